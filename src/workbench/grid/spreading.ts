// A formula that fills other cells has the engine calculate anew all that read any of them, even what reads its own cell
// as well: that cannot have been calculated before it, and would be again for every such formula it depends on. It also
// never forgets that a cell has read another: calculated for that, a cell that a formula fills by now would be blanked.
import { extendEvaluation } from "./evaluation.ts";
import type { Position, Zone } from "./zone.ts";

interface Range {
  readonly sheetId: string;
  readonly zone: Zone;
}
/** Who reads which rows of a column. */
interface Reading {
  readonly top: number;
  readonly bottom: number;
  readonly dependents: Range;
}
interface Columns {
  readonly [column: number]: { query(rows: Zone): readonly Reading[] } | undefined;
}
interface RangeSet extends Iterable<Range> {
  addMany(ranges: Iterable<Range>): void;
  delete(range: Range): void;
}
interface Evaluator {
  readonly getters: { getCell(position: Position): { readonly isFormula: boolean } | undefined };
  readonly formulaDependencies: () => { readonly forest: Readonly<Record<string, Columns | undefined>> };
  readonly nextRangesToUpdate: RangeSet;
  getCellsDependingOn(ranges: Iterable<Range>): RangeSet;
  invalidatePositionsDependingOnSpread(sheetId: string, filled: Zone): void;
}

/** Leaves only cells that hold a formula. */
function dropFormerReaders({ getters }: Evaluator, readers: RangeSet): void {
  for (const { sheetId, zone } of readers)
    for (let col = zone.left; col <= zone.right; col++)
      for (let row = zone.top; row <= zone.bottom; row++)
        if (!getters.getCell({ sheetId, col, row })?.isFormula)
          readers.delete({ sheetId, zone: { left: col, right: col, top: row, bottom: row } });
}

/** Has only those calculated again that read filled cells without the formula's own, the first of them. */
function invalidateReaders(this: Evaluator, sheetId: string, filled: Zone): void {
  const columns = this.formulaDependencies().forest[sheetId];
  const readers: Range[] = [];
  for (let column = filled.left; column <= filled.right; column++) {
    const isFirst = column === filled.left;
    const below = isFirst ? { ...filled, top: filled.top + 1 } : filled;
    if (below.top > below.bottom) continue;
    for (const { top, bottom, dependents } of columns?.[column]?.query(below) ?? []) {
      const readsFormula = isFirst && top <= filled.top && bottom >= filled.top;
      if (!readsFormula) readers.push(dependents);
    }
  }
  if (readers.length === 0) return;
  const dependents = this.getCellsDependingOn(readers);
  dependents.addMany(readers);
  dropFormerReaders(this, dependents);
  // A formula is not calculated again for what it fills itself.
  dependents.delete({ sheetId, zone: filled });
  this.nextRangesToUpdate.addMany(dependents);
}

type Plugin = new (config: unknown) => { readonly evaluator: Evaluator };
extendEvaluation<Plugin>(
  (Evaluation) =>
    class extends Evaluation {
      constructor(config: unknown) {
        super(config);
        const { evaluator } = this;
        const dependingOn = evaluator.getCellsDependingOn.bind(evaluator);
        evaluator.getCellsDependingOn = (ranges) => {
          const dependents = dependingOn(ranges);
          dropFormerReaders(evaluator, dependents);
          return dependents;
        };
        evaluator.invalidatePositionsDependingOnSpread = invalidateReaders;
      }
    },
);
