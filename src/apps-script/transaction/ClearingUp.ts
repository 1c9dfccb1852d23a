import type { CellArea } from "../../tables/SheetCell.ts";
import type { Place } from "./Change.ts";

/** What cannot be put back, and so is left until all is written. Each may be done again. */
export type ClearingUp =
  | { kind: "remove charts"; sheet: number; charts: number[] }
  | { kind: "stop asking"; place: Place }
  | AskBeforeEdits
  | { kind: "guard row"; place: Place; areas: CellArea[]; why: string }
  | { kind: "clear kept text"; name: string }
  | { kind: "delete empty sheet"; sheet: number; charts: number[] };

/** In columns of a block, counted from its first, which has that many. */
export interface AskBeforeEdits {
  kind: "ask before edits";
  block: string;
  width: number;
  columns: { first: number; count: number }[];
}
