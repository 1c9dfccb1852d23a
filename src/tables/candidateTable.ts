import { band, DEFAULT_SPREAD } from "../core/bands/band.ts";
import type { Benchmarks } from "../core/market/Benchmarks.ts";
import type { Level } from "../core/market/levels.ts";
import { weakFactorsInWords } from "../core/market/weakFactors.ts";
import {
  ASK_STANDS,
  askStands,
  HORIZON_LIMITS,
  meanScore,
  SCORE_LIMITS,
  type Scored,
} from "../core/offers/candidateCase.ts";
import { floorOf } from "../core/offers/floorToClose.ts";
import { silent } from "../core/trace.ts";
import type { BasePay } from "../core/units/money.ts";
import type { Place } from "../core/units/place.ts";
import { figuresInUse, overridesRange, type PinnedCopy } from "./benchmarksTable.ts";
import { cellsHold } from "./cellsHold.ts";
import type { Block } from "./columns/blockTable.ts";
import { columnList } from "./columns/Column.ts";
import { floorLine } from "./floorLine.ts";
import { LEVEL_COLUMN, PLACE_COLUMN } from "./jobColumns.ts";
import { marketRange } from "./native/bandFormulas.ts";
import { figure } from "./native/FigureRanges.ts";
import { PAGE, USD_LINE, WORDS_LINE } from "./pageLine.ts";
import { percentText } from "./percentText.ts";
import { sentences } from "./sentences.ts";
import { FORMATS, type InsertAs } from "./Table.ts";
import { numberRule } from "./typingRules.ts";

/** What a candidate brings to a talk about pay. */
export interface CandidateCase {
  role: string;
  level: Level;
  place: Place;
  /** Base paid now. */
  paid: BasePay;
  ask: BasePay;
  /** Over how many years it is looked at. */
  years: number;
  /** Execution risk that the person takes away. */
  production: string;
  reliability: string;
  crossFunctional: string;
  proof: string;
  scores: Readonly<Partial<Record<Scored, number>>>;
}

/** A candidate's case on one page: the ask and where it stands first, what it rests on, and the role beside its dollars. */
export function candidateBlock(
  candidate: CandidateCase,
  insertAs: InsertAs,
  benchmarks: Benchmarks,
  source: string,
  pinned: PinnedCopy | undefined,
): Block<CandidateCase, CandidateKey> {
  return {
    title: "Candidate sheet",
    provenance: sentences(
      `${source}.`,
      weakFactorsInWords([candidate.place], benchmarks),
      cellsHold(insertAs),
    ),
    columns: candidateLines(benchmarks, pinned),
    across: { width: PAGE.names, isPage: true },
    identifies: ["role"],
    items: [candidate],
    insertAs,
  };
}

export type CandidateKey = keyof ReturnType<typeof candidateLines>;

export function candidateLines(benchmarks: Benchmarks, pinned: PinnedCopy | undefined) {
  const own = pinned ? `,${overridesRange(pinned)}` : "";
  const looked = (key: string) => figure(key, figuresInUse(pinned));
  const spread = percentText(DEFAULT_SPREAD.market);
  const range = ({ level, place }: CandidateCase) =>
    band(level, place, "market", DEFAULT_SPREAD.market, 0, benchmarks, silent);
  const bandOf = (column: number) => (row: Readonly<Record<"level" | "state", string>>) =>
    `INDEX(AI_BAND(${row.level},${row.state},"market"${own && `,,${own}`}),1,${column})`;
  const score = (scored: Scored, head: string) =>
    ({
      is: "typed",
      head,
      note: "From 1 to 5, over the years looked at.",
      rule: numberRule(head, SCORE_LIMITS, "a score from 1 to 5"),
      width: PAGE.contents,
      format: FORMATS.days,
      value: ({ scores }: CandidateCase) => scores[scored] ?? "",
    }) as const;
  return columnList<CandidateCase>()({
    role: { is: "typed", style: "head", head: "Role", ...WORDS_LINE, value: ({ role }) => role },
    ask: {
      is: "typed",
      head: "The ask",
      note: "Base, US dollars a year.",
      ...USD_LINE,
      value: ({ ask }) => ask,
    },
    stands: {
      is: "calculated",
      head: "The ask stands",
      note: `In the market band of level and place, ${spread} wide.`,
      ...WORDS_LINE,
      colours: [
        { when: "text is", value: ASK_STANDS.within, colour: "good" },
        { when: "text is", value: ASK_STANDS.above, colour: "warning" },
        { when: "text is", value: ASK_STANDS.under, colour: "warning" },
      ],
      value: (each) => askStands(each.ask, range(each)),
      formula: (row) =>
        `IF(${row.ask}<${row.minimum},"${ASK_STANDS.under}",IF(${row.ask}>${row.maximum},"${ASK_STANDS.above}","${ASK_STANDS.within}"))`,
    },
    gap: {
      is: "calculated",
      head: "Paid now against the midpoint",
      ...USD_LINE,
      format: FORMATS.usdDifference,
      value: (each) => each.paid - range(each).midpoint,
      formula: (row) => `${row.paid}-${row.midpoint}`,
    },
    floorGap: {
      is: "calculated",
      head: "The ask over the floor",
      note: "Of what senior searches close at; none is quoted below Senior.",
      ...USD_LINE,
      format: FORMATS.usdDifference,
      value: ({ ask, level }) => {
        const floor = floorOf(level, benchmarks);
        return floor === undefined ? "" : ask - floor;
      },
      formula: (row) => `IF(${row.floor}="","",${row.ask}-${row.floor})`,
    },
    raise: {
      is: "calculated",
      head: "Raise a year",
      ...USD_LINE,
      format: FORMATS.usdDifference,
      value: ({ ask, paid }) => ask - paid,
      formula: (row) => `${row.ask}-${row.paid}`,
    },
    production: {
      is: "typed",
      head: "Time to production",
      ...WORDS_LINE,
      value: ({ production }) => production,
    },
    reliability: { is: "typed", head: "Reliability", ...WORDS_LINE, value: ({ reliability }) => reliability },
    crossFunctional: {
      is: "typed",
      head: "Across functions",
      ...WORDS_LINE,
      value: ({ crossFunctional }) => crossFunctional,
    },
    proof: { is: "typed", head: "Proof", ...WORDS_LINE, value: ({ proof }) => proof },
    years: {
      is: "typed",
      head: "Years looked at",
      rule: numberRule("Years looked at", HORIZON_LIMITS, "two to four years"),
      width: PAGE.contents,
      format: FORMATS.days,
      value: ({ years }) => years,
    },
    dollars: {
      is: "calculated",
      head: "Base over the years",
      note: "At the ask, before tax and raises.",
      ...USD_LINE,
      value: ({ ask, years }) => ask * years,
      formula: (row) => `${row.ask}*${row.years}`,
    },
    score: {
      is: "calculated",
      head: "Score of the role",
      note: "The mean of those given below; dollars are not in it.",
      width: PAGE.contents,
      format: FORMATS.oneDecimal,
      value: ({ scores }) => meanScore(Object.values(scores)) ?? "",
      formula: (row) =>
        `IFERROR(AVERAGE(${row.compensation},${row.authority},${row.challenge},${row.trajectory}),"")`,
    },
    compensation: score("compensation", "Compensation"),
    authority: score("authority", "Authority"),
    challenge: score("challenge", "Challenge"),
    trajectory: score("trajectory", "Trajectory"),
    level: { ...LEVEL_COLUMN, width: PAGE.contents, value: ({ level }) => level },
    state: { ...PLACE_COLUMN, width: PAGE.contents, value: ({ place }) => place },
    paid: {
      is: "typed",
      head: "Paid now",
      note: "Base, US dollars a year.",
      ...USD_LINE,
      value: ({ paid }) => paid,
    },
    minimum: {
      is: "calculated",
      head: "Band minimum",
      note: `Market band, ${spread} range spread.`,
      ...USD_LINE,
      value: (each) => range(each).min,
      live: bandOf(1),
      native: (row) => marketRange(row.midpoint, spread).minimum,
    },
    midpoint: {
      is: "calculated",
      head: "Midpoint",
      note: "The local market average.",
      ...USD_LINE,
      value: (each) => range(each).midpoint,
      live: bandOf(2),
      native: (row) => `${looked(`"base."&${row.level}`)}*${looked(`"factor."&${row.state}`)}`,
    },
    maximum: {
      is: "calculated",
      head: "Band maximum",
      note: `Market band, ${spread} range spread.`,
      ...USD_LINE,
      value: (each) => range(each).max,
      live: bandOf(3),
      native: (row) => marketRange(row.midpoint, spread, row.minimum).maximum,
    },
    floor: floorLine(benchmarks, pinned),
  });
}
