import type { Grid } from "../grid/Grid.ts";
import type { Limits } from "./Circumstances.ts";
import type { DocumentLock } from "./Lock.ts";
import type { Project } from "./Project.ts";
import type { Properties } from "./Properties.ts";
import type { OpenRealm } from "./Realm.ts";

/** The document that a script is bound to, as far as a running script may ask for it. */
export interface Container {
  readonly id: string;
  readonly name: string;
  readonly grid: Grid;
  readonly project: Project;
  readonly openRealm: OpenRealm;
  readonly limits: Limits;
  /** What the number format of a cell that has none reads back as. */
  readonly automaticFormat: string;
  /** Names whose sheet was deleted are still listed, and have no range. */
  readonly listsOutlivedNames: boolean;
  /** The spreadsheet's zone, where it is not the script's. */
  readonly timeZone: string | undefined;
  setTimeZone(timeZone: string): void;
  readonly locks: {
    readonly document: DocumentLock;
    readonly script: DocumentLock;
    readonly users: Record<string, DocumentLock>;
  };
  rename(name: string): void;
  /** A property store: `document`, `script`, or one a user. */
  properties(store: string): Properties;
  /** Calculates the cells of custom functions that were put off. */
  finishCells(): void;
}
