import { DEFAULT_SPREAD } from "../../src/core/bands/band.ts";
import type { ContributionRule } from "../../src/core/tax/contribution.ts";
import { type ByFiling, forFiling } from "../../src/core/tax/filing.ts";
import { publishedBenchmarks } from "../../src/reference/benchmarks.ts";
import { STATE_CODES, type StateCode } from "../../src/reference/states.ts";
import { DEFAULT_TAX_YEAR, federalRules, stateRules } from "../../src/reference/taxYears.ts";

// The loops that somebody would write who knows the figures and needs neither checks nor explanations. They give the
// same results as the formulas, to the last bit, which the bench makes sure of.

export type Column = readonly (readonly [number | string])[];
type Rows = (number | string)[][];

const figure = (key: string): number => {
  const found = publishedBenchmarks().figure(key);
  if (!found) throw new Error(`There is no figure ${key}.`);
  return found.value;
};

export const LEVELS = ["Entry", "Mid", "Senior", "Lead", "Principal"];
export const STATES: readonly StateCode[] = ["CA", "NY", "TX", "WA", "OR", "MD", "NJ", "MA", "IL", "PA"];

const BASE = Object.fromEntries(LEVELS.map((level) => [level, figure(`base.${level.toLowerCase()}`)]));
const FACTOR = Object.fromEntries(STATES.map((state) => [state, figure(`factor.${state}`)]));
const FLOOR = figure("senior.floor");
const SLOW_DAYS = figure("senior.slow.days");
const EXCESS = (figure("senior.slow.excess.low") + figure("senior.slow.excess.high")) / 2;

const average = (level: string | number, state: string | number): number =>
  (BASE[level] as number) * (FACTOR[state] as number);

function levelOf(years: number): string {
  return years >= 15
    ? "Principal"
    : years >= 10
      ? "Lead"
      : years >= 7
        ? "Senior"
        : years >= 4
          ? "Mid"
          : "Entry";
}

export function salaries(years: Column, states: Column): Rows {
  const rows: Rows = [];
  for (let i = 0; i < years.length; i++) {
    rows.push([average(levelOf(years[i]?.[0] as number), states[i]?.[0] as string)]);
  }
  return rows;
}

export function bands(levels: Column, states: Column): Rows {
  const rows: Rows = [];
  const spread = DEFAULT_SPREAD.market;
  for (let i = 0; i < levels.length; i++) {
    const midpoint = average(levels[i]?.[0] as string, states[i]?.[0] as string);
    const min = midpoint / (1 + spread / 2);
    rows.push([min, midpoint, min * (1 + spread)]);
  }
  return rows;
}

export function compaRatios(pay: Column, levels: Column, states: Column): Rows {
  const rows: Rows = [];
  for (let i = 0; i < pay.length; i++) {
    rows.push([(pay[i]?.[0] as number) / average(levels[i]?.[0] as string, states[i]?.[0] as string)]);
  }
  return rows;
}

export function offerChecks(pay: Column, levels: Column, states: Column): Rows {
  const rows: Rows = [];
  for (let i = 0; i < pay.length; i++) {
    const base = pay[i]?.[0] as number;
    const level = levels[i]?.[0] as string;
    const local = average(level, states[i]?.[0] as string);
    if (level === "Entry" || level === "Mid") {
      const gap = (base - local) / local;
      const verdict = gap >= 0 ? "At or above market" : isStretch(gap) ? "Below market" : "Well below market";
      rows.push([verdict, base - local, gap, ""]);
      continue;
    }
    const gap = (base - FLOOR) / FLOOR;
    const max = Math.max(FLOOR, local) * (1 + DEFAULT_SPREAD.hire);
    const verdict =
      gap < 0 ? (isStretch(gap) ? "Stretch" : "Not credible") : base > max ? "Above band" : "Meets floor";
    rows.push([verdict, base - FLOOR, gap, base >= FLOOR ? SLOW_DAYS / (1 + EXCESS) : SLOW_DAYS]);
  }
  return rows;
}

const isStretch = (gap: number): boolean => gap >= -0.1 - 1e-12;

/** Rates, each from its own start on. */
interface Brackets {
  rates: readonly number[];
  from: readonly number[];
}

interface PlainState {
  fromWages: boolean;
  deduction: number;
  /** None where wages are not taxed. */
  brackets?: Brackets;
  credit: number;
  contributions: readonly { rate: number; base: number; most: number }[];
}

const federal = federalRules(DEFAULT_TAX_YEAR);
const single = <T extends number | readonly unknown[]>(given: ByFiling<T>): T => forFiling(given, "single");

/** The states whose tax is a deduction, brackets and a credit, and nothing else that a loop would have to know. */
export const PLAIN_STATES: Readonly<Record<string, PlainState>> = Object.fromEntries(
  STATE_CODES.flatMap((code) => {
    const plain = plainState(code);
    return plain ? [[code, plain] as const] : [];
  }),
);

function plainState(code: StateCode): PlainState | undefined {
  const {
    incomeTax,
    contributions = [],
    localities,
    everyResidentOwesLocalTax,
  } = stateRules(DEFAULT_TAX_YEAR, code);
  if (localities || everyResidentOwesLocalTax) return undefined;
  const shared = {
    fromWages: incomeTax?.startsFrom === "wages",
    deduction: 0,
    credit: 0,
    contributions: contributions.filter(({ optional }) => !optional).map(contribution),
  };
  if (!incomeTax) return shared;
  const { startsFrom: _, schedule, deductions = [], credits = [], ...others } = incomeTax;
  const amounts = [...deductions, ...credits].map(({ amount }) => amount);
  const isPlain = amounts.every((amount) => typeof amount === "number" || !("kind" in amount));
  if (Object.keys(others).length > 0 || !isPlain || !("from" in schedule) || "kind" in schedule)
    return undefined;
  if (schedule.taxAt || schedule.minus || deductions.length > 1 || credits.length > 1) return undefined;
  const amount = (named: typeof deductions) =>
    named.reduce((sum, each) => sum + single(each.amount as ByFiling<number>), 0);
  const brackets = { rates: single(schedule.rates), from: single(schedule.from) };
  return { ...shared, brackets, deduction: amount(deductions), credit: amount(credits) };
}

function contribution({ rate, wageBase, most }: ContributionRule) {
  const base = wageBase === "socialSecurity" ? federal.socialSecurity.wageBase : wageBase;
  return { rate, base: base ?? Number.POSITIVE_INFINITY, most: most ?? Number.POSITIVE_INFINITY };
}

function taxOn(income: number, { rates, from }: Brackets): number {
  let tax = 0;
  for (let bracket = 0; bracket < from.length; bracket++) {
    const start = from[bracket] as number;
    if (income <= start && bracket > 0) break;
    tax +=
      (rates[bracket] as number) * (Math.min(income, from[bracket + 1] ?? Number.POSITIVE_INFINITY) - start);
  }
  return tax;
}

function inUnits(amount: number, unit: number): number {
  return Math.round(amount / unit) * unit;
}

export function takeHomes(gross: Column, states: Column): Rows {
  const { incomeTax, socialSecurity, medicare } = federal;
  const deduction = single(incomeTax.standardDeduction);
  const { rates, from } = incomeTax.schedule as {
    rates: ByFiling<readonly number[]>;
    from: ByFiling<readonly number[]>;
  };
  const brackets = { rates: single(rates), from: single(from) };
  const over = single(medicare.additional.over);
  const rows: Rows = [];
  for (let i = 0; i < gross.length; i++) {
    const pay = gross[i]?.[0] as number;
    const state = PLAIN_STATES[states[i]?.[0] as string] as PlainState;
    const taxable = Math.max(0, pay - deduction);
    const social = socialSecurity.rate * Math.min(pay, socialSecurity.wageBase);
    const medical = medicare.rate * pay + medicare.additional.rate * Math.max(0, pay - over);
    let ofState = 0;
    if (state.brackets) {
      const income = Math.max(0, (state.fromWages ? pay : taxable) - state.deduction);
      ofState = Math.max(0, taxOn(income, state.brackets) - state.credit);
    }
    let contributed = 0;
    for (const each of state.contributions)
      contributed += Math.min(each.rate * Math.min(pay, each.base), each.most);
    // In parts that add up to the gross, whatever the order.
    const unit = 2 ** (Math.floor(Math.log2(pay)) - 52);
    const taxed = inUnits(taxOn(taxable, brackets), unit) + inUnits(social, unit) + inUnits(medical, unit);
    rows.push([pay - (taxed + inUnits(ofState, unit) + inUnits(contributed, unit))]);
  }
  return rows;
}
