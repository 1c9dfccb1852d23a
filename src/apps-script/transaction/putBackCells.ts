import type { LocalFormulas } from "../../input/localFormulas.ts";
import { rectangles } from "../../tables/rectangles.ts";
import type { CellArea } from "../../tables/SheetCell.ts";
import { cellAt } from "../../workbook/blocks/fingerprint.ts";
import { shownRange } from "../../workbook/shownRange.ts";
import type { Contents } from "../../workbook/Workbook.ts";
import { boundsOf } from "./boundsOf.ts";
import { BLANK, type CellContent, isAlike, isAlikeButForFormat, isBlank } from "./CellContent.ts";
import type { CellsWritten } from "./Change.ts";
import { contentsBack } from "./contentsBack.ts";
import { filledCells } from "./filledCells.ts";
import { isWrittenAt, touchedCells } from "./marks.ts";
import type { At, Movement } from "./movement.ts";
import { putBackLooks } from "./putBackLooks.ts";
import { rangesOf } from "./rangesOf.ts";
import { readCells } from "./readCells.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How often a formula that is still at work is waited for, and how long. */
const MOST_WAITS = 10;
const WAIT_MS = 1_000;

/**
 * Puts the cells of a sheet back as its copy has them, which has followed it; without a copy they were blank. What
 * is neither what stood before nor what the run wrote was typed by somebody since: it stays, and where is given back.
 */
export function putBackCells(
  sheet: Sheet,
  copy: Sheet | undefined,
  change: CellsWritten,
  moved: Movement,
  local: () => LocalFormulas,
): string[] {
  const cells = cellsNow(sheet, change, moved);
  if (cells.length === 0) return [];
  const area = boundsOf(cells);
  const [rows, columns] = copy ? [copy.getMaxRows(), copy.getMaxColumns()] : [0, 0];
  /** Beyond the size that the sheet had, nothing stood. */
  const isInCopy = ({ row, column }: At) => row <= rows && column <= columns;
  const places = cells.filter(isInCopy);
  const before = copy && places.length > 0 ? settled(copy, boundsOf(places), local) : undefined;
  const was = (cell: At): CellContent => (before && isInCopy(cell) ? contentAt(before, cell) : BLANK);
  const filled = before && filledCells(before.contents, before.area);
  const mayBeFilled = (cell: At) => isInCopy(cell) && (filled?.headsOver(cell).length ?? 0) > 0;
  const isFilled = (cell: At) => isInCopy(cell) && (filled?.columnHeads(cell).length ?? 0) > 0;
  // A rule for ticks may leave blank cells with a FALSE, as text where their format is plain text.
  const isUnticked = (cell: At, { value, formula }: CellContent) =>
    formula === "" && [false, "FALSE"].includes(value as false) && isBlank(was(cell));
  const isOurs = (cell: At, content: CellContent) => {
    const at = moved.before(cell);
    return (
      isUnticked(cell, content) ||
      hasLostReference(content) ||
      isWrittenAt(change.areas, cell, content) ||
      (at && isWrittenAt(change.areas, at, content))
    );
  };

  const kept = new Set<At>();
  const isFormula = (cell: At) => was(cell).formula !== "";
  const isBack = (cell: At, content: CellContent) =>
    isAlike(content, was(cell)) || isAlikeButForFormat(content, was(cell));

  const first = { area, contents: readCells(sheet, area, local) };
  const ours = cells.filter((cell) => {
    const content = contentAt(first, cell);
    if (isBlank(content) || isAlike(content, was(cell))) return false;
    // A value may have been filled by a formula of ours, and is looked at again once that is gone.
    if (content.formula !== "" && !isOurs(cell, content)) kept.add(cell);
    return isOurs(cell, content);
  });
  if (ours.length > 0) rangesOf(sheet, ours).clearContent();
  const notKept = () => cells.filter((cell) => !kept.has(cell));
  // Formats first: formulas read cells by them.
  if (copy) putBackLooks(sheet, copy, notKept().filter(isInCopy));

  const second = { area, contents: readCells(sheet, area, local) };
  const gone = notKept().filter((cell) => !isBack(cell, contentAt(second, cell)) && !isBlank(was(cell)));
  // A formula that the run wrote anew as it was may fill what somebody had typed over.
  const filledNow = filledCells(second.contents, area);
  const isFilledNow = (cell: At) => filledNow.columnHeads(cell).length > 0;
  const isFree = (cell: At) => {
    const content = contentAt(second, cell);
    return isBlank(content) || isUnticked(cell, content) || isFilledNow(cell);
  };
  for (const cell of gone) if (isFormula(cell) && !isFree(cell)) kept.add(cell);
  // What surely was typed goes before the formulas, which would fill its cell.
  const typed = gone.filter((cell) => isFree(cell) && !isFormula(cell) && !mayBeFilled(cell));
  const formulas = gone.filter((cell) => isFree(cell) && isFormula(cell));
  const isStillBlank = (row: number, column: number) => isBlank(contentAt(second, { row, column }));
  if (copy) contentsBack(copy, sheet, typed, isStillBlank, local());
  if (copy) contentsBack(copy, sheet, formulas, isStillBlank, local());

  const third = settled(sheet, area, local);
  const missing = notKept().filter((cell) => {
    const content = contentAt(third, cell);
    if (isFormula(cell) || isFilled(cell) || isBack(cell, content)) return false;
    if (!isBlank(content) && !mayBeFilled(cell) && !isFilledNow(cell)) kept.add(cell);
    return isBlank(content);
  });
  if (copy) contentsBack(copy, sheet, missing, isStillBlank, local());
  const unticked = notKept().filter((cell) => isUnticked(cell, contentAt(third, cell)));
  if (unticked.length > 0) rangesOf(sheet, unticked).clearContent();
  // Without anything of somebody else's, a sheet, a row or a column that came goes as a whole.
  const came = notKept().filter((cell) => !isInCopy(cell));
  if (kept.size > 0 && came.length > 0) rangesOf(sheet, came).clear().clearNote().clearDataValidations();
  return rectangles([...kept]).map((part) => shownRange({ ...part, sheet: sheet.getName() }));
}

/** The cells that the run wrote, and those that it meant to, as far as the sheet reaches. */
function cellsNow(sheet: Sheet, { areas }: CellsWritten, moved: Movement): At[] {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const found = new Map<string, At>();
  const add = (at: At) => {
    if (at.row <= rows && at.column <= columns) found.set(`${at.row},${at.column}`, at);
  };
  for (const at of areas.flatMap(touchedCells)) {
    add(at);
    const now = moved.now(at);
    if (now) add(now);
  }
  return [...found.values()];
}

/** A formula whose sheet or cells somebody has deleted since: nobody types it so. */
function hasLostReference({ formula }: CellContent): boolean {
  return formula.includes("#REF");
}

interface Read {
  area: CellArea;
  contents: Contents;
}

/** Contents once no formula of ours is at work any more: until then its cell shows "Loading..." in some language. */
function settled(sheet: Sheet, area: CellArea, local: () => LocalFormulas): Read {
  for (let waits = 0; ; waits++) {
    const contents = readCells(sheet, area, local);
    const isAtWork = contents.values.some((cells, i) =>
      cells.some((value, j) => contents.formulas[i]?.[j] !== "" && /(\.\.\.|…)$/.test(String(value))),
    );
    if (!isAtWork || waits === MOST_WAITS) return { area, contents };
    Utilities.sleep(WAIT_MS);
  }
}

function contentAt({ area, contents }: Read, { row, column }: At): CellContent {
  return cellAt(contents, row - area.row, column - area.column);
}
