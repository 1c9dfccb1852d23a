import { LEVELS } from "../../src/core/market/levels.ts";
import type { Argument } from "../../src/input/cell.ts";
import type { WeakGroup } from "./weakGroups.ts";

/** A call of a formula that a weak figure goes into, and what to call its result. */
export interface TypicalCase {
  /** The place or level, where it is one of several. */
  name: string;
  formula: string;
  argumentList: readonly Argument[];
}

const PAY = 200_000;
const UNEMPLOYMENT_RATE = 0.027;
const SENIOR_YEARS = 8;
/** What the middle of pay is no test of: the shape matters away from it. */
const PERCENTILE = 0.75;
/** Where nothing but federal tax is taken. */
const UNTAXED = "TX";

/** What the figures of a group are tried on: take-home pay, an employer's cost, or a salary. */
export function typicalCases({ file, place, localities, figures }: WeakGroup): TypicalCase[] {
  if (file.startsWith("tax/")) {
    const state = place === "federal" ? UNTAXED : (place as string);
    if (localities.length > 0) return localities.map((locality) => takeHome(state, locality));
    return [takeHome(state), loadedCost(state)];
  }
  if (file.startsWith("employer/")) return [loadedCost(place)];
  if (file.includes("pay-shape")) {
    const { level } = figures as { level: string };
    const found = LEVELS.find((each) => each.level.toLowerCase() === level);
    const argumentList = [found?.anchorYears ?? SENIOR_YEARS, "US", PERCENTILE];
    return [{ name: found?.level ?? level, formula: "AI_SALARY", argumentList }];
  }
  if (file.startsWith("roles/")) {
    return [{ name: "", formula: "AI_BENCHMARK", argumentList: ["title.ml_engineer"] }];
  }
  if (file.startsWith("geography/")) {
    return [{ name: place ?? "US", formula: "AI_SALARY", argumentList: [SENIOR_YEARS, place] }];
  }
  const { key } = figures as { key?: string };
  return [{ name: key ?? "", formula: "AI_BENCHMARK", argumentList: [key] }];
}

function takeHome(state: string, locality?: string): TypicalCase {
  return {
    name: locality ?? state,
    formula: "AI_TAKE_HOME",
    argumentList: [PAY, state, "single", "net", locality],
  };
}

/** Without a state there is no unemployment tax to pay. */
function loadedCost(state: string | undefined): TypicalCase {
  return {
    name: state ?? "US",
    formula: "AI_LOADED_COST",
    argumentList: state === undefined ? [PAY] : [PAY, state, 0, undefined, UNEMPLOYMENT_RATE],
  };
}
