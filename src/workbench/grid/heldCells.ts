// Where a sheet or a name comes or goes, the engine calculates each cell of each sheet, most of which hold nothing and
// never did, and most others what they held before.
import { extendEvaluation } from "./evaluation.ts";
import type { Position, Zone } from "./zone.ts";

/** Replaced by another one as soon as its content, its looks or its format change. */
interface Cell {
  readonly id: number;
  readonly isFormula: boolean;
  readonly content?: string;
}
interface Evaluated {
  get(position: Position): object | undefined;
  set(position: Position, evaluated: object): void;
}
interface Evaluator {
  readonly getters: {
    getSheetIds(): string[];
    getCells(sheetId: string): Cell[];
    getCellPosition(id: number): Position;
    getLocale(): object;
  };
  evaluatedCells: Evaluated;
  evaluate(ranges: readonly { readonly sheetId: string; readonly zone: Zone }[]): void;
  evaluateAllCells(): void;
}

/** What cells without a formula are, which hangs on nothing but where they are and on the locale. */
const known = new WeakMap<Cell, { position: Position; locale: object; evaluated: object }>();

const isSame = (a: Position, b: Position): boolean =>
  a.row === b.row && a.col === b.col && a.sheetId === b.sheetId;

/** Calculates each column of each sheet from its first cell to its last of which it is not known what it is. */
function evaluateHeldCells(this: Evaluator): void {
  const { getters } = this;
  const locale = getters.getLocale();
  const ranges: { sheetId: string; zone: Zone }[] = [];
  const unknown: { cell: Cell; position: Position }[] = [];
  this.evaluatedCells = new (this.evaluatedCells.constructor as new () => Evaluated)();
  for (const sheetId of getters.getSheetIds()) {
    const columns = new Map<number, Zone>();
    for (const cell of getters.getCells(sheetId)) {
      const position = getters.getCellPosition(cell.id);
      const before = known.get(cell);
      if (before && before.locale === locale && isSame(before.position, position)) {
        this.evaluatedCells.set(position, before.evaluated);
        continue;
      }
      // A cell that has looks alone may be filled by a formula.
      if (!cell.isFormula && cell.content) unknown.push({ cell, position });
      const { row, col } = position;
      const { top, bottom } = columns.get(col) ?? { top: row, bottom: row };
      columns.set(col, { left: col, right: col, top: Math.min(top, row), bottom: Math.max(bottom, row) });
    }
    for (const zone of columns.values()) ranges.push({ sheetId, zone });
  }
  this.evaluate(ranges);
  for (const { cell, position } of unknown) {
    const evaluated = this.evaluatedCells.get(position);
    if (evaluated) known.set(cell, { position, locale, evaluated });
  }
}

type Plugin = new (config: unknown) => { readonly evaluator: Evaluator };
extendEvaluation<Plugin>(
  (Evaluation) =>
    class extends Evaluation {
      constructor(config: unknown) {
        super(config);
        this.evaluator.evaluateAllCells = evaluateHeldCells;
      }
    },
);
