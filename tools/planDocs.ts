import { HIRING_SCENARIOS, REQUISITION_STATUSES } from "../src/core/hiring/hiringScenario.ts";
import { percent as inPercent } from "../src/core/units/amountText.ts";
import { withThousands } from "../src/core/units/thousands.ts";
import { APPROVAL_COLUMNS } from "../src/tables/budget/approvalsSheet.ts";
import { ASSUMPTIONS, type Assumption, type AssumptionKey } from "../src/tables/budget/assumptions.ts";
import { type AssumptionReferences, PROBABILITIES } from "../src/tables/budget/assumptionsSheet.ts";
import { CASH_COLUMNS } from "../src/tables/budget/cashSheet.ts";
import { PLAN_FORMATS } from "../src/tables/budget/cells.ts";
import { CHECKS, type ChecksGiven } from "../src/tables/budget/checksSheet.ts";
import { PLAN_SHEETS, type PlanSheet } from "../src/tables/budget/planSheets.ts";
import { REQUISITION_COLUMNS } from "../src/tables/budget/requisitionColumns.ts";
import { keysOf, type SheetColumns } from "../src/tables/budget/SheetColumn.ts";
import type { Content } from "../src/tables/Content.ts";

/** The generated parts of docs/hiring-budget.md, by their marks. */
export function planParts(): Readonly<Record<string, string>> {
  return {
    sheets: sheetTable(),
    requisitions: columnTable(REQUISITION_COLUMNS),
    cash: columnTable(CASH_COLUMNS),
    approvals: columnTable(APPROVAL_COLUMNS),
    assumptions: assumptionTable(),
    scenarios: scenarioTable(),
    checks: checkTable(),
  };
}

const SHEETS: Readonly<Record<PlanSheet, readonly [holds: string, typed: string]>> = {
  Board: [
    "the plan on one page: a sentence, five figures, three scenarios, two charts, what is to be decided",
    "the scenario's index",
  ],
  Reqs: ["one row a requisition", "the blue columns"],
  Cash: [
    "one row a month: by level, against actuals and budget, by kind of cost; quarters and years",
    "what closed months cost",
  ],
  Summary: [
    "levels, how far the cost moves with its assumptions, and departments by year, quarter and month",
    "nothing",
  ],
  Assumptions: ["every number that the plan rests on, with class and source", "blue cells"],
  Bands: ["market and hire bands of the chosen places", "nothing"],
  Offers: ["every requisition's offer against band and floor", "nothing"],
  Audit: ["the planned team against market, floor and its own ladder", "nothing"],
  Approvals: ["one line for each approval, and what became of it", "nothing: Approve writes it"],
  Checks: ["what must hold, and the rows it does not hold for", "nothing"],
  Guide: ["how the workbook is used, in words", "nothing"],
};

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n")
    .concat("\n");

const sheetTable = () =>
  table(
    ["sheet", "holds", "you type"],
    PLAN_SHEETS.map((sheet) => [sheet, ...SHEETS[sheet]]),
  );

/** The columns that are in sight. */
function columnTable<K extends string, Given>(columns: SheetColumns<K, Given>): string {
  const shown = keysOf(columns).filter((key) => !columns[key].isHidden);
  return table(
    ["column", "", "what it is"],
    shown.map((key) => {
      const { head, note = "", fills, formula } = columns[key];
      return [head, fills || formula ? "calculated" : "typed", note];
    }),
  );
}

const { percent } = PLAN_FORMATS;
const shown = (content: Content, format: string): string => {
  if (typeof content === "number") return format === percent ? inPercent(content) : withThousands(content);
  return String(content ?? "");
};
/** Where a formula takes another assumption, its name. */
const named = new Proxy({}, { get: (_, key) => key }) as AssumptionReferences;
const inWords = (content: Content | string, format: string) =>
  typeof content === "object" && content !== null
    ? `\`${content.formula.replace("=", "")}\``
    : shown(content, format);

function assumptionTable(): string {
  const rows = keysOf(ASSUMPTIONS).flatMap((key): string[][] => {
    const row: Assumption<AssumptionReferences> = ASSUMPTIONS[key as AssumptionKey];
    const { label, format } = row;
    if ("decided" in row) return [[`\`${key}\``, label, "from the panel", row.reason]];
    if (!("byDefault" in row)) return [];
    const { byDefault } = row;
    const value = typeof byDefault === "function" ? `\`${byDefault(named)}\`` : shown(byDefault, format);
    return [[`\`${key}\``, label, value, row.reason]];
  });
  return table(["name", "", "default", "what it is"], rows);
}

function scenarioTable(): string {
  const drivers = keysOf(ASSUMPTIONS).flatMap((key): string[][] => {
    const row: Assumption<AssumptionReferences> = ASSUMPTIONS[key as AssumptionKey];
    if (!("perScenario" in row)) return [];
    const values = HIRING_SCENARIOS.map((scenario) => inWords(row.perScenario(scenario, named), row.format));
    return [[row.label, ...values, row.reason]];
  });
  const counted = HIRING_SCENARIOS.map(({ counts }) => counts.join(", "));
  const probable = REQUISITION_STATUSES.map((status) => `${status} ${inPercent(PROBABILITIES[status])}`);
  return table(
    ["", ...HIRING_SCENARIOS.map(({ name }) => name), "what it is"],
    [
      ...drivers,
      ["Statuses paid for", ...counted, "all-in: each in full"],
      ["Probability", ...HIRING_SCENARIOS.map(() => "the same"), `expected: ${probable.join(", ")}`],
    ],
  );
}

function checkTable(): string {
  const names = Object.fromEntries(PLAN_SHEETS.map((sheet) => [sheet, sheet]));
  const given = { names, copy: { version: "the version of the data" } } as unknown as ChecksGiven;
  return table(
    ["check", "otherwise", "what it compares, and what to do"],
    CHECKS.map(({ label, otherwise, meaning }) => [label, otherwise, meaning(given)]),
  );
}
