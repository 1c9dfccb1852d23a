import type { Level } from "../core/market/levels.ts";
import { EQUITY_KINDS, type EquityKind, type EquityTicks } from "../core/offers/equityCertainty.ts";
import { STRIKE_LIMITS } from "../core/offers/equityLadder.ts";
import { offerReview } from "../core/offers/offerReview.ts";
import { isoDay } from "../core/units/day.ts";
import type { Ratio, UsdPerYear } from "../core/units/money.ts";
import type { Place } from "../core/units/place.ts";
import { LONGEST_TEXT } from "../input/longestText.ts";
import { AMOUNT } from "../input/params/amount.ts";
import { oneOf } from "../input/params/choice.ts";
import { DATE } from "../input/params/date.ts";
import { LEVEL } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { PLACE } from "../input/params/place.ts";
import { rateIn } from "../input/params/rate.ts";
import { readTicks } from "../input/readTicks.ts";
import { type Fields, field, objectField, textField } from "../input/request.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { letterBlock } from "../tables/letterTable.ts";
import type { InsertAs } from "../tables/Table.ts";
import { type OfferOnPaper, thesisBlock } from "../tables/thesisTable.ts";
import { type Inserted, insertBlocks, planned } from "../workbook/blocks/insertBlock.ts";
import { isPageOf, pageSheetName } from "../workbook/labelledPage.ts";
import { benchmarksInUse, figuresToPin, pinnedBenchmarks, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import { readPage } from "../workbook/readDestination.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** What the page of an offer is made from: a thesis for the board, and a letter for the candidate. */
export interface WriteThesisRequest {
  /** Names the two sheets; the same name again writes them anew. */
  candidate: string;
  role: string;
  level: Level;
  state: Place;
  base: UsdPerYear;
  bonus: UsdPerYear;
  equityKind: EquityKind;
  equityPerYear: UsdPerYear;
  ticks: EquityTicks;
  /** What options cost to buy as a share of today's price; blank: 0. */
  strike?: Ratio | undefined;
  reason: string;
  scope: string;
  decides: string;
  manager: string;
  trajectory: string;
  mustGoRight: string;
  /** "2027-02-01" */
  start?: string | undefined;
  answerBy?: string | undefined;
  insertAs: InsertAs;
  /** The range the user agreed to replace, as the question named it. */
  replace?: string | undefined;
}

export interface ThesisWritten extends Inserted {
  /** Where the letter was written. */
  letter: string;
}

const PARAMS = {
  level: LEVEL,
  state: optional(PLACE, "US"),
  amount: AMOUNT,
  optionalAmount: optional(AMOUNT, 0),
  kind: oneOf(EQUITY_KINDS),
  strike: optional(rateIn(STRIKE_LIMITS), 0),
  day: optional(DATE, undefined),
};

export const writeThesis = defineCommand<WriteThesisRequest, ThesisWritten>({
  writes: true,
  read(request) {
    const words = (name: string) => textField(request, name, { most: LONGEST_TEXT.answer });
    return {
      candidate: textField(request, "candidate", { least: 1, most: LONGEST_TEXT.name }),
      role: textField(request, "role", { least: 1, most: LONGEST_TEXT.name }),
      level: field(request, "level", PARAMS.level),
      state: field(request, "state", PARAMS.state),
      base: field(request, "base", PARAMS.amount),
      bonus: field(request, "bonus", PARAMS.optionalAmount),
      equityKind: field(request, "equityKind", PARAMS.kind),
      equityPerYear: field(request, "equityPerYear", PARAMS.optionalAmount),
      ticks: objectField(request, "ticks", readTicks),
      strike: field(request, "strike", PARAMS.strike),
      reason: words("reason"),
      scope: words("scope"),
      decides: words("decides"),
      manager: words("manager"),
      trajectory: words("trajectory"),
      mustGoRight: words("mustGoRight"),
      start: readDay(request, "start"),
      answerBy: readDay(request, "answerBy"),
      ...readPage(request),
    };
  },
  run({ state, decides, insertAs, replace, ...asked }, workbook) {
    const hasEquity = asked.equityKind !== "none";
    const offer: OfferOnPaper = {
      ...asked,
      place: state,
      guaranteedCash: asked.base,
      equityPerYear: hasEquity ? asked.equityPerYear : 0,
      strike: asked.equityKind === "options" ? (asked.strike ?? 0) : 0,
      roleControls: decides,
      seatValuePerDay: undefined,
      start: asked.start ?? "",
      answerBy: asked.answerBy ?? "",
    };
    const pinned = insertAs === "native" ? figuresToPin(workbook) : pinnedCopy(workbook);
    const benchmarks = benchmarksInUse(workbook, pinned);
    const page = {
      choices: { label: offer.candidate, insertAs },
      // Each is a page of its own, to be printed.
      destination: "new sheet",
      updates: isPageOf(offer.candidate),
      asWritten: () => undefined,
    } as const;
    const answer = insertBlocks(
      [
        planned(
          {
            ...page,
            kind: "thesis",
            what: "Offer thesis",
            sheetName: pageSheetName("Thesis", offer.candidate),
            first: insertAs === "native" ? () => pinnedBenchmarks(workbook) : undefined,
            block: thesisBlock(
              offer,
              insertAs,
              benchmarks,
              `AI Comp benchmarks ${dataVersion().version}`,
              pinned,
            ),
          },
          workbook,
        ),
        planned(
          {
            ...page,
            kind: "letter",
            what: "Offer letter",
            sheetName: pageSheetName("Letter", offer.candidate),
            block: letterBlock(offer, insertAs),
          },
          workbook,
        ),
      ],
      replace,
      workbook,
    );
    if (!answer.ok) return answer;
    const [thesis, letter] = answer.value as [Inserted, Inserted];
    const { verdict } = offerReview(offer, benchmarks);
    return {
      ok: true,
      value: {
        ...thesis,
        message: `${offer.candidate}: ${verdict}. Thesis in ${thesis.range}, letter in ${letter.range}.`,
        letter: letter.range,
      },
    };
  },
});

function readDay(request: Fields, name: string): string | undefined {
  const day = field(request, name, PARAMS.day);
  return day === undefined ? undefined : isoDay(day);
}
