import { readFileSync } from "node:fs";

// A second calculation of the plan, written from the specification alone: it walks through every day somebody is at
// work and adds up, and knows nothing of the sheets or of how they calculate.

/** A requisition as it is typed; "" where nothing is. */
export interface Seat {
  id: string;
  kind: "" | "New" | "Existing" | "Backfill";
  level: string;
  place: string;
  skills: string;
  opened: string;
  status: string;
  basePlan: number | "";
  knownStart: string;
  end: string;
  replaces: string;
}

/** What a plan assumes, in the words of the assumptions sheet. */
export interface Assumed {
  planStart: string;
  months: number;
  asOf: string;
  noticeDays: number;
  meritRate: number;
  meritMonth: number;
  /** Days somebody must have been at work on the merit date. */
  meritDays: number;
  equipment: number;
  /** Leavers a year, as a share of the heads. */
  attrition: number;
  /** The employer's own state unemployment rate, on every state's wage base. */
  unemploymentRate: number;
  /** 0: with the pay; 1 to 12: a calendar year's bonus is paid in that month of it. */
  bonusMonth: number;
  probability: Readonly<Record<string, number>>;
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

const json = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const FACTORS: { state: string; factor: number; developers: number }[] = json(
  "data/geography/state-factors.json",
).rows;

const factorOf = (place: string): number => {
  if (place === "" || place === "US") return 1;
  // Remote pay follows the three states that the guide ranks on top, weighted by their software developers.
  if (place === "REMOTE") {
    const top = FACTORS.filter(({ state }) => ["WA", "CA", "NY"].includes(state));
    const developers = top.reduce((sum, row) => sum + row.developers, 0);
    return top.reduce((sum, row) => sum + row.factor * row.developers, 0) / developers;
  }
  const row = FACTORS.find(({ state }) => state === place);
  if (!row) throw new Error(`No factor for ${place}.`);
  return row.factor;
};

/** A tax on wages: its rate, and the wages of a calendar year that it is due on at most. */
type Tax = readonly [rate: number, wageBase: number];
const SOCIAL_SECURITY_BASE = 184_500;

/** What an employer owes in a place: federal taxes, the state's leave premiums and unemployment tax. */
function taxesIn(place: string, unemploymentRate: number): Tax[] {
  const federal: Tax[] = [
    [0.062, SOCIAL_SECURITY_BASE],
    [0.0145, Number.POSITIVE_INFINITY],
    [0.006, 7_000],
  ];
  if (["", "US", "REMOTE"].includes(place)) return federal;
  const { unemployment, premiums = [] } = json(`data/tax/2026/${place}.json`).employer;
  const due = premiums.filter(({ option }: { option?: string }) => option === undefined);
  return [
    ...federal,
    ...due.map(({ rate, wageBase }: { rate: number; wageBase: number | null | "socialSecurity" }): Tax => {
      const base = wageBase === "socialSecurity" ? SOCIAL_SECURITY_BASE : wageBase;
      return [rate, base ?? Number.POSITIVE_INFINITY];
    }),
    [unemploymentRate, unemployment.wageBase],
  ];
}

const DAY = 86_400_000;
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;
const dateOf = (day: number) => new Date(day * DAY);
const daysInMonth = (date: Date) =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();

/** A month in dollars; by kind of cost and, with one-time costs, by level. */
export interface PaidMonth {
  base: number;
  bonus: number;
  taxes: number;
  benefits: number;
  oneTime: number;
  total: number;
  byLevel: Record<string, number>;
  heads: number;
}

const statusOf = ({ kind, status }: Seat) => status || (kind === "Existing" ? "Filled" : "Open");
const isAgreed = (seat: Seat) => ["Filled", "Offer out"].includes(statusOf(seat));

/** Average base of the level in the place, with the larger premium of the skills. */
export function marketOf({ level, place, skills }: Seat): number {
  const premium = Math.max(skills.includes("genai") ? 0.065 : 0, skills.includes("google_pmle") ? 0.15 : 0);
  return (AVERAGE[level] as number) * factorOf(place) * (1 + premium);
}

/** What is agreed or offered stays in every scenario; the others follow the pay basis. */
export function baseOf(seat: Seat, { payBasis }: Pick<Assumed, "payBasis">): number {
  const market = marketOf(seat);
  const planned = seat.basePlan === "" ? market : seat.basePlan;
  if (isAgreed(seat) || payBasis === "plan") return planned;
  return payBasis === "market" ? market : Math.max(planned, FLOOR[seat.level] ?? 0);
}

/** The day on which the search is over; the seat of a leaver is searched for from the day that it is empty. */
export function searchedUntil(seat: Seat, assumed: Assumed, others: readonly Seat[]): number {
  const floor = FLOOR[seat.level];
  const search = floor !== undefined && baseOf(seat, assumed) < floor ? SLOW : COMPETITIVE;
  const left = seat.kind === "Backfill" ? others.find(({ id }) => id === seat.replaces)?.end : undefined;
  return dayOf(seat.opened || left || assumed.asOf) + Math.round(search + assumed.processDays);
}

/** Nobody accepts before the day that the plan is as of. */
export function startOf(seat: Seat, assumed: Assumed, others: readonly Seat[]): number {
  if (seat.knownStart) return dayOf(seat.knownStart);
  if (seat.kind === "Existing") return dayOf(assumed.planStart);
  return Math.max(searchedUntil(seat, assumed, others), dayOf(assumed.asOf)) + assumed.noticeDays;
}

const emptyMonth = (): PaidMonth => ({
  base: 0,
  bonus: 0,
  taxes: 0,
  benefits: 0,
  oneTime: 0,
  total: 0,
  byLevel: {},
  heads: 0,
});

/** What one seat costs month by month if it is filled for certain, a day at a time. */
export function seatMonths(seat: Seat, assumed: Assumed, others: readonly Seat[]): PaidMonth[] {
  const { planStart, months, meritRate, meritMonth, meritDays, bonusRate, bonusMonth } = assumed;
  const result = Array.from({ length: months }, emptyMonth);
  const planned = dayOf(planStart);
  const first = dateOf(planned);
  const indexOf = (date: Date) =>
    (date.getUTCFullYear() - first.getUTCFullYear()) * 12 + date.getUTCMonth() - first.getUTCMonth();
  const base = baseOf(seat, assumed);
  const start = startOf(seat, assumed, others);
  // Who was there before, nobody says since when, has been there long enough.
  const atWorkSince = seat.kind === "Existing" && !seat.knownStart ? Number.NEGATIVE_INFINITY : start;
  const end = seat.end ? dayOf(seat.end) : Number.POSITIVE_INFINITY;
  const years = new Map<number, { wages: number; days: number[] }>();
  let rise = 1;
  for (let day = planned; indexOf(dateOf(day)) < months; day++) {
    const date = dateOf(day);
    const isFirst = date.getUTCDate() === 1;
    // A base plan is the base on the plan's first day, so that there is no merit on it.
    if (isFirst && date.getUTCMonth() + 1 === meritMonth && day > planned && atWorkSince + meritDays <= day)
      rise *= 1 + meritRate;
    if (day < start || day >= end) continue;
    const month = result[indexOf(date)] as PaidMonth;
    const ofDay = (base * rise) / 12 / daysInMonth(date);
    month.base += ofDay;
    month.benefits += ofDay * BENEFITS;
    const year = years.get(date.getUTCFullYear()) ?? { wages: 0, days: [] };
    years.set(date.getUTCFullYear(), year);
    year.wages += ofDay;
    year.days.push(indexOf(date));
    if (bonusMonth === 0) month.bonus += ofDay * bonusRate;
    if (day === start && seat.kind !== "Existing")
      month.oneTime += assumed.recruiterFee * base + assumed.equipment;
    // At work on the last day of the month.
    if (date.getUTCDate() === daysInMonth(date)) month.heads++;
  }
  const due = taxesIn(seat.place, assumed.unemploymentRate);
  for (const [year, { wages, days }] of years) {
    const paidIn = bonusMonth === 0 ? undefined : indexOf(new Date(Date.UTC(year, bonusMonth - 1, 1)));
    const isPaid = paidIn === undefined || (paidIn >= 0 && paidIn < months);
    if (paidIn !== undefined && isPaid) (result[paidIn] as PaidMonth).bonus += wages * bonusRate;
    // A year's taxes are those of the wages that the plan pays in it, spread over the days at work.
    const paid = wages * (isPaid ? 1 + bonusRate : 1);
    const tax = due.reduce((sum, [rate, cap]) => sum + rate * Math.min(paid, cap), 0);
    for (const index of days) (result[index] as PaidMonth).taxes += tax / days.length;
  }
  result.forEach((month, i) => {
    // Some of those at work leave: as many of a calendar year as by the middle of its months in the plan.
    const year = (at: number) => first.getUTCFullYear() + Math.floor((first.getUTCMonth() + at) / 12);
    const ofYear = result.flatMap((_, j) => (year(j) === year(i) ? [j] : []));
    const middle = ((ofYear[0] as number) + (ofYear.at(-1) as number) + 1) / 24;
    const stays = (1 - assumed.attrition) ** middle;
    for (const key of ["base", "bonus", "taxes", "benefits"] as const) month[key] *= stays;
    month.total = month.base + month.bonus + month.taxes + month.benefits + month.oneTime;
    if (month.total !== 0) month.byLevel[seat.level] = month.total;
  });
  return result;
}

/** Months added up, each seat's times its weight. */
export function planMonths(
  seats: readonly Seat[],
  assumed: Assumed,
  weightOf: (seat: Seat) => number = (seat) => (assumed.counted.includes(statusOf(seat)) ? 1 : 0),
): PaidMonth[] {
  const result = Array.from({ length: assumed.months }, emptyMonth);
  for (const seat of seats) {
    const weight = weightOf(seat);
    if (weight === 0) continue;
    seatMonths(seat, assumed, seats).forEach((month, i) => {
      const sum = result[i] as PaidMonth;
      for (const key of ["base", "bonus", "taxes", "benefits", "oneTime", "total", "heads"] as const)
        sum[key] += weight * month[key];
      for (const [level, cost] of Object.entries(month.byLevel))
        sum.byLevel[level] = (sum.byLevel[level] ?? 0) + weight * cost;
    });
  }
  return result;
}

/** Each status by its probability, counted in the scenario or not. */
export const expectedMonths = (seats: readonly Seat[], assumed: Assumed): PaidMonth[] =>
  planMonths(seats, assumed, (seat) => assumed.probability[statusOf(seat)] ?? 0);

/** Only what is agreed. */
export const committedMonths = (seats: readonly Seat[], assumed: Assumed): PaidMonth[] =>
  planMonths(seats, assumed, (seat) => (statusOf(seat) === "Filled" ? 1 : 0));

/** A year's employer taxes as a payroll runs: twice a month, each tax until the year's wages reach its wage base. */
export function payrollTaxes(
  yearlyPay: number,
  place: string,
  start: string,
  year: number,
  unemploymentRate = 0,
): number {
  let paid = 0;
  let taxes = 0;
  for (let month = 0; month < 12; month++) {
    const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    for (const [from, to] of [
      [1, 15],
      [16, days],
    ] as const) {
      let wage = 0;
      for (let day = from; day <= to; day++)
        if (Date.UTC(year, month, day) / DAY >= dayOf(start)) wage += yearlyPay / 12 / days;
      for (const [rate, cap] of taxesIn(place, unemploymentRate))
        taxes += rate * Math.max(0, Math.min(paid + wage, cap) - Math.min(paid, cap));
      paid += wage;
    }
  }
  return taxes;
}
