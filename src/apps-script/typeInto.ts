import { isDate } from "../input/cell.ts";
import type { LocalFormulas } from "../input/localFormulas.ts";
import type { Content } from "../tables/Content.ts";
import type { AsRead } from "../workbook/Workbook.ts";
import { writtenCell, writtenFormat } from "./writtenCell.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What a cell holds or held: contents of ours, a formula that stood there, or a date that the user typed. */
export type Typed = Content | AsRead | Date;

/** Puts contents into cells that keep their formats. Text stays text, also where it looks like a date or a number. */
export function typeInto(
  range: Range,
  contents: readonly (readonly Typed[])[],
  formats: string[][],
  formulas: LocalFormulas,
): void {
  const meanwhile = contents.map((row, i) =>
    row.map((content, j) => formatWhileTyped(content, formats[i]?.[j] ?? "")),
  );
  range.setNumberFormats(meanwhile);
  range.setValues(
    contents.map((row, i) => row.map((content, j) => typedValue(content, meanwhile[i]?.[j], formulas))),
  );
}

/** The number format under which a content is taken as meant. */
export function formatWhileTyped(content: Typed, format: string): string {
  return isDate(content) ? format : writtenFormat(asOurs(content), format);
}

/** What setValues takes for a content, under the format that `formatWhileTyped` gives. */
export function typedValue(
  content: Typed,
  format: string | undefined,
  formulas: LocalFormulas,
): number | string | boolean | Date {
  if (isDate(content)) return content;
  if (isAsRead(content)) return content.asRead;
  // Text such as "7-9" would be parsed as a date, "0012" as a number; plain text is left as it is.
  if (typeof content === "string" && content !== "" && format !== "@") return `'${content}`;
  return writtenCell(content, formulas);
}

function isAsRead(content: Typed): content is AsRead {
  return typeof content === "object" && content !== null && "asRead" in content;
}

function asOurs(content: Content | AsRead): Content {
  return isAsRead(content) ? { formula: content.asRead } : content;
}
