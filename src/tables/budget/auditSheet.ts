import { LEVELS, type Level } from "../../core/market/levels.ts";
import { AUDIT_FLAGS, type AuditFlag, FLAG_SIGNS } from "../../core/team/payAudit.ts";
import { absolute, areaA1 } from "../a1.ts";
import type { Cells } from "../columns/Column.ts";
import { quoted } from "../native/literal.ts";
import type { AreaColour, SheetDescription } from "../Sheet.ts";
import type { CellArea, SheetCell } from "../SheetCell.ts";
import type { AssumptionReferences } from "./assumptionsSheet.ts";
import { PLAN_FORMATS, padded, title, words } from "./cells.ts";
import { columnAreas, type Layout, placed, wholeColumns } from "./layout.ts";
import type { RequisitionKey } from "./requisitionColumns.ts";
import { FIRST_ITEM, type RequisitionRows } from "./requisitionsSheet.ts";
import { columnRules, columnsGiven, headCells, keysOf, rowCells } from "./SheetColumn.ts";

const { text, usd, usdOrNothing, percent, percentDifference, count } = PLAN_FORMATS;
const WIDTH = 110;
const FIRST_LEVEL_ROW = 4;
const HEAD_ROW = FIRST_LEVEL_ROW + LEVELS.length + 1;
const FIRST_ROW = HEAD_ROW + 1;
/** What stands in a flag for the limit that it is measured by. */
const A_SHARE = /\d+%/;
/** A step of exactly 10% and pay of exactly 80% must not fail by a rounding error. */
const rounded = (ratio: string) => `ROUND(${ratio},9)`;

interface LadderGiven {
  level: Level;
  at: AssumptionReferences;
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
    formula: (c, { seats }) => `COUNTIF(${seats.level},${c.level})`,
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
    formula: (c, given) =>
      isHighest(given)
        ? undefined
        : `IF(${c.step}="","",IF(${rounded(c.step)}<${given.at.MinStep},${flagText("Compression")},""))`,
    colours: (c) => flagColours(c.flag),
  },
});

type LadderKey = keyof typeof LADDER;

interface SeatGiven {
  at: AssumptionReferences;
  /** A cell of the requisition that stands at the same place. */
  of: (key: RequisitionKey) => string;
  ladder: Cells<LadderKey>;
}

const ifPaid = (c: { level: string }, value: string, otherwise = '""') =>
  `IF(${c.level}="",${otherwise},${value})`;
const isUnderFloor = (c: Readonly<Record<"floor" | "pay" | "compaRatio", string>>) =>
  `AND(${c.floor}<>"",${c.pay}<N(${c.floor}),${rounded(c.compaRatio)}<1)`;

export const AUDIT_COLUMNS = columnsGiven<SeatGiven>()({
  id: {
    head: "Requisition",
    width: WIDTH,
    format: text,
    formula: (c, { of }) => ifPaid(c, `${of("id")}&""`),
  },
  level: {
    head: "Level",
    width: WIDTH,
    format: text,
    formula: (_, { of }) => `IF(${of("counted")}=1,${of("level")},"")`,
  },
  place: {
    head: "State",
    width: WIDTH,
    format: text,
    formula: (c, { of }) => ifPaid(c, `IF(${of("place")}="","US",${of("place")})`),
  },
  pay: {
    head: "Pay",
    width: WIDTH,
    format: usdOrNothing,
    note: "Base in plan: what the scenario pays.",
    formula: (c, { of }) => ifPaid(c, of("base"), "0"),
  },
  average: {
    head: "Average",
    width: WIDTH,
    format: usd,
    note: "Average: level × state factor.",
    formula: (c, { of }) => ifPaid(c, of("average")),
  },
  compaRatio: {
    head: "Compa-ratio",
    width: WIDTH,
    format: percent,
    note: "Pay ÷ local average.",
    formula: (c) => ifPaid(c, `${c.pay}/${c.average}`),
  },
  floor: {
    head: "Floor",
    width: WIDTH,
    format: usd,
    note: "Floor to close, Senior and above: a second series beside the average.",
    formula: (c, { of }) => ifPaid(c, `IF(${of("floor")}>0,${of("floor")},"")`),
  },
  flag: {
    head: "Flag",
    width: 260,
    format: text,
    note: "As AI_AUDIT flags a team. Under the floor is flagged where pay is under the average too.",
    formula: (c, { at, ladder }) => {
      const ofLevel = (key: LadderKey) => `INDEX(${ladder[key]},MATCH(${c.level},${ladder.level},0))`;
      const flag = (holds: string, name: AuditFlag, limit?: string) =>
        `IF(${holds},", "&${flagText(name, limit)},"")`;
      const flags = [
        flag(`IF(ISNUMBER(${ofLevel("lowestAbove")}),${c.pay}>${ofLevel("lowestAbove")},FALSE)`, "Inversion"),
        flag(`${ofLevel("flag")}=${flagText("Compression")}`, "Compression"),
        flag(isUnderFloor(c), "Below floor"),
        flag(`${rounded(c.compaRatio)}<${at.LowestCompa}`, "Below 80% of market", at.LowestCompa),
        flag(`${rounded(c.compaRatio)}>${at.HighestCompa}`, "Above 120% of market", at.HighestCompa),
      ];
      return ifPaid(c, `MID(${flags.join("&")},3,200)`);
    },
    colours: (c) => flagColours(c.flag),
  },
  costToFix: {
    head: "Cost to fix",
    width: WIDTH,
    format: usd,
    note: "A raise of this seat to the floor, or to the smallest share of the average, a year.",
    formula: (c, { at }) => {
      const toFloor = `IF(${isUnderFloor(c)},N(${c.floor})-${c.pay},0)`;
      return ifPaid(c, `MAX(0,${toFloor},${at.LowestCompa}*${c.average}-${c.pay})`);
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

/** The level's cell of every audited requisition. */
export function auditedLevels(layout: Layout<AuditKey>, prepared: number): CellArea {
  return { row: FIRST_ROW, column: layout.level, rows: prepared, columns: 1 };
}

/** All that is calculated. */
export function auditAreas(layout: Layout<AuditKey>, prepared: number): CellArea[] {
  const columns = KEYS.map((key) => layout[key]);
  return columnAreas(columns, { row: 1, rows: FIRST_ROW - 1 + prepared });
}

/** The team that the scenario pays for, as a team audit sees it: against market, floor and its own ladder. */
export function auditSheet(
  layout: Layout<AuditKey>,
  { prepared, range }: RequisitionRows,
  at: AssumptionReferences,
): SheetDescription {
  const columns = KEYS.map((key) => layout[key]);
  const ladderLayout = Object.fromEntries(
    LADDER_KEYS.map((key, i) => [key, columns[i]]),
  ) as Layout<LadderKey>;
  const whole = (column: number) => absolute(areaA1(FIRST_ROW, column, prepared, 1));
  const seats = { level: whole(layout.level), pay: whole(layout.pay) };
  const levels = { row: FIRST_LEVEL_ROW, rows: LEVELS.length };
  const ladder = wholeColumns(ladderLayout, levels);
  const cells: SheetCell[][] = [
    [title("Audit of the planned team")],
    [
      words(
        "Requisitions that the scenario pays for, in their order; the others stay blank. People already on board are audited in the panel Team audit.",
      ),
    ],
    headCells(LADDER),
    ...LEVELS.map(({ level }, i) =>
      rowCells(LADDER, ladderLayout, FIRST_LEVEL_ROW + i, { level, at, seats }),
    ),
    [],
    headCells(AUDIT_COLUMNS),
    ...Array.from({ length: prepared }, (_, i) =>
      rowCells(AUDIT_COLUMNS, layout, FIRST_ROW + i, {
        at,
        ladder,
        of: (key) => `INDEX(${range(key)},${FIRST_ITEM + i})`,
      }),
    ),
  ];
  return {
    kind: "Audit",
    tab: "#d93025",
    columns,
    cells: placed(padded(cells, KEYS.length), columns),
    widths: KEYS.map((key) => AUDIT_COLUMNS[key].width),
    frozen: { rows: 1, columns: 0 },
    names: {},
    allowed: [],
    colours: [
      ...columnRules(LADDER, ladderLayout, levels).colours,
      ...columnRules(AUDIT_COLUMNS, layout, { row: FIRST_ROW, rows: prepared }).colours,
    ],
    charts: [],
    guarded: auditAreas(layout, prepared).map((area) => ({
      area,
      why: "Calculated: change the requisitions instead.",
    })),
  };
}
