import { Refusal } from "../core/Refusal.ts";
import {
  DEFAULT_MATRIX,
  MERIT_LIMITS,
  type MeritMatrix,
  type MeritRates,
  RATINGS,
} from "../core/team/merit.ts";
import { rateIn } from "../input/params/rate.ts";
import { RATING } from "../input/params/rating.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { absolute, areaA1, quotedSheetName } from "../tables/a1.ts";
import { freshLayout } from "../tables/columns/blockTable.ts";
import { readBlock } from "../tables/columns/readBlock.ts";
import {
  type MatrixInSheet,
  MERIT_MATRIX_COLUMNS,
  MERIT_MATRIX_SHEET,
  meritMatrixBlock,
} from "../tables/meritMatrixTable.ts";
import { insertBlocks, planned } from "./blocks/insertBlock.ts";
import { ownItems } from "./blocks/ownItems.ts";
import { shownRange } from "./shownRange.ts";
import type { Area, OwnBlock, Workbook } from "./Workbook.ts";

const KIND = "matrix";
const RATE = rateIn(MERIT_LIMITS);
const QUARTERS = ["quarter1", "quarter2", "quarter3", "quarter4"] as const;

const block = () => meritMatrixBlock(`AI Comp ${dataVersion().version}`);
const ownMatrix = (workbook: Workbook) => workbook.blocks().find(({ kind }) => kind === KIND);

/**
 * The matrix that the workbook's merit sheet calculates with, or ours as `writeMeritMatrix` will write it. A Refusal
 * where a sheet of that name is somebody's own, or a cell of the matrix is no rate.
 */
export function meritMatrixInUse(workbook: Workbook): MatrixInSheet {
  const own = ownMatrix(workbook);
  if (own) return read(own, workbook);
  const taken = workbook.sheetNames().find((name) => name.toLowerCase() === MERIT_MATRIX_SHEET.toLowerCase());
  if (taken !== undefined) {
    throw new Refusal(
      `The sheet "${taken}" was not made by AI Comp; rename it, because the merit matrix is written to a sheet of that name.`,
    );
  }
  const { area } = freshLayout(block(), { row: 1, column: 1 });
  return { matrix: DEFAULT_MATRIX, ...addresses({ ...area, sheet: MERIT_MATRIX_SHEET }, 2) };
}

/** Writes our matrix where there is none yet. */
export function writeMeritMatrix(workbook: Workbook): void {
  if (ownMatrix(workbook)) return;
  // Asked first: a new sheet moves the selection.
  workbook.selection();
  insertBlocks(
    [
      planned(
        {
          kind: KIND,
          what: "Merit matrix",
          choices: {},
          destination: "new sheet",
          behind: true,
          sheetName: MERIT_MATRIX_SHEET,
          block: block(),
          asWritten: block,
        },
        workbook,
      ),
    ],
    undefined,
    workbook,
  );
}

function read(own: OwnBlock, workbook: Workbook): MatrixInSheet {
  const items = ownItems(own, MERIT_MATRIX_COLUMNS, ["rating"], ["rating", ...QUARTERS], workbook);
  const matrix = Object.fromEntries(
    items.map((item) => [
      item.read("rating", RATING),
      QUARTERS.map((key) => item.read(key, RATE)) as unknown as MeritRates,
    ]),
  ) as MeritMatrix;
  const missing = RATINGS.find((rating) => !matrix[rating]);
  const placed = readBlock(MERIT_MATRIX_COLUMNS, ["rating"], own.area, workbook.contents(own.area), false);
  const layout = placed && "layout" in placed ? placed.layout : undefined;
  const first = layout?.columns.rating;
  const inOrder = QUARTERS.every((key, i) => first !== undefined && layout?.columns[key] === first + 1 + i);
  if (missing !== undefined || layout === undefined || first === undefined || !inOrder) {
    throw new Refusal(
      missing === undefined
        ? `${shownRange(own.area)} must have rating and its four quarters beside each other, because formulas read them together.`
        : `${shownRange(own.area)} must have a row of ${missing}; put it back, or remove the matrix.`,
    );
  }
  return { matrix, ...addresses({ ...own.area, column: first }, layout.headRow) };
}

function addresses({ sheet, row, column, rows }: Area, headRow: number) {
  const below = row + rows - headRow;
  const at = (from: number, columns: number) =>
    `${quotedSheetName(sheet)}!${absolute(areaA1(headRow, from, below, columns))}`;
  return {
    whole: at(column, 1 + QUARTERS.length),
    ratings: at(column, 1),
    rates: at(column + 1, QUARTERS.length),
  };
}
