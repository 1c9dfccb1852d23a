import type { Circumstances } from "../../src/workbench/host/Circumstances.ts";

/** What tests of the add-on run under: Google's ways, but for a load of its script, which takes as long as a hundred cells. */
export const FOR_THE_ADD_ON: Partial<Circumstances> = { loadsEachCell: false };
