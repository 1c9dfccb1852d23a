import { isFormula } from "../../tables/Content.ts";
import type { Table } from "../../tables/Table.ts";
import type { Contents } from "../Workbook.ts";

/** What the cells of a block will hold once they are written, as reading them back would show it. */
export function tableContents({ cells }: Table): Contents {
  return {
    values: cells.map((row) =>
      row.map((cell) => (cell === undefined || isFormula(cell.content) ? "" : (cell.content ?? ""))),
    ),
    formulas: cells.map((row) => row.map((cell) => (isFormula(cell?.content) ? cell.content.formula : ""))),
  };
}
