import { startingZones } from "../core/bands/startingZones.ts";
import type { Place } from "../core/units/place.ts";
import { optional } from "../input/params/optional.ts";
import { MOST_PLACES, PLACE } from "../input/params/place.ts";
import { textOf } from "../input/params/text.ts";
import { FieldRefusal, field, listField } from "../input/request.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { PAY_ZONES_SHEET, payZonesBlock } from "../tables/payZonesTable.ts";
import { type Inserted, insertBlock } from "../workbook/blocks/insertBlock.ts";
import { benchmarksInUse, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** A table of pay zones to start from, on a sheet of its own. */
export interface PayZonesRequest {
  /** The places that are put into zones. */
  places: readonly Place[];
  /** The range the user agreed to replace. */
  replace?: string | undefined;
}

const REPLACE = optional(textOf("a range"), undefined);

export const writePayZones = defineCommand<PayZonesRequest, Inserted>({
  writes: true,
  read: (request) => ({
    places: [...new Set(listField(request, "places", PLACE, MOST_PLACES))],
    replace: field(request, "replace", REPLACE),
  }),
  run({ places, replace }, workbook) {
    const benchmarks = benchmarksInUse(workbook, pinnedCopy(workbook));
    const zones = (of: readonly Place[]) =>
      payZonesBlock(startingZones(of, benchmarks), `AI Comp benchmarks ${dataVersion().version}`);
    const block = zones(places);
    if (block.items.length === 0) {
      throw new FieldRefusal(
        "places",
        'places must have at least one that is not "US", which is in no zone.',
      );
    }
    return insertBlock(
      {
        kind: "zones",
        what: "Pay zones",
        choices: { places },
        destination: "new sheet",
        sheetName: PAY_ZONES_SHEET,
        block,
        asWritten: (own) => zones((own.choices as PayZonesRequest).places),
      },
      replace,
      workbook,
    );
  },
});
