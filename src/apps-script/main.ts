import type { Returned } from "../functions/define/SheetFunction.ts";
import { formulaNamed } from "../functions/formulaNamed.ts";
import type { Argument } from "../input/cell.ts";
import type { Answer } from "../workbook/Answer.ts";
import { withCalendarDates } from "./calendarDates.ts";
import { fileOfProject } from "./fileOfProject.ts";
import { loadOnDemand } from "./loadOnDemand.ts";
import { reasonOf } from "./reasonOf.ts";

export { onInstall, onOpen, openSidebar, showHelp, useInThisSpreadsheet } from "./menu.ts";

/** One formula's call, as its top-level function passes it on. */
export function evaluate(name: string, argumentList: ArrayLike<Argument>): Returned {
  const formula = formulaNamed(name);
  if (!formula) throw new Error(`There is no formula ${name}.`);
  return formula.evaluate(withCalendarDates(Array.from(argumentList)));
}

export const detachFormulas = (): void => loadOnDemand().detachFormulas();
export const refreshFormulas = (): void => loadOnDemand().refreshFormulas();
export const mergeFormulas = (): void => loadOnDemand().mergeFormulas();

/** The sidebar's only way in: a command by its name, or the code of the panels, which no command is needed for. */
export function runCommand(name: unknown, request: unknown, run?: unknown): Answer<unknown> {
  try {
    if (name === "readPanels") return { ok: true, value: fileOfProject("Panels") };
    return loadOnDemand().runCommand(name, request, run);
  } catch (error) {
    console.error(error);
    return { ok: false, code: "failed", message: `Nothing was changed: ${reasonOf(error)}` };
  }
}
