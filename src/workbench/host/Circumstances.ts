/** What Google allows a spreadsheet and its scripts. */
export interface Limits {
  /** Characters of keys and values of developer metadata, for the spreadsheet and again for each sheet. */
  readonly metadataCharacters: number;
  /** Bytes of one property's value. */
  readonly propertyBytes: number;
  /** Bytes of a property store, keys and values. */
  readonly propertyStoreBytes: number;
  readonly cellCharacters: number;
  readonly workbookCells: number;
  readonly customFunctionMs: number;
  readonly executionMs: number;
}

export const GOOGLE_LIMITS: Limits = {
  metadataCharacters: 30_000,
  propertyBytes: 8_000,
  propertyStoreBytes: 500_000,
  cellCharacters: 50_000,
  workbookCells: 10_000_000,
  customFunctionMs: 30_000,
  executionMs: 360_000,
};

/** How a document behaves where Google's behaviour is a matter of its settings, of luck or of size. */
export interface Circumstances {
  readonly limits: Limits;
  /** Each cell's call loads the project anew, as Google does; otherwise cells share one load. */
  readonly loadsEachCell: boolean;
  /** A custom function's cell shows `Loading...` until the run that wrote it is over, or has slept. */
  readonly cellsAreLate: boolean;
  /** Array operations work under ARRAYFORMULA and its like only. */
  readonly arraysNeedArrayFormula: boolean;
  /** What the number format of a cell that has none reads back as. */
  readonly automaticFormat: string;
  /** Names whose sheet was deleted are still listed, and have no range. */
  readonly listsOutlivedNames: boolean;
}

export const GOOGLE: Circumstances = {
  limits: GOOGLE_LIMITS,
  loadsEachCell: true,
  cellsAreLate: true,
  arraysNeedArrayFormula: true,
  automaticFormat: "0.###############",
  listsOutlivedNames: false,
};
