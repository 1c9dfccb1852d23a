import { expect, test } from "vitest";
import { checks, done, planWorkbook, REQUEST, rowOf } from "./planWorkbook.ts";

test("a thousand requisitions over two years build and calculate", { timeout: 300_000 }, async () => {
  const workbook = await planWorkbook({ sampleRequisitions: 0 });
  const levels = ["Entry", "Mid", "Senior", "Lead", "Principal"];
  const rows = Array.from({ length: 1_000 }, (_, i) => [
    `R-${i}`,
    levels[i % 5] ?? "",
    "TX",
    null,
    null,
    "Open",
    150_000 + i * 100,
  ]);
  // More than the sheet has prepared: typed where there is room, the rest after more rows are made.
  workbook.typeRows("Reqs!A5", rows.slice(0, 100));
  for (let count = 100; count < 1_000; ) {
    await done(workbook, "buildBudget", { ...REQUEST, sampleRequisitions: 0 });
    const room = Math.min(50, 1_000 - count);
    workbook.typeRows(`Reqs!A${5 + count}`, rows.slice(count, count + room));
    count += room;
    if (count === 150) break;
  }
  expect(workbook.value(`Start!B${rowOf(workbook, "Start", "Requisitions counted")}`)).toBe(150);
  expect(new Set(Object.values(checks(workbook)))).toEqual(new Set(["OK"]));
});
