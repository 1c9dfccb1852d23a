/** A formula that Excel has no function for, and what it shows. */
export interface ForeignFormula {
  readonly formula: string;
  readonly value: string | number | boolean;
}

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const literal = (value: string | number | boolean): string => {
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
};

/**
 * A sheet's part of an .xlsx file, in which the engine keeps only the value of a formula that Excel does not know. Sheets
 * keeps the formula's text beside it, in a function that fails and so gives the value.
 */
export const withDummyFunctions = (sheetXml: string, formulas: ReadonlyMap<string, ForeignFormula>): string =>
  sheetXml.replaceAll(
    /<c r="([A-Z]+\d+)"([^>]*)>\s*<v>[^<]*<\/v>\s*<\/c>/g,
    (cell, a1: string, attributes: string) => {
      const foreign = formulas.get(a1);
      if (!foreign) return cell;
      const { formula, value } = foreign;
      const type = { string: ' t="str"', boolean: ' t="b"', number: "" }[
        typeof value as "string" | "boolean" | "number"
      ];
      const kept = attributes.replace(/\st="[^"]*"/, "");
      const text = `IFERROR(__xludf.DUMMYFUNCTION(${literal(formula.slice(1))}),${literal(value)})`;
      const shown = typeof value === "boolean" ? String(Number(value)) : String(value);
      return `<c r="${a1}"${kept}${type}><f>${escapeXml(text)}</f><v>${escapeXml(shown)}</v></c>`;
    },
  );
