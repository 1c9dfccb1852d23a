import type { Benchmarks, Figure } from "../market/Benchmarks.ts";
import { isSeniorOrAbove, type Level, levelDefinition } from "../market/levels.ts";
import { citedFigure, required } from "../market/required.ts";
import { Refusal } from "../Refusal.ts";
import { silent, type Trace } from "../trace.ts";
import type { BasePay, UsdPerYear } from "../units/money.ts";

const SENIOR_FLOOR = "senior.floor";

/** The figure that is the level's floor: its own override, else the guide's senior floor; none below Senior. */
function floorFigure(level: Level, benchmarks: Benchmarks): Figure | undefined {
  const own = benchmarks.figure(levelDefinition(level).floorKey);
  if (own || !isSeniorOrAbove(level)) return own;
  return required(benchmarks, SENIOR_FLOOR);
}

/** Whether a floor is known for the level: quoted for Senior and above, overridden for the others. */
export function hasFloor(level: Level, benchmarks: Benchmarks): boolean {
  return floorFigure(level, benchmarks) !== undefined;
}

/**
 * The base below which searches stall. The guide quotes it for senior roles; holding Lead and Principal to the
 * same floor is ours (class D). It is a second series beside the market average, never mixed with it.
 */
export function floorToClose(level: Level, benchmarks: Benchmarks, trace: Trace): BasePay {
  const floor = knownFloor(level, benchmarks, trace);
  if (floor === undefined) {
    throw new Refusal(
      `level must be Senior, Lead or Principal, because no floor is quoted below Senior (override ${level.toLowerCase()}.floor to use your own); got "${level}".`,
    );
  }
  return floor;
}

/** The same; undefined where none is known. */
export function knownFloor(level: Level, benchmarks: Benchmarks, trace: Trace): BasePay | undefined {
  const figure = floorFigure(level, benchmarks);
  if (!figure || !trace.on) return figure?.value;
  // The guide's averages lie under its own floor; whoever reads the floor must see that.
  if (figure.class !== "yours") trace.note(figure.note);
  const isSenior = figure.key === SENIOR_FLOOR;
  const floor = citedFigure(figure, `Floor to close, ${isSenior ? "senior roles" : level}`, trace);
  if (!isSenior || level === "Senior") return floor;
  return trace.cite({
    label: `Floor to close, ${level}`,
    value: floor,
    unit: "USD/year",
    class: "D",
    status: "",
    source: "our default: the senior floor holds for the levels above it",
  });
}

/** The floor that holds for a level; undefined where none is known. */
export function floorOf(level: Level, benchmarks: Benchmarks): UsdPerYear | undefined {
  return knownFloor(level, benchmarks, silent);
}
