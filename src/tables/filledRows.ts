import { readAddress } from "../input/address.ts";

const ARRAY = /^=?ARRAYFORMULA\((.+)\)$/is;
/** What gives one value, out of however many. */
const ONE_VALUE =
  /^(?:IFERROR\()?(?:INDEX|TEXTJOIN|MATCH|SUM|SUMPRODUCT|COUNT|COUNTA|MIN|MAX|AVERAGE|MEDIAN|AND|OR)\(/i;
const RANGE = /(?:(?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}(?:\$?\d+)?/i;

/**
 * How many cells of its column an array formula fills, its own among them; without end where its ranges are open below.
 * Undefined for formulas of one value. With or without its "=", in English.
 */
export function filledRows(formula: string): number | undefined {
  const [, body = ""] = ARRAY.exec(formula.trim()) ?? [];
  if (ONE_VALUE.test(body)) return undefined;
  const range = readAddress(RANGE.exec(body)?.[0] ?? "", "formula");
  return range && (range.lastRow ?? Number.POSITIVE_INFINITY) - range.row + 1;
}
