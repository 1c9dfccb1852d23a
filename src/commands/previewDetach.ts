import { roomInWords } from "../detach/detachedStore.ts";
import { detachPlan } from "../detach/detachPlan.ts";
import { SheetReading } from "../detach/SheetReading.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** What is asked before formulas are detached, in the sidebar as in the menu. */
export interface DetachPreview {
  /** How many formulas it is about; with none there is nothing to ask. */
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
    const { now, later, withoutRoom, unchanged } = detachPlan(workbook, new SheetReading(workbook));
    const formulas = now.length + later + withoutRoom + unchanged.length;
    const which = formulas === 1 ? "The AI_ formula" : `The ${formulas} AI_ formulas`;
    const become =
      formulas === 1
        ? "becomes a plain formula on the Benchmarks sheet, or its value where there is none"
        : "become plain formulas on the Benchmarks sheet, or their values where there are none";
    const message = [
      `${which} in this spreadsheet ${become}. Attach puts the originals back.`,
      ...(withoutRoom === 0 ? [] : [roomInWords(withoutRoom)]),
      ...(later === 0 ? [] : [`One run changes ${now.length} of them, the next goes on.`]),
    ].join(" ");
    return { ok: true, value: { formulas, title: "Detach all formulas?", message, action: "Detach" } };
  },
});
