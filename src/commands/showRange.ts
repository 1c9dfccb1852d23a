import { Refusal } from "../core/Refusal.ts";
import { textOf } from "../input/params/text.ts";
import { field } from "../input/request.ts";
import { areaAt } from "../workbook/areaAt.ts";
import { shownRange } from "../workbook/shownRange.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** What a panel sends to take its user to the cells it speaks of. */
export interface ShowRangeRequest {
  /** "Reqs!A12:F12" */
  range: string;
}

const RANGE = textOf("the address of cells");

export const showRange = defineCommand<ShowRangeRequest, { shown: string }>({
  writes: false,
  read: (request) => ({ range: field(request, "range", RANGE) }),
  run({ range }, workbook) {
    const area = areaAt(range, workbook);
    if (!area) throw new Refusal(`range must name cells of a sheet that is here; "${range}" names none.`);
    workbook.show(area);
    return { ok: true, value: { shown: shownRange(area) } };
  },
});
