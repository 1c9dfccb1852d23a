import type { Argument } from "../../src/input/cell.ts";
import { guideKeys } from "../../src/reference/guideFigures.ts";
import { STATE_CODES } from "../../src/reference/states.ts";

/** Calls of one formula whose results show what other data means to people. */
export interface TypicalCases {
  /** What the results are, and of whom. */
  title: string;
  formula: string;
  cases: readonly TypicalCase[];
}

interface TypicalCase {
  /** What sets it apart from the others. */
  label: string;
  argumentList: readonly Argument[];
}

/** Places with an income tax of their own, at least one of each kind. */
const LOCALITIES = [
  ["NY", "New York City"],
  ["NY", "Yonkers"],
  ["PA", "Philadelphia"],
  ["PA", "Pittsburgh"],
  ["MD", "Montgomery County"],
  ["MD", "Frederick County"],
  ["MD", "Dorchester County"],
  ["IN", "Marion County"],
  ["MI", "Detroit"],
  ["OH", "Columbus"],
  ["KY", "Lexington"],
  ["KY", "Louisville"],
  ["MO", "Kansas City"],
  ["OR", "Portland"],
  ["CO", "Denver"],
  ["DE", "Wilmington"],
  ["AL", "Birmingham"],
] as const;

const inEveryState = (argumentList: (state: string) => readonly Argument[]): TypicalCase[] =>
  STATE_CODES.map((state) => ({ label: state, argumentList: argumentList(state) }));

export const TYPICAL_CASES: readonly TypicalCases[] = [
  {
    title: "Take-home pay of $200,000, single",
    formula: "AI_TAKE_HOME",
    cases: inEveryState((state) => [200_000, state, "single"]),
  },
  {
    title: "Take-home pay of $300,000, joint with one earner",
    formula: "AI_TAKE_HOME",
    cases: inEveryState((state) => [300_000, state, "joint"]),
  },
  {
    title: "Take-home pay of $200,000, single, with the tax of a city or county",
    formula: "AI_TAKE_HOME",
    cases: LOCALITIES.map(([state, locality]) => ({
      label: `${locality}, ${state}`,
      argumentList: [200_000, state, "single", "net", locality],
    })),
  },
  {
    title: "What an employee with a base of $200,000 costs",
    formula: "AI_LOADED_COST",
    cases: inEveryState((state) => [200_000, state]),
  },
  {
    title: "The same with a state unemployment rate of 2.7%",
    formula: "AI_LOADED_COST",
    cases: inEveryState((state) => [200_000, state, 0, "", 0.027]),
  },
  {
    title: "Average base at 8 years",
    formula: "AI_SALARY",
    cases: [{ label: "REMOTE", argumentList: [8, "REMOTE"] }, ...inEveryState((state) => [8, state])],
  },
  {
    title: "Figures of the guide",
    formula: "AI_BENCHMARK",
    cases: guideKeys().map((key) => ({ label: key, argumentList: [key] })),
  },
  {
    title: "Whether 100 employees must post the pay, on 2026-11-26",
    formula: "AI_POSTING_RULE",
    cases: inEveryState((state) => [state, 100, "2026-11-26"]),
  },
];
