import { FUNCTIONS } from "./index.ts";

/** What the sidebar tells of a formula. */
export interface FormulaHelp {
  name: string;
  summary: string;
  /** As the help box of Sheets writes them: "years", "[state]". */
  params: readonly string[];
  /** As they are typed in English: "=AI_SALARY(8)". */
  examples: readonly string[];
}

/** Every formula, in the order of the docs. The build takes this list as it is, without the formulas themselves. */
export const FORMULA_HELP: readonly FormulaHelp[] = FUNCTIONS.map(({ name, summary, params, examples }) => ({
  name,
  summary,
  params: Object.entries(params).map(([param, { whenBlank }]) => (whenBlank ? `[${param}]` : param)),
  examples: examples.map(({ formula }) => formula),
}));
