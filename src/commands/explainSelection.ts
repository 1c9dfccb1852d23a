/** Answer to explainSelection {}: what the selected cell's formulas calculate. */
export interface SelectionExplained {
  /** The selected cell: "Bands!D4". */
  cell: string;
  /** Its formula as it stands there; the one that fills it where it stands in another cell; "" where there is none. */
  formula: string;
  /** One sentence: what is explained, or why nothing can be. */
  message: string;
  /** One for each AI_ formula in it, innermost first. */
  explanations: readonly FormulaExplained[];
}

export interface FormulaExplained {
  /** The call as it stands in the formula: "AI_SALARY(A2, \"WA\")". */
  call: string;
  /** Step, value, unit, class, source; empty where `refusal` says why. */
  steps: readonly ExplainedStep[];
  /** For bad input: the sentence. */
  refusal?: string;
}

export interface ExplainedStep {
  step: string;
  value: string | number | boolean;
  unit: string;
  class: string;
  source: string;
}
