import type { LabelledOffer } from "../tables/offersTable.ts";
import { readOffers } from "../workbook/readOffers.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** The offers of the sheet as they stand there, so that the panel can open one again. */
export const readSavedOffers = defineCommand<unknown, { offers: readonly LabelledOffer[] }>({
  writes: false,
  read: (request) => request,
  run(_request, workbook) {
    const own = workbook.blocks().find(({ kind }) => kind === "offers");
    return { ok: true, value: { offers: own ? readOffers(own, workbook) : [] } };
  },
});
