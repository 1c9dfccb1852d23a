/** A formula that fills an area, as Excel writes it. */
export interface ArrayFormula {
  readonly text: string;
  /** The area it fills. */
  readonly filled: string;
}

/** Functions that Excel writes with a mark, since its first versions have none of them. */
const NEWER = new Set(["CONCAT", "IFS", "MAXIFS", "MINIFS", "SWITCH", "TEXTJOIN", "XLOOKUP", "XMATCH"]);
const UNDER_ARRAYFORMULA = /^=\s*ARRAYFORMULA\(([\s\S]*)\)\s*$/i;
// Texts and quoted names of sheets are passed over; an open range names its sheet before it.
const TOKENS =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3})(?![\p{L}\p{N}_$])|('(?:[^']|'')*'!)|([\p{L}_][\p{L}\p{N}_.]*)(?=\s*\()|[\s\S]/giu;

/**
 * What stands under ARRAYFORMULA, which Excel has as a formula that fills an area; undefined where it calls what Excel has
 * not. `rowsOf` gives the size of a sheet, of the formula's own where there is no name: Excel knows no open ranges.
 */
export function arrayFormulaText(
  formula: string,
  isKnown: (name: string) => boolean,
  rowsOf: (sheet: string | undefined) => number,
): string | undefined {
  const [, inner] = UNDER_ARRAYFORMULA.exec(formula) ?? [];
  if (inner === undefined) return undefined;
  let text = "";
  for (const [token, sheet, open, , called] of inner.matchAll(TOKENS)) {
    if (called !== undefined && !isKnown(called.toUpperCase())) return undefined;
    const isNewer = called !== undefined && NEWER.has(called.toUpperCase());
    text += open === undefined ? `${isNewer ? "_xlfn." : ""}${token}` : `${token}${rowsOf(sheet)}`;
  }
  return text;
}

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A sheet's part of an .xlsx file, in which the engine keeps only the values that such formulas fill. */
export const withArrayFormulas = (sheetXml: string, formulas: ReadonlyMap<string, ArrayFormula>): string =>
  sheetXml.replaceAll(
    /(<c r="([A-Z]+\d+)"[^>]*>)\s*(?:<f>[^<]*<\/f>\s*)?(<v>[^<]*<\/v>)?\s*<\/c>/g,
    (cell, start: string, a1: string, value = "") => {
      const array = formulas.get(a1);
      return array
        ? `${start}<f t="array" ref="${array.filled}">${escapeXml(array.text)}</f>${value}</c>`
        : cell;
    },
  );
