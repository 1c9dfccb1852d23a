import { isoDay } from "../core/units/day.ts";
import { AMOUNT } from "../input/params/amount.ts";
import { DATE } from "../input/params/date.ts";
import { EMPLOYEES } from "../input/params/employees.ts";
import { LEVEL } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { PLACE } from "../input/params/place.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { columnKeys, columnOf } from "../tables/columns/Column.ts";
import { type Posting, postingsColumns } from "../tables/postingsTable.ts";
import { ownItems } from "./blocks/ownItems.ts";
import type { OwnBlock, Workbook } from "./Workbook.ts";

const CELLS = {
  place: optional(PLACE, "US"),
  /** No range yet is one that is missing. */
  amount: optional(AMOUNT, Number.NaN),
  employees: optional(EMPLOYEES, undefined),
  day: optional(DATE, undefined),
};

/** The postings of the block as they stand in the sheet, with whatever the user typed into them since. */
export function readPostings(block: OwnBlock, workbook: Workbook): Posting[] {
  // Only heads and keys count here, not what the results would be.
  const columns = postingsColumns(undefined);
  // A block that was written before there was a text has no column for what the role owns.
  const typed = columnKeys(columns).filter((key) => key !== "scope" && columnOf(columns, key).is === "typed");
  return ownItems(block, columns, ["job", "state"], typed, workbook).map((item): Posting => {
    const words = (key: "job" | "benefits" | "otherPay" | "scope") => String(item.cell(key)).trim();
    const applyBy = item.read("applyBy", CELLS.day);
    return {
      job: words("job"),
      place: item.read("state", CELLS.place),
      level: item.read("level", LEVEL),
      range: { min: item.read("minimum", CELLS.amount), max: item.read("maximum", CELLS.amount) },
      employees: item.read("employees", CELLS.employees),
      on: item.read("on", optional(DATE, DATE.read(dataVersion().asOf, "Posted on"))),
      benefits: words("benefits"),
      otherPay: words("otherPay"),
      scope: words("scope"),
      applyBy: applyBy === undefined ? "" : isoDay(applyBy),
    };
  });
}
