/** A formula as the engine keeps it, with the names that stand in it. */
export interface FormulaWithNames {
  readonly symbols: readonly string[];
  usesSymbol(name: string): boolean;
}

export interface CellsOfSheets {
  getSheetIds(): string[];
  getCells(sheetId: string): { readonly compiledFormula?: FormulaWithNames }[];
}

/** Whether any formula in the workbook is such a one. */
export const someFormula = (
  { getSheetIds, getCells }: CellsOfSheets,
  isSuch: (formula: FormulaWithNames) => boolean,
): boolean =>
  getSheetIds().some((sheetId) =>
    getCells(sheetId).some(({ compiledFormula }) => compiledFormula !== undefined && isSuch(compiledFormula)),
  );
