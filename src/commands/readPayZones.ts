import type { PayZone } from "../input/params/payZones.ts";
import { textOf } from "../input/params/text.ts";
import { field } from "../input/request.ts";
import { readZoneTable } from "../workbook/payZoneTable.ts";
import { defineCommand } from "./define/defineCommand.ts";

export const ZONES_ADDRESS = textOf("three columns such as 'Pay zones'!A2:C9");

/** The pay zones that stand in a range of the spreadsheet. */
export const readPayZones = defineCommand<{ zones: string }, { zones: readonly PayZone[] }>({
  writes: false,
  read: (request) => ({ zones: field(request, "zones", ZONES_ADDRESS) }),
  run: ({ zones }, workbook) => ({ ok: true, value: { zones: readZoneTable(zones, workbook).zones } }),
});
