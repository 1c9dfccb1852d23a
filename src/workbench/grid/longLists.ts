// Excel keeps the list of a drop-down within its rule only up to so many characters, takes a comma for the end of an entry,
// and calls a file damaged that has more. In such a file long lists stand in a hidden sheet, one a column.
import { zoneName } from "./zone.ts";

const MOST_CHARACTERS = 255;

interface WorkbookData {
  sheets: {
    name: string;
    dataValidationRules?: { criterion: { type: string; values: string[] } }[];
  }[];
}

/** The workbook with the lists that do not fit into a rule in cells of a hidden sheet; undefined where all fit. */
export function withListsInCells(workbook: object): object | undefined {
  const data = structuredClone(workbook) as WorkbookData;
  const long = data.sheets
    .flatMap(({ dataValidationRules = [] }) => dataValidationRules)
    .filter(({ criterion: { type, values } }) => type === "isValueInList" && !fits(values));
  if (long.length === 0) return undefined;

  const names = data.sheets.map((sheet) => sheet.name.toLowerCase());
  let name = "Lists";
  while (names.includes(name.toLowerCase())) name += "_";
  const lists = new Map(long.map(({ criterion: { values } }) => [JSON.stringify(values), values]));
  const columns = [...lists.keys()];
  const cells: Record<string, string> = {};
  [...lists.values()].forEach((values, column) => {
    values.forEach((value, row) => {
      cells[at(column, row)] = value;
    });
  });
  for (const { criterion } of long) {
    const column = columns.indexOf(JSON.stringify(criterion.values));
    criterion.type = "isValueInRange";
    criterion.values = [`${name}!${at(column, 0, criterion.values.length - 1)}`];
  }
  const rowNumber = Math.max(...[...lists.values()].map(({ length }) => length));
  const hidden = { id: name, name, cells, colNumber: columns.length, rowNumber, isVisible: false };
  return { ...data, sheets: [...data.sheets, hidden] };
}

const fits = (values: readonly string[]) =>
  values.join().length <= MOST_CHARACTERS && !values.some((value) => /[,"]/.test(value));

const at = (column: number, top: number, bottom = top) =>
  zoneName({ left: column, right: column, top, bottom });
