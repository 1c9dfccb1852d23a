import type { Behaviour } from "./Behaviour.ts";
import { CUSTOM_FUNCTIONS } from "./behaviours/customFunctions.ts";
import { LIFECYCLE } from "./behaviours/lifecycle.ts";
import { LIMITS } from "./behaviours/limits.ts";
import { RUNTIME } from "./behaviours/runtime.ts";
import { SIDEBAR } from "./behaviours/sidebar.ts";
import { SPREADSHEET } from "./behaviours/spreadsheet.ts";

/** What Google Sheets does, as far as the platform notes say and it can be tried. */
export const BEHAVIOURS: readonly Behaviour[] = [
  ...CUSTOM_FUNCTIONS,
  ...LIFECYCLE,
  ...SIDEBAR,
  ...SPREADSHEET,
  ...LIMITS,
  ...RUNTIME,
];
