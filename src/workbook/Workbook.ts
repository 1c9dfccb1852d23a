import type { Content } from "../tables/Content.ts";
import type { CellContents } from "../tables/columns/readBlock.ts";
import type { LogLine } from "../tables/logColumns.ts";
import type { SheetDescription } from "../tables/Sheet.ts";
import type { CellArea, SheetCell } from "../tables/SheetCell.ts";
import type { Table } from "../tables/Table.ts";

/** A rectangle of cells of one sheet, rows and columns counted from 1. */
export interface Area {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** What stands in an area: values as formulas would see them, and the formulas themselves ("" where there is none). */
export type Contents = CellContents;

/** A block that the add-on wrote, found again wherever it has moved. */
export interface OwnBlock {
  id: string;
  /** The command that wrote it. */
  kind: string;
  /** The choices it was made with. */
  choices: unknown;
  /** Fingerprint of its cells as they were written. */
  fingerprint: string;
  /** The version of the data that it was written by; absent where that was not remembered yet. */
  dataVersion?: string;
  /** Where it stands now. */
  area: Area;
  /** Its charts, by the spreadsheet's own ids. */
  charts: readonly number[];
  /** The sheet that was made for it, by the spreadsheet's own id. */
  madeSheet?: number;
}

/** A sheet that the add-on made and keeps, under whatever name it has by now. */
export interface OwnSheet {
  kind: string;
  name: string;
  /** The choices it was made with. */
  choices: unknown;
  /** Fingerprint of its cells as they were written, but for the `open` ones. */
  fingerprint: string;
  /** A1 addresses of areas whose cells are the user's to change, or that a formula spills into, as the sheet was made. */
  open: readonly string[];
  /** How many rows and columns were written. */
  rows: number;
  columns: number;
  /** Its charts, by the spreadsheet's own ids. */
  charts: readonly number[];
}

/** What the sheets are that formulas call, by their present names: renaming one is no edit of those that call it. */
export type SheetKinds = ReadonlyMap<string, string>;

/** A sheet to be written. */
export interface SheetWrite {
  /** Its present name, or the name to make it with. */
  name: string;
  description: SheetDescription;
  /** What the sheets are that its formulas call, where they may be renamed. */
  kinds?: SheetKinds;
  choices: unknown;
  /** The sheet as it is; undefined makes it. */
  own: OwnSheet | undefined;
  /** The cells to write; all unless given. What lies between them is the user's. */
  parts?: readonly CellArea[];
  /** Only what the parts hold is another: they keep the looks that they have by now. */
  keepsLooks?: true;
  /** Rows to insert above a row before that. */
  insertRows?: { above: number; count: number };
}

/** One line of the log. */
export type LogEntry = LogLine;

/** A formula as it stood in a cell, in the way of the spreadsheet's locale. */
export interface AsRead {
  asRead: string;
}

/** A cell to be written by itself: a formula, or a value that stays what it is; null empties it. */
export interface CellChange {
  sheet: string;
  row: number;
  column: number;
  content: Content | AsRead;
}

/** What the values of an area do not show of it. Of many rows or columns, some spread over the area are looked at. */
export interface Unseen {
  /** Rows and columns that somebody hid, and rows that a filter hides, as their numbers in the sheet. */
  rows: readonly number[];
  filtered: readonly number[];
  columns: readonly number[];
  /** Cells with a rule for what may be typed. */
  ruled: readonly Pick<Area, "row" | "column">[];
}

/** Everything commands may do to a spreadsheet. Only apps-script knows how. */
export interface Workbook {
  /** Such as "en_US". */
  locale(): string;
  selection(): Area;
  /** Takes the user to an area. */
  show(area: Area): void;
  contents(area: Area): Contents;
  /** The formulas of an area as they stand in their cells, in the way of the spreadsheet's locale; "" for none. */
  formulasAsRead(area: Area): string[][];
  blocks(): readonly OwnBlock[];
  /** The used area of every sheet, or of these, in the order of the sheets. */
  usedAreas(only?: ReadonlySet<string>): readonly Area[];
  /**
   * Looks for what would stop a write to those cells, as every write does before it changes anything; a command that
   * writes several times asks before the first.
   *
   * @throws Refusal that names what is in the way and says what to do.
   */
  refuseObstacles(areas: readonly Area[]): void;
  unseen(area: Area): Unseen;
  /** A new sheet of that name, or the name with a number where it is taken; `behind`: the user stays where they are. */
  addSheet(name: string, shown?: "behind"): string;
  /**
   * Writes single cells, each once, and logs it; all of them or, where any of that fails, none. Those that are emptied
   * go first, since a formula fills none that is not empty. "typed" and "calculated": the contents are new and belong to
   * their rows, and what was typed is refused where a cell's rule refuses it; otherwise they say what stood there in
   * another form.
   */
  writeCells(changes: readonly CellChange[], entry: LogEntry, isNew?: "typed" | "calculated"): void;
  /**
   * Writes a block, remembers it as the add-on's own in place of `replaced`, and logs it. Where any of that fails,
   * everything is as it was before.
   */
  write(
    sheet: string,
    table: Table,
    block: Pick<OwnBlock, "id" | "kind" | "choices" | "fingerprint" | "dataVersion">,
    replaced: OwnBlock | undefined,
    entry: LogEntry,
  ): void;
  /** Takes a block out: the cells of these areas, its charts, colours and what is remembered of it; logs it. */
  remove(block: OwnBlock, cells: readonly CellArea[], entry: LogEntry): void;
  /** Names of all sheets, in order. */
  sheetNames(): readonly string[];
  ownSheets(): readonly OwnSheet[];
  /** Where a named range lies now; undefined where there is none. */
  named(name: string): Area | undefined;
  /** What a named range holds, or the first cell of it; undefined where there is none. */
  valueNamed(name: string): unknown;
  /** Makes or rewrites whole sheets together, and logs it. Where any of that fails, all are as they were before. */
  writeSheets(writes: readonly SheetWrite[], entry: LogEntry): void;
  /** Writes single cells and has areas ask before they are changed by hand; logs it. Where that fails, all is as before. */
  writeGuarded(
    cells: readonly { at: Area; cell: SheetCell }[],
    guarded: { areas: readonly Area[]; why: string },
    entry: LogEntry,
  ): void;
  /** Choices that the sidebar remembers for this spreadsheet. */
  remembered(): Readonly<Record<string, unknown>>;
  remember(panel: string, choices: unknown): void;
  /** Tells a run of this user that is under way to stop. */
  cancel(run: string): void;
  /** What was kept under a name with this spreadsheet, of any length; undefined where nothing is. */
  kept(name: string): unknown;
  /** Keeps JSON under a name; undefined forgets it. */
  keep(name: string, value: unknown): void;
}
