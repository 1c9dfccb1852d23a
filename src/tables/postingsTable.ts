import { TOO_WIDE, WIDE } from "../core/bands/bandGuards.ts";
import {
  missingParts,
  type PostedRange,
  type PostingWords,
  postingText,
  postingVerdict,
  RANGE_REMARK_SIGNS,
  RANGE_REMARKS,
  RANGE_STOPS,
  type RangeRemark,
  READY,
  rangeRemark,
} from "../core/hiring/jobPosting.ts";
import { POSTING_PARTS, type PostingPart } from "../core/hiring/postingParts.ts";
import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { type Level, levelDefinition } from "../core/market/levels.ts";
import { floorOf } from "../core/offers/floorToClose.ts";
import { type Day, dayOfIso, isoDay } from "../core/units/day.ts";
import type { Place } from "../core/units/place.ts";
import { serialDate } from "../core/units/serialDate.ts";
import { type LawInForce, lawInForce } from "../reference/lawInForce.ts";
import { figuresInUse, overridesRange, type PinnedCopy } from "./benchmarksTable.ts";
import { cellsHold } from "./cellsHold.ts";
import type { Block } from "./columns/blockTable.ts";
import { columnList } from "./columns/Column.ts";
import { floorCall } from "./floorCall.ts";
import { LEVEL_COLUMN, PLACE_COLUMN } from "./jobColumns.ts";
import { figure } from "./native/FigureRanges.ts";
import { ownsFormula } from "./ownsFormula.ts";
import { FORMATS, type InsertAs } from "./Table.ts";

/** A job as it is posted in one place. */
export interface Posting extends PostingWords {
  job: string;
  place: Place;
  level: Level;
  range: PostedRange;
  /** Undefined where the size of the employer is not known. */
  employees: number | undefined;
  on: Day;
  /** What the role owns, a sentence; "": what its level does. */
  scope: string;
}

interface CheckedPosting {
  posting: Posting;
  law: LawInForce;
  missing: readonly PostingPart[];
  remark: RangeRemark | undefined;
  floor: number | undefined;
}

const CELLS_HOLD = {
  native: "Native formulas: change the blue cells; what the law asks as of the insert.",
};

/** Postings with what the law asks of each, a row a job and place: whether it may go out first. */
export function postingsBlock(
  postings: readonly Posting[],
  insertAs: InsertAs,
  benchmarks: Benchmarks,
  source: string,
  pinned: PinnedCopy | undefined,
): Block<CheckedPosting, PostingsKey> {
  return {
    title: "Postings",
    provenance: `${source}. ${cellsHold(insertAs, CELLS_HOLD)} Not legal advice.`,
    columns: postingsColumns(pinned),
    identifies: ["job", "state"],
    items: postings.map((posting) => checked(posting, benchmarks)),
    insertAs,
    frozenTo: "job",
  };
}

function checked(posting: Posting, benchmarks: Benchmarks): CheckedPosting {
  const law = lawInForce(posting.place, { employees: posting.employees, on: isoDay(posting.on) });
  const floor = floorOf(posting.level, benchmarks);
  return {
    posting,
    law,
    missing: missingParts(
      POSTING_PARTS.filter((part) => law.mustName.includes(part)),
      posting.range,
      posting,
    ),
    remark: rangeRemark(posting.range, floor),
    floor,
  };
}

export type PostingsKey = keyof ReturnType<typeof postingsColumns>;

const usd = { width: 115, format: FORMATS.usd } as const;
const words = { format: FORMATS.text, wraps: true } as const;
const remarksShown = (sign: string) =>
  (Object.keys(RANGE_REMARKS) as RangeRemark[])
    .filter((remark) => RANGE_REMARK_SIGNS[remark] === sign)
    .map((remark) => RANGE_REMARKS[remark]);

export function postingsColumns(pinned: PinnedCopy | undefined) {
  const own = pinned ? `,${overridesRange(pinned)}` : "";
  const asked = (fact: "rule" | "must_name", anywhere: string) => ({
    fills: (all: Readonly<Record<"state" | "employees" | "on", string>>) =>
      `IF((${all.state}="US")+(${all.state}="REMOTE"),"${anywhere}",AI_POSTING_RULE(${all.state},${all.employees},${all.on},"${fact}"))`,
  });
  const anywhere = lawInForce("REMOTE", { employees: undefined, on: "" });
  return columnList<CheckedPosting>()({
    job: {
      is: "typed",
      head: "Job",
      width: 190,
      ...words,
      value: ({ posting }) => posting.job,
    },
    state: { ...PLACE_COLUMN, width: 130, value: ({ posting }) => posting.place },
    verdict: {
      is: "calculated",
      head: "Posting",
      note: "Whether all that the law asks is there, and the range may be posted.",
      width: 190,
      ...words,
      colours: [
        { when: "text is", value: READY, colour: "good" },
        { when: "text has", value: "Missing", colour: "bad" },
        { when: "text is", value: RANGE_STOPS, colour: "bad" },
      ],
      value: ({ missing, remark }) => postingVerdict(missing, remark),
      formula: (row) => {
        const stops = remarksShown("bad").map((text) => `${row.remark}="${text}"`);
        return `IF(${row.missing}<>"","Missing: "&${row.missing},IF(OR(${stops.join(",")}),"${RANGE_STOPS}","${READY}"))`;
      },
    },
    missing: {
      is: "calculated",
      head: "What is missing",
      note: "Of what the law asks a posting to name, what no cell of the row has.",
      width: 170,
      ...words,
      value: ({ missing }) => missing.join(", "),
      formula: (row) => {
        const isThere: Readonly<Record<PostingPart, string>> = {
          "pay range": `AND(N(${row.minimum})>0,N(${row.maximum})>0)`,
          benefits: `${row.benefits}<>""`,
          "other pay": `${row.otherPay}<>""`,
          "apply by": `${row.applyBy}<>""`,
        };
        const parts = POSTING_PARTS.map(
          (part) => `IF(OR(ISERROR(SEARCH("${part}",${row.mustName})),${isThere[part]}),"","${part}")`,
        );
        return `TEXTJOIN(", ",TRUE,${parts.join(",")})`;
      },
    },
    remark: {
      is: "calculated",
      head: "About the range",
      note: `Over ${WIDE} × its minimum it is wide, over ${TOO_WIDE} × too wide to post.`,
      width: 220,
      ...words,
      colours: (["bad", "warning"] as const).flatMap((colour) =>
        remarksShown(colour).map((value) => ({ when: "text is", value, colour }) as const),
      ),
      value: ({ remark }) => (remark ? RANGE_REMARKS[remark] : ""),
      formula: (row) => {
        const width = `ROUND(${row.maximum}/${row.minimum},4)`;
        const { turned, tooWide, underFloor, wide } = RANGE_REMARKS;
        const grave = `IF(${row.maximum}<${row.minimum},"${turned}",IF(${width}>${TOO_WIDE},"${tooWide}",IF(AND(${row.floor}<>"",${row.maximum}<${row.floor}),"${underFloor}",IF(${width}>${WIDE},"${wide}",""))))`;
        return `IF(AND(N(${row.minimum})>0,N(${row.maximum})>0),${grave},"")`;
      },
    },
    minimum: {
      is: "typed",
      head: "Minimum",
      note: "Base pay, US dollars a year, as it is posted.",
      ...usd,
      value: ({ posting }) => posting.range.min || "",
    },
    maximum: {
      is: "typed",
      head: "Maximum",
      note: "Base pay, US dollars a year, as it is posted.",
      ...usd,
      value: ({ posting }) => posting.range.max || "",
    },
    otherPay: {
      is: "typed",
      head: "Other pay",
      note: "Bonus, commission, equity: in general terms.",
      width: 220,
      ...words,
      value: ({ posting }) => posting.otherPay,
    },
    benefits: {
      is: "typed",
      head: "Benefits",
      width: 260,
      ...words,
      value: ({ posting }) => posting.benefits,
    },
    applyBy: {
      is: "typed",
      head: "Apply by",
      rule: { accepts: "date", help: "Apply by should be a date." },
      width: 95,
      format: FORMATS.date,
      value: ({ posting }) => serialOf(dayOfIso(posting.applyBy)),
    },
    law: {
      is: "calculated",
      style: "text",
      head: "What the law asks",
      note: "On the day of the posting, of an employer of this size.",
      width: 300,
      ...words,
      value: ({ law }) => law.rule,
      live: asked("rule", anywhere.rule),
      native: "value",
    },
    mustName: {
      is: "calculated",
      style: "text",
      head: "Must name",
      note: "What a posting must name there, what cities of the state ask included.",
      width: 200,
      ...words,
      value: ({ law }) => law.mustName,
      live: asked("must_name", anywhere.mustName),
      native: "value",
    },
    level: { ...LEVEL_COLUMN, value: ({ posting }) => posting.level },
    employees: {
      is: "typed",
      head: "Employees",
      note: "Of the company; blank: any number.",
      width: 85,
      format: "#,##0",
      value: ({ posting }) => posting.employees ?? "",
    },
    on: {
      is: "typed",
      head: "Posted on",
      rule: { accepts: "date", help: "Posted on should be a date." },
      width: 95,
      format: FORMATS.date,
      value: ({ posting }) => serialDate(posting.on),
    },
    scope: {
      is: "typed",
      head: "What the role owns",
      note: "A sentence; blank: what the level does.",
      width: 260,
      ...words,
      value: ({ posting }) => posting.scope,
    },
    text: {
      is: "calculated",
      style: "text",
      head: "Text to copy",
      note: "The posting of this place, once nothing is missing.",
      width: 420,
      ...words,
      value: ({ posting, missing, remark }) =>
        postingVerdict(missing, remark) === READY ? textOf(posting) : "",
      formula: (row) => {
        const line = (name: string, cell: string, shown = cell) => `IF(${cell}="","","${name}: "&${shown})`;
        const lines = [
          row.job,
          `"Where: "&${row.state}`,
          `"Base pay: $"&${inThousands(row.minimum)}&" to $"&${inThousands(row.maximum)}&" a year"`,
          line("Other pay", row.otherPay),
          line("Benefits", row.benefits),
          line("Apply by", row.applyBy, `TEXT(${row.applyBy},"yyyy-mm-dd")`),
          `"The role: "&IF(${row.scope}="",${ownsFormula(row.level)},${row.scope})`,
        ];
        return `IF(${row.verdict}="${READY}",TEXTJOIN(CHAR(10),TRUE,${lines.join(",")}),"")`;
      },
    },
    floor: {
      is: "calculated",
      head: "Floor",
      note: "The base below which senior searches stall; none is quoted below Senior.",
      ...usd,
      value: ({ floor }) => floor ?? "",
      live: { fills: (all) => floorCall(all.level, own) },
      native: (row) => `IFERROR(0+${figure(`${row.level}&".floor"`, figuresInUse(pinned))},"")`,
    },
  });
}

/** An amount as a posting in the US shows it, whatever mark the spreadsheet's locale has between thousands. */
function inThousands(amount: string): string {
  const digits = `TEXT(${amount},"0")`;
  return `REPLACE(${digits},LEN(${digits})-2,0,",")`;
}

function textOf({ job, place, range, scope, level, ...words }: Posting): string {
  const owns = scope || levelDefinition(level).autonomy;
  return postingText({ ...words, job, places: [{ name: place, range }], scope: owns });
}

function serialOf(day: Day | undefined) {
  return day === undefined ? "" : serialDate(day);
}
