import type { Place } from "../core/units/place.ts";
import { type PayZone, payZonesIn, zonesByPlace } from "../input/params/payZones.ts";
import { attributed, FieldRefusal } from "../input/request.ts";
import { absolute, areaA1, quotedSheetName } from "../tables/a1.ts";
import type { ZoneTable } from "../tables/bandsTable.ts";
import { areaAt, valuesIn } from "./areaAt.ts";
import type { Workbook } from "./Workbook.ts";

const COLUMNS = 3;

/** A company's pay zones where they stand in its spreadsheet, for its formulas; a Refusal that names the first bad row. */
export function readZoneTable(address: string, workbook: Workbook): ZoneTable & { zones: PayZone[] } {
  const area = areaAt(address, workbook);
  if (!area || area.columns < COLUMNS) {
    const found = area ? `${area.columns} in ${address}` : `"${address.slice(0, 60)}"`;
    throw new FieldRefusal(
      "zones",
      `zones must be three columns of a sheet that is here, zone, places and factor, such as 'Pay zones'!A2:C9; got ${found}.`,
    );
  }
  const { sheet, row, column, rows } = area;
  const named = (first: number, columns: number) =>
    `${quotedSheetName(sheet)}!${absolute(areaA1(row, first, rows, columns))}`;
  return attributed("zones", () => {
    const zones = payZonesIn(
      valuesIn({ ...area, columns: COLUMNS }, workbook) as never,
      (index) => `${quotedSheetName(sheet)} row ${row + index}`,
    );
    if (zones.length === 0) {
      throw new FieldRefusal(
        "zones",
        `zones must have at least one zone with places and a factor; ${address} has none.`,
      );
    }
    const byPlace = zonesByPlace(zones);
    return {
      range: named(column, COLUMNS),
      names: named(column, 1),
      factors: named(column + 2, 1),
      zoneOf: (place: Place) => byPlace.get(place)?.zone ?? "",
      zones,
    };
  });
}
