import { dataVersion } from "../reference/dataVersion.ts";
import { shownRange } from "../workbook/shownRange.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** What the sidebar needs to know when it opens. */
export interface SessionInfo {
  /** Such as "en_US". */
  locale: string;
  dataVersion: string;
  /** What the add-on inserted in this spreadsheet, and where it stands now. */
  blocks: readonly { id: string; kind: string; range: string }[];
  /** Last used choices by panel. */
  remembered: Readonly<Record<string, unknown>>;
  selection: string;
}

export const sessionInfo = defineCommand<unknown, SessionInfo>({
  writes: false,
  read: (request) => request,
  run: (_request, workbook) => ({
    ok: true,
    value: {
      locale: workbook.locale(),
      dataVersion: dataVersion().version,
      blocks: workbook.blocks().map(({ id, kind, area }) => ({ id, kind, range: shownRange(area) })),
      remembered: workbook.remembered(),
      selection: shownRange(workbook.selection()),
    },
  }),
});
