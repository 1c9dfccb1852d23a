import { dataVersion } from "../reference/dataVersion.ts";
import { pinnedBenchmarks, pinnedBlock } from "../workbook/pinnedBenchmarks.ts";
import { shownRange } from "../workbook/shownRange.ts";
import type { OwnBlock } from "../workbook/Workbook.ts";
import { defineCommand } from "./define/defineCommand.ts";

export const pinBenchmarks = defineCommand<unknown, { message: string; range: string; version: string }>({
  writes: true,
  read: (request) => request,
  run(_request, workbook) {
    const before = pinnedBlock(workbook);
    const { version } = pinnedBenchmarks(workbook);
    const range = shownRange((pinnedBlock(workbook) as OwnBlock).area);
    const current = dataVersion().version;
    const newer = current === version ? "" : ` This add-on has version ${current}.`;
    const message = before
      ? `${range} holds version ${version}; nothing was changed.${newer}`
      : `Version ${version} pinned in ${range}.`;
    return { ok: true, value: { message, range, version } };
  },
});
