import { choice } from "../input/params/choice.ts";
import { optional } from "../input/params/optional.ts";
import { text } from "../input/params/text.ts";
import type { InsertAs } from "../tables/bandsTable.ts";
import { field } from "./define/reading.ts";
import type { Destination } from "./insertTable.ts";

const help = { description: "", example: "" };
const INSERT_AS = choice(["live", "native", "values"], help);
const DESTINATION = choice(["selection", "new sheet"], help);
const REPLACE = optional(text({ ...help, accepts: "the range that may be replaced" }), undefined);

/** What every panel that inserts asks: what the cells hold, where, and what may be replaced there. */
export function readDestination(request: unknown): {
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
