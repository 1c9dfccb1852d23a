// The engine calculates each formula anew that reads a cell which somebody typed, and whole columns where a formula fills
// one. Here a formula keeps what it gave where nothing that it reads has changed, and one that fills a column row by row
// calculates the rows that read what has.
import { extendEvaluation } from "./evaluation.ts";
import { type Place, readingsOf } from "./readings.ts";
import type { Position, Zone } from "./zone.ts";

interface Range {
  readonly sheetId: string;
  readonly zone: Zone;
}
interface Area extends Range {
  readonly place: Place;
}
interface Evaluated {
  readonly value: unknown;
  readonly format?: string;
  readonly message?: string;
  readonly type: string;
  readonly link?: { readonly url: string };
}
interface CompiledFormula {
  readonly rangeDependencies: readonly Range[];
  execute(...parameters: readonly unknown[]): unknown;
}
interface Cell {
  readonly id: number;
  readonly isFormula: boolean;
  readonly compiledFormula: CompiledFormula;
}
interface Evaluator {
  readonly getters: {
    getCell(position: Position): Cell | undefined;
    getSheetZone(sheetId: string): Zone;
    getNamedRange(name: string): { readonly range: Range } | undefined;
  };
  readonly evaluatedCells: {
    get(position: Position): Evaluated | undefined;
    has(position: Position): boolean;
    set(position: Position, evaluated: Evaluated): void;
    delete(position: Position): void;
  };
  readonly spreadingRelations: {
    getArrayResultZone(position: Position): Zone | undefined;
  };
  readonly blockedArrayFormulas: { has(position: Position): boolean };
  readonly cellsBeingComputed: Set<number>;
  readonly compilationParams: {
    readonly referenceDenormalizer: unknown;
    readonly ensureRange: unknown;
    readonly evalContext: {
      __originCellPosition?: Position | undefined;
      __originSheetId?: string | undefined;
    };
  };
  evaluateCells(positions: readonly Position[]): void;
  getArrayFormulasImpactedByChangesOf(positions: readonly Position[]): Iterable<Range>;
  clearEvaluatedRanges(ranges: readonly Range[]): void;
  computeCell(position: Position): Evaluated;
  computeAndSave(position: Position): Evaluated;
  buildSafeGetSymbolValue(): unknown;
  invalidatePositionsDependingOnSpread(sheetId: string, filled: Zone): void;
  spreadValues(
    position: Position,
    values: readonly (readonly unknown[])[],
  ): (column: number, row: number) => void;
}

const keyOf = ({ sheetId, col, row }: Position): string => `${sheetId} ${col} ${row}`;
const isSame = (a: Evaluated | undefined, b: Evaluated | undefined): boolean =>
  a === b ||
  (a?.value === b?.value &&
    a?.format === b?.format &&
    a?.message === b?.message &&
    a?.link?.url === b?.link?.url);

/** Rows from one to another, with the columns of each sheet that they are of. */
class Rows {
  private readonly columns = new Map<string, Map<number, { top: number; bottom: number }>>();

  add(sheetId: string, column: number, top: number, bottom: number): void {
    const sheet = this.columns.get(sheetId) ?? new Map();
    this.columns.set(sheetId, sheet);
    const known = sheet.get(column) ?? { top, bottom };
    sheet.set(column, { top: Math.min(known.top, top), bottom: Math.max(known.bottom, bottom) });
  }

  /** The rows of an area that are among these. */
  of({ sheetId, zone }: Range): { top: number; bottom: number } | undefined {
    const sheet = this.columns.get(sheetId);
    if (!sheet) return undefined;
    let found: { top: number; bottom: number } | undefined;
    for (const [column, { top, bottom }] of sheet) {
      if (column < zone.left || column > zone.right || bottom < zone.top || top > zone.bottom) continue;
      const [from, to] = [Math.max(top, zone.top), Math.min(bottom, zone.bottom)];
      found = { top: Math.min(from, found?.top ?? from), bottom: Math.max(to, found?.bottom ?? to) };
    }
    return found;
  }
}

/** What one edit has the engine calculate. */
class Pass {
  readonly changed = new Rows();
  /** What formulas gave before. */
  readonly before = new Map<string, Evaluated | undefined>();
  /** The formulas that are to be calculated, by sheet and column. */
  private readonly pending = new Map<string, Position[]>();
  private readonly edited: ReadonlySet<string>;

  constructor(
    private readonly evaluator: Evaluator,
    edited: readonly Position[],
  ) {
    this.edited = new Set(edited.map(keyOf));
    for (const position of edited)
      if (!evaluator.getters.getCell(position)?.isFormula)
        this.changed.add(position.sheetId, position.col, position.row, position.row);
  }

  /** Remembers what stands in formulas' cells that are about to be cleared. */
  take(ranges: readonly Range[]): void {
    const { getters, evaluatedCells } = this.evaluator;
    this.pending.clear();
    for (const { sheetId, zone } of ranges)
      for (let col = zone.left; col <= zone.right; col++)
        for (let row = zone.top; row <= zone.bottom; row++) {
          const position = { sheetId, col, row };
          if (!getters.getCell(position)?.isFormula) continue;
          this.before.set(keyOf(position), evaluatedCells.get(position));
          const column = `${sheetId} ${col}`;
          this.pending.set(column, [...(this.pending.get(column) ?? []), position]);
        }
  }

  /** What a formula's cell gives now: what it gave, if nothing that it reads has changed. */
  calculated(position: Position, compute: () => Evaluated): Evaluated {
    const { getters, cellsBeingComputed, evaluatedCells, spreadingRelations } = this.evaluator;
    const cell = getters.getCell(position);
    if (!cell?.isFormula || cellsBeingComputed.has(cell.id)) return compute();
    const before = this.before.get(keyOf(position));
    const areas = this.edited.has(keyOf(position)) ? undefined : this.areasOf(cell.compiledFormula);
    if (before && before.type !== "error" && areas) {
      cellsBeingComputed.add(cell.id);
      for (const area of areas) this.calculatePending(area);
      cellsBeingComputed.delete(cell.id);
      // A formula that reads itself was found to, and has an error by now.
      if (evaluatedCells.has(position)) evaluatedCells.delete(position);
      else if (this.isKept(position, cell.compiledFormula, areas)) {
        evaluatedCells.set(position, before);
        return before;
      }
    }
    const zone = spreadingRelations.getArrayResultZone(position);
    const filled = zone ? this.cellsOf(position.sheetId, zone) : [];
    const result = compute();
    this.compare(position, before, result, zone, filled);
    return result;
  }

  /** The areas that a formula reads, by itself and by names; undefined where it may hang on anything else. */
  private areasOf(formula: CompiledFormula): Area[] | undefined {
    const { getters } = this.evaluator;
    const readings = readingsOf(formula, getters);
    if (!readings) return undefined;
    const named = readings.names.map(({ name, place }) => ({ ...getters.getNamedRange(name)?.range, place }));
    const areas = formula.rangeDependencies.map(({ sheetId, zone }, i) => ({
      sheetId,
      zone,
      place: readings.places[i],
    }));
    const all = [...areas, ...named];
    return all.every(({ sheetId, zone, place }) => sheetId && zone && place) ? (all as Area[]) : undefined;
  }

  private cellsOf(sheetId: string, { left, right, top, bottom }: Zone): (Evaluated | undefined)[][] {
    return Array.from({ length: right - left + 1 }, (_, i) =>
      Array.from({ length: bottom - top + 1 }, (_, j) =>
        this.evaluator.evaluatedCells.get({ sheetId, col: left + i, row: top + j }),
      ),
    );
  }

  private calculatePending({ sheetId, zone }: Range): void {
    const { evaluatedCells, spreadingRelations } = this.evaluator;
    for (let col = zone.left; col <= zone.right; col++)
      for (const position of this.pending.get(`${sheetId} ${col}`) ?? []) {
        if (evaluatedCells.has(position) || position.row > zone.bottom) continue;
        const bottom = spreadingRelations.getArrayResultZone(position)?.bottom ?? position.row;
        if (bottom >= zone.top) this.evaluator.computeAndSave(position);
      }
  }

  /** Whether a formula's cells give what they must: nothing has changed that it reads, or just the rows that have are new. */
  private isKept(position: Position, formula: CompiledFormula, areas: readonly Area[]): boolean {
    const { spreadingRelations, blockedArrayFormulas } = this.evaluator;
    const changed = areas.map((area) => this.changed.of(area));
    if (changed.every((rows) => rows === undefined)) return !blockedArrayFormulas.has(position);
    const filled = spreadingRelations.getArrayResultZone(position);
    if (!filled || blockedArrayFormulas.has(position)) return false;
    if (areas.some((area, i) => (area.place === "whole" ? changed[i] : !this.isAlong(area, filled))))
      return false;
    const rows = changed.flatMap((each, i) => {
      const first = areas[i]?.zone.top ?? 0;
      return each ? [each.top - first, each.bottom - first] : [];
    });
    const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
    // A formula's own cell is calculated with all that it fills.
    return top > 0 && this.calculateRows(position, formula, areas, filled, top, bottom);
  }

  /** Whether an area is a cell, or a column as long as what a formula fills. */
  private isAlong({ sheetId, zone }: Area, filled: Zone): boolean {
    const { left, right, top, bottom } = zone;
    if (left === right && top === bottom) return true;
    const last = Math.min(bottom, this.evaluator.getters.getSheetZone(sheetId).bottom);
    return left === right && last - top === filled.bottom - filled.top;
  }

  /** Calculates rows of a column that a formula fills, counted from its own; false where it does not give them. */
  private calculateRows(
    position: Position,
    formula: CompiledFormula,
    areas: readonly Area[],
    filled: Zone,
    top: number,
    bottom: number,
  ): boolean {
    const { compilationParams, evaluatedCells } = this.evaluator;
    const { evalContext, referenceDenormalizer, ensureRange } = compilationParams;
    const parts = formula.rangeDependencies.map((range, i) => {
      const { zone, place } = areas[i] as Area;
      if (place === "whole" || zone.top === zone.bottom) return range;
      return { ...range, zone: { ...zone, top: zone.top + top, bottom: zone.top + bottom } };
    });
    const { __originCellPosition: outer, __originSheetId: outerSheet } = evalContext;
    evalContext.__originCellPosition = position;
    evalContext.__originSheetId = position.sheetId;
    let result: unknown;
    try {
      result = formula.execute(
        parts,
        referenceDenormalizer,
        ensureRange,
        this.evaluator.buildSafeGetSymbolValue(),
        evalContext,
      );
    } catch {
      return false;
    } finally {
      evalContext.__originCellPosition = outer;
      evalContext.__originSheetId = outerSheet;
    }
    const values = Array.isArray(result) ? (result as unknown[][]) : [[result]];
    if (values.length !== 1 || values[0]?.length !== bottom - top + 1) return false;
    const row = filled.top + top;
    const spread = this.evaluator.spreadValues({ ...position, row }, values);
    values[0].forEach((_, i) => {
      const at = { ...position, row: row + i };
      const former = evaluatedCells.get(at);
      spread(0, i);
      if (!isSame(former, evaluatedCells.get(at))) this.changed.add(at.sheetId, at.col, at.row, at.row);
    });
    // Who reads one of them and not the formula's own cell.
    this.evaluator.invalidatePositionsDependingOnSpread(position.sheetId, {
      ...filled,
      bottom: filled.top + bottom,
    });
    return true;
  }

  /** Finds what is otherwise than before of what a formula gives. */
  private compare(
    position: Position,
    before: Evaluated | undefined,
    now: Evaluated,
    zone: Zone | undefined,
    filled: readonly (readonly (Evaluated | undefined)[])[],
  ): void {
    const { evaluatedCells, spreadingRelations } = this.evaluator;
    const { sheetId, col, row } = position;
    if (!isSame(before, now)) this.changed.add(sheetId, col, row, row);
    const after = spreadingRelations.getArrayResultZone(position);
    for (const each of [zone, after]) {
      if (!each) continue;
      for (let column = each.left; column <= each.right; column++)
        for (let line = each.top; line <= each.bottom; line++) {
          if (column === col && line === row) continue;
          const former = zone && filled[column - zone.left]?.[line - zone.top];
          if (!isSame(former, evaluatedCells.get({ sheetId, col: column, row: line })))
            this.changed.add(sheetId, column, line, line);
        }
    }
  }
}

type Plugin = new (config: unknown) => { readonly evaluator: Evaluator };
extendEvaluation<Plugin>(
  (Evaluation) =>
    class extends Evaluation {
      private pass: Pass | undefined;

      constructor(config: unknown) {
        super(config);
        const { evaluator } = this;
        const [evaluateCells, impacted, clear, computeCell] = [
          evaluator.evaluateCells.bind(evaluator),
          evaluator.getArrayFormulasImpactedByChangesOf.bind(evaluator),
          evaluator.clearEvaluatedRanges.bind(evaluator),
          evaluator.computeCell.bind(evaluator),
        ];
        evaluator.evaluateCells = (positions) => {
          this.pass = new Pass(evaluator, positions);
          try {
            evaluateCells(positions);
          } finally {
            this.pass = undefined;
          }
        };
        evaluator.getArrayFormulasImpactedByChangesOf = (positions) => {
          const ranges = [...impacted(positions)];
          // What a formula may fill is another area now.
          const isFormula = ({ sheetId, zone }: Range) =>
            evaluator.getters.getCell({ sheetId, col: zone.left, row: zone.top })?.isFormula;
          if (ranges.some(isFormula)) this.pass = undefined;
          return ranges;
        };
        evaluator.clearEvaluatedRanges = (ranges) => {
          this.pass?.take(ranges);
          clear(ranges);
        };
        evaluator.computeCell = (position) => {
          const { pass } = this;
          if (!pass) return computeCell(position);
          return (
            evaluator.evaluatedCells.get(position) ?? pass.calculated(position, () => computeCell(position))
          );
        };
      }
    },
);
