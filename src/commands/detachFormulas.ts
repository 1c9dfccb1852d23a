import { firstNamed } from "../core/firstNamed.ts";
import { type DetachedCell, valueContent } from "../detach/detachedFormula.ts";
import { keepDetachedOriginals, roomInWords } from "../detach/detachedStore.ts";
import {
  changesTo,
  type DetachPlan,
  detachPlan,
  originalAsPlanned,
  originalOf,
  type PlannedFormula,
} from "../detach/detachPlan.ts";
import { fitting } from "../detach/fittingCalls.ts";
import { SheetReading, showsSame } from "../detach/SheetReading.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { isFormula } from "../tables/Content.ts";
import { pinnedBenchmarks } from "../workbook/pinnedBenchmarks.ts";
import { shownRange } from "../workbook/shownRange.ts";
import type { Area, CellChange, LogEntry, Workbook } from "../workbook/Workbook.ts";
import { defineCommand } from "./define/defineCommand.ts";

export interface DetachFormulasAnswer {
  /** "12 became native formulas, 3 became values: Sheet1!C4 and Sheet1!C6:C7. 1 could not be changed: …" */
  message: string;
  native: number;
  /** Formulas of which some cells, or all, are values now. */
  values: number;
  /** Those cells. */
  valueRanges: readonly string[];
  unchanged: readonly { range: string; reason: string }[];
  /** How many stay, because there is no room to remember them. */
  withoutRoom: number;
  /** How many the next run changes: one run has so much time. */
  more: number;
}

/**
 * Replaces every formula of ours, whoever typed it, by a native one or else by its value. The native ones are read
 * back: one that shows anything else than the live one did is replaced by the value.
 */
export const detachFormulas = defineCommand<unknown, DetachFormulasAnswer>({
  writes: true,
  read: (request) => request,
  run(_request, workbook) {
    const plan = detachPlan(workbook, new SheetReading(workbook));
    const written = plan.now.length > 0 ? write(plan, workbook) : [];
    const valueCells = written.map(({ live: { sheet }, cells }) =>
      cells
        .filter(({ content, isHead }) => !isHead && !isFormula(content))
        .map(({ row, column }) => ({ sheet, row, column, rows: 1, columns: 1 })),
    );
    const values = valueCells.filter((cells) => cells.length > 0).length;
    const value = {
      native: written.length - values,
      values,
      valueRanges: joinedDown(valueCells.flat()).map(shownRange),
      unchanged: plan.unchanged,
      withoutRoom: plan.withoutRoom,
      more: plan.later + plan.now.length - written.length,
    };
    return { ok: true, value: { ...value, message: messageOf(value) } };
  },
});

/** Gives what was written and stays. */
function write({ now, earlier }: DetachPlan, workbook: Workbook): readonly PlannedFormula[] {
  workbook.refuseObstacles(now.map(({ area }) => area));
  if (now.some(({ cells }) => cells.some(({ content }) => isFormula(content)))) pinnedBenchmarks(workbook);
  // Before the first is replaced: from then on this is all that knows of it.
  const asPlanned = now.map(originalAsPlanned);
  keepDetachedOriginals(workbook, [...earlier, ...asPlanned]);
  const sheets = new Set(now.map(({ live }) => live.sheet));
  const entry = {
    what: "Formulas detached",
    where: [...sheets].join(", "),
    insertAs: "native",
    dataVersion: dataVersion().version,
  };
  workbook.writeCells(now.flatMap(changesTo), entry);
  const written = new SheetReading(workbook, sheets);
  const stays = mended(now, written, workbook, entry);
  const after = stays === now ? written : new SheetReading(workbook, sheets);
  const originals = stays.map((planned) => originalOf(planned, after.contents(planned.area)));
  if (JSON.stringify(originals) !== JSON.stringify(asPlanned))
    keepDetachedOriginals(workbook, [...earlier, ...originals]);
  return stays;
}

/** Native formulas that show anything else than was shown become values; where time is short they are live again. */
function mended(
  now: readonly PlannedFormula[],
  after: SheetReading,
  workbook: Workbook,
  entry: LogEntry,
): readonly PlannedFormula[] {
  const withValues = now.map((planned): PlannedFormula => {
    const { sheet } = planned.live;
    const isWrong = ({ row, column, content, shows }: DetachedCell) =>
      isFormula(content) && !showsSame(shows, after.value(sheet, row, column));
    if (!planned.cells.some(isWrong)) return planned;
    const cells = planned.cells.map((cell) =>
      isWrong(cell) ? { ...cell, content: valueContent(cell.shows) } : cell,
    );
    return { ...planned, cells };
  });
  const wrong = withValues.filter((planned, i) => planned !== now[i]);
  if (wrong.length === 0) return now;
  const inTime = new Set(fitting(wrong, changesTo, after));
  workbook.writeCells(
    wrong.flatMap((planned) => (inTime.has(planned) ? changesTo(planned) : liveAgain(planned))),
    { ...entry, what: "Values in place of native formulas that differed" },
  );
  return withValues.filter((planned, i) => planned === now[i] || inTime.has(planned));
}

function liveAgain({ live, cells }: PlannedFormula): CellChange[] {
  const { sheet, row, column, formula, asRead } = live;
  return [
    ...cells
      .filter((cell) => cell.row !== row || cell.column !== column)
      .map((cell): CellChange => ({ sheet, row: cell.row, column: cell.column, content: null })),
    { sheet, row, column, content: asRead ?? { formula } },
  ];
}

/** Cells that follow each other down a column, as one area each. */
function joinedDown(cells: readonly Area[]): Area[] {
  const areas: Area[] = [];
  for (const cell of cells) {
    const last = areas[areas.length - 1];
    const follows =
      last?.sheet === cell.sheet && last.column === cell.column && last.row + last.rows === cell.row;
    if (last && follows) areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    else areas.push(cell);
  }
  return areas;
}

function messageOf({
  native,
  values,
  valueRanges,
  unchanged,
  withoutRoom,
  more,
}: Omit<DetachFormulasAnswer, "message">): string {
  if (native + values + unchanged.length + withoutRoom + more === 0)
    return "No cell of this spreadsheet has a formula of AI Comp.";
  const left = unchanged.map(({ range, reason }) => `${range} (${reason.replace(/\.$/, "")})`);
  const became = `${native} became ${native === 1 ? "a native formula" : "native formulas"}`;
  const valued = `${values} became ${values === 1 ? "a value" : "values"}`;
  return [
    `${became}, ${valued}${values === 0 ? "" : `: ${firstNamed(valueRanges)}`}.`,
    ...(left.length === 0 ? [] : [`${left.length} could not be changed: ${firstNamed(left, "; ")}.`]),
    ...(withoutRoom === 0 ? [] : [roomInWords(withoutRoom)]),
  ].join(" ");
}
