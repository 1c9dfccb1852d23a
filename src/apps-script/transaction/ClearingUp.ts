import type { CellArea } from "../../tables/SheetCell.ts";
import type { Place } from "./Change.ts";

/** What cannot be put back, and so is left until all is written. Each may be done again. */
export type ClearingUp =
  | { kind: "remove charts"; sheet: number; charts: number[] }
  | { kind: "stop asking"; place: Place }
  | { kind: "ask before edits"; block: string; place: Place; areas: CellArea[] }
  | { kind: "guard row"; place: Place; areas: CellArea[]; why: string }
  | { kind: "clear kept text"; name: string }
  | { kind: "delete empty sheet"; sheet: number; charts: number[] };
