import { LEVELS } from "../../core/market/levels.ts";
import { absolute, areaA1 } from "../a1.ts";
import type { CellArea, SheetCell, SheetDescription } from "../Sheet.ts";
import type { AssumptionReferences } from "./assumptionsSheet.ts";
import { columnHead, EMPTY, formula, inRow, label, PLAN_FORMATS, padded, title, words } from "./cells.ts";
import type { SheetNames } from "./planSheets.ts";
import { FIRST_ITEM, requisitionRange } from "./requisitionsSheet.ts";

const { text, usd, usdOrNothing, percent, percentDifference, count } = PLAN_FORMATS;
const FIRST_LEVEL_ROW = 4;
const LAST_LEVEL_ROW = FIRST_LEVEL_ROW + LEVELS.length - 1;
const HEAD_ROW = LAST_LEVEL_ROW + 2;
const FIRST_ROW = HEAD_ROW + 1;
/** A step of exactly 10% and pay of exactly 80% must not fail by a rounding error. */
const rounded = (ratio: string) => `ROUND(${ratio},9)`;
const COLUMNS = 9;
const WIDTHS = [110, 110, 110, 110, 110, 110, 110, 260, 110];
/** Where things stand in the table of levels and in that of requisitions. */
const [LEVEL, PEOPLE, MEDIAN, NEXT_MEDIAN, STEP, LOWEST_ABOVE, LEVEL_FLAG] = [1, 2, 3, 4, 5, 6, 7] as const;
const [SEAT_LEVEL, PAY, AVERAGE, COMPA_RATIO, FLOOR, FLAG] = [2, 4, 5, 6, 7, 8] as const;

const LEVEL_HEADS: readonly (readonly [string, string, string?])[] = [
  ["Level", text],
  ["People", count],
  ["Median", usd, "Median pay of the level, whatever the place."],
  ["Next median", usd, "Median of the next level that has people."],
  ["Step", percentDifference, "Next median over this one."],
  ["Lowest above", usd, "The lowest median of all higher levels: paid more than that is an inversion."],
  ["Flag", text],
];
const SEAT_HEADS: readonly (readonly [string, string, string?])[] = [
  ["Requisition", text],
  ["Level", text],
  ["State", text],
  ["Pay", usd, "Base in plan: what the scenario pays."],
  ["Average", usd, "Average: level × state factor."],
  ["Compa-ratio", percent, "Pay ÷ local average."],
  ["Floor", usd, "Floor to close, Senior and above: a second series beside the average."],
  ["Flag", text, "As AI_AUDIT flags a team. Under the floor is flagged where pay is under the average too."],
  ["Cost to fix", usd, "A raise of this seat to the floor, or to the smallest share of the average, a year."],
];

/** The level's cell of every audited requisition. */
export function auditedLevels(prepared: number): CellArea {
  return { row: FIRST_ROW, column: SEAT_LEVEL, rows: prepared, columns: 1 };
}

/** All that is calculated. */
export function auditCells(prepared: number): CellArea {
  return { row: 1, column: 1, rows: FIRST_ROW - 1 + prepared, columns: COLUMNS };
}

/** The team that the scenario pays for, as a team audit sees it: against market, floor and its own ladder. */
export function auditSheet(prepared: number, names: SheetNames, at: AssumptionReferences): SheetDescription {
  const heads = (of: typeof LEVEL_HEADS) => of.map(([name, format, note]) => columnHead(name, format, note));
  const whole = (column: number) => absolute(areaA1(FIRST_ROW, column, prepared, 1));
  const cells: SheetCell[][] = [
    [title("Audit of the planned team")],
    [
      words(
        "Requisitions that the scenario pays for, in their order; the others stay blank. People already on board are audited in the panel Team audit.",
      ),
    ],
    heads(LEVEL_HEADS),
    ...LEVELS.map(({ level }, i) => levelRow(level, FIRST_LEVEL_ROW + i, whole(SEAT_LEVEL), whole(PAY), at)),
    [],
    heads(SEAT_HEADS),
  ];
  for (let i = 0; i < prepared; i++) cells.push(seatRow(i, prepared, names, at));
  const flags = (row: number, column: number, rows: number) => {
    const area = { row, column, rows, columns: 1 };
    const flag = inRow(row, column);
    const isBad = `OR(ISNUMBER(SEARCH("Inversion",${flag})),ISNUMBER(SEARCH("Below",${flag})))`;
    return [
      { area, formula: `=${isBad}`, colour: "bad" as const },
      { area, formula: `=AND(${flag}<>"",NOT(${isBad}))`, colour: "warning" as const },
    ];
  };
  return {
    kind: "Audit",
    tab: "#d93025",
    cells: padded(cells, COLUMNS),
    widths: WIDTHS,
    frozen: { rows: 1, columns: 0 },
    names: {},
    allowed: [],
    colours: [...flags(FIRST_LEVEL_ROW, LEVEL_FLAG, LEVELS.length), ...flags(FIRST_ROW, FLAG, prepared)],
    charts: [],
    guarded: [{ area: auditCells(prepared), why: "Calculated: change the requisitions instead." }],
  };
}

function levelRow(
  level: string,
  row: number,
  levels: string,
  pays: string,
  at: AssumptionReferences,
): SheetCell[] {
  const c = (column: number) => inRow(row, column);
  const above = (column: number) => inRow(row + 1, column);
  const isHighest = row === LAST_LEVEL_ROW;
  // Pay of other levels counts as zero, so that the largest ones are the level's own.
  const largest = (k: string) => `SUMPRODUCT(LARGE((${levels}=${c(LEVEL)})*${pays},${k}))`;
  const [upper, lower] = [`INT((${c(PEOPLE)}+1)/2)`, `INT((${c(PEOPLE)}+2)/2)`];
  return [
    label(level),
    formula(`COUNTIF(${levels},${c(LEVEL)})`, count),
    formula(`IF(${c(PEOPLE)}=0,"",(${largest(upper)}+${largest(lower)})/2)`, usd),
    isHighest
      ? EMPTY
      : formula(
          `IF(${above(PEOPLE)}>0,${above(MEDIAN)},IF(${above(NEXT_MEDIAN)}="","",${above(NEXT_MEDIAN)}))`,
          usd,
        ),
    isHighest
      ? EMPTY
      : formula(
          `IF(OR(${c(PEOPLE)}=0,${c(NEXT_MEDIAN)}=""),"",${c(NEXT_MEDIAN)}/${c(MEDIAN)}-1)`,
          percentDifference,
        ),
    isHighest
      ? EMPTY
      : formula(
          `IF(COUNT(${above(MEDIAN)},${above(LOWEST_ABOVE)})=0,"",MIN(${above(MEDIAN)},${above(LOWEST_ABOVE)}))`,
          usd,
        ),
    isHighest
      ? EMPTY
      : formula(`IF(${c(STEP)}="","",IF(${rounded(c(STEP))}<${at.MinStep},"Compression",""))`, text),
  ];
}

function seatRow(i: number, prepared: number, names: SheetNames, at: AssumptionReferences): SheetCell[] {
  const row = FIRST_ROW + i;
  const c = (column: number) => inRow(row, column);
  const of = (key: Parameters<typeof requisitionRange>[0]) =>
    `INDEX(${requisitionRange(key, names, prepared)},${FIRST_ITEM + i})`;
  const paid = (value: string, otherwise = '""') => `IF(${c(SEAT_LEVEL)}="",${otherwise},${value})`;
  const ofLevel = (column: number) => {
    const table = (at: number) => absolute(areaA1(FIRST_LEVEL_ROW, at, LEVELS.length, 1));
    return `INDEX(${table(column)},MATCH(${c(SEAT_LEVEL)},${table(LEVEL)},0))`;
  };
  const [lowest, highest] = [`${at.LowestCompa}`, `${at.HighestCompa}`];
  const underFloor = `AND(${c(FLOOR)}<>"",${c(PAY)}<N(${c(FLOOR)}),${rounded(c(COMPA_RATIO))}<1)`;
  const flag = (holds: string, name: string) => `IF(${holds},", "&${name},"")`;
  const flags = [
    flag(`IF(ISNUMBER(${ofLevel(LOWEST_ABOVE)}),${c(PAY)}>${ofLevel(LOWEST_ABOVE)},FALSE)`, '"Inversion"'),
    flag(`${ofLevel(LEVEL_FLAG)}="Compression"`, '"Compression"'),
    flag(underFloor, '"Below floor"'),
    flag(`${rounded(c(COMPA_RATIO))}<${lowest}`, `"Below "&TEXT(${lowest},"0%")&" of market"`),
    flag(`${rounded(c(COMPA_RATIO))}>${highest}`, `"Above "&TEXT(${highest},"0%")&" of market"`),
  ];
  return [
    formula(paid(`${of("id")}&""`), text),
    formula(`IF(${of("counted")}=1,${of("level")},"")`, text),
    formula(paid(`IF(${of("place")}="","US",${of("place")})`), text),
    formula(paid(of("base"), "0"), usdOrNothing),
    formula(paid(of("average")), usd),
    formula(paid(`${c(PAY)}/${c(AVERAGE)}`), percent),
    formula(paid(`IF(${of("floor")}>0,${of("floor")},"")`), usd),
    formula(paid(`MID(${flags.join("&")},3,200)`), text),
    formula(
      paid(`MAX(0,IF(${underFloor},N(${c(FLOOR)})-${c(PAY)},0),${lowest}*${c(AVERAGE)}-${c(PAY)})`),
      usd,
    ),
  ];
}
