import type { Zone } from "../grid/zone.ts";
import type { CallMeter } from "./CallMeter.ts";
import type { Clock } from "./Clock.ts";
import type { Container } from "./Container.ts";
import type { Desk } from "./Desk.ts";
import type { Service } from "./Membrane.ts";
import type { LoadedProject } from "./Realm.ts";
import type { View } from "./View.ts";

export type AuthMode = "NONE" | "LIMITED" | "FULL" | "CUSTOM_FUNCTION";

export interface User {
  readonly id: string;
  /** Empty for an add-on without the e-mail scope. */
  readonly email: string;
  /** Language tag, such as `en`. */
  readonly locale: string;
  /** What the document is shared for; an editor unless given. */
  readonly access?: "editor" | "commenter" | "viewer";
}

/** Whether a user may change the document. */
export const mayEdit = ({ access = "editor" }: User): boolean => access === "editor";

/** One run of a script: by whom, on what, with what rights. */
export interface Run {
  readonly document: Container;
  readonly user: User;
  readonly view: View;
  readonly meter: CallMeter;
  readonly clock: Clock;
  readonly mode: AuthMode;
  /** Where menus, messages and sidebars go; a custom function has none. */
  readonly desk: Desk | undefined;
}

/** A run as Google's services see it. */
export interface Execution extends Run {
  /** The objects of SpreadsheetApp, which give one another: a range its sheet, a protection its range. */
  readonly objects: {
    range(sheetId: string, zone: Zone): CellRange;
    sheet(sheetId: string): Service;
    spreadsheet(): Service;
  };
  /** The project of this run, once it is loaded; templates are evaluated in it. */
  project?: LoadedProject;
}

/** A range as other objects take it. */
export interface CellRange {
  readonly execution: Execution;
  readonly sheetId: string;
  readonly zone: Zone;
}
