import type { Execution } from "./Execution.ts";

/** Throws when text is longer than a cell may hold. */
export const refuseLongText = ({ document }: Execution, value: unknown): void => {
  const { cellCharacters } = document.limits;
  if (typeof value === "string" && value.length > cellCharacters) {
    throw new Error(
      `Your input contains more than the maximum of ${cellCharacters} characters in a single cell.`,
    );
  }
};

/** Throws when so many more cells are more than a workbook may have. */
export const refuseMoreCells = ({ document }: Execution, added: number): void => {
  const { grid, limits } = document;
  const cells = grid.sheetIds().reduce((sum, id) => sum + grid.size(id).rows * grid.size(id).cols, 0);
  if (cells + added > limits.workbookCells) {
    throw new Error(
      `This action would increase the number of cells in the workbook above the limit of ${limits.workbookCells} cells.`,
    );
  }
};
