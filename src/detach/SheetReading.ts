import { FUNCTIONS } from "../functions/index.ts";
import { type Argument, isErrorCell } from "../input/cell.ts";
import { literalNumber, literalText } from "../tables/native/literal.ts";
import type { Area, Contents, Workbook } from "../workbook/Workbook.ts";
import { type CellReference, cellReference } from "./cellReference.ts";
import { functionCalls } from "./functionCalls.ts";

export const FUNCTION_NAMES: ReadonlySet<string> = new Set(FUNCTIONS.map(({ name }) => name));

/** A cell with a formula. */
export interface LiveCell {
  sheet: string;
  row: number;
  column: number;
  formula: string;
}

/** Every sheet as it was when the reading was taken. */
export class SheetReading {
  private readonly sheets = new Map<string, { area: Area; contents: Contents }>();

  constructor(workbook: Workbook) {
    for (const area of workbook.usedAreas()) {
      this.sheets.set(area.sheet, { area, contents: workbook.contents(area) });
    }
  }

  /** Every cell with a formula. */
  formulas(): LiveCell[] {
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
    return this.formulas().filter(({ formula }) => functionCalls(formula, FUNCTION_NAMES).length > 0);
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
    const found = cellReference(text, formulaSheet, (sheet) => {
      const used = this.sheets.get(sheet)?.area;
      return used ? used.row + used.rows - 1 : 1;
    });
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
    return {
      value: FUNCTIONS.find(({ name }) => name === call.name)?.evaluate(values.map(({ value }) => value)),
    };
  }

  private cells(reference: CellReference): { value: Argument } | undefined {
    const { values } = this.contents(reference);
    if (values.some((cells) => cells.some(isCalculating))) return undefined;
    return { value: reference.rows === 1 && reference.columns === 1 ? values[0]?.[0] : values };
  }
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
