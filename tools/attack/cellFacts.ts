import type { Grid } from "../../src/workbench/grid/Grid.ts";
import { type Position, zoneName } from "../../src/workbench/grid/zone.ts";
import { plainJson } from "./plainJson.ts";

/** A cell's own content and look, as far as a reader sees them; "" where it has none. */
interface CellFacts {
  /** "B3" */
  readonly at: string;
  readonly content: string;
  readonly look: string;
}

/** What the engine keeps of a cell, which it replaces where the content or the look changes. */
interface Cell {
  readonly id: number;
  readonly isFormula: boolean;
  readonly content?: string;
  readonly style?: object;
  readonly format?: string;
  /** Replaced where a range that it calls moves. */
  readonly compiledFormula?: { readonly rangeDependencies: readonly { readonly sheetId: string }[] };
}
interface Getters {
  getCells(sheetId: string): readonly Cell[];
  getCellPosition(id: number): Position;
  tryGetSheet(sheetId: string): { readonly name: string } | undefined;
}
interface CellPlugin {
  extractCustomStyle(cell: Cell): Readonly<Record<string, unknown>>;
}

/** What a cell was found to be, and on what that hangs beside the cell itself. */
interface Known {
  readonly formula: unknown;
  readonly sheets: string;
  readonly content: string;
  readonly look: string;
}
const known = new WeakMap<Cell, Known>();

/** All cells of a sheet that hold something or have a look; each is worked out once, until it changes. */
export function* cellFacts(grid: Grid, sheetId: string): Generator<CellFacts> {
  const getters = grid.model.getters as unknown as Getters;
  const styles = cellPlugin(grid);
  for (const cell of getters.getCells(sheetId)) {
    const position = getters.getCellPosition(cell.id);
    const formula = cell.compiledFormula;
    const sheets = formula ? sheetsOf(formula, getters) : "";
    let facts = known.get(cell);
    if (!facts || facts.formula !== formula || facts.sheets !== sheets) {
      const content = contentOf(grid, cell, position);
      const look = (cell.format ? `format ${cell.format} ` : "") + styleText(styles.extractCustomStyle(cell));
      facts = { formula, sheets, content, look };
      known.set(cell, facts);
    }
    const { row, col } = position;
    const at = zoneName({ left: col, right: col, top: row, bottom: row });
    yield { at, content: facts.content, look: facts.look };
  }
}

export function cellPlugin({ model }: Grid): CellPlugin {
  const { corePlugins } = model as unknown as { corePlugins: readonly object[] };
  return corePlugins.find((plugin) => "extractCustomStyle" in plugin) as CellPlugin;
}

/** The sheets that a formula calls, by name, since its text has those. */
function sheetsOf(
  { rangeDependencies }: NonNullable<Cell["compiledFormula"]>,
  { tryGetSheet }: Getters,
): string {
  return rangeDependencies.map(({ sheetId }) => tryGetSheet(sheetId)?.name ?? "").join("!");
}

function contentOf(grid: Grid, { isFormula, content }: Cell, position: Position): string {
  if (!isFormula && !content) return "";
  const formula = grid.formula(position);
  if (formula !== undefined) return formula;
  const value = grid.value(position);
  return value instanceof Date ? momentText(grid.serial(value)) : JSON.stringify(value);
}

/** How close to now a moment in a cell counts as the time of the run, in days: no zone is further away. */
const NEAR_NOW = 1.5;

function momentText(serial: number): string {
  const now = Date.now() / 86_400_000 + 25_569;
  return !Number.isInteger(serial) && Math.abs(serial - now) < NEAR_NOW
    ? "the time of the run"
    : `day ${serial}`;
}

/** What reads back the same whether it was set or not: an empty look, a white ground, black text. */
const DEFAULTS = new Set(["", false, undefined, null, "#ffffff", "#000000"]);
const OF_DEFAULT_LOOK: Readonly<Record<string, unknown>> = { wrapping: "overflow", verticalAlign: "bottom" };

function styleText(style: Readonly<Record<string, unknown>>): string {
  const seen = Object.entries(style)
    .map(([key, value]) => [
      key,
      typeof value === "string" && value.startsWith("#") ? value.toLowerCase() : value,
    ])
    .filter(([key, value]) => !DEFAULTS.has(value as string) && OF_DEFAULT_LOOK[key as string] !== value);
  return seen.length === 0 ? "" : `style ${plainJson(Object.fromEntries(seen))} `;
}
