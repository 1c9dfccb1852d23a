import type { Level } from "../market/levels.ts";

/** What uncertain equity may hang on: answers to "What must go right?". */
export const CONDITIONS = [
  "a sale or listing",
  "the next funding round",
  "the share price",
  "the product's success",
  "staying until it vests",
] as const;

/** What a role may decide: answers to "What does the role control?". The first three make a senior scope. */
export const CONTROLS = ["architecture", "production", "trade-offs", "budget", "people"] as const;
type Control = (typeof CONTROLS)[number];

/** The guide says of 7 years and more: decides architecture, production and trade-offs. */
const SENIOR_CONTROLS: readonly Control[] = ["architecture", "production", "trade-offs"];

/** An answer's words that are among the known ones; whatever else it says is left out. */
export function answersIn<Word extends string>(text: string, known: readonly Word[]): Word[] {
  const said = text.split(",").map((word) => word.trim().toLowerCase());
  return known.filter((word) => said.includes(word));
}

/**
 * The scope that what a role controls makes: all three things that the guide names are Senior's and above, any
 * are a Mid's, none are an Entry's. Undefined where the answer names none that is known.
 */
export function scopeOfControls(roleControls: string): "Mid" | "Senior" | undefined {
  const controls = answersIn(roleControls, CONTROLS);
  if (controls.length === 0) return undefined;
  return SENIOR_CONTROLS.every((control) => controls.includes(control)) ? "Senior" : "Mid";
}

/** Of a senior scope, what the role does not control. */
export function missingControls(roleControls: string): Control[] {
  const controls = answersIn(roleControls, CONTROLS);
  return SENIOR_CONTROLS.filter((control) => !controls.includes(control));
}

/** The scope that a title promises: the guide tells nothing apart above Senior. */
export function scopeOfTitle(level: Level): "Entry" | "Mid" | "Senior" {
  return level === "Entry" || level === "Mid" ? level : "Senior";
}
