import type { Level } from "../core/market/levels.ts";
import { HORIZON_LIMITS, type Scored } from "../core/offers/candidateCase.ts";
import type { BasePay } from "../core/units/money.ts";
import type { Place } from "../core/units/place.ts";
import { LONGEST_TEXT } from "../input/longestText.ts";
import { AMOUNT } from "../input/params/amount.ts";
import { LEVEL } from "../input/params/level.ts";
import { wholeNumberIn } from "../input/params/number.ts";
import { optional } from "../input/params/optional.ts";
import { PLACE } from "../input/params/place.ts";
import { readScores } from "../input/readScores.ts";
import { field, objectField, textField } from "../input/request.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { candidateBlock } from "../tables/candidateTable.ts";
import type { InsertAs } from "../tables/Table.ts";
import { type Inserted, insertBlock } from "../workbook/blocks/insertBlock.ts";
import { isPageOf, pageSheetName } from "../workbook/labelledPage.ts";
import { benchmarksInUse, figuresToPin, pinnedBenchmarks, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import { readPage } from "../workbook/readDestination.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** What a candidate's own page is made from. */
export interface WriteCandidateSheetRequest {
  /** Names the sheet; the same role again writes it anew. */
  role: string;
  level: Level;
  state: Place;
  /** Base paid now. */
  paid: BasePay;
  ask: BasePay;
  /** Two to four. */
  years: number;
  production: string;
  reliability: string;
  crossFunctional: string;
  proof: string;
  /** From 1 to 5; blank: not scored. */
  scores: Readonly<Partial<Record<Scored, number>>>;
  insertAs: InsertAs;
  /** The range the user agreed to replace, as the question named it. */
  replace?: string | undefined;
}

const PARAMS = {
  level: LEVEL,
  state: optional(PLACE, "US"),
  amount: AMOUNT,
  years: wholeNumberIn({ ...HORIZON_LIMITS, what: "a whole number of years" }),
};

export const writeCandidateSheet = defineCommand<WriteCandidateSheetRequest, Inserted>({
  writes: true,
  read(request) {
    const words = (name: string) => textField(request, name, { most: LONGEST_TEXT.answer });
    return {
      role: textField(request, "role", { least: 1, most: LONGEST_TEXT.name }),
      level: field(request, "level", PARAMS.level),
      state: field(request, "state", PARAMS.state),
      paid: field(request, "paid", PARAMS.amount),
      ask: field(request, "ask", PARAMS.amount),
      years: field(request, "years", PARAMS.years),
      production: words("production"),
      reliability: words("reliability"),
      crossFunctional: words("crossFunctional"),
      proof: words("proof"),
      scores: objectField(request, "scores", readScores),
      ...readPage(request),
    };
  },
  run({ state, insertAs, replace, ...candidate }, workbook) {
    const pinned = insertAs === "native" ? figuresToPin(workbook) : pinnedCopy(workbook);
    const benchmarks = benchmarksInUse(workbook, pinned);
    return insertBlock(
      {
        kind: "candidate",
        what: "Candidate sheet",
        unit: "page",
        choices: { label: candidate.role, insertAs },
        // A page of its own, to be printed.
        destination: "new sheet",
        sheetName: pageSheetName("Candidate", candidate.role),
        updates: isPageOf(candidate.role),
        first: insertAs === "native" ? () => pinnedBenchmarks(workbook) : undefined,
        block: candidateBlock(
          { ...candidate, place: state },
          insertAs,
          benchmarks,
          `AI Comp benchmarks ${dataVersion().version}`,
          pinned,
        ),
        asWritten: () => undefined,
      },
      replace,
      workbook,
    );
  },
});
