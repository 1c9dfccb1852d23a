import { AS_IN_THE_US } from "../core/offers/AmountsInWords.ts";
import type { Offer, OfferReview } from "../core/offers/offerReview.ts";
import { standsInWords } from "../core/offers/verdictInWords.ts";
import { waysOut } from "../core/offers/waysOut.ts";
import { SIGN_WORDS, SIGNS, type Sign } from "../core/units/sign.ts";
import type { Block } from "./columns/blockTable.ts";
import { columnList } from "./columns/Column.ts";
import { sentences } from "./sentences.ts";
import { FORMATS } from "./Table.ts";

const { dollars, percent } = AS_IN_THE_US;

interface Point {
  point: string;
  light?: Sign;
  says: string;
}

// Together as wide as a printed page, so that the sheet prints on one.
export const RATIONALE_COLUMNS = columnList<Point>()({
  point: {
    is: "text",
    style: "result",
    head: "Point",
    width: 190,
    format: FORMATS.text,
    wraps: true,
    value: ({ point }) => point,
  },
  light: {
    is: "text",
    style: "result",
    head: "Light",
    width: 70,
    format: FORMATS.text,
    colours: SIGNS.map((colour) => ({
      when: "text is",
      value: SIGN_WORDS[colour],
      colour,
    })),
    value: ({ light }) => (light ? SIGN_WORDS[light] : ""),
  },
  says: {
    is: "text",
    style: "result",
    head: "What it says",
    width: 420,
    format: FORMATS.text,
    wraps: true,
    value: ({ says }) => says,
  },
});
type RationaleKey = keyof typeof RATIONALE_COLUMNS;

/** Why an offer closes or not, on one page: the offer, the verdict, the four questions, the ways out. */
export function rationaleBlock(
  offer: Offer & { label: string },
  review: OfferReview,
  source: string,
  /** What of the figures is weak, in sentences. */
  doubt: string,
): Block<Point, RationaleKey> {
  return {
    title: `Offer rationale: ${offer.label}`,
    provenance: `${source}. Values as of the insert.`,
    columns: RATIONALE_COLUMNS,
    identifies: ["point"],
    items: [
      { point: "Offer", says: offerInWords(offer) },
      { point: "Verdict", says: verdictInWords(review) },
      ...review.lights.map(({ question, light, sentence }) => ({ point: question, light, says: sentence })),
      ...waysOut(review).map(({ way, sentence }) => ({
        point: `Way out: ${lowerFirst(way)}`,
        says: sentence,
      })),
      ...review.warnings.map((says) => ({ point: "Beware", light: "warning" as const, says })),
      { point: "Equity counted", says: equityInWords(review) },
      {
        point: "Basis",
        says: sentences(
          `${source}.`,
          doubt,
          "Salaries are before tax. How much equity to count is our default, not a published figure.",
        ),
      },
    ],
    insertAs: "values",
  };
}

function offerInWords({ level, place, base, bonus, equityPerYear, equityKind }: Offer): string {
  const where = place === "US" ? "the US" : place === "REMOTE" ? "remote" : place;
  const equity = equityKind === "none" ? "no equity" : `${dollars(equityPerYear)} of ${equityKind} a year`;
  return `${level}, ${where}: base ${dollars(base)}, bonus ${dollars(bonus)}, ${equity}.`;
}

export function verdictInWords(review: OfferReview): string {
  const days =
    review.expectedDays === undefined
      ? "No search times are quoted below Senior."
      : `Expect ${Math.round(review.expectedDays)} days to fill the seat.`;
  return `${review.verdict}: the base is ${standsInWords(review)}. ${days}`;
}

function equityInWords({ certainty, certainEquity, uncertainEquity, counted }: OfferReview): string {
  return `${dollars(certainEquity)} a year at ${percent(certainty)} certainty, ${dollars(uncertainEquity)} left out; base, bonus and certain equity are ${dollars(counted)}.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
