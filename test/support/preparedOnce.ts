import { type OpenWorkbook, openWorkbook, type WorkbookOptions } from "./openWorkbook.ts";
import { done, runCommand } from "./runCommand.ts";

/** A new spreadsheet after `prepare`, which is run once: after that it is opened anew as it was saved then. */
export function preparedOnce(
  prepare: (workbook: OpenWorkbook) => Promise<unknown>,
): (options?: Omit<WorkbookOptions, "saved">) => Promise<OpenWorkbook> {
  let saved: string | undefined;
  return async (options) => {
    if (saved === undefined) {
      const workbook = openWorkbook();
      await prepare(workbook);
      saved = JSON.stringify(workbook.saved());
    }
    return openWorkbook({ ...options, saved: JSON.parse(saved) });
  };
}

/** A spreadsheet with nothing in it but the pinned benchmarks. */
export const pinnedWorkbook = preparedOnce((workbook) => done(runCommand(workbook, "pinBenchmarks")));
