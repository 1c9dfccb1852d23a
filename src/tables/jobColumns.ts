import { FORMATS } from "./Table.ts";
import { LEVEL_RULE, PLACE_RULE } from "./typingRules.ts";

/** The level of a job, as people type it; each table says where its value is from. */
export const LEVEL_COLUMN = {
  is: "typed",
  head: "Level",
  rule: LEVEL_RULE,
  width: 105,
  format: FORMATS.text,
} as const;

/** The place of a job: a state, a metropolitan area, US or REMOTE. */
export const PLACE_COLUMN = {
  is: "typed",
  head: "State",
  rule: PLACE_RULE,
  width: 95,
  format: FORMATS.text,
} as const;
