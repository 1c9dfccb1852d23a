import type { Place } from "../core/units/place.ts";
import { oneOf } from "../input/params/choice.ts";
import { optional } from "../input/params/optional.ts";
import { PLACE } from "../input/params/place.ts";
import { ROLE } from "../input/params/role.ts";
import { textOf } from "../input/params/text.ts";
import { field } from "../input/request.ts";
import { roleSeries } from "../reference/rolePay.ts";
import { writeOneCell } from "../workbook/writeOneCell.ts";
import { defineCommand } from "./define/defineCommand.ts";

export interface InsertRolePayRequest {
  role: string;
  place: Place;
  /** A formula that gives the median, or the median as it is now. */
  insertAs: "live" | "values";
  /** The cell the user agreed to replace. */
  replace?: string | undefined;
}

const INSERT_AS = oneOf(["live", "values"]);
const REPLACE = optional(textOf("the cell that may be replaced"), undefined);

/** Writes what a role is paid in a place into the selected cell, asking before it replaces what stands there. */
export const insertRolePay = defineCommand<InsertRolePayRequest, { message: string; range: string }>({
  writes: true,
  read: (request) => {
    const role = field(request, "role", ROLE);
    const place = field(request, "place", PLACE);
    return {
      role: role.name,
      place,
      insertAs: field(request, "insertAs", INSERT_AS),
      replace: field(request, "replace", REPLACE),
    };
  },
  run({ role, place, insertAs, replace }, workbook) {
    const { points } = roleSeries(ROLE.read(role, "role"), place);
    const median = points.find(({ percentile }) => percentile === 0.5)?.value ?? Number.NaN;
    const written = writeOneCell(workbook, {
      content: () => (insertAs === "live" ? { formula: `=AI_ROLE_PAY("${role}","${place}")` } : median),
      what: `Pay of ${role} in ${place} inserted`,
      insertAs,
      replace,
    });
    if (typeof written !== "string") return written;
    return { ok: true, value: { message: `${role}, ${place} written to ${written}.`, range: written } };
  },
});
