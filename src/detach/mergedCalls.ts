import { formulaNamed } from "../functions/formulaNamed.ts";
import { functionCalls } from "./functionCalls.ts";
import { FUNCTION_NAMES, type LiveCell } from "./SheetReading.ts";

/** Calls of one formula that stand below each other, as the one call that fills their cells. */
export interface MergedCalls {
  sheet: string;
  /** The first of the cells. */
  row: number;
  column: number;
  rows: number;
  formula: string;
}

interface SingleCall extends LiveCell {
  name: string;
  argumentList: readonly string[];
}

/** A reference to one cell whose row moves with its formula: "A2", "$A2", "Team!B2". */
const MOVING = /^((?:'(?:[^']|'')+'!|[A-Za-z_][\w.]*!)?\$?[A-Za-z]{1,3})([1-9]\d*)$/;

/** Columns of calls that differ by the rows of their references alone: two or more cells below each other. */
export function mergedCalls(cells: readonly LiveCell[]): MergedCalls[] {
  const single = cells.flatMap((cell) => singleCall(cell) ?? []);
  single.sort((a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row);
  const found: MergedCalls[] = [];
  for (let start = 0; start < single.length; ) {
    const first = single[start] as SingleCall;
    let rows = 1;
    while (follows(first, single[start + rows], rows)) rows++;
    const { sheet, row, column } = first;
    if (rows > 1) found.push({ sheet, row, column, rows, formula: merged(first, rows) });
    start += rows;
  }
  return found;
}

/** A cell that holds one call and nothing else, and shows its one result. */
function singleCall(cell: LiveCell): SingleCall | undefined {
  const [call] = functionCalls(cell.formula, FUNCTION_NAMES);
  const isAll = call?.start === 1 && call.end === cell.formula.trimEnd().length;
  const definition = formulaNamed(call?.name);
  if (!call || !isAll || !definition || definition.columns || call.name === "AI_EXPLAIN") return undefined;
  return { ...cell, name: call.name, argumentList: call.argumentList };
}

/** Whether a cell is the one `below` a first one, with the same call moved down as far. */
function follows(first: SingleCall, cell: SingleCall | undefined, below: number): boolean {
  if (!cell || cell.sheet !== first.sheet || cell.column !== first.column || cell.row !== first.row + below)
    return false;
  if (cell.name !== first.name || cell.argumentList.length !== first.argumentList.length) return false;
  const moved = first.argumentList.map((argument) => movedBy(argument, below));
  // Where nothing moves, one call would give one cell.
  return moved.some((argument, i) => argument !== first.argumentList[i]) && moved.every(isAt(cell));
}

const isAt = (cell: SingleCall) => (argument: string, i: number) =>
  argument.toUpperCase() === cell.argumentList[i]?.toUpperCase();

function movedBy(argument: string, rows: number): string {
  return argument.replace(MOVING, (_, column: string, row: string) => `${column}${Number(row) + rows}`);
}

function merged({ name, argumentList }: SingleCall, rows: number): string {
  const ranges = argumentList.map((argument) =>
    MOVING.test(argument) ? `${argument}:${movedBy(argument, rows - 1).replace(/^.*!/, "")}` : argument,
  );
  return `=${name}(${ranges.join(", ")})`;
}
