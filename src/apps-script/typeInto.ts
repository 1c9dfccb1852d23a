import { isDate } from "../input/cell.ts";
import type { Content } from "../tables/Content.ts";
import { writtenCell, writtenFormat } from "./writtenCell.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What a cell holds or held: contents of ours, or a date that the user typed. */
export type Typed = Content | Date;

/** Puts contents into cells that keep their formats. Text stays text, also where it looks like a date or a number. */
export function typeInto(range: Range, contents: readonly (readonly Typed[])[], formats: string[][]): void {
  const meanwhile = contents.map((row, i) =>
    row.map((content, j) => {
      const format = formats[i]?.[j] ?? "";
      return isDate(content) ? format : writtenFormat(content, format);
    }),
  );
  range.setNumberFormats(meanwhile);
  range.setValues(contents.map((row, i) => row.map((content, j) => typed(content, meanwhile[i]?.[j]))));
}

function typed(content: Typed, format: string | undefined): number | string | boolean | Date {
  if (isDate(content)) return content;
  // Text such as "7-9" would be parsed as a date, "0012" as a number; plain text is left as it is.
  if (typeof content === "string" && content !== "" && format !== "@") return `'${content}`;
  return writtenCell(content);
}
