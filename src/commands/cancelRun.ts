import { textField } from "../input/request.ts";
import { defineCommand } from "./define/defineCommand.ts";

export interface CancelRunRequest {
  /** The name that the run was sent with. */
  run: string;
}

/** Stops a run that is under way: it takes no lock, since the run holds it. The run itself tells how it ended. */
export const cancelRun = defineCommand<CancelRunRequest, null>({
  writes: false,
  read: (request) => ({ run: textField(request, "run", { least: 1, most: 100 }) }),
  run({ run }, workbook) {
    workbook.cancel(run);
    return { ok: true, value: null };
  },
});
