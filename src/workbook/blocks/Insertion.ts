import type { Block } from "../../tables/columns/blockTable.ts";
import type { Table } from "../../tables/Table.ts";
import type { Destination } from "../readDestination.ts";
import type { OwnBlock } from "../Workbook.ts";
import type { TypedIs } from "./editedCells.ts";
import type { Question } from "./questions.ts";

/** A block that a panel wants in the workbook. */
export interface Insertion<Item = unknown, Key extends string = string> {
  kind: string;
  /** What is inserted, as the log names it: "Bands". */
  what: string;
  /** What one of its items is, where it is no row: "offer". */
  unit?: string;
  choices: unknown;
  destination: Destination;
  /** The new sheet's name. */
  sheetName: string;
  /** Whether people stay where they are when a sheet is made for it. */
  behind?: true;
  /** Writes what it calls, once nothing stands in the way. */
  first?: (() => void) | undefined;
  block: Block<Item, Key>;
  /** Which of the blocks of this kind it keeps up to date, wherever they stand; absent: the one at the destination. */
  updates?(block: OwnBlock): boolean;
  typedIs?: TypedIs;
  /**
   * The block as it stands if nobody edited it: from its earlier choices, and with what was typed into cells that are
   * there to be typed in. Undefined where that cannot be told.
   */
  asWritten(own: OwnBlock): Block<Item, Key> | undefined;
}

/** A block whose place is known, ready to be written. */
export interface PlannedBlock {
  kind: string;
  what: string;
  unit: string;
  choices: unknown;
  insertAs: string;
  sheetName: string;
  behind?: true | undefined;
  first?: (() => void) | undefined;
  own: OwnBlock | undefined;
  /** Undefined: on a new sheet. */
  sheet: string | undefined;
  items: number;
  table: Table;
  fingerprint: string;
  /** Heads of columns that the user took out: they stay away. */
  leftOut: readonly string[];
  /** What is to be asked before it is written. */
  questions: readonly Question[];
}
