import { SCORED, type Scored } from "../core/offers/candidateCase.ts";
import {
  COMPARED_OFFERS,
  type CompetingOffer,
  hasGrant,
  MOST_YEARS,
  type OfferOutcome,
  compareOffers as outcomesOf,
  requireWholeGrant,
} from "../core/offers/compareOffers.ts";
import { EQUITY_KINDS } from "../core/offers/equityCertainty.ts";
import type { ExitTerms } from "../core/offers/exitPayout.ts";
import { Refusal } from "../core/Refusal.ts";
import { FILING_STATUSES, type FilingStatus } from "../core/tax/filing.ts";
import type { StateCode } from "../core/units/place.ts";
import { isBlank } from "../input/cell.ts";
import { LONGEST_TEXT } from "../input/longestText.ts";
import { AMOUNT } from "../input/params/amount.ts";
import { oneOf } from "../input/params/choice.ts";
import { LOCALITY } from "../input/params/locality.ts";
import { wholeNumberIn } from "../input/params/number.ts";
import { optional } from "../input/params/optional.ts";
import { PLACE } from "../input/params/place.ts";
import { RATE } from "../input/params/rate.ts";
import { EXIT_READERS, readExit } from "../input/readExit.ts";
import { readScores, SCORE } from "../input/readScores.ts";
import { readTicks } from "../input/readTicks.ts";
import {
  attributed,
  FieldRefusal,
  type Fields,
  field,
  items,
  itemsField,
  objectField,
  textField,
} from "../input/request.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { type LocalityChoice, taxHome } from "../reference/taxHome.ts";
import { DEFAULT_TAX_YEAR } from "../reference/taxYears.ts";
import { columnKeys, columnOf } from "../tables/columns/Column.ts";
import { ALL_PARTS, type CompareKey, compareBlock, compareLines, PART_OF } from "../tables/compareTable.ts";
import type { InsertAs } from "../tables/Table.ts";
import { type Inserted, insertBlock } from "../workbook/blocks/insertBlock.ts";
import { type OwnItem, ownItems } from "../workbook/blocks/ownItems.ts";
import type { Destination } from "../workbook/readDestination.ts";
import { readDestination } from "../workbook/readDestination.ts";
import { ticksOf } from "../workbook/readOffers.ts";
import type { OwnBlock, Workbook } from "../workbook/Workbook.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** One offer as the Compare offers panel sends it. A refusal's field is "offers.0.vesting" and the like. */
export interface ComparedOffer extends CompetingOffer {
  /** Where it is taxed: one state. */
  state: StateCode;
  /** A city or county there with its own income tax, or a local rate. */
  locality?: LocalityChoice;
}

/** What the Compare offers panel sends. Preview with `compareOffers` of core/offers and `taxHome` of reference. */
export interface CompareOffersRequest {
  /** 2 to 4. */
  offers: readonly ComparedOffer[];
  /** 1 to 4 years. */
  years: number;
  filing: FilingStatus;
  insertAs: InsertAs;
  destination: Destination;
  /** The range the user agreed to replace, as the question named it. */
  replace?: string | undefined;
}

export interface OffersCompared extends Inserted {
  /** In the order of the offers. */
  outcomes: readonly OfferOutcome[];
}

const PARAMS = {
  state: PLACE,
  locality: optional(LOCALITY, ""),
  amount: AMOUNT,
  optionalAmount: optional(AMOUNT, 0),
  kind: oneOf(EQUITY_KINDS),
  share: optional(RATE, 0),
  years: wholeNumberIn({ min: 1, max: MOST_YEARS, what: "a whole number of years" }),
  filing: oneOf(FILING_STATUSES),
};

/** What is remembered of a comparison. */
interface ComparedChoices {
  years: number;
  filing: FilingStatus;
  insertAs?: InsertAs;
}

export const compareOffers = defineCommand<CompareOffersRequest, OffersCompared>({
  writes: true,
  read: (request) => ({
    offers: distinct(
      itemsField(
        request,
        "offers",
        { least: COMPARED_OFFERS.min, most: COMPARED_OFFERS.max, each: "offer" },
        readOffer,
      ),
    ),
    years: field(request, "years", PARAMS.years),
    filing: field(request, "filing", PARAMS.filing),
    ...readDestination(request),
  }),
  run({ offers, years, filing, insertAs, destination, replace }, workbook) {
    const outcomes = outcomesOf(taxed(offers), years, filing);
    const source = `AI Comp tax year ${DEFAULT_TAX_YEAR}, data ${dataVersion().version}`;
    const answer = insertBlock(
      {
        kind: "compare",
        what: "Compared offers",
        unit: "offer",
        // No pay: what is remembered is read by every add-on of the spreadsheet.
        choices: { years, filing, insertAs },
        destination,
        sheetName: "Compare offers",
        block: compareBlock({ offers, years, filing, insertAs }, outcomes, source),
        typedIs: "as it stands",
        asWritten: (own) => comparedAsWritten(own, source, workbook),
      },
      replace,
      workbook,
    );
    return answer.ok ? { ok: true, value: { ...answer.value, outcomes } } : answer;
  },
});

/** Each offer with the rules of where it is taxed. */
function taxed(offers: readonly ComparedOffer[]) {
  return offers.map((offer) => ({ offer, home: taxHome("state", offer.state, offer.locality) }));
}

/** The comparison as it would calculate what stands in its blue cells; undefined where one of them is not accepted. */
function comparedAsWritten(own: OwnBlock, source: string, workbook: Workbook) {
  const { years, filing, insertAs = "values" } = own.choices as ComparedChoices;
  const lines = compareLines(years, filing, ALL_PARTS);
  // Nor has a comparison of before localities were asked for a line for them.
  const isAlways = (key: CompareKey) => !PART_OF.has(key) && key !== "locality";
  const typed = columnKeys(lines).filter((key) => columnOf(lines, key).is === "typed" && isAlways(key));
  try {
    const offers = ownItems(own, lines, ["offer"], typed, workbook, true).map(offerOf);
    return compareBlock(
      { offers, years, filing, insertAs },
      outcomesOf(taxed(offers), years, filing),
      source,
    );
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function offerOf(item: OwnItem<CompareKey>): ComparedOffer {
  return {
    name: String(item.cell("offer")).trim(),
    state: item.read("state", PARAMS.state),
    locality: item.has("locality") ? item.read("locality", PARAMS.locality) : "",
    base: item.read("base", PARAMS.amount),
    bonus: item.read("bonus", PARAMS.optionalAmount),
    signOn: item.read("signOn", PARAMS.optionalAmount),
    equityTotal: item.read("grant", PARAMS.optionalAmount),
    equityKind: item.read("kind", PARAMS.kind),
    ticks: ticksOf(item, { valuation: "valuation", vesting: "schedule", liquidity: "liquidity" }),
    vesting: (["vest1", "vest2", "vest3", "vest4"] as const).map((key) => item.read(key, PARAMS.share)),
    ...(item.has("shares") && !isBlank(item.cell("shares")) && { options: optionsOf(item) }),
    ...(item.has("refresh") && { refresh: item.read("refresh", PARAMS.optionalAmount) }),
    ...(item.has("score") && { scores: scoresOf(item) }),
  };
}

function optionsOf(item: OwnItem<CompareKey>): ExitTerms {
  const { rounds: dilution, ...others } = EXIT_READERS;
  const amounts = Object.fromEntries(
    Object.entries(others).map(([name, reader]) => [name, item.read(name as keyof typeof others, reader)]),
  ) as Record<keyof typeof others, number>;
  return { ...amounts, rounds: item.read("dilution", dilution) };
}

function scoresOf(item: OwnItem<CompareKey>): Partial<Record<Scored, number>> {
  return Object.fromEntries(
    SCORED.filter((scored) => !isBlank(item.cell(scored))).map((scored) => [
      scored,
      item.read(scored, SCORE),
    ]),
  );
}

/** Two rows of one name could not be told apart. */
function distinct(offers: ComparedOffer[]): ComparedOffer[] {
  offers.forEach(({ name }, index) => {
    if (offers.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) < index) {
      throw new FieldRefusal(`offers.${index}.name`, `name must differ between offers; got "${name}" twice.`);
    }
  });
  return offers;
}

function readOffer(item: Fields): ComparedOffer {
  const name = textField(item, "name", { least: 1, most: LONGEST_TEXT.name });
  const equityKind = field(item, "equityKind", PARAMS.kind);
  const amount = (of: string) => {
    const read = field(item, of, PARAMS.optionalAmount);
    return equityKind === "none" ? 0 : read;
  };
  const equityTotal = amount("equityTotal");
  const refresh = amount("refresh");
  const options = item.take("options") === undefined ? undefined : objectField(item, "options", readExit);
  const scores = item.take("scores") === undefined ? {} : objectField(item, "scores", readScores);
  const granted = { equityKind, equityTotal, ...(options && equityKind !== "none" && { options }) };
  const state = field(item, "state", PARAMS.state);
  attributed("state", () => taxHome("state", state));
  const locality = field(item, "locality", PARAMS.locality);
  attributed("locality", () => taxHome("state", state, locality));
  return {
    name,
    state,
    locality,
    base: field(item, "base", PARAMS.amount),
    bonus: field(item, "bonus", PARAMS.optionalAmount),
    signOn: field(item, "signOn", PARAMS.optionalAmount),
    ...granted,
    refresh,
    scores,
    ticks: objectField(item, "ticks", readTicks),
    vesting: readVesting(item, name, hasGrant(granted)),
  };
}

/** The shares of the years, which make the grant whole; none where nothing is granted, whatever is sent. */
function readVesting(item: Fields, name: string, isGranted: boolean): number[] {
  const sent = item.take("vesting");
  if (!isGranted && sent === undefined) return [];
  const shares = items(item, "vesting", { least: isGranted ? 1 : 0, most: MOST_YEARS }).map((share, year) =>
    attributed("vesting", () =>
      isBlank(share) ? 0 : PARAMS.share.read(share, `vesting of year ${year + 1}`),
    ),
  );
  if (!isGranted) return [];
  attributed("vesting", () => requireWholeGrant(name, shares));
  return shares;
}
