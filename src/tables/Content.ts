/** A cell that calculates. Only this is written as a formula: text never is, whatever it begins with. */
export interface Formula {
  formula: string;
}

/** What one cell of a block holds; null leaves it empty (a formula above or beside may spill into it). */
export type Content = number | string | boolean | Formula | null;

export function isFormula(content: Content | undefined): content is Formula {
  return typeof content === "object" && content !== null;
}

/** How a cell looks. The few styles of all blocks, so that every block reads the same. */
export type CellStyle = "title" | "note" | "head" | "input" | "result" | "text" | "total" | "figure";
