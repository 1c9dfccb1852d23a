import type { OpenWorkbook, WorkbookOptions } from "../support/openWorkbook.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What a trial in a script is given: an empty sheet, and words for what trials do again and again. */
export interface Bench {
  readonly ss: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  /** Writes a formula and gives the cell's value, once custom functions have answered. */
  readonly formula: (text: string, cell?: string) => unknown;
  /** The values of a range, once custom functions have answered. */
  readonly settled: (a1: string) => unknown[][];
  /** What is thrown, as text; "nothing" when nothing is. */
  readonly thrown: (act: () => unknown) => string;
  /** Does something with another sheet of that name, which is deleted afterwards. */
  readonly onSheet: <T>(name: string, act: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => T) => T;
  /** Does something while the spreadsheet has that locale. */
  readonly inLocale: <T>(locale: string, act: () => T) => T;
}

/** One thing that Google Sheets does, or is said to do, and that the add-on may rely on. */
export interface Behaviour {
  /** The part of the platform notes that it is from. */
  readonly section: string;
  /** G: documented by Google; C: reported by people who run add-ons; F: folklore; M: measured. */
  readonly grade: Grade;
  readonly source: string;
  readonly says: string;
  readonly expected: Json;
  readonly trial: Trial;
}

export type Grade = "G" | "C" | "F" | "M";

/**
 * Tried by a script, so on Google as well: a function of its arguments alone, since its text is what runs there. Or on
 * the stand-in from outside the script, and by a person on Google, with a sentence that says how.
 */
export type Trial =
  | { readonly script: Script; readonly given: Json }
  | { readonly workbench: (open: Open) => unknown; readonly byHand: string };
type Script = (bench: Bench, given: never) => unknown;
type Open = (options: WorkbookOptions) => OpenWorkbook;

/** Where several behaviours come from. */
export interface Origin {
  readonly section: string;
  readonly grade: Grade;
  readonly source: string;
}

/** A behaviour tried by a script; `given` is what the trial needs besides. */
export const scripted = <Given extends Json = null>(
  origin: Origin,
  says: string,
  expected: Json,
  script: (bench: Bench, given: Given) => unknown,
  given: Given = null as Given,
): Behaviour => ({ ...origin, says, expected, trial: { script: script as Script, given } });

/** A behaviour tried on the stand-in from outside. */
export const fromOutside = (
  origin: Origin,
  says: string,
  expected: Json,
  byHand: string,
  workbench: (open: Open) => unknown,
): Behaviour => ({ ...origin, says, expected, trial: { workbench, byHand } });
