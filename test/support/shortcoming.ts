/** Characters that no sentence holds: they move or break the line, or are half of one. */
const UNSHOWN = /[\p{Cc}\p{Cs}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/** What code says when it was not asked politely. */
const NOT_FOR_READERS = /undefined|\[object|Cannot (convert|read)|is not a function|call stack/;
const LONGEST_SENTENCE = 299;
const LONGEST_TEXT = 2_000;

/** Why a text is no sentence for readers; undefined where it is one. */
export function sentenceShortcoming(text: unknown): string | undefined {
  if (typeof text !== "string") return `is ${typeof text}, no sentence`;
  if (text.length > LONGEST_SENTENCE) return `has ${text.length} characters`;
  if (UNSHOWN.test(text)) return "holds a control character";
  // What the reader typed is quoted, whatever it is.
  if (NOT_FOR_READERS.test(text.replace(/"[^"]*"/g, ""))) return "speaks of code";
  return /[.…]$/.test(text) ? undefined : "has no end";
}

/** Why what a formula gives is no answer to a cell or a range; undefined where it is one. */
export function answerShortcoming(answer: unknown, ofRange: boolean): string | undefined {
  if (!Array.isArray(answer)) return cellShortcoming(answer, ofRange);
  const rows = answer.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  if (rows.some((row) => row.length !== rows[0]?.length)) return "is no rectangle";
  for (const cell of rows.flat()) {
    const shortcoming = cellShortcoming(cell, ofRange);
    if (shortcoming) return shortcoming;
  }
  return undefined;
}

function cellShortcoming(cell: unknown, ofRange: boolean): string | undefined {
  if (typeof cell === "boolean") return undefined;
  if (typeof cell === "number") {
    if (Object.is(cell, -0)) return "is -0";
    // NaN is how a bad row of a range is shown: #NUM!.
    return Number.isFinite(cell) || (ofRange && Number.isNaN(cell)) ? undefined : `is ${cell}`;
  }
  if (typeof cell !== "string") return `is ${typeof cell}`;
  if (UNSHOWN.test(cell)) return "holds a control character";
  return cell.length > LONGEST_TEXT ? `has ${cell.length} characters` : undefined;
}
