import { LEVELS, type Level } from "../../core/market/levels.ts";
import { AUDIT_FLAGS, type AuditFlag, FLAG_SIGNS } from "../../core/team/payAudit.ts";
import type { Cells } from "../columns/Column.ts";
import { quoted } from "../native/literal.ts";
import type { AreaColour, SheetDescription } from "../Sheet.ts";
import type { SheetCell } from "../SheetCell.ts";
import type { AssumptionReferences } from "./assumptionsSheet.ts";
import { PLAN_FORMATS, padded, title, words } from "./cells.ts";
import { columnAreas, type Layout, openColumn, placed, wholeColumns } from "./layout.ts";
import { kindOf } from "./planSheets.ts";
import type { RequisitionRange } from "./requisitionsSheet.ts";
import { columnLooks, columnRules, columnsGiven, fillingHeads, keysOf, rowCells } from "./SheetColumn.ts";

const { text, usd, usdOrNothing, percent, percentDifference, count } = PLAN_FORMATS;
const WIDTH = 110;
const FIRST_LEVEL_ROW = 4;
const HEAD_ROW = FIRST_LEVEL_ROW + LEVELS.length + 1;
const FIRST_ROW = HEAD_ROW + 1;
const RULED_ROWS = 1_000;
/** What stands in a flag for the limit that it is measured by. */
const A_SHARE = /\d+%/;
/** A step of exactly 10% must not fail by a rounding error. */
const rounded = (ratio: string) => `ROUND(${ratio},9)`;
/** US dollars. */
const ROUNDING = 0.001;

interface LadderGiven {
  level: Level;
  at: AssumptionReferences;
  reqs: RequisitionRange;
  /** Level and pay of everybody on the ladder. */
  seats: { level: string; pay: string };
}

const isHighest = ({ level }: LadderGiven) => level === LEVELS[LEVELS.length - 1]?.level;

/** The table of levels; its columns stand over the first ones of the requisitions' table. */
const LADDER = columnsGiven<LadderGiven>()({
  level: { head: "Level", width: WIDTH, format: text, words: ({ level }) => level },
  people: {
    head: "People",
    width: WIDTH,
    format: count,
    formula: (c, { reqs }) => `COUNTIFS(${reqs("level")},${c.level},${reqs("counted")},1)`,
  },
  median: {
    head: "Median",
    width: WIDTH,
    format: usd,
    note: "Median pay of the level, whatever the place.",
    formula: (c, { seats }) => {
      // Pay of other levels counts as zero, so that the largest ones are the level's own.
      const largest = (k: string) => `SUMPRODUCT(LARGE((${seats.level}=${c.level})*${seats.pay},${k}))`;
      const [upper, lower] = [`INT((${c.people}+1)/2)`, `INT((${c.people}+2)/2)`];
      return `IF(${c.people}=0,"",(${largest(upper)}+${largest(lower)})/2)`;
    },
  },
  nextMedian: {
    head: "Next median",
    width: WIDTH,
    format: usd,
    note: "Median of the next level that has people.",
    formula: (_, given, rowAt) => {
      if (isHighest(given)) return undefined;
      const above = rowAt(1);
      return `IF(${above.people}>0,${above.median},IF(${above.nextMedian}="","",${above.nextMedian}))`;
    },
  },
  step: {
    head: "Step",
    width: WIDTH,
    format: percentDifference,
    note: "Next median over this one.",
    formula: (c, given) =>
      isHighest(given)
        ? undefined
        : `IF(OR(${c.people}=0,${c.nextMedian}=""),"",${c.nextMedian}/${c.median}-1)`,
  },
  lowestAbove: {
    head: "Lowest above",
    width: WIDTH,
    format: usd,
    note: "The lowest median of all higher levels: paid more than that is an inversion.",
    formula: (_, given, rowAt) => {
      if (isHighest(given)) return undefined;
      const above = `${rowAt(1).median},${rowAt(1).lowestAbove}`;
      return `IF(COUNT(${above})=0,"",MIN(${above}))`;
    },
  },
  flag: {
    head: "Flag",
    width: WIDTH,
    format: text,
    fills: (all, { at }) =>
      `IF(${all.step}="","",IF(${rounded(all.step)}<${at.MinStep},${flagText("Compression")},""))`,
    colours: (c) => flagColours(c.flag),
  },
});

type LadderKey = keyof typeof LADDER;

interface SeatGiven {
  at: AssumptionReferences;
  reqs: RequisitionRange;
  ladder: Cells<LadderKey>;
}

const ifPaid = ({ reqs }: SeatGiven, value: string, otherwise = '""') =>
  `IF(${reqs("counted")}=1,${value},${otherwise})`;
const compaRatio = ({ reqs }: SeatGiven) => `(${reqs("base")}/${reqs("average")})`;
/** Pay of exactly a share of the average must not fail by a rounding error. */
const isBelow = ({ reqs }: SeatGiven, share: string) =>
  `${reqs("base")}<${share}*${reqs("average")}-${ROUNDING}`;
const isAbove = ({ reqs }: SeatGiven, share: string) =>
  `${reqs("base")}>${share}*${reqs("average")}+${ROUNDING}`;
const isUnderFloor = (given: SeatGiven) => {
  const { reqs } = given;
  return `(${reqs("floor")}>0)*(${reqs("base")}<${reqs("floor")})*(${isBelow(given, "1")})`;
};

/** Each is one formula on the requisitions' columns, so that it fills as many rows as they have. */
export const AUDIT_COLUMNS = columnsGiven<SeatGiven>()({
  id: {
    head: "Requisition",
    width: WIDTH,
    format: text,
    fills: (_, given) => ifPaid(given, `${given.reqs("id")}&""`),
  },
  level: {
    head: "Level",
    width: WIDTH,
    format: text,
    fills: (_, given) => ifPaid(given, given.reqs("level")),
  },
  place: {
    head: "State",
    width: WIDTH,
    format: text,
    fills: (_, given) => ifPaid(given, given.reqs("code")),
  },
  pay: {
    head: "Pay",
    width: WIDTH,
    format: usdOrNothing,
    note: "Base in plan: what the scenario pays.",
    fills: (_, given) => ifPaid(given, given.reqs("base"), "0"),
  },
  average: {
    head: "Average",
    width: WIDTH,
    format: usd,
    note: "Average: level × state factor.",
    fills: (_, given) => ifPaid(given, given.reqs("average")),
  },
  compaRatio: {
    head: "Compa-ratio",
    width: WIDTH,
    format: percent,
    note: "Pay ÷ local average.",
    fills: (_, given) => ifPaid(given, compaRatio(given)),
  },
  floor: {
    head: "Floor",
    width: WIDTH,
    format: usd,
    note: "Floor to close, Senior and above: a second series beside the average.",
    fills: (_, given) => ifPaid(given, `IF(${given.reqs("floor")}>0,${given.reqs("floor")},"")`),
  },
  flag: {
    head: "Flag",
    width: 260,
    format: text,
    note: "As AI_AUDIT flags a team. Under the floor is flagged where pay is under the average too.",
    fills: (_, given) => {
      const { at, reqs, ladder } = given;
      const ofLevel = (key: LadderKey) => `SUMIF(${ladder.level},${reqs("level")},${ladder[key]})`;
      const flag = (holds: string, name: AuditFlag, limit?: string) =>
        `IF(${holds},", "&${flagText(name, limit)},"")`;
      const flags = [
        flag(`(${ofLevel("lowestAbove")}>0)*(${reqs("base")}>${ofLevel("lowestAbove")})`, "Inversion"),
        flag(`(${ofLevel("nextMedian")}>0)*(${rounded(ofLevel("step"))}<${at.MinStep})`, "Compression"),
        flag(isUnderFloor(given), "Below floor"),
        flag(isBelow(given, at.LowestCompa), "Below 80% of market", at.LowestCompa),
        flag(isAbove(given, at.HighestCompa), "Above 120% of market", at.HighestCompa),
      ];
      return ifPaid(given, `MID(${flags.join("&")},3,200)`);
    },
    colours: (c) => flagColours(c.flag),
  },
  costToFix: {
    head: "Cost to fix",
    width: WIDTH,
    format: usd,
    note: "A raise of this seat to the floor, or to the smallest share of the average, a year.",
    fills: (_, given) => {
      const { at, reqs } = given;
      const toFloor = `IF(${isUnderFloor(given)},${reqs("floor")}-${reqs("base")},0)`;
      const toAverage = `(${at.LowestCompa}*${reqs("average")}-${reqs("base")})`;
      return ifPaid(given, `IF(${toAverage}>${toFloor},${toAverage},${toFloor})`);
    },
  },
});

export type AuditKey = keyof typeof AUDIT_COLUMNS;
const KEYS = keysOf(AUDIT_COLUMNS);
const LADDER_KEYS = keysOf(LADDER);

/** A flag as a formula writes it, with a limit of the user's own in place of ours. */
function flagText(flag: AuditFlag, limit?: string): string {
  const [before = "", after = ""] = flag.split(A_SHARE);
  return limit === undefined ? quoted(flag) : `${quoted(before)}&TEXT(${limit},"0%")&${quoted(after)}`;
}

function flagColours(flag: string): readonly Omit<AreaColour, "area">[] {
  const bad = AUDIT_FLAGS.filter((each) => FLAG_SIGNS[each] === "bad");
  const found = bad.map((each) => `ISNUMBER(SEARCH(${quoted(each.split(A_SHARE)[0] ?? "")},${flag}))`);
  const isBad = `OR(${found.join(",")})`;
  return [
    { formula: `=${isBad}`, colour: "bad" },
    { formula: `=AND(${flag}<>"",NOT(${isBad}))`, colour: "warning" },
  ];
}

/** The team that the scenario pays for, as a team audit sees it: against market, floor and its own ladder. */
export function auditSheet(
  layout: Layout<AuditKey>,
  reqs: RequisitionRange,
  at: AssumptionReferences,
): SheetDescription {
  const columns = KEYS.map((key) => layout[key]);
  const ladderLayout = Object.fromEntries(
    LADDER_KEYS.map((key, i) => [key, columns[i]]),
  ) as Layout<LadderKey>;
  const seats = { level: openColumn(layout.level, FIRST_ROW), pay: openColumn(layout.pay, FIRST_ROW) };
  const rungs: readonly LadderGiven[] = LEVELS.map(({ level }) => ({ level, at, reqs, seats }));
  const levels = { row: FIRST_LEVEL_ROW, rows: LEVELS.length };
  const ladder = wholeColumns(ladderLayout, levels);
  const cells: SheetCell[][] = [
    [title("Audit of the planned team")],
    [
      words(
        "Requisitions that the scenario pays for, in their order; the others stay blank. A team of which you have the pay is audited in the panel Team audit.",
      ),
    ],
    fillingHeads(LADDER, ladderLayout, FIRST_LEVEL_ROW - 1, rungs[0] as LadderGiven, "native", LEVELS.length),
    ...rungs.map((rung, i) => rowCells(LADDER, ladderLayout, FIRST_LEVEL_ROW + i, rung)),
    [],
    fillingHeads(AUDIT_COLUMNS, layout, HEAD_ROW, { at, reqs, ladder }, "native", reqs("level")),
  ];
  return {
    kind: kindOf("Audit"),
    tab: "#d93025",
    columns,
    cells: placed(padded(cells, KEYS.length), columns),
    looks: columnLooks(AUDIT_COLUMNS, layout),
    widths: KEYS.map((key) => AUDIT_COLUMNS[key].width),
    frozen: { rows: 1, columns: 0 },
    names: {},
    allowed: [],
    colours: [
      ...columnRules(LADDER, ladderLayout, levels).colours,
      ...columnRules(AUDIT_COLUMNS, layout, { row: FIRST_ROW, rows: RULED_ROWS - HEAD_ROW }).colours,
    ],
    charts: [],
    guarded: columnAreas(columns, { row: 1, rows: RULED_ROWS }).map((area) => ({
      area,
      why: "Calculated: change the requisitions instead.",
    })),
  };
}
