import type { Zone } from "../grid/zone.ts";
import { continued } from "./autoFillSeries.ts";
import {
  cellAt,
  columnsOf,
  contentsOf,
  gridOf,
  type Matrix,
  mapCells,
  refuseProtectedCells,
  repeatedTo,
  rowsOf,
  sizedBlock,
  writeCells,
} from "./cellBlock.ts";
import { DataValidation } from "./DataValidation.ts";
import type { CellRange } from "./Execution.ts";
import { formulaFromR1C1, formulaToR1C1 } from "./formulaR1C1.ts";
import { refuseProtected } from "./Protection.ts";
import { RangeRichText } from "./RangeRichText.ts";
import { sheetNumber } from "./sheetNumber.ts";

const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ",", SEMICOLON: ";", PERIOD: ".", SPACE: " " };

/** What can be done to the cells of a range beyond writing them. */
export abstract class RangeEditing extends RangeRichText {
  #range(sheetId: string, zone: Zone): CellRange {
    return this.execution.objects.range(sheetId, zone);
  }

  /** A target of another sheet by its first and last columns and rows, counted from 1. */
  #target(
    sheet: number | { sheetId: string },
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): CellRange {
    const { grid } = this.execution.document;
    const sheetId =
      typeof sheet === "number" ? grid.sheetIds().find((id) => sheetNumber(id) === sheet) : sheet.sheetId;
    if (sheetId === undefined) throw new Error(`There is no sheet with the ID ${String(sheet)}.`);
    const zone = { left: column - 1, right: columnEnd - 1, top: row - 1, bottom: rowEnd - 1 };
    return this.#range(sheetId, zone);
  }

  /** The target, at least as large as this range, in parts of its size, so that copies repeat. */
  #tiles(target: CellRange): Zone[] {
    const [rows, columns] = [rowsOf(this), columnsOf(this)];
    const down = Math.max(1, Math.floor(rowsOf(target) / rows));
    const across = Math.max(1, Math.floor(columnsOf(target) / columns));
    const { left, top } = target.zone;
    return Array.from({ length: down * across }, (_, i) => {
      const at = { left: left + (i % across) * columns, top: top + Math.floor(i / across) * rows };
      return { ...at, right: at.left + columns - 1, bottom: at.top + rows - 1 };
    });
  }
  #copy(target: CellRange, what: "onlyValue" | "onlyFormat"): void {
    const tiles = this.#tiles(target);
    for (const zone of tiles) refuseProtected(this.execution, target.sheetId, zone);
    for (const zone of tiles) gridOf(this).copy(this.sheetId, this.zone, target.sheetId, zone, what);
  }
  copyValuesToRange(...to: Parameters<RangeEditing["copyFormatToRange"]>): void {
    this.#copy(this.#target(...to), "onlyValue");
  }
  copyFormatToRange(
    sheet: number | { sheetId: string },
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.#copy(this.#target(sheet, column, columnEnd, row, rowEnd), "onlyFormat");
  }

  // Cells come and go

  /** Cells that lie beyond this range, in the direction in which they make room or move up. */
  #beyond(dimension: string): Zone {
    const { rows, cols } = gridOf(this).size(this.sheetId);
    const { zone } = this;
    return dimension === "ROWS"
      ? { ...zone, top: zone.bottom + 1, bottom: rows - 1 }
      : { ...zone, left: zone.right + 1, right: cols - 1 };
  }
  insertCells(dimension: string): CellRange {
    refuseProtectedCells(this);
    const grid = gridOf(this);
    const { zone, sheetId } = this;
    const isDown = dimension === "ROWS";
    const { rows, cols } = grid.size(sheetId);
    // What would be pushed over the edge gets room there.
    if (isDown) grid.insert(sheetId, "ROW", rows, rowsOf(this));
    else grid.insert(sheetId, "COL", cols, columnsOf(this));
    const moved = isDown ? { ...zone, bottom: rows - 1 } : { ...zone, right: cols - 1 };
    const to = isDown ? { left: zone.left, top: zone.bottom + 1 } : { left: zone.right + 1, top: zone.top };
    grid.move(sheetId, moved, sheetId, to);
    return this;
  }
  deleteCells(dimension: string): void {
    refuseProtectedCells(this);
    const grid = gridOf(this);
    const beyond = this.#beyond(dimension);
    grid.clear(this.sheetId, [this.zone], "all");
    if (beyond.top <= beyond.bottom && beyond.left <= beyond.right) {
      grid.move(this.sheetId, beyond, this.sheetId, this.zone);
    }
  }
  mergeVertically(): this {
    const { zone } = this;
    const target = Array.from({ length: columnsOf(this) }, (_, column) => {
      const left = zone.left + column;
      return { ...zone, left, right: left };
    });
    gridOf(this).dispatch("ADD_MERGE", { sheetId: this.sheetId, target, force: true });
    return this;
  }

  // Contents in another order or of another kind

  /** Puts the rows into another order, by chance. */
  randomize(): this {
    const rows = contentsOf(this);
    for (let i = rows.length - 1; i > 0; i -= 1) {
      const other = Math.floor(Math.random() * (i + 1));
      [rows[i], rows[other]] = [rows[other] as unknown[], rows[i] as unknown[]];
    }
    writeCells(this, rows);
    return this;
  }
  /** Splits the texts of one column over the columns to its right. */
  splitTextToColumns(delimiter?: string): void {
    if (columnsOf(this) !== 1) throw new Error("A range of one column can be split into columns.");
    const texts = mapCells(this, (position) => gridOf(this).displayed(position)).map(([text = ""]) => text);
    const given = delimiter === undefined ? undefined : (DELIMITERS[delimiter] ?? delimiter);
    // Without one, Sheets takes the first of these that occurs.
    const separator = given ?? [",", ";", "."].find((one) => texts.some((text) => text.includes(one))) ?? " ";
    const parts = texts.map((text) => text.split(separator));
    const width = Math.max(...parts.map(({ length }) => length));
    const grid = gridOf(this);
    const missing = this.zone.left + width - grid.size(this.sheetId).cols;
    if (missing > 0) grid.insert(this.sheetId, "COL", grid.size(this.sheetId).cols, missing);
    const target = this.#range(this.sheetId, { ...this.zone, right: this.zone.left + width - 1 });
    refuseProtectedCells(target);
    parts.forEach((row, r) => {
      row.forEach((text, c) => {
        grid.write(cellAt(target, r, c), text.trim());
      });
    });
  }
  /** Fills a larger range, of which this is the beginning or the end, with what comes next. */
  autoFill(destination: CellRange, series: string): void {
    refuseProtectedCells(destination);
    const { zone } = destination;
    if (rowsOf(destination) > rowsOf(this) && columnsOf(destination) > columnsOf(this)) {
      throw new Error("The autofill destination must extend the source in one direction only.");
    }
    const isDown = rowsOf(destination) > rowsOf(this);
    const isBackwards = isDown ? zone.top < this.zone.top : zone.left < this.zone.left;
    const count = isDown ? rowsOf(destination) - rowsOf(this) : columnsOf(destination) - columnsOf(this);
    const lines = isDown ? columnsOf(this) : rowsOf(this);
    const length = isDown ? rowsOf(this) : columnsOf(this);
    const grid = gridOf(this);
    for (let line = 0; line < lines; line += 1) {
      const sources = Array.from({ length }, (_, i) =>
        isDown ? cellAt(this, i, line) : cellAt(this, line, i),
      );
      if (isBackwards) sources.reverse();
      const values = sources.map((at) => grid.value(at));
      for (let step = 0; step < count; step += 1) {
        const source = sources[step % length];
        if (!source) continue;
        const last = sources.at(-1) as (typeof sources)[number];
        const away = isBackwards ? -(step + 1) : step + 1;
        const at = isDown ? { ...last, row: last.row + away } : { ...last, col: last.col + away };
        const one = ({ row, col }: typeof at): Zone => ({ left: col, right: col, top: row, bottom: row });
        grid.copy(this.sheetId, one(source), this.sheetId, one(at));
        if (grid.formula(source) === undefined && series !== "ALTERNATE_SERIES") {
          grid.write(at, continued(values, step));
        }
      }
    }
  }
  /** Fills down as far as the column beside it reaches. */
  autoFillToNeighbor(series: string): void {
    const grid = gridOf(this);
    const { left, right, bottom } = this.zone;
    const reach = (col: number): number => {
      let row = bottom;
      while (
        col >= 0 &&
        row + 1 < grid.size(this.sheetId).rows &&
        !grid.isBlank({ sheetId: this.sheetId, col, row: row + 1 })
      )
        row += 1;
      return row;
    };
    const end = reach(left - 1) > bottom ? reach(left - 1) : reach(right + 1);
    if (end > bottom) this.autoFill(this.#range(this.sheetId, { ...this.zone, bottom: end }), series);
  }

  // Ticks

  #tick(isChecked: boolean): this {
    const rules = DataValidation.all(this.execution, this.sheetId);
    const isBox = ({ row, col }: { row: number; col: number }) =>
      rules.find(
        ({ zones, validation }) =>
          validation.rule.criterion.type === "isBoolean" &&
          zones.some(
            ({ left, right, top, bottom }) => left <= col && col <= right && top <= row && row <= bottom,
          ),
      )?.validation.rule.criterion.values;
    refuseProtectedCells(this);
    for (const position of mapCells(this, (at) => at).flat()) {
      const values = isBox(position);
      if (values) gridOf(this).write(position, isChecked ? (values[0] ?? true) : (values[1] ?? false));
    }
    return this;
  }
  check(): this {
    return this.#tick(true);
  }
  uncheck(): this {
    return this.#tick(false);
  }
  removeCheckboxes(): this {
    refuseProtectedCells(this);
    DataValidation.set(this.execution, this.sheetId, this.zone, null);
    gridOf(this).clear(this.sheetId, [this.zone], "content");
    return this;
  }

  // Formulas with references counted from their cell

  getFormulaR1C1(): string | null {
    return this.getFormulasR1C1()[0]?.[0] ?? null;
  }
  getFormulasR1C1(): Matrix<string | null> {
    return mapCells(this, (position) => {
      const formula = gridOf(this).formula(position);
      return formula === undefined ? null : formulaToR1C1(formula, position);
    });
  }
  setFormulaR1C1(formula: string): this {
    return this.setFormulasR1C1(repeatedTo([[formula]], rowsOf(this), columnsOf(this)));
  }
  setFormulasR1C1(formulas: unknown): this {
    const block = sizedBlock<string>(this, formulas);
    const typed = (text: string) => (text === "" || text.startsWith("=") ? text : `=${text}`);
    writeCells(
      this,
      block.map((row, r) => row.map((text, c) => formulaFromR1C1(typed(text), cellAt(this, r, c)))),
    );
    return this;
  }
}
