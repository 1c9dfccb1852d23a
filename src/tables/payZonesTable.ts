import type { StartingZone } from "../core/bands/startingZones.ts";
import type { Block } from "./columns/blockTable.ts";
import { columnList } from "./columns/Column.ts";
import { FORMATS } from "./Table.ts";
import { numberRule } from "./typingRules.ts";

export const PAY_ZONES_SHEET = "Pay zones";

/** Zone, places and factor stand first: the three that formulas take. */
export const PAY_ZONES_COLUMNS = columnList<StartingZone>()({
  zone: {
    is: "typed",
    head: "Zone",
    note: "What you call it. A name stands once, or with the same factor.",
    width: 110,
    format: FORMATS.text,
    value: ({ zone }) => zone,
  },
  places: {
    is: "typed",
    head: "Places",
    note: "States, metropolitan areas and REMOTE, with semicolons between them. A state's zone holds for its metropolitan areas too, unless they are in a zone themselves.",
    width: 420,
    format: FORMATS.text,
    wraps: true,
    value: ({ places }) => places.join("; "),
  },
  factor: {
    is: "typed",
    head: "Factor",
    rule: numberRule("Factor", { min: 0.5, max: 3 }, "a factor such as 0.95 or 95%"),
    note: "What the zone pays relative to the national figure. A tenth apart is our default (D), not the market's: type your own.",
    width: 80,
    format: "0%",
    value: ({ factor }) => factor,
  },
  lowest: {
    is: "text",
    head: "Lowest",
    note: "The lowest factor of its places when the table was made.",
    width: 80,
    format: FORMATS.factor,
    value: ({ lowest }) => lowest,
  },
  highest: {
    is: "text",
    head: "Highest",
    note: "The highest factor of its places when the table was made.",
    width: 80,
    format: FORMATS.factor,
    value: ({ highest }) => highest,
  },
});

/** Pay zones to start from, which the company makes its own. */
export function payZonesBlock(
  items: readonly StartingZone[],
  source: string,
): Block<StartingZone, keyof typeof PAY_ZONES_COLUMNS> {
  return {
    title: "Pay zones",
    provenance: `${source}. Zones a tenth apart, each place in the one nearest to its factor: our default (D). Change names, places and factors, and add rows; the Bands panel reads them from here.`,
    columns: PAY_ZONES_COLUMNS,
    identifies: ["zone"],
    items,
    insertAs: "values",
    frozenTo: "zone",
  };
}
