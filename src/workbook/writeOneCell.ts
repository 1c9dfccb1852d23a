import { dataVersion } from "../reference/dataVersion.ts";
import type { Content } from "../tables/Content.ts";
import { hiddenQuestion, oneQuestion, type Question } from "./blocks/questions.ts";
import { hiddenLines } from "./hiddenLines.ts";
import { shownRange } from "./shownRange.ts";
import type { Workbook } from "./Workbook.ts";

interface OneCell {
  /** Made once it is sure that the cell is written. */
  content: () => Content;
  /** For the log: "Benchmark us.base inserted". */
  what: string;
  insertAs: string;
  /** The cell the user agreed to replace. */
  replace: string | undefined;
}

/** Writes the first selected cell and gives its range; or the question to ask before what stands there is replaced. */
export function writeOneCell(
  workbook: Workbook,
  { content, what, insertAs, replace }: OneCell,
): string | Question {
  const area = { ...workbook.selection(), rows: 1, columns: 1 };
  const range = shownRange(area);
  const { values, formulas } = workbook.contents(area);
  const isEmpty = values[0]?.[0] === "" && formulas[0]?.[0] === "";
  workbook.refuseObstacles([area]);
  const hidden = hiddenLines(area.sheet, workbook.unseen(area));
  const question = oneQuestion([
    ...(isEmpty ? [] : [occupiedCell(range)]),
    ...(hidden ? [hiddenQuestion(area, hidden)] : []),
  ]);
  if (question && replace !== range) return question;
  workbook.writeCells(
    [{ ...area, content: content() }],
    { what, where: range, insertAs, dataVersion: dataVersion().version },
    "typed",
  );
  return range;
}

function occupiedCell(range: string): Question {
  const message = `${range} is not empty. Inserting here replaces what it holds.`;
  return { ok: false, code: "occupied", range, cells: 1, message };
}
