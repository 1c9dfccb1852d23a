import type { Level } from "../core/market/levels.ts";
import { weakFactorsInWords } from "../core/market/weakFactors.ts";
import { EQUITY_KINDS, type EquityKind, type EquityTicks } from "../core/offers/equityCertainty.ts";
import { type OfferReview, offerReview } from "../core/offers/offerReview.ts";
import type { Days, Usd, UsdPerYear } from "../core/units/money.ts";
import type { Place } from "../core/units/place.ts";
import { LONGEST_TEXT } from "../input/longestText.ts";
import { AMOUNT } from "../input/params/amount.ts";
import { oneOf } from "../input/params/choice.ts";
import { DAYS_EACH, REASONS, SLACK, STAGES } from "../input/params/interviewing.ts";
import { LEVEL } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { PLACE } from "../input/params/place.ts";
import { readTicks } from "../input/readTicks.ts";
import { FieldRefusal, type Fields, field, objectField, textField, tickField } from "../input/request.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { type LabelledOffer, offersBlock } from "../tables/offersTable.ts";
import { rationaleBlock } from "../tables/rationaleTable.ts";
import type { InsertAs } from "../tables/Table.ts";
import { type Inserted, insertBlocks, planned } from "../workbook/blocks/insertBlock.ts";
import { isPageOf, pageSheetName, sameLabel } from "../workbook/labelledPage.ts";
import { benchmarksInUse, figuresToPin, pinnedBenchmarks, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import type { Destination } from "../workbook/readDestination.ts";
import { readDestination } from "../workbook/readDestination.ts";
import { readOffers } from "../workbook/readOffers.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** What the Offer check panel sends. Preview with `offerReview` and `waysOut` of core/offers, which this writes. */
export interface CheckOfferRequest {
  /** Names the offer's row; the same label again updates its row, another one adds a row. */
  label: string;
  level: Level;
  state: Place;
  base: UsdPerYear;
  bonus: UsdPerYear;
  equityPerYear: UsdPerYear;
  equityKind: EquityKind;
  ticks: EquityTicks;
  /** The guide's four questions; the kind of equity is the second. */
  answers: {
    /** How much is guaranteed cash, in US dollars a year; blank: the base. At most base and bonus. */
    guaranteedCash?: UsdPerYear | undefined;
    /** What must go right? */
    mustGoRight: string;
    /** What does the role control? */
    roleControls: string;
  };
  /** What a day of the filled seat is worth net of its cost; blank: unknown. */
  seatValuePerDay?: Usd | undefined;
  /** How people are interviewed for it; blank: not said. */
  stages?: number | undefined;
  daysEach?: Days | undefined;
  slack?: Days | undefined;
  /** What a remote offer has besides, separated by commas: "equity, ownership". */
  reasons?: string | undefined;
  /** Whether to write the one-page rationale too, on a sheet of its own. */
  rationale: boolean;
  insertAs: InsertAs;
  destination: Destination;
  /** The range the user agreed to replace, as the question named it. */
  replace?: string | undefined;
}

export interface OfferChecked extends Inserted {
  review: OfferReview;
  /** Where the rationale was written: "'Rationale Jane'!A1:C14". */
  rationale?: string;
}

const PARAMS = {
  level: LEVEL,
  state: optional(PLACE, "US"),
  amount: AMOUNT,
  optionalAmount: optional(AMOUNT, 0),
  unknownAmount: optional(AMOUNT, undefined),
  kind: oneOf(EQUITY_KINDS),
  stages: optional(STAGES, undefined),
  daysEach: optional(DAYS_EACH, undefined),
  slack: optional(SLACK, undefined),
  reasons: optional(REASONS, undefined),
};

export const checkOffer = defineCommand<CheckOfferRequest, OfferChecked>({
  writes: true,
  read(request) {
    const base = field(request, "base", PARAMS.amount);
    const bonus = field(request, "bonus", PARAMS.optionalAmount);
    const equityKind = field(request, "equityKind", PARAMS.kind);
    const equityPerYear = field(request, "equityPerYear", PARAMS.optionalAmount);
    return {
      label: textField(request, "label", { least: 1, most: LONGEST_TEXT.name }),
      level: field(request, "level", PARAMS.level),
      state: field(request, "state", PARAMS.state),
      base,
      bonus,
      equityPerYear: equityKind === "none" ? 0 : equityPerYear,
      equityKind,
      ticks: objectField(request, "ticks", readTicks),
      answers: objectField(request, "answers", (answers) => ({
        guaranteedCash: readGuaranteedCash(answers, base, base + bonus),
        mustGoRight: textField(answers, "mustGoRight", { most: LONGEST_TEXT.answer }),
        roleControls: textField(answers, "roleControls", { most: LONGEST_TEXT.answer }),
      })),
      seatValuePerDay: field(request, "seatValuePerDay", PARAMS.unknownAmount),
      stages: field(request, "stages", PARAMS.stages),
      daysEach: field(request, "daysEach", PARAMS.daysEach),
      slack: field(request, "slack", PARAMS.slack),
      reasons: [...(field(request, "reasons", PARAMS.reasons) ?? [])].join(", "),
      rationale: tickField(request, "rationale"),
      ...readDestination(request),
    };
  },
  run({ answers, state, rationale, insertAs, destination, replace, ...asked }, workbook) {
    const { guaranteedCash = asked.base, mustGoRight, roleControls } = answers;
    const offer: LabelledOffer = {
      ...asked,
      place: state,
      guaranteedCash,
      mustGoRight,
      roleControls,
      seatValuePerDay: asked.seatValuePerDay,
      reasons: asked.reasons ? [...REASONS.read(asked.reasons, "reasons")] : [],
    };
    const pinned = insertAs === "native" ? figuresToPin(workbook) : pinnedCopy(workbook);
    const benchmarks = benchmarksInUse(workbook, pinned);
    const review = offerReview(offer, benchmarks);
    const source = `AI Comp benchmarks ${dataVersion().version}`;
    const own = workbook.blocks().find(({ kind }) => kind === OFFERS);
    const earlier = own ? readOffers(own, workbook) : [];
    const offers = withOffer(earlier, offer);
    const row = planned(
      {
        kind: OFFERS,
        what: "Offer check",
        choices: { insertAs },
        destination,
        sheetName: "Offers",
        first: insertAs === "native" ? () => pinnedBenchmarks(workbook) : undefined,
        updates: () => true,
        typedIs: "kept",
        block: offersBlock(offers, insertAs, benchmarks, source, pinned),
        asWritten: ({ choices }) => offersBlock(earlier, insertedAs(choices), benchmarks, source, pinned),
      },
      workbook,
    );
    const page = () =>
      planned(
        {
          kind: "rationale",
          what: "Offer rationale",
          choices: { label: offer.label },
          destination: "new sheet",
          sheetName: pageSheetName("Rationale", offer.label),
          updates: isPageOf(offer.label),
          block: rationaleBlock(offer, review, source, weakFactorsInWords([offer.place], benchmarks)),
          asWritten: () => undefined,
        },
        workbook,
      );
    const answer = insertBlocks(rationale ? [row, page()] : [row], replace, workbook);
    if (!answer.ok) return answer;
    const [written, explained] = answer.value;
    return {
      ok: true,
      value: {
        ...(written as Inserted),
        message: [`${offer.label}: ${review.verdict}.`, ...answer.value.map(({ message }) => message)].join(
          " ",
        ),
        review,
        ...(explained && { rationale: explained.range }),
      },
    };
  },
});

function readGuaranteedCash(answers: Fields, base: UsdPerYear, most: UsdPerYear): UsdPerYear {
  const guaranteedCash = field(answers, "guaranteedCash", PARAMS.unknownAmount) ?? base;
  if (guaranteedCash > most) {
    throw new FieldRefusal(
      "guaranteedCash",
      `guaranteedCash must be at most base and bonus together, ${most}; got ${guaranteedCash}.`,
    );
  }
  return guaranteedCash;
}

const OFFERS = "offers";

/** The offers with this one in place of the one of its label, or after them. */
function withOffer(offers: readonly LabelledOffer[], offer: LabelledOffer): LabelledOffer[] {
  const at = offers.findIndex(({ label }) => sameLabel(label, offer.label));
  return at < 0 ? [...offers, offer] : offers.map((each, index) => (index === at ? offer : each));
}

function insertedAs(choices: unknown): InsertAs {
  return (choices as { insertAs: InsertAs }).insertAs;
}
