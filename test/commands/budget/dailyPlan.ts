import { readFileSync } from "node:fs";

// A second calculation of the plan, written from the specification alone: it walks through every day and adds up.

export interface Seat {
  level: string;
  place: string;
  skills: string;
  opened: string;
  status: string;
  basePlan: number | "";
  knownStart: string;
}

export interface DailyAssumptions {
  planStart: string;
  months: number;
  asOf: string;
  noticeDays: number;
  meritRate: number;
  meritMonth: number;
  equipment: number;
  payBasis: "plan" | "market" | "floor";
  processDays: number;
  bonusRate: number;
  recruiterFee: number;
  counted: readonly string[];
}

/** The guide's averages and floor, and what follows from its search times. */
const AVERAGE: Record<string, number> = {
  Entry: 121_513,
  Mid: 138_185,
  Senior: 155_008,
  Lead: 172_361,
  Principal: 185_709,
};
const FLOOR: Record<string, number> = { Senior: 200_000, Lead: 200_000, Principal: 200_000 };
const SLOW = 114;
const COMPETITIVE = 114 / 1.45;
// (insurance 5.31 + retirement 2.73) ÷ (wages 50.53 + paid leave 6.76), BLS ECEC March 2026.
const BENEFITS = 8.04 / 57.29;

interface FactorRow {
  state: string;
  factor: number;
  developers: number;
}
const FACTORS = JSON.parse(readFileSync("data/geography/state-factors.json", "utf8")) as {
  rows: FactorRow[];
};

const factorOf = (place: string): number => {
  if (place === "" || place === "US") return 1;
  // Remote pay follows the three states that the guide ranks on top, weighted by their software developers.
  if (place === "REMOTE") {
    const top = FACTORS.rows.filter(({ state }) => ["WA", "CA", "NY"].includes(state));
    const developers = top.reduce((sum, row) => sum + row.developers, 0);
    return top.reduce((sum, row) => sum + row.factor * row.developers, 0) / developers;
  }
  const row = FACTORS.rows.find(({ state }) => state === place);
  if (!row) throw new Error(`No factor for ${place}.`);
  return row.factor;
};

const DAY = 86_400_000;
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;

export interface DailyMonth {
  byLevel: Record<string, number>;
  base: number;
  oneTime: number;
  total: number;
  heads: number;
}

export function baseOf(seat: Seat, { payBasis }: Pick<DailyAssumptions, "payBasis">): number {
  const premium = Math.max(
    seat.skills.includes("genai") ? 0.065 : 0,
    seat.skills.includes("google_pmle") ? 0.15 : 0,
  );
  const market = (AVERAGE[seat.level] as number) * factorOf(seat.place) * (1 + premium);
  const planned = seat.basePlan === "" ? market : seat.basePlan;
  if (payBasis === "market") return market;
  return payBasis === "floor" ? Math.max(planned, FLOOR[seat.level] ?? 0) : planned;
}

export function startOf(seat: Seat, assumptions: DailyAssumptions): number {
  if (seat.knownStart) return dayOf(seat.knownStart);
  const floor = FLOOR[seat.level];
  const search = floor !== undefined && baseOf(seat, assumptions) < floor ? SLOW : COMPETITIVE;
  const days = Math.round(search + assumptions.processDays);
  return dayOf(seat.opened || assumptions.asOf) + days + assumptions.noticeDays;
}

/** What a plan costs month by month, a day at a time. */
export function dailyPlan(seats: readonly Seat[], assumptions: DailyAssumptions): DailyMonth[] {
  const { planStart, months, meritRate, meritMonth } = assumptions;
  const first = new Date(`${planStart}T00:00:00Z`);
  const result: DailyMonth[] = Array.from({ length: months }, () => ({
    byLevel: {},
    base: 0,
    oneTime: 0,
    total: 0,
    heads: 0,
  }));
  for (const seat of seats) {
    if (!assumptions.counted.includes(seat.status || "Open")) continue;
    const base = baseOf(seat, assumptions);
    const pay = base * (1 + assumptions.bonusRate);
    const taxes = 0.062 * Math.min(pay, 184_500) + 0.0145 * pay + 0.006 * Math.min(pay, 7_000);
    const yearly = pay + taxes + BENEFITS * base;
    const start = startOf(seat, assumptions);
    let rise = 1;
    let isFirst = true;
    for (let day = dayOf(planStart); ; day++) {
      const date = new Date(day * DAY);
      const index =
        (date.getUTCFullYear() - first.getUTCFullYear()) * 12 + date.getUTCMonth() - first.getUTCMonth();
      const month = result[index];
      if (!month) break;
      // The first of the merit month raises those who had started before, and not on the plan's first day.
      if (date.getUTCDate() === 1 && date.getUTCMonth() + 1 === meritMonth && !isFirst && start < day)
        rise *= 1 + meritRate;
      isFirst = false;
      if (day < start) continue;
      const daysInMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
      const share = rise / 12 / daysInMonth;
      const once = day === start ? assumptions.recruiterFee * base + assumptions.equipment : 0;
      month.base += base * share;
      month.oneTime += once;
      month.total += yearly * share + once;
      month.byLevel[seat.level] = (month.byLevel[seat.level] ?? 0) + yearly * share + once;
      if (date.getUTCDate() === daysInMonth) month.heads++;
    }
  }
  return result;
}
