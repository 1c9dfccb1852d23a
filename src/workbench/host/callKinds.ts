// What a service call, named as `Range.setValues`, is to the document.

const DOCUMENT =
  /^(SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|NamedRange|Protection|Filter|Banding|DeveloperMetadata\w*)\./;
const POINTING =
  /\.(getActive\w*|getUi|new\w+|getSheets?|getSheetBy\w+|getRange(List)?|getRanges|getCell|getCurrentCell|getSelection|offset|get(Last)?(Row|Column)|getNum(Rows|Columns)|getHeight|getWidth|getA1Notation|getParent|getId|createDeveloperMetadataFinder|with\w+|getLocation\w*)$/;

/** Whether it goes to the spreadsheet; builders and enumerations do not. */
export const isOfSpreadsheet = (method: string): boolean => DOCUMENT.test(method);

/** Whether it reads or writes the document, rather than pointing at a part of it. */
export const readsOrWrites = (method: string): boolean => DOCUMENT.test(method) && !POINTING.test(method);

/** Whether it answers from the document, for which what was written is brought up to date. */
export const isReading = (method: string): boolean => /\.(get|is|has|can|find|flush)/.test(method);

/** Whether something of the document, or kept with it, is another after it. */
export const isChanging = (method: string): boolean =>
  (readsOrWrites(method) && !isReading(method)) || /^Properties\.(set|delete)/.test(method);
