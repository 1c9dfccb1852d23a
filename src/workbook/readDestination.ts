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

interface ReadInsert {
  insertAs: InsertAs;
  replace: string | undefined;
}

/** What every panel that inserts asks: what the cells hold, where, and what may be replaced there. */
export function readDestination(request: Fields): ReadInsert & { destination: Destination } {
  return { ...readPage(request), destination: field(request, "destination", DESTINATION) };
}

/** The same of a page, which has a sheet of its own. */
export function readPage(request: Fields): ReadInsert {
  return {
    insertAs: field(request, "insertAs", INSERT_AS),
    replace: field(request, "replace", REPLACE),
  };
}
