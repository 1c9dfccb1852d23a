import type { CallMeter } from "./CallMeter.ts";
import type { Container } from "./Container.ts";
import type { Desk } from "./Desk.ts";
import type { LoadedProject } from "./Realm.ts";
import type { View } from "./View.ts";

export type AuthMode = "NONE" | "LIMITED" | "FULL" | "CUSTOM_FUNCTION";

export interface User {
  readonly id: string;
  /** Empty for an add-on without the e-mail scope. */
  readonly email: string;
  /** Language tag, such as `en`. */
  readonly locale: string;
}

/** One run of a script: by whom, on what, with what rights. */
export interface Execution {
  readonly document: Container;
  readonly user: User;
  readonly view: View;
  readonly meter: CallMeter;
  readonly mode: AuthMode;
  /** Where menus, messages and sidebars go; a custom function has none. */
  readonly desk: Desk | undefined;
  /** The project of this run, once it is loaded; templates are evaluated in it. */
  project?: LoadedProject;
}
