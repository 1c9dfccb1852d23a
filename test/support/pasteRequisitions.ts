import { typeRequisitions } from "../commands/budget/typedRequisitions.ts";
import type { OpenWorkbook } from "./openWorkbook.ts";

const LEVELS = ["Entry", "Mid", "Senior", "Lead", "Principal"];

/** Pastes requisitions into a plan as people do: from the row under the heads on. */
export function pasteRequisitions(workbook: OpenWorkbook, count: number): void {
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
