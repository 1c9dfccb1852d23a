import type { Figure } from "./Benchmarks.ts";

const WEAK_STATUSES: readonly string[] = ["approximate", "carried", "disputed"];
const WEAK_GRADES: readonly string[] = ["C", "D"];

/** Whether a figure is less sure than most: not as published, graded C or D, or our default. The user's own never is. */
export function isWeak({ class: figureClass, status, reliability = "" }: Figure): boolean {
  return figureClass === "D" || WEAK_STATUSES.includes(status) || WEAK_GRADES.includes(reliability);
}
