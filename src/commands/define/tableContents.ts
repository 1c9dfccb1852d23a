import type { Content, Formula, Table } from "../../tables/Table.ts";
import type { Contents } from "./Workbook.ts";

export function isFormula(content: Content): content is Formula {
  return typeof content === "object" && content !== null;
}

/** The whole block cell by cell: title row, head row, data rows. */
export function tableCells({ title, titleCells, columns, rows }: Table): Content[][] {
  return [
    columns.map((_, column) => (column === 0 ? title : (titleCells[column] ?? ""))),
    columns.map(({ head }) => head),
    ...rows.map((row) => [...row]),
  ];
}

/** What the block's cells will hold once written, as reading them back would show it. */
export function tableContents(table: Table): Contents {
  const cells = tableCells(table);
  return {
    values: cells.map((row) => row.map((content) => (isFormula(content) ? "" : (content ?? "")))),
    formulas: cells.map((row) => row.map((content) => (isFormula(content) ? content.formula : ""))),
  };
}

/** The columns into which a formula spills: those with cells that are left empty on purpose. */
export function spilledColumns(table: Table): number[] {
  return table.columns.flatMap((_, column) =>
    table.rows.some((row) => row[column] === null) ? [column] : [],
  );
}
