import { Refusal } from "../core/Refusal.ts";
import { optional } from "../input/params/optional.ts";
import { textOf } from "../input/params/text.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { defineCommand } from "./define/defineCommand.ts";
import { isUnchanged } from "./define/fingerprint.ts";
import { field } from "./define/reading.ts";
import { shownRange } from "./insertTable.ts";

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
    if (replace !== range && !isUnchanged(block.fingerprint, workbook.contents(block.area))) {
      return {
        ok: false,
        code: "edited",
        range,
        cells: block.area.rows * block.area.columns,
        message: `The block in ${range} was edited since it was inserted. Removing it takes those edits out too.`,
      };
    }
    workbook.remove(block, {
      what: `Block ${id} removed`,
      where: range,
      insertAs: "",
      dataVersion: dataVersion().version,
    });
    return { ok: true, value: { message: `${range} removed.` } };
  },
});
