import * as fc from "fast-check";
import {
  committedMonths,
  expectedMonths,
  type PaidMonth,
  planMonths,
  type Seat,
} from "../../test/commands/budget/payDays.ts";
import { assumption, broken, cash, choose, planWorkbook } from "../../test/commands/budget/planWorkbook.ts";
import { LEVELS, PLAN, randomPlan, SCENARIOS } from "../../test/commands/budget/randomPlan.ts";
import { type TypedRow, typeRequisitions } from "../../test/commands/budget/typedRequisitions.ts";
import type { OpenWorkbook } from "../../test/support/openWorkbook.ts";
import { tableIn } from "../../test/support/tableIn.ts";
import type { AttackOptions } from "./AttackOptions.ts";
import { Tally } from "./Tally.ts";

const MOST_SEATS = 60;
const NAMES = ["Base", "Lean", "Aggressive"] as const;
type Facts = Readonly<Record<string, number>>;

/** What people type that counts nothing: none of it may change the rest of the plan. */
const USELESS: readonly TypedRow[] = [
  { level: "Staff", place: "TX", status: "Open", basePlan: 180_000 },
  { level: "Senior", place: "Atlantis", status: "Open", basePlan: 180_000 },
  { level: "Senior", place: "TX", status: "Hired?", basePlan: 180_000 },
  { level: "Senior", place: "TX", status: "Open", basePlan: "a lot" },
  { level: "Senior", place: "TX", status: "Open", basePlan: -5 },
  { level: "Lead", place: "CA", status: "Filled", basePlan: 200_000, knownStart: "next spring" },
  { level: "Mid", place: "CA", status: "Open", opened: "1/2/27?" },
  { place: "CA", status: "Open", basePlan: 150_000 },
  { id: "R0" },
];

const PLANS = fc.record({
  plan: randomPlan(MOST_SEATS),
  useless: fc.subarray([...USELESS]),
  /** Requisitions typed in thousands, and those under a number that another one has. */
  inThousands: fc.boolean(),
  doubled: fc.boolean(),
});
type Tried = typeof PLANS extends fc.Arbitrary<infer T> ? T : never;

/** Types random plans among rows that count nothing: the sheets say what is calculated day by day, in all scenarios. */
export async function plans({ count, seed }: AttackOptions): Promise<Tally> {
  const tally = new Tally("Random plans in the sheet");
  for (const tried of fc.sample(PLANS, { numRuns: count, seed })) {
    const since = performance.now();
    const { shown, expected } = await facts(tried);
    tally.took("plan", performance.now() - since);
    tally.add("plan", shortcoming(shown, expected), () => tried);
  }
  return tally;
}

async function facts({ plan, useless, inThousands, doubled }: Tried) {
  const { seats: all, scenario, assumed } = plan;
  const seats = all.map((seat, i): Seat => {
    const isThin = inThousands && i % 7 === 3 && seat.basePlan !== "";
    const basePlan = isThin ? Math.round(Number(seat.basePlan) / 1000) : seat.basePlan;
    // Whom others replace has one number.
    const isReplaced = all.some(({ replaces }) => replaces === seat.id || replaces === "R0");
    return { ...seat, basePlan, id: doubled && i === 1 && !isReplaced ? "R0" : seat.id };
  });
  const workbook = await planWorkbook({ sampleRequisitions: 0 });
  typeAssumed(workbook, assumed);
  const half = Math.floor(seats.length / 2);
  typeRequisitions(workbook, [...seats.slice(0, half), ...useless, ...seats.slice(half)]);
  choose(workbook, NAMES[scenario] as (typeof NAMES)[number]);
  return { shown: shownBy(workbook), expected: expectedOf(seats, scenario, { ...PLAN, ...assumed }) };
}

function typeAssumed(workbook: OpenWorkbook, assumed: Tried["plan"]["assumed"]): void {
  const labels: Readonly<Record<keyof typeof assumed, string>> = {
    meritMonth: "Merit month",
    meritRate: "Merit rise",
    noticeDays: "Notice, days",
    equipment: "Equipment, once",
    unemploymentRate: "State unemployment rate",
    meritDays: "Merit, days at work",
    bonusMonth: "Bonus month",
    attrition: "Attrition, a year",
  };
  workbook.document.grid.asOneStep(() => {
    for (const [key, label] of Object.entries(labels))
      workbook.type(assumption(workbook, label), assumed[key as keyof typeof assumed]);
  });
}

/** Heads of the cash sheet, and the figures of a month that they stand over. */
const MONTHLY: Readonly<Record<string, (month: PaidMonth) => number>> = {
  Plan: ({ total }) => total,
  Heads: ({ heads }) => heads,
  Base: ({ base }) => base,
  Bonus: ({ bonus }) => bonus,
  "Payroll taxes": ({ taxes }) => taxes,
  Benefits: ({ benefits }) => benefits,
  "One-time": ({ oneTime }) => oneTime,
  ...Object.fromEntries(LEVELS.map((level) => [level, ({ byLevel }: PaidMonth) => byLevel[level] ?? 0])),
};

function shownBy(workbook: OpenWorkbook): Facts {
  const monthly = Object.keys(MONTHLY).flatMap((head) =>
    cash(workbook, head, PLAN.months).map((value, i) => [`${head}, month ${i + 1}`, Number(value)] as const),
  );
  const { rows } = tableIn(workbook, "Board", "Scenario", "All-in cost");
  const scenarios = NAMES.flatMap((name, i) =>
    ["All-in cost", "Expected cost", "Committed"].map(
      (head) => [`${name}, ${head}`, Number(rows[i]?.[head])] as const,
    ),
  );
  const checks = broken(workbook).map(([check]) => [`the check ${check}`, 1] as const);
  return Object.fromEntries([...monthly, ...scenarios, ...checks]);
}

function expectedOf(seats: readonly Seat[], scenario: number, plan: typeof PLAN): Facts {
  const inScenario = (i: number) => ({ ...plan, ...(SCENARIOS[i] as (typeof SCENARIOS)[number]) });
  const total = (months: readonly PaidMonth[]) => months.reduce((sum, month) => sum + month.total, 0);
  const months = planMonths(seats, inScenario(scenario));
  return Object.fromEntries([
    ...Object.entries(MONTHLY).flatMap(([head, of]) =>
      months.map((month, i) => [`${head}, month ${i + 1}`, of(month)]),
    ),
    ...NAMES.flatMap((name, i) => [
      [`${name}, All-in cost`, total(planMonths(seats, inScenario(i)))],
      [`${name}, Expected cost`, total(expectedMonths(seats, inScenario(i)))],
      [`${name}, Committed`, total(committedMonths(seats, inScenario(i)))],
    ]),
  ]);
}

/** The first figure that differs, by a cent where it is monthly. */
function shortcoming(shown: Facts, expected: Facts): string | undefined {
  const differs = [...new Set([...Object.keys(shown), ...Object.keys(expected)])].find((what) => {
    const difference = Math.abs((shown[what] ?? Number.NaN) - (expected[what] ?? Number.NaN));
    return !(difference < (what.includes("month") ? 0.005 : 0.05));
  });
  if (differs === undefined) return undefined;
  return `${differs}: ${shown[differs]} instead of ${expected[differs]}`;
}
