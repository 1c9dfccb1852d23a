import { isFormula } from "../tables/Content.ts";
import type { CellChange } from "../workbook/Workbook.ts";
import { callsOf, writingPlan } from "../workbook/writingPlan.ts";
import { cellKind } from "./cellKind.ts";
import type { SheetReading } from "./SheetReading.ts";

/**
 * How many calls one run plans for writing cells. Google cuts a run off after 360 s, and a slow call takes 0.2 s: this
 * leaves the time to read, and to put everything back.
 */
const MOST_CALLS = 600;

/** As many of these, from the first, as one run can write; all where they fit. */
export function fitting<Item>(
  items: readonly Item[],
  changesOf: (item: Item) => readonly CellChange[],
  reading: SheetReading,
): readonly Item[] {
  const fits = (count: number) =>
    callsToWrite(items.slice(0, count).flatMap(changesOf), reading) <= MOST_CALLS;
  if (fits(items.length)) return items;
  let [most, tooMany] = [1, items.length];
  while (tooMany - most > 1) {
    const count = Math.floor((most + tooMany) / 2);
    if (fits(count)) most = count;
    else tooMany = count;
  }
  return items.slice(0, most);
}

/** How many calls writing these cells takes. */
function callsToWrite(changes: readonly CellChange[], reading: SheetReading): number {
  const sheets = [...new Set(changes.map(({ sheet }) => sheet))];
  return sheets.reduce((sum, sheet) => {
    const ofSheet = changes.filter((change) => change.sheet === sheet);
    const filled = ofSheet.filter(({ content }) => content !== null);
    const emptied = new Set(
      ofSheet.filter(({ content }) => content === null).map(({ row, column }) => `${row} ${column}`),
    );
    const isBlank = (row: number, column: number) =>
      emptied.has(`${row} ${column}`) || reading.isBlank(sheet, row, column);
    return sum + callsOf(writingPlan(filled.map(planned), isBlank));
  }, 0);
}

function planned({ row, column, content }: CellChange) {
  const isRead = typeof content === "object" && content !== null && "asRead" in content;
  const written = isRead ? content.asRead : isFormula(content) ? content.formula : content;
  return { row, column, ...cellKind(written, { row, column }) };
}
