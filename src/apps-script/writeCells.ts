import { cellKind } from "../detach/cellKind.ts";
import { areaA1 } from "../tables/a1.ts";
import type { CellArea } from "../tables/SheetCell.ts";
import type { CellChange } from "../workbook/Workbook.ts";
import { joined, writingPlan } from "../workbook/writingPlan.ts";
import type { LocalFormulas } from "./localFormulas.ts";
import { rangeOf, union } from "./ranges.ts";
import { isSameFormat, standIn, withoutStandIn } from "./standInFormat.ts";
import { formatWhileTyped, type Typed, typedValue } from "./typeInto.ts";
import { writtenFormat } from "./writtenCell.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

interface Cell {
  row: number;
  column: number;
}

/** A cell with what it is to hold, and the number format that it keeps. */
interface TypedCell extends Cell {
  content: Typed;
  format: string;
}

/**
 * Writes single cells; each looks as it did before. Everything is read before the first is written, when `beforeTyping` is
 * called: a cell that a formula fills may lose its format once that formula is gone.
 */
export function writeCells(
  spreadsheet: Spreadsheet,
  changes: readonly CellChange[],
  local: LocalFormulas,
  beforeTyping: () => void,
): void {
  const sheets = [...new Set(changes.map(({ sheet }) => sheet))].map((name) =>
    cellsOfSheet(
      spreadsheet,
      changes.filter(({ sheet }) => sheet === name),
      local,
    ),
  );
  beforeTyping();
  for (const { write } of sheets) write();
  // What is written is to be read again, and has to be calculated by then.
  SpreadsheetApp.flush();
  for (const { keepLooks } of sheets) keepLooks();
}

/** The cells to be written of one sheet, with all that they hold until then. */
function cellsOfSheet(spreadsheet: Spreadsheet, changes: readonly CellChange[], local: LocalFormulas) {
  const all = changes
    .map(({ sheet, row, column }) => ({ sheet, row, column, rows: 1, columns: 1 }))
    .reduce(union);
  const range = rangeOf(spreadsheet, all);
  const sheet = range.getSheet();
  const values: unknown[][] = range.getValues();
  const formulas = range.getFormulas();
  const formats = range.getNumberFormats();
  const shown = range.getDisplayValues();
  const at = <T>(cells: T[][], { row, column }: Cell) => cells[row - all.row]?.[column - all.column] as T;

  const emptied = new Set(changes.filter(({ content }) => isEmpty(content)).map(placeOf));
  const isBlank = (row: number, column: number) =>
    emptied.has(placeOf({ row, column })) ||
    (at(values, { row, column }) === "" && at(formulas, { row, column }) === "");
  const type = (cells: readonly TypedCell[]) => typeCells(sheet, cells, isBlank, local);

  return {
    write() {
      const kept = changes.map((change) => ({ ...change, format: withoutStandIn(at(formats, change)) }));
      const whileTyped = kept.map((cell) => ({
        ...cell,
        format: formatWhileTyped(cell.content, cell.format),
      }));
      setFormats(
        sheet,
        whileTyped.filter((cell) => cell.format !== at(formats, cell)),
      );
      type(whileTyped);
    },

    keepLooks() {
      const now = range.getNumberFormats();
      const kept = changes.map(({ row, column, content }) => {
        const own = withoutStandIn(at(formats, { row, column }));
        const format = typeof content === "string" ? writtenFormat(content, own) : own;
        // A formula may have taken the format of a cell that it calculates with.
        const isKept = isSameFormat(at(now, { row, column }), format);
        return { row, column, format: isKept ? format : standIn(format, at(shown, { row, column })) };
      });
      setFormats(
        sheet,
        kept.filter((cell) => !isSameFormat(at(now, cell), cell.format)),
      );
    },
  };
}

/** Types into cells that have their formats: the empty ones first, then what is alike in many together. */
function typeCells(
  sheet: Sheet,
  cells: readonly TypedCell[],
  isBlank: (row: number, column: number) => boolean,
  local: LocalFormulas,
): void {
  const none = joined(
    cells.filter(({ content }) => isEmpty(content)),
    () => false,
  );
  if (none.length > 0) rangeList(sheet, none).clearContent();
  const planned = cells
    .filter(({ content }) => !isEmpty(content))
    .map(({ row, column, content, format }) => {
      const value = typedValue(content, format, local);
      return { row, column, value, ...cellKind(value, { row, column }) };
    });
  const { alike, blocks } = writingPlan(planned, isBlank);
  for (const { areas, first } of alike) {
    const list = rangeList(sheet, areas);
    if (first.pattern === undefined) list.setValue(first.value);
    else list.setFormulaR1C1(first.pattern);
  }
  const values = new Map(planned.map((cell) => [placeOf(cell), cell.value]));
  const write = (range: Range, area: CellArea) => {
    range.setValues(placesIn(area).map((line) => line.map((place) => values.get(place) ?? "")));
  };
  for (const [range, area] of rangesOf(sheet, blocks)) {
    const places = placesIn(area);
    const hasBlanks = places.some((line) => line.some((place) => !values.has(place)));
    // Somebody may have typed into those since.
    const now = hasBlanks ? range.getValues() : [];
    const taken = places.some((line, i) => line.some((place, j) => !values.has(place) && now[i]?.[j] !== ""));
    if (!taken) write(range, area);
    else {
      const inArea = new Set(places.flat());
      const own = joined(
        planned.filter((cell) => inArea.has(placeOf(cell))),
        () => false,
      );
      for (const [part, partArea] of rangesOf(sheet, own)) write(part, partArea);
    }
  }
}

function placesIn({ row, column, rows, columns }: CellArea): string[][] {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => placeOf({ row: row + i, column: column + j })),
  );
}

/** Areas with their ranges, which come in one call. */
function rangesOf(sheet: Sheet, areas: readonly CellArea[]): [Range, CellArea][] {
  if (areas.length === 0) return [];
  const ranges = rangeList(sheet, areas).getRanges();
  return areas.map((area, n) => [ranges[n] as Range, area]);
}

/** Gives cells their number formats, all of one format together. */
function setFormats(sheet: Sheet, cells: readonly (Cell & { format: string })[]): void {
  for (const format of new Set(cells.map((cell) => cell.format))) {
    const areas = joined(
      cells.filter((cell) => cell.format === format),
      () => false,
    );
    rangeList(sheet, areas).setNumberFormat(format);
  }
}

function rangeList(sheet: Sheet, areas: readonly CellArea[]): RangeList {
  return sheet.getRangeList(
    areas.map(({ row, column, rows, columns }) => areaA1(row, column, rows, columns)),
  );
}

function isEmpty(content: Typed): boolean {
  return content === null || content === "";
}

function placeOf({ row, column }: Cell): string {
  return `${row} ${column}`;
}
