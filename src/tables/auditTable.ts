import { band, DEFAULT_SPREAD } from "../core/bands/band.ts";
import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { type CostToFix, floorOf } from "../core/team/costToFix.ts";
import {
  AUDIT_FLAGS,
  type AuditFinding,
  type AuditFlag,
  type Employee,
  FLAG_SIGNS,
  LOWEST_COMPA,
} from "../core/team/payAudit.ts";
import { silent } from "../core/trace.ts";
import { percent } from "../core/units/amountText.ts";
import type { Ratio } from "../core/units/money.ts";
import { SIGNS } from "../core/units/sign.ts";
import { absolute, areaA1, cellA1 } from "./a1.ts";
import type { InsertAs, Origin } from "./bandsTable.ts";
import { overridesRange, type PinnedCopy, pinnedFigures } from "./benchmarksTable.ts";
import { nativeFormula } from "./native/nativeFormula.ts";
import { type Column, type Content, FORMATS, HEAD_ROWS, type Table } from "./Table.ts";

export interface AuditChoice {
  /** Names are empty where none were given. */
  members: readonly (Employee & { name: string })[];
  minStep: Ratio;
  insertAs: InsertAs;
}

const usd = (head: string, style: Column["style"], note: string): Column => ({
  head,
  note,
  width: 110,
  format: FORMATS.usd,
  style,
});

const MARKET_BAND = `Market band of the level and state, ${percent(DEFAULT_SPREAD.market)} range spread.`;
const COLUMNS = {
  name: { head: "Name", width: 140, format: FORMATS.text, style: "input" },
  level: { head: "Level", width: 80, format: FORMATS.text, style: "input" },
  state: { head: "State", width: 65, format: FORMATS.text, style: "input" },
  pay: usd("Pay", "input", "Base salary, US dollars a year, as it was when the audit was written."),
  min: usd("Band minimum", "result", MARKET_BAND),
  midpoint: usd("Midpoint", "result", "The local market average."),
  max: usd("Band maximum", "result", MARKET_BAND),
  floor: usd("Floor", "result", "The base below which senior searches stall; as of the insert."),
  compaRatio: {
    head: "Compa-ratio",
    note: "Pay ÷ midpoint.",
    width: 85,
    format: FORMATS.percent,
    style: "result",
  },
  step: {
    head: "Step",
    note: "From the median of this level to that of the next level with people.",
    width: 70,
    format: FORMATS.percentDifference,
    style: "result",
  },
  flag: { head: "Flag", width: 150, format: FORMATS.text, style: "result" },
  reason: { head: "Reason", width: 420, format: FORMATS.text, style: "text" },
  raise: usd(
    "Cost to fix",
    "result",
    `Raise of this person to the floor or to ${percent(LOWEST_COMPA)} of the midpoint, a year.`,
  ),
  restoreStep: usd(
    "To restore step",
    "result",
    "What the next level's median is short of the smallest step: a raise of that level, not of this person.",
  ),
} as const satisfies Readonly<Record<string, Column>>;
type ColumnName = keyof typeof COLUMNS;

/** More than this and a chart shows nothing. */
const MOST_CHARTED = 100;

const CELLS_HOLD: Readonly<Record<InsertAs, string>> = {
  live: "Live formulas of AI Comp on the pay copied here.",
  native: "Native formulas against the pinned figures; step, flag and reason as values of the insert.",
  values: "Values as of the insert.",
};

/** A team's audit, a row a person in the order they stood in. Pay is copied: what-if changes touch nobody's sheet. */
export function auditTable(
  { members, minStep, insertAs }: AuditChoice,
  findings: readonly AuditFinding[],
  costs: readonly CostToFix[],
  origin: Origin,
  benchmarks: Benchmarks,
  source: string,
  pinned: PinnedCopy | undefined,
): Table {
  const named = members.some(({ name }) => name !== "");
  const names = (Object.keys(COLUMNS) as ColumnName[]).filter((name) => named || name !== "name");
  const column = (name: ColumnName) => names.indexOf(name);
  const firstRow = origin.row + HEAD_ROWS;
  const at: At = (name, i) => cellA1(firstRow + i, origin.column + column(name));
  const whole: Whole = (name) => absolute(areaA1(firstRow, origin.column + column(name), members.length, 1));
  const formulas = (i: number): Partial<Record<ColumnName, Content>> => {
    if (insertAs === "values") return {};
    if (insertAs === "live")
      return { ...costFormulas(i, at), ...liveFormulas(i, minStep, at, whole, pinned) };
    return { ...costFormulas(i, at), ...nativeFormulas(i, at, pinned) };
  };
  return {
    title: "Team audit",
    provenance: `${source} ${CELLS_HOLD[insertAs]}`,
    titleCells: {},
    columns: names.map((name) => COLUMNS[name]),
    rows: members.map((member, i) => {
      const known = values(member, findings[i] as AuditFinding, costs[i] as CostToFix, benchmarks);
      const row = { ...known, ...formulas(i) };
      return names.map((name) => row[name]);
    }),
    colours: SIGNS.flatMap((colour) =>
      AUDIT_FLAGS.filter((flag) => FLAG_SIGNS[flag] === colour).map(
        (flag) => ({ column: column("flag"), when: "text has", value: flag, colour }) as const,
      ),
    ),
    charts:
      members.length > MOST_CHARTED
        ? []
        : [
            {
              title: "Pay against the market band",
              kind: "columns and lines",
              columns: [named ? "name" : "level", "pay", "min", "max"].map((name) =>
                column(name as ColumnName),
              ),
              lines: 2,
              axis: "US dollars a year",
              format: FORMATS.usd,
              colours: ["#1a73e8", "#9aa0a6", "#5f6368"],
            },
          ],
  };
}

type At = (name: ColumnName, i: number) => string;
type Whole = (name: ColumnName) => string;

function values(
  { name, level, pay, place }: AuditChoice["members"][number],
  { compaRatio, stepToNext, flags, reason }: AuditFinding,
  { raise, toRestoreStep }: CostToFix,
  benchmarks: Benchmarks,
): Record<ColumnName, Content> {
  const range = band(level, place, "market", DEFAULT_SPREAD.market, 0, benchmarks, silent);
  return {
    name,
    level,
    state: place,
    pay,
    min: range.min,
    midpoint: range.midpoint,
    max: range.max,
    floor: floorOf(level, benchmarks) ?? "",
    compaRatio,
    step: stepToNext ?? "",
    flag: flags.join(", "),
    reason,
    raise,
    restoreStep: toRestoreStep ?? "",
  };
}

function costFormulas(i: number, at: At): Partial<Record<ColumnName, Content>> {
  const [pay, floor, midpoint] = [at("pay", i), at("floor", i), at("midpoint", i)];
  const toFloor = `IF(${flagged("Below floor", at("flag", i))},${floor}-${pay},0)`;
  return { raise: { formula: `=MAX(0,${toFloor},${LOWEST_COMPA}*${midpoint}-${pay})` } };
}

function flagged(flag: AuditFlag, cell: string): string {
  return `ISNUMBER(SEARCH("${flag}",${cell}))`;
}

/** One call for all bands and one for the whole audit. */
function liveFormulas(
  i: number,
  minStep: Ratio,
  at: At,
  whole: Whole,
  pinned: PinnedCopy | undefined,
): Partial<Record<ColumnName, Content>> {
  const own = pinned ? overridesRange(pinned) : undefined;
  const [levels, states, pays] = [whole("level"), whole("state"), whole("pay")];
  const bands = `=AI_BAND(${levels},${states},"market"${own ? `,,,${own}` : ""})`;
  const audit = `=AI_AUDIT(${levels},${pays},${states},${minStep}${own ? `,${own}` : ""})`;
  const first = (formula: string): Content => (i === 0 ? { formula } : null);
  const median = `MEDIAN(FILTER(${pays},${levels}=${at("level", i)}))`;
  return {
    min: first(bands),
    midpoint: null,
    max: null,
    compaRatio: first(audit),
    step: null,
    flag: null,
    reason: null,
    restoreStep: {
      formula: `=IF(${flagged("Compression", at("flag", i))},${median}*(${minStep}-${at("step", i)}),"")`,
    },
  };
}

function nativeFormulas(
  i: number,
  at: At,
  pinned: PinnedCopy | undefined,
): Partial<Record<ColumnName, Content>> {
  if (!pinned) throw new Error("Native formulas need pinned figures.");
  const figures = pinnedFigures(pinned, "in use");
  const bandCell = (output: number): Content => {
    const text = nativeFormula("AI_BAND", [at("level", i), at("state", i), '"market"'], figures, output);
    return { formula: `=${text}` };
  };
  return {
    min: bandCell(0),
    midpoint: bandCell(1),
    max: bandCell(2),
    compaRatio: { formula: `=${at("pay", i)}/${at("midpoint", i)}` },
  };
}
