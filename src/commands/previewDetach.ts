import { SheetReading } from "../detach/SheetReading.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** What is asked before formulas are detached, in the sidebar as in the menu. */
export interface DetachPreview {
  /** How many cells it is about; with none there is nothing to ask. */
  formulas: number;
  title: string;
  message: string;
  /** What agreeing does, as a button says it. */
  action: string;
}

export const previewDetach = defineCommand<unknown, DetachPreview>({
  writes: false,
  read: (request) => request,
  run(_request, workbook) {
    const formulas = new SheetReading(workbook).liveCells().length;
    const which = formulas === 1 ? "The AI_ formula" : `The ${formulas} AI_ formulas`;
    const become =
      formulas === 1
        ? "becomes a plain formula on the Benchmarks sheet, or its value where there is none"
        : "become plain formulas on the Benchmarks sheet, or their values where there are none";
    return {
      ok: true,
      value: {
        formulas,
        title: "Detach all formulas?",
        message: `${which} in this spreadsheet ${become}. Attach puts the originals back.`,
        action: "Detach",
      },
    };
  },
});
