import { headRow } from "../commands/budget/typedCells.ts";
import { typeRequisitions } from "../commands/budget/typedRequisitions.ts";
import type { OpenWorkbook } from "./openWorkbook.ts";

const LEVELS = ["Entry", "Mid", "Senior", "Lead", "Principal"];

/** Pastes requisitions into a plan as people do: from the row under the heads on, for which Sheets adds the rows that lack. */
export function pasteRequisitions(workbook: OpenWorkbook, count: number): void {
  const { grid } = workbook.document;
  const sheetId = grid.sheetIdByName("Reqs") ?? "";
  const { rows } = grid.size(sheetId);
  const lacking = headRow(workbook, "Reqs", "Requisition").row + count - rows;
  if (lacking > 0) grid.insert(sheetId, "ROW", rows, lacking);
  typeRequisitions(
    workbook,
    Array.from({ length: count }, (_, i) => ({
      id: `R-${i}`,
      level: LEVELS[i % LEVELS.length] ?? "",
      place: "TX",
      status: "Open",
      basePlan: 150_000 + i * 100,
    })),
  );
}
