import { AS_IN_THE_US } from "../core/offers/AmountsInWords.ts";
import type { Offer, OfferReview } from "../core/offers/offerReview.ts";
import { waysOut } from "../core/offers/waysOut.ts";
import { SIGN_WORDS, SIGNS } from "../core/units/sign.ts";
import { type Column, type Content, FORMATS, type Table } from "./Table.ts";

const { dollars, percent } = AS_IN_THE_US;

// Together as wide as a printed page, so that the sheet prints on one.
const COLUMNS: readonly Column[] = [
  { head: "Point", width: 190, format: FORMATS.text, style: "result", wraps: true },
  { head: "Light", width: 70, format: FORMATS.text, style: "result" },
  { head: "What it says", width: 420, format: FORMATS.text, style: "result", wraps: true },
];
const LIGHT = 1;

/** Why an offer closes or not, on one page: the offer, the verdict, the four questions, the ways out. */
export function rationaleTable(offer: Offer & { label: string }, review: OfferReview, source: string): Table {
  const rows: Content[][] = [
    ["Offer", "", offerInWords(offer)],
    ["Verdict", "", verdictInWords(review)],
    ...review.lights.map(({ question, light, sentence }) => [question, SIGN_WORDS[light], sentence]),
    ...waysOut(review).map(({ way, sentence }) => [`Way out: ${lowerFirst(way)}`, "", sentence]),
    ["Equity counted", "", equityInWords(review)],
    [
      "Basis",
      "",
      `${source}. Salaries are before tax. How much equity to count is our default, not a published figure.`,
    ],
  ];
  return {
    title: `Offer rationale: ${offer.label}`,
    provenance: `${source}. Values as of the insert.`,
    titleCells: {},
    columns: COLUMNS,
    rows,
    colours: [
      ...SIGNS.map(
        (colour) => ({ column: LIGHT, when: "text is", value: SIGN_WORDS[colour], colour }) as const,
      ),
    ],
    charts: [],
  };
}

function offerInWords({ level, place, base, bonus, equityPerYear, equityKind }: Offer): string {
  const where = place === "US" ? "the US" : place === "REMOTE" ? "remote" : place;
  const equity = equityKind === "none" ? "no equity" : `${dollars(equityPerYear)} of ${equityKind} a year`;
  return `${level}, ${where}: base ${dollars(base)}, bonus ${dollars(bonus)}, ${equity}.`;
}

function verdictInWords({
  verdict,
  gap,
  gapRatio,
  reference,
  referenceIs,
  expectedDays,
}: OfferReview): string {
  const share = percent(Math.abs(gapRatio));
  const against = `the ${referenceIs} of ${dollars(reference)}`;
  const position =
    gap === 0
      ? `at ${against}`
      : `${dollars(Math.abs(gap))} (${share}) ${gap < 0 ? "under" : "over"} ${against}`;
  const days =
    expectedDays === undefined
      ? "No search times are quoted below Senior."
      : `Expect ${Math.round(expectedDays)} days to fill the seat.`;
  return `${verdict}: the base is ${position}. ${days}`;
}

function equityInWords({ certainty, certainEquity, uncertainEquity, counted }: OfferReview): string {
  return `${dollars(certainEquity)} a year at ${percent(certainty)} certainty, ${dollars(uncertainEquity)} left out; base, bonus and certain equity are ${dollars(counted)}.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
