import type { Position, Zone } from "../grid/zone.ts";
import { gridOf, type Matrix, mapCells, refuseProtectedCells } from "./cellBlock.ts";
import { DataValidation } from "./DataValidation.ts";
import type { CellRange } from "./Execution.ts";

/** Kinds of SpreadsheetApp.CopyPasteType that copy cells as such, in the grid's words. */
export const COPIED_AS_CELLS: Readonly<Record<string, "onlyValue" | "onlyFormat" | undefined>> = {
  PASTE_NORMAL: undefined,
  PASTE_NO_BORDERS: undefined,
  PASTE_FORMAT: "onlyFormat",
  PASTE_VALUES: "onlyValue",
};

const oneCell = ({ col, row }: Position): Zone => ({ left: col, right: col, top: row, bottom: row });

/** Copies a kind of what cells have onto a range, repeating where it is larger; rows become columns when transposed. */
export const pasteCells = (
  source: CellRange,
  target: CellRange,
  kind: string,
  isTransposed: boolean,
): void => {
  const grid = gridOf(source);
  const cells = mapCells(source, (position) => position);
  const laid: Matrix<Position> = isTransposed
    ? (cells[0] ?? []).map((_, c) => cells.map((row) => row[c] as Position))
    : cells;
  const [rows, columns] = [laid.length, laid[0]?.length ?? 0];
  const { zone } = target;
  const times = (size: number, unit: number): number => (size % unit === 0 ? size / unit : 1);
  const whole = {
    ...zone,
    bottom: zone.top + rows * times(zone.bottom - zone.top + 1, rows) - 1,
    right: zone.left + columns * times(zone.right - zone.left + 1, columns) - 1,
  };
  const covered = source.execution.objects.range(target.sheetId, whole);
  refuseProtectedCells(covered);
  const pairs = mapCells(covered, (to) => ({
    from: laid[(to.row - whole.top) % rows]?.[(to.col - whole.left) % columns] as Position,
    to,
  })).flat();

  if (kind in COPIED_AS_CELLS) {
    const only = COPIED_AS_CELLS[kind];
    for (const { from, to } of pairs) grid.copy(from.sheetId, oneCell(from), to.sheetId, oneCell(to), only);
  } else if (kind === "PASTE_FORMULA") {
    // Looks stay as they are at the target.
    for (const { from, to } of pairs) {
      const style = grid.style(to);
      const format = grid.format(to);
      grid.copy(from.sheetId, oneCell(from), to.sheetId, oneCell(to));
      grid.setStyle(to.sheetId, [oneCell(to)], style);
      grid.setFormat(to.sheetId, [oneCell(to)], format);
    }
  } else if (kind === "PASTE_DATA_VALIDATION") pasteValidations(source, pairs);
  else if (kind === "PASTE_COLUMN_WIDTHS") {
    for (const { from, to } of pairs) {
      const size = grid.headerSize(from.sheetId, "COL", from.col);
      grid.dispatch("RESIZE_COLUMNS_ROWS", {
        sheetId: to.sheetId,
        dimension: "COL",
        elements: [to.col],
        size,
      });
    }
  } else if (kind === "PASTE_CONDITIONAL_FORMATTING") pasteRules(source, covered);
  else throw new Error(`There is no paste type ${kind}.`);
};

const isOn = (zones: readonly Zone[], { col, row }: Position): boolean =>
  zones.some(({ left, right, top, bottom }) => left <= col && col <= right && top <= row && row <= bottom);

const pasteValidations = (source: CellRange, pairs: readonly { from: Position; to: Position }[]): void => {
  const { execution, sheetId } = source;
  const rules = DataValidation.all(execution, sheetId);
  for (const { from, to } of pairs) {
    const rule = rules.find(({ zones }) => isOn(zones, from))?.validation ?? null;
    if (rule || rules.length > 0) DataValidation.set(execution, to.sheetId, oneCell(to), rule);
  }
};

/** A rule that holds for the source holds for the target as well. */
const pasteRules = (source: CellRange, target: CellRange): void => {
  const grid = gridOf(source);
  const isCopied = (zones: readonly Zone[]) =>
    mapCells(source, (position) => isOn(zones, position))
      .flat()
      .some(Boolean);
  for (const { rule } of grid.conditionalFormats(source.sheetId).filter(({ zones }) => isCopied(zones))) {
    grid.setConditionalFormat(target.sheetId, { id: grid.newId(), zones: [target.zone], rule });
  }
};
