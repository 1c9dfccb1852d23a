import type { Returned } from "../functions/define/SheetFunction.ts";
import { FUNCTIONS } from "../functions/index.ts";
import { type Argument, unwrapped } from "../input/cell.ts";
import { withCalendarDates } from "./calendarDates.ts";

export { detachFormulas } from "./detachMenu.ts";
export { mergeFormulas, refreshFormulas } from "./formulasMenu.ts";
export { onInstall, onOpen, openSidebar, showHelp, useInThisSpreadsheet } from "./menu.ts";
export { runCommand } from "./runCommand.ts";

/** One formula's call, as its top-level function passes it on. */
export function evaluate(name: string, argumentList: ArrayLike<Argument>): Returned {
  const formula = FUNCTIONS.find((candidate) => candidate.name === name);
  if (!formula) throw new Error(`There is no formula ${name}.`);
  return formula.evaluate(withCalendarDates(Array.from(argumentList, unwrapped)));
}
