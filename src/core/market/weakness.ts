import { standingInWords } from "../status.ts";
import type { Figure } from "./Benchmarks.ts";

const WEAK_STATUSES: readonly string[] = ["approximate", "carried", "disputed"];
const WEAK_GRADES: readonly string[] = ["C", "D"];

/**
 * In which way a figure is less sure than most, "carried, reliability D" or "our default"; undefined where it is not.
 * The user's own never is.
 */
export function weakness({ class: figureClass, status, reliability }: Figure): string | undefined {
  if (figureClass === "D") return "our default";
  return isWeakStatus(status) || isWeakGrade(reliability) ? standingInWords(status, reliability) : undefined;
}

/** Whether a status alone makes a figure less sure than most. */
export function isWeakStatus(status: string): boolean {
  return WEAK_STATUSES.includes(status);
}

/** Whether a grade of reliability does. */
export function isWeakGrade(reliability: string | undefined): boolean {
  return reliability !== undefined && WEAK_GRADES.includes(reliability);
}
