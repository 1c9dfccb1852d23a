import type { Circumstances } from "../../src/workbench/host/Circumstances.ts";

/**
 * Where tests of the add-on meet another host than Google's, because the add-on is not right under Google's yet. A line
 * goes when it is.
 */
export const NOT_YET_AS_GOOGLE: Partial<Circumstances> = {
  // Cells without a format are told by "General", which Google does not answer.
  automaticFormat: "General",
};

/** What tests of the add-on run under: a load of its script takes as long as a hundred of its cells. */
export const FOR_THE_ADD_ON: Partial<Circumstances> = { ...NOT_YET_AS_GOOGLE, loadsEachCell: false };
