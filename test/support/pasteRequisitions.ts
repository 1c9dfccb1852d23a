import type { OpenWorkbook } from "./openWorkbook.ts";

const LEVELS = ["Entry", "Mid", "Senior", "Lead", "Principal"];

/** Pastes requisitions into a plan as people do: over the line that says where rows end, with rows inserted first. */
export function pasteRequisitions(workbook: OpenWorkbook, count: number): void {
  workbook.select("Reqs!A50");
  workbook.insertRows(50, Math.max(0, count - 100));
  workbook.typeRows(
    "Reqs!A5",
    Array.from({ length: count }, (_, i) => [
      `R-${i}`,
      LEVELS[i % LEVELS.length] ?? "",
      "TX",
      null,
      null,
      "Open",
      150_000 + i * 100,
    ]),
  );
}
