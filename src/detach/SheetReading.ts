import { FUNCTIONS } from "../functions/index.ts";
import { type Argument, isErrorCell } from "../input/cell.ts";
import { literalNumber, literalText } from "../tables/native/literal.ts";
import type { Area, AsRead, Contents, Workbook } from "../workbook/Workbook.ts";
import { type CellReference, cellReference } from "./cellReference.ts";
import { functionCalls } from "./functionCalls.ts";
import { functionOf } from "./functionOf.ts";
import { importedFormula } from "./importedFormula.ts";

export const FUNCTION_NAMES: ReadonlySet<string> = new Set(FUNCTIONS.map(({ name }) => name));

/** A cell with a formula. */
export interface FormulaCell {
  sheet: string;
  row: number;
  column: number;
  formula: string;
}

/** A cell with a formula of ours. */
export interface LiveCell extends FormulaCell {
  /** What puts the formula back as it is written here; none where the cell came from an .xlsx file. */
  asRead?: AsRead;
}

/** What stands in a sheet. A cell that came from an .xlsx file has the formula that it had before. */
interface ReadSheet {
  area: Area;
  contents: Contents;
  /** Cells of an .xlsx file, "row column": those that held a formula, and those that one filled. */
  imported: ReadonlySet<string>;
}

/** Every sheet, or these, as they were when the reading was taken. */
export class SheetReading {
  private readonly sheets = new Map<string, ReadSheet>();

  constructor(
    private readonly workbook: Workbook,
    only?: ReadonlySet<string>,
  ) {
    for (const area of workbook.usedAreas(only)) {
      this.sheets.set(area.sheet, readSheet(area, workbook.contents(area)));
    }
  }

  /** Every cell with a formula. */
  formulas(): FormulaCell[] {
    return [...this.sheets.values()].flatMap(({ area, contents }) =>
      contents.formulas.flatMap((cells, i) =>
        cells.flatMap((formula, j) =>
          formula === "" ? [] : [{ sheet: area.sheet, row: area.row + i, column: area.column + j, formula }],
        ),
      ),
    );
  }

  /** Every cell with a formula of ours. */
  liveCells(): LiveCell[] {
    const asRead = new Map<string, string[][]>();
    return this.formulas()
      .filter(({ formula }) => functionCalls(formula, FUNCTION_NAMES).length > 0)
      .map((cell) => {
        const { area, imported } = this.sheets.get(cell.sheet) as ReadSheet;
        if (imported.has(placeOf(cell.row, cell.column))) return cell;
        const ofSheet = asRead.get(cell.sheet) ?? this.workbook.formulasAsRead(area);
        asRead.set(cell.sheet, ofSheet);
        return {
          ...cell,
          asRead: { asRead: ofSheet[cell.row - area.row]?.[cell.column - area.column] ?? "" },
        };
      });
  }

  /** The cells that the formula of a cell filled before its spreadsheet was an .xlsx file, itself left out. */
  filledBeforeImport({ sheet, row, column }: FormulaCell): { row: number; column: number }[] {
    const { imported } = this.sheets.get(sheet) as ReadSheet;
    const isFilled = (at: number, across: number) =>
      imported.has(placeOf(at, across)) && !this.hasFormula(sheet, at, across);
    let [rows, columns] = [1, 1];
    while (isFilled(row, column + columns)) columns++;
    while (isFilled(row + rows, column)) rows++;
    return Array.from({ length: rows * columns }, (_, i) => ({
      row: row + Math.floor(i / columns),
      column: column + (i % columns),
    })).slice(1);
  }

  /** Whether nothing stands in a cell. */
  isBlank(sheet: string, row: number, column: number): boolean {
    return this.value(sheet, row, column) === "" && !this.hasFormula(sheet, row, column);
  }

  has(sheet: string): boolean {
    return this.sheets.has(sheet);
  }

  /** The rows of a sheet in which anything may stand, counted from 1: the last of them. */
  lastRow(sheet: string): number {
    const used = this.sheets.get(sheet)?.area;
    return used ? used.row + used.rows - 1 : 1;
  }

  /** What a cell shows; "" outside of what is used. */
  value(sheet: string, row: number, column: number): unknown {
    const found = this.sheets.get(sheet);
    return found?.contents.values[row - found.area.row]?.[column - found.area.column] ?? "";
  }

  hasFormula(sheet: string, row: number, column: number): boolean {
    return this.formula(sheet, row, column) !== "";
  }

  /** What stands in an area. */
  contents({ sheet, row, column, rows, columns }: Area): Contents {
    const each = <T>(of: (row: number, column: number) => T): T[][] =>
      Array.from({ length: rows }, (_, i) =>
        Array.from({ length: columns }, (_, j) => of(row + i, column + j)),
      );
    return {
      values: each((at, across) => this.value(sheet, at, across)),
      formulas: each((at, across) => this.formula(sheet, at, across)),
    };
  }

  private formula(sheet: string, row: number, column: number): string {
    const found = this.sheets.get(sheet);
    return found?.contents.formulas[row - found.area.row]?.[column - found.area.column] ?? "";
  }

  reference(text: string, formulaSheet: string): CellReference | undefined {
    const found = cellReference(text, formulaSheet, (sheet) => this.lastRow(sheet));
    return found && this.sheets.has(found.sheet) ? found : undefined;
  }

  /**
   * The value of an argument: a literal, cells, or a call of ours, which is computed and never read from its cell.
   * Undefined where it is any other expression, or cells that are still being calculated.
   */
  argument(text: string, formulaSheet: string): { value: Argument } | undefined {
    if (text === "") return { value: "" };
    const literal = literalNumber(text) ?? literalText(text);
    if (literal !== undefined) return { value: literal };
    if (/^(TRUE|FALSE)$/i.test(text)) return { value: text.toUpperCase() === "TRUE" };
    const reference = this.reference(text, formulaSheet);
    if (reference) return this.cells(reference);
    const [call] = functionCalls(text, FUNCTION_NAMES);
    if (call?.start !== 0 || call.end !== text.length) return undefined;
    const values = call.argumentList.map((each) => this.argument(each, formulaSheet));
    if (!values.every((value) => value !== undefined)) return undefined;
    return { value: functionOf(call).evaluate(values.map(({ value }) => value)) };
  }

  private cells(reference: CellReference): { value: Argument } | undefined {
    const { values } = this.contents(reference);
    if (values.some((cells) => cells.some(isCalculating))) return undefined;
    return { value: reference.rows === 1 && reference.columns === 1 ? values[0]?.[0] : values };
  }
}

function readSheet(area: Area, { values, formulas }: Contents): ReadSheet {
  const imported = new Set<string>();
  const own = formulas.map((cells, i) =>
    cells.map((formula, j) => {
      const before = formula === "" ? undefined : importedFormula(formula);
      if (before !== undefined) imported.add(placeOf(area.row + i, area.column + j));
      return before ?? formula;
    }),
  );
  return { area, contents: { values, formulas: own }, imported };
}

function placeOf(row: number, column: number): string {
  return `${row} ${column}`;
}

/** Whether a cell shows no result: an error, or a custom function at work. */
export function showsNoResult(value: unknown): boolean {
  return isErrorCell(value) || isCalculating(value);
}

/** Whether a cell shows a value, to the last digits that two ways of calculating the same agree in; NaN is an error. */
export function showsSame(expected: unknown, shown: unknown): boolean {
  if (typeof expected !== "number") return expected === shown;
  if (Number.isNaN(expected)) return showsNoResult(shown);
  return typeof shown === "number" && Math.abs(shown - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

function isCalculating(value: unknown): boolean {
  return value === "Loading...";
}
