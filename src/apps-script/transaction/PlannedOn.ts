import { onFirstUse } from "../../core/onFirstUse.ts";
import type { LocalFormulas } from "../../input/localFormulas.ts";
import { sheetsNamed } from "../../tables/a1.ts";
import type { Content } from "../../tables/Content.ts";
import { lies } from "../../tables/overlap.ts";
import type { CellArea } from "../../tables/SheetCell.ts";
import { cellAt } from "../../workbook/blocks/fingerprint.ts";
import type { Area, Contents } from "../../workbook/Workbook.ts";
import { boundsOf } from "./boundsOf.ts";
import { BLANK, type CellContent, isAlike, isAlikeButForFormat, isBlank } from "./CellContent.ts";
import type { MarkedArea } from "./Change.ts";
import { type FilledCells, filledCells } from "./filledCells.ts";
import { isMeantAt, isWrittenAt, marked, touchedCells, writingsOf } from "./marks.ts";
import type { At } from "./movement.ts";
import { Overtaken } from "./Overtaken.ts";
import { contentsOf, readCells } from "./readCells.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** What a run has read and plans on: somebody who types has no lock, so it is read again right before it is written. */
export class PlannedOn {
  private readonly reads: { area: Area; contents: Contents; filled: () => FilledCells }[] = [];
  private cleared: Area[] = [];
  private readonly made = new Set<string>();
  /** Every sheet that the run has read or made. */
  private readonly known = new Set<string>();
  /** Those that formulas of the run name. */
  private readonly named = new Set<string>();

  constructor(private readonly local: () => LocalFormulas) {}

  hasRead(area: Area, contents: Contents): void {
    const filled = onFirstUse(() => filledCells(contents, area));
    this.reads.push({ area, contents, filled });
    this.known.add(area.sheet);
  }

  /** A sheet that the run made: it is blank. */
  hasMade(sheet: string): void {
    this.made.add(sheet);
    this.known.add(sheet);
  }

  /** A formula that names a sheet finds it only as long as it is called so. */
  hasWrittenFormula(formula: string): void {
    for (const name of sheetsNamed(formula)) if (this.known.has(name)) this.named.add(name);
  }

  /** Whether somebody has renamed or deleted a sheet that formulas of the run name. */
  isRenamed(spreadsheet: Spreadsheet): boolean {
    return [...this.named].some((name) => !spreadsheet.getSheetByName(name));
  }

  /** What the run has cleared is blank. */
  hasCleared(sheet: string, areas: readonly CellArea[]): void {
    this.cleared.push(...areas.map((area) => ({ ...area, sheet })));
  }

  /** What was read of a sheet no longer holds, since the run has written to it itself. */
  hasWritten(sheet: string): void {
    const others = this.reads.filter(({ area }) => area.sheet !== sheet);
    this.reads.splice(0, this.reads.length, ...others);
    this.cleared = this.cleared.filter((area) => area.sheet !== sheet);
    this.made.delete(sheet);
  }

  /**
   * Throws where somebody has renamed the sheet, or changed a cell that is about to be written. The cells have their new
   * formats by now, by which formulas may read them otherwise: what those fill may differ.
   */
  requireUnchanged(sheet: Sheet, name: string, areas: readonly MarkedArea[]): void {
    this.requireName(sheet, name);
    this.requireCellsUnchanged(sheet, name, areas);
  }

  /** The same of the cells alone, for who looks at the names of all sheets together. */
  requireCellsUnchanged(sheet: Sheet, name: string, areas: readonly MarkedArea[]): void {
    if (this.made.has(name) && sheet.getLastRow() === 0) return;
    const cells = areas.flatMap(touchedCells);
    if (cells.length === 0) return;
    // In one call, however many areas there are, and whatever fills them.
    const heads = cells.flatMap((at) => this.planned(name, at)?.columnHeads ?? []);
    const around = boundsOf([...cells, ...heads]);
    const now = readCells(sheet, around, this.local);
    const isStopped = ({ row, column }: At) =>
      isBlocked(cellAt(now, row - around.row, column - around.column));
    // A column's formula shows an error and fills nothing once something stands in its way. Elsewhere what the run writes
    // itself no formula fills from then on. What differs there was typed.
    const mayBeFilled = (at: At, { columnHeads }: Planned) =>
      columnHeads.length > 0 ? !columnHeads.some(isStopped) : !isMeantAt(areas, at);
    this.requireAlike(cells, { ...around, sheet: name }, now, mayBeFilled);
  }

  /**
   * The same of some cells within a range, of which the run may have written others, perhaps where a formula fills; gives
   * what the range holds by now.
   */
  requireUnchangedIn(range: Range, area: Area, cells: readonly At[]): Contents {
    const now = contentsOf(range, this.local);
    const filled = onFirstUse(() => filledCells(now, area));
    // Where a formula that filled a cell no longer can, what differs there was typed.
    const mayBeFilled = (at: At, { heads }: Planned) => {
      const still = filled().headsOver(at);
      return heads.every((head) =>
        still.some(({ row, column }) => row === head.row && column === head.column),
      );
    };
    this.requireAlike(cells, area, now, mayBeFilled);
    return now;
  }

  /**
   * Throws where the rows of some cells hold something else beside them than was read there: somebody may have inserted or
   * moved rows, and a blank cell of another row looks like the one that is meant. What the run writes may differ.
   */
  requireRowsUnchanged(
    sheet: Sheet,
    name: string,
    cells: readonly At[],
    written: readonly (At & { sheet: string })[],
  ): void {
    const ofRun = written.filter((cell) => cell.sheet === name);
    for (const row of new Set(cells.map((cell) => cell.row))) {
      const read = this.reads.find(
        ({ area }) => area.sheet === name && row >= area.row && row < area.row + area.rows,
      );
      if (!read) continue;
      const { column, columns } = read.area;
      const now = readCells(sheet, { row, column, rows: 1, columns }, this.local);
      for (let j = 0; j < columns; j++) {
        const at = { row, column: column + j };
        if (ofRun.some((cell) => cell.row === at.row && cell.column === at.column)) continue;
        const planned = this.planned(name, at);
        if (planned && !isUnchanged(planned, cellAt(now, 0, j), at, () => true)) throw new Overtaken();
      }
    }
  }

  /** Throws where cells no longer hold what the run has written to them. */
  requireWritten(sheet: Sheet, cells: readonly (At & { content: Content })[]): void {
    if (cells.length === 0) return;
    const area = boundsOf(cells);
    const now = readCells(sheet, area, this.local);
    const written = writingsOf(cells).map(marked);
    for (const at of cells) {
      const content = cellAt(now, at.row - area.row, at.column - area.column);
      if (!isWrittenAt(written, at, content)) throw new Overtaken(true);
    }
  }

  /** Throws where somebody has renamed the sheet. */
  requireName(sheet: Sheet, name: string): void {
    if (sheet.getName() !== name) throw new Overtaken();
  }

  private requireAlike(
    cells: readonly At[],
    { sheet, row, column }: Area,
    now: Contents,
    mayBeFilled: MayBeFilled,
  ): void {
    for (const at of cells) {
      const planned = this.planned(sheet, at);
      const content = cellAt(now, at.row - row, at.column - column);
      if (planned && !isUnchanged(planned, content, at, mayBeFilled)) throw new Overtaken(true);
    }
  }

  /** What a cell held when it was first read, since all that followed was planned on that; undefined where it was not. */
  private planned(sheet: string, at: At): Planned | undefined {
    const isIn = (area: Area) => area.sheet === sheet && lies(at, area);
    const isBlanked = this.cleared.some(isIn);
    const read = isBlanked ? undefined : this.reads.find(({ area }) => isIn(area));
    if (!read) return isBlanked || this.made.has(sheet) ? { ...BLANK, ...UNFILLED } : undefined;
    const content = cellAt(read.contents, at.row - read.area.row, at.column - read.area.column);
    const { filled } = read;
    if (content.formula !== "") return { ...content, ...UNFILLED };
    const heads = filled().headsOver(at);
    // What stood in a formula's way may have been cleared by the run itself.
    const columnHeads = isBlank(content)
      ? [...filled().columnHeads(at), ...filled().stoppedHeads(at)]
      : filled().columnHeads(at);
    const mayBeFilled = !isBlank(content) && heads.length > 0;
    return { ...content, columnHeads, isFilled: columnHeads.length > 0 || mayBeFilled, heads };
  }
}

interface Planned extends CellContent {
  /** Whether a formula of ours shows something there, surely or perhaps. */
  isFilled: boolean;
  /** The formulas of columns that do, or would if nothing stood in their way. */
  columnHeads: readonly At[];
  /** The formulas that perhaps do. */
  heads: readonly At[];
}

const UNFILLED = { isFilled: false, columnHeads: [], heads: [] };

/** Whether the formulas that may have filled a cell still do, and are perhaps at work. */
type MayBeFilled = (at: At, planned: Planned) => boolean;

function isUnchanged(planned: Planned, now: CellContent, at: At, mayBeFilled: MayBeFilled): boolean {
  if (planned.formula !== "") return isAlike(planned, now);
  if (planned.isFilled && now.formula === "" && (isBlank(now) || mayBeFilled(at, planned))) return true;
  return isAlike(planned, now) || isAlikeButForFormat(planned, now);
}

/** Whether a formula shows that something stands in its way. */
function isBlocked({ value }: CellContent): boolean {
  return String(value).startsWith("#REF!");
}
