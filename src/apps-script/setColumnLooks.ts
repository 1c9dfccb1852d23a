import { columnLetters } from "../input/address.ts";
import { runs } from "../tables/runs.ts";
import type { ColumnLook, SheetDescription } from "../tables/Sheet.ts";
import { LOOKS } from "./appearance.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Formats and colours of whole columns below the described rows, in a call each; and which columns are out of sight. */
export function setColumnLooks(sheet: Sheet, { cells, looks = [], hidden = [] }: SheetDescription): void {
  const first = cells.length + 1;
  const alike = (value: (look: ColumnLook) => string, act: (value: string, addresses: string[]) => void) => {
    for (const each of new Set(looks.map(value))) {
      const columns = looks.filter((look) => value(look) === each).map(({ column }) => column);
      act(
        each,
        runs(columns).map(
          ({ first: left, count }) => `${columnLetters(left)}${first}:${columnLetters(left + count - 1)}`,
        ),
      );
    }
  };
  alike(
    ({ format }) => format,
    (format, addresses) => sheet.getRangeList(addresses).setNumberFormat(format),
  );
  alike(
    ({ style }) => LOOKS[style].colour,
    (colour, addresses) => sheet.getRangeList(addresses).setFontColor(colour),
  );
  for (const { first: left, count } of runs(hidden)) sheet.hideColumns(left, count);
}
