import { Refusal } from "../core/Refusal.ts";
import { optional } from "../input/params/optional.ts";
import { textOf } from "../input/params/text.ts";
import { field } from "../input/request.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { blockCells } from "../workbook/blocks/blockCells.ts";
import { shownRange } from "../workbook/shownRange.ts";
import { defineCommand } from "./define/defineCommand.ts";

export interface RemoveBlockRequest {
  block: string;
  /** The range of an edited block that the user agreed to remove. */
  replace?: string | undefined;
}

const BLOCK = textOf("the id of a block that was inserted here");
const REPLACE = optional(textOf("the range that may be removed"), undefined);

export const removeBlock = defineCommand<RemoveBlockRequest, { message: string }>({
  writes: true,
  read: (request) => ({ block: field(request, "block", BLOCK), replace: field(request, "replace", REPLACE) }),
  run({ block: id, replace }, workbook) {
    const block = workbook.blocks().find((candidate) => candidate.id === id);
    if (!block)
      throw new Refusal("block must be one that was inserted here; it is no longer in this spreadsheet.");
    const range = shownRange(block.area);
    const found = blockCells(block, workbook);
    if (replace !== range && found.isEdited) {
      return {
        ok: false,
        code: "edited",
        range,
        cells: block.area.rows * block.area.columns,
        message: `The block in ${range} was edited since it was inserted. Removing it takes those edits out too.`,
      };
    }
    workbook.remove(block, found.cells, {
      what: `Block ${id} removed`,
      where: range,
      insertAs: "",
      dataVersion: dataVersion().version,
    });
    const stays = found.hasOthers ? " Your own columns and rows in it stay." : "";
    return { ok: true, value: { message: `${range} removed.${stays}` } };
  },
});
