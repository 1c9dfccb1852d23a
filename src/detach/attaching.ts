import { readSpilledColumn } from "../tables/spilledColumn.ts";
import type { Area } from "../workbook/Workbook.ts";
import { type DetachedOriginal, hashOfCells, hashOfFirstEdition, originalPattern } from "./detachedStore.ts";
import { formulaAt } from "./formulaPattern.ts";
import { onlyCall, resultOfCall } from "./resultOfCall.ts";
import { type SheetReading, showsSame } from "./SheetReading.ts";

export interface Attaching {
  /** Originals whose cells are as detaching wrote them, where they stand now, with their formulas for there. */
  back: readonly DetachedOriginal[];
  /** Those whose cells were changed, or cannot be told from others any more. */
  left: readonly DetachedOriginal[];
}

/**
 * Finds the cells of detached formulas: where they were, or where rows that were sorted or inserted have taken them. A
 * formula that stands there again already is neither put back nor left.
 */
export function attaching(originals: readonly DetachedOriginal[], reading: SheetReading): Attaching {
  const isBackAlready = ({ sheet, row, column, formula }: DetachedOriginal) =>
    spaceless(reading.contents({ sheet, row, column, rows: 1, columns: 1 }).formulas[0]?.[0] ?? "") ===
    spaceless(formula);
  const detached = originals.filter((original) => !isBackAlready(original));
  const back = detached.filter((original) => isAsWritten(original, reading));
  const stayed = new Set(back);
  const taken = new Set(back.flatMap(places));
  const left: DetachedOriginal[] = [];
  const movable = new Map<string, DetachedOriginal[]>();
  for (const original of detached) {
    if (stayed.has(original)) continue;
    if (original.isOfFirstEdition || !reading.has(original.sheet)) {
      left.push(original);
      continue;
    }
    const { sheet, column, rows, columns, hash } = original;
    const key = JSON.stringify([sheet, column, rows, columns, hash]);
    const alike = movable.get(key);
    if (alike) alike.push(original);
    else movable.set(key, [original]);
  }
  const rowsByHash = hashedRows(reading);
  for (const alike of movable.values()) {
    const found = movedTo(alike, taken, rowsByHash, reading);
    for (const moved of found) for (const place of places(moved)) taken.add(place);
    back.push(...found);
    left.push(...alike.slice(found.length));
  }
  return { back, left };
}

function isAsWritten(original: DetachedOriginal, reading: SheetReading): boolean {
  const contents = reading.contents(original);
  const hash = original.isOfFirstEdition ? hashOfFirstEdition(contents) : hashOfCells(original, contents);
  return hash === original.hash;
}

/**
 * Where originals with cells that are all alike stand now. None where it is not sure: where there are more such cells
 * than were written, or their formulas were not one, or values are not what the formula would show there.
 */
function movedTo(
  alike: readonly DetachedOriginal[],
  taken: ReadonlySet<string>,
  rowsByHash: (size: Area) => ReadonlyMap<string, readonly number[]>,
  reading: SheetReading,
): DetachedOriginal[] {
  const [first] = alike as [DetachedOriginal];
  const pattern = originalPattern(first.formula, first);
  if (alike.some((each) => originalPattern(each.formula, each) !== pattern)) return [];
  const found: DetachedOriginal[] = [];
  const own = new Set<string>();
  for (const row of rowsByHash(first).get(first.hash) ?? []) {
    const moved = { ...first, row };
    if (places(moved).some((place) => taken.has(place) || own.has(place))) continue;
    const formulas = movedFormula(first, row);
    if (formulas === undefined || !wouldShow({ ...moved, ...formulas }, reading)) continue;
    found.push({ ...moved, ...formulas });
    for (const place of places(moved)) own.add(place);
  }
  return found.length > alike.length ? [] : found;
}

/** The first rows of all areas of a size in a column, by the hash of what they hold; each size is read once. */
function hashedRows(reading: SheetReading): (size: Area) => ReadonlyMap<string, readonly number[]> {
  const known = new Map<string, Map<string, number[]>>();
  return ({ sheet, column, columns, rows }) => {
    const key = JSON.stringify([sheet, column, columns, rows]);
    const found = known.get(key) ?? new Map<string, number[]>();
    if (known.has(key)) return found;
    known.set(key, found);
    for (let row = 1; row + rows - 1 <= reading.lastRow(sheet); row++) {
      const area = { sheet, row, column, rows, columns };
      const hash = hashOfCells(area, reading.contents(area));
      const sameHash = found.get(hash);
      if (sameHash) sameHash.push(row);
      else found.set(hash, [row]);
    }
    return found;
  };
}

function movedFormula(
  original: DetachedOriginal,
  row: number,
): Pick<DetachedOriginal, "formula" | "asRead"> | undefined {
  const at = { row, column: original.column };
  const moved = (formula: string) => formulaAt(originalPattern(formula, original), at);
  const formula = moved(original.formula);
  if (formula === undefined || original.asRead === undefined)
    return formula === undefined ? undefined : { formula };
  const asRead = moved(original.asRead);
  return asRead === undefined ? undefined : { formula, asRead };
}

/** Whether values are what the formula would show in their place; native formulas tell by themselves whose they are. */
function wouldShow({ formula, ...area }: DetachedOriginal, reading: SheetReading): boolean {
  const { values, formulas } = reading.contents(area);
  if (formulas.some((cells) => cells.some((own) => own !== ""))) return true;
  const headed = readSpilledColumn(formula.slice(1));
  const call = onlyCall(headed?.call ?? formula.slice(1));
  const result = call && resultOfCall(call, area.sheet, reading);
  if (!result) return false;
  if (!headed) return values.every((cells, i) => cells.every((value, j) => showsSame(result[i]?.[j], value)));
  return values.every((cells, i) => {
    const row = result[result.length === 1 ? 0 : i];
    return i === 0 ? cells[0] === headed.head : showsSame(row?.[headed.output ?? 0] ?? Number.NaN, cells[0]);
  });
}

function places({ sheet, row, column, rows, columns }: Area): string[] {
  return Array.from({ length: rows * columns }, (_, i) =>
    [sheet, row + Math.floor(i / columns), column + (i % columns)].join(" "),
  );
}

function spaceless(formula: string): string {
  return formula.replace(/\s/g, "");
}
