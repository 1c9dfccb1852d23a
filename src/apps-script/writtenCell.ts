import type { LocalFormulas } from "../input/localFormulas.ts";
import { type Content, isFormula } from "../tables/Content.ts";

const TEXT = "@";
const ANY = "General";

/**
 * What setValues takes for a cell. Only a formula of ours goes in as one: text that begins like a formula gets the
 * apostrophe that makes Sheets take it as text, whoever it comes from.
 */
export function writtenCell(content: Content, formulas: LocalFormulas): number | string | boolean {
  if (content === null) return "";
  if (isFormula(content)) return formulas.written(content.formula);
  return needsApostrophe(content) ? `'${content}` : content;
}

/**
 * The number format under which that is taken as meant. A cell of plain text may keep a formula as text, and an
 * apostrophe as a part of the text, so those do without it.
 */
export function writtenFormat(content: Content, format: string): string {
  const plain = typeof content !== "object" && !needsApostrophe(content);
  return format === TEXT && !plain ? ANY : format;
}

/** Beginnings that a spreadsheet may take for more than text, here or in a file that it is saved to. */
const NOT_JUST_TEXT = /^[=+\-@'＝＋－＠\t\r\n]/;

function needsApostrophe(content: Content): boolean {
  return typeof content === "string" && NOT_JUST_TEXT.test(content);
}
