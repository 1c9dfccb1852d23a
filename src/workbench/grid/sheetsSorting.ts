// Sorting as Sheets does it, where the engine does otherwise.
import type { Annotation } from "./Annotations.ts";
import { registries } from "./engine.ts";
import { contains, type Position, type Zone } from "./zone.ts";

interface SortCommand {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly sortOptions?: { readonly sortHeaders?: boolean };
}
interface Cell {
  readonly isFormula: boolean;
  readonly content?: string;
  readonly compiledFormula?: unknown;
  readonly style?: object;
  readonly format?: string;
}
interface Value {
  readonly type: "number" | "text" | "boolean" | "error" | "empty";
  readonly value: number | string | boolean;
}
type Direction = "asc" | "desc";

/** The part of the engine's own plugin that this one changes or asks. */
declare class EngineSort {
  constructor(config: never);
  readonly getters: {
    getAnnotations(): Annotation[];
    getArrayFormulaSpreadingOn(position: Position): Position | undefined;
    getCell(position: Position): Cell | undefined;
    getEvaluatedCell(position: Position): Value;
    getTranslatedCellFormula(sheetId: string, cols: number, rows: number, formula: unknown): string;
  };
  readonly dispatch: (type: string, payload: object) => void;
  /** The cells of a zone, column by column; of merged ones the first. */
  mainCells(sheetId: string, zone: Zone): Position[][];
  /** Whether the first row looks like a head. */
  hasHeader(sheetId: string, cells: Position[][]): boolean;
}

const features = registries.featurePluginRegistry as unknown as {
  get(name: string): typeof EngineSort;
  replace(name: string, plugin: unknown): void;
};

const KINDS = ["number", "text", "boolean", "error"];

/** Numbers, texts, truth values, errors, or the other way round; blank cells come last in either direction. */
const compare = (a: Value, b: Value, direction: Direction): number => {
  if (a.type === "empty" || b.type === "empty")
    return Number(a.type === "empty") - Number(b.type === "empty");
  const byKind = KINDS.indexOf(a.type) - KINDS.indexOf(b.type);
  const byValue =
    typeof a.value === "string" ? a.value.localeCompare(String(b.value)) : Number(a.value) - Number(b.value);
  return (byKind || byValue) * (direction === "asc" ? 1 : -1);
};

const zoneOf = ({ col, row }: Position): Zone => ({ left: col, right: col, top: row, bottom: row });

interface Move {
  readonly from: Position;
  readonly to: Position;
}

const movedNote = (annotation: Annotation, moves: readonly Move[]): Annotation[] => {
  const { kind, place } = annotation;
  if (kind !== "note" || place.type !== "zone") return [];
  const move = moves.find(
    ({ from }) =>
      from.sheetId === place.sheetId && from.col === place.zone.left && from.row === place.zone.top,
  );
  return move ? [{ ...annotation, place: { ...place, zone: zoneOf(move.to) } }] : [];
};

class SheetsSort extends features.get("sort") {
  /**
   * Cells that a formula outside the zone fills are not in the way: what was typed moves, and they calculate anew. A
   * formula that fills other cells of the zone would have to move with its row, which the engine cannot.
   */
  checkArrayFormulaInSortZone(command: SortCommand): string {
    const sorted = this.sortedZone(command);
    const isInTheWay = this.mainCells(command.sheetId, sorted)
      .flat()
      .some((cell) => {
        const from = this.getters.getArrayFormulaSpreadingOn(cell);
        const isItself = from?.col === cell.col && from.row === cell.row;
        return from && !isItself && contains(sorted, zoneOf(from));
      });
    return isInTheWay ? "SortZoneWithArrayFormulas" : "Success";
  }

  /** The zone without its head, where it may have one. */
  private sortedZone({ sheetId, zone, sortOptions }: SortCommand): Zone {
    const cells = this.mainCells(sheetId, zone);
    if (sortOptions?.sortHeaders || !this.hasHeader(sheetId, cells)) return zone;
    return { ...zone, top: cells[0]?.[1]?.row ?? zone.top };
  }

  /** Moves what each row holds, its looks and notes with it, blank cells as well. */
  sortZone(
    sheetId: string,
    key: Position,
    zone: Zone,
    direction: Direction,
    sortOptions: SortCommand["sortOptions"] = {},
  ): void {
    const sorted = this.sortedZone({ sheetId, zone, sortOptions });
    const columns = this.mainCells(sheetId, sorted);
    const keys = columns.findLast(([first]) => first && first.col <= key.col) ?? [];
    const order = keys
      .map((cell, index) => ({ index, value: this.getters.getEvaluatedCell(cell) }))
      .sort((a, b) => compare(a.value, b.value, direction))
      .map(({ index }) => index);
    const moves: Move[] = columns.flatMap((cells) =>
      cells.flatMap((to, i) => {
        const from = cells[order[i] ?? i];
        return from && from !== to ? [{ from, to }] : [];
      }),
    );
    // All is read before the first is written.
    const contents = moves.map((move) => this.contentOf(move));
    const notes = this.getters.getAnnotations().flatMap((annotation) => movedNote(annotation, moves));
    for (const content of contents) this.dispatch("UPDATE_CELL", content);
    for (const annotation of notes) this.dispatch("SET_ANNOTATION", { annotation });
  }

  private contentOf({ from, to }: Move): object {
    const cell = this.getters.getCell(from);
    const content = cell?.isFormula
      ? this.getters.getTranslatedCellFormula(from.sheetId, 0, to.row - from.row, cell.compiledFormula)
      : (cell?.content ?? "");
    return { ...to, content, style: cell?.style ?? null, format: cell?.format ?? "" };
  }
}
features.replace("sort", SheetsSort);
