import { oneOf } from "../input/params/choice.ts";
import { optional } from "../input/params/optional.ts";
import { textOf } from "../input/params/text.ts";
import { type Fields, field } from "../input/request.ts";
import type { InsertAs } from "../tables/Table.ts";

/** Where a panel wants its block. */
export type Destination = "selection" | "new sheet";

const INSERT_AS = oneOf(["live", "native", "values"]);
const DESTINATION = oneOf(["selection", "new sheet"]);
const REPLACE = optional(textOf("the range that may be replaced"), undefined);

/** What every panel that inserts asks: what the cells hold, where, and what may be replaced there. */
export function readDestination(request: Fields): {
  insertAs: InsertAs;
  destination: Destination;
  replace: string | undefined;
} {
  return {
    insertAs: field(request, "insertAs", INSERT_AS),
    destination: field(request, "destination", DESTINATION),
    replace: field(request, "replace", REPLACE),
  };
}
