import { REQUISITION_STATUSES } from "../../core/hiring/hiringScenario.ts";
import { quoted } from "../native/literal.ts";
import type { Allowed } from "../Sheet.ts";
import { ASSUMPTIONS, type Assumption } from "./assumptions.ts";
import { type AssumptionReferences, SCENARIOS } from "./assumptionsSheet.ts";
import { PLAN_DAYS } from "./planDays.ts";
import { keysOf } from "./SheetColumn.ts";

/** Whether a status is counted; blank is not. */
const COUNTED = { list: ["0", "1", ""] };

/** Assumptions by their labels, and formulas of how many of their cells are not within what typing there accepts. */
export function beyondLimits(
  at: AssumptionReferences,
): readonly (readonly [label: string, beyond: string])[] {
  const typed = keysOf(ASSUMPTIONS).flatMap((key) => {
    const row: Assumption<AssumptionReferences> = ASSUMPTIONS[key];
    if (!("accepts" in row) || ("byDefault" in row && row.byDefault === "")) return [];
    const cells = "perScenario" in row ? SCENARIOS.map((name) => at.of(key, name)) : [at[key]];
    const [accepts] = row.accepts;
    return [[row.label, beyond(cells, 1, accepts, row.isWhole)] as const];
  });
  const statuses = REQUISITION_STATUSES.length;
  return [
    ...typed,
    ["Statuses counted", beyond(SCENARIOS.map(at.countedIn), statuses, COUNTED)],
    ["Probability by status", beyond([at.StatusProbability], statuses, { from: 0, to: 1 })],
  ];
}

/** How many cells of these ranges, each of so many, are beyond; what is blank counts as zero. */
function beyond(
  ranges: readonly string[],
  cells: number,
  accepts: Allowed["accepts"],
  isWhole: true | undefined = undefined,
): string {
  const within = ranges.map((range) => withinOf(range, accepts, isWhole));
  return `(${ranges.length * cells}-${within.join("-")})`;
}

function withinOf(range: string, accepts: Allowed["accepts"], isWhole: true | undefined): string {
  if (accepts === "tick") throw new Error("No assumption is ticked.");
  if (typeof accepts === "object" && "list" in accepts)
    return accepts.list
      .map((word) => (word === "" ? `COUNTBLANK(${range})` : `COUNTIF(${range},${quoted(word)})`))
      .join("-");
  const { from, to } = accepts === "date" ? PLAN_DAYS : accepts;
  const counted = `COUNTIFS(${range},">="&${fraction(from)},${range},"<="&${fraction(to)})`;
  const whole = isWhole ? `IF(N(${range})=INT(N(${range})),${counted},0)` : counted;
  return from <= 0 ? `${whole}-COUNTBLANK(${range})` : whole;
}

/** Formulas have no decimal point, which not every locale reads. */
const fraction = (number: number) =>
  Number.isInteger(number) ? `${number}` : `${Math.round(number * 1000)}/1000`;
