import { expect, test } from "vitest";
import { openWorkbook } from "../../support/openWorkbook.ts";
import { checks, done, REQUEST, rowOf } from "./planWorkbook.ts";

test("a thousand requisitions over two years build and calculate", { timeout: 400_000 }, async () => {
  const workbook = openWorkbook();
  const elapsed = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
  let since = Date.now();
  await done(workbook, "buildBudget", { ...REQUEST, sampleRequisitions: 0 });
  console.log(
    `New plan: ${elapsed(since)}, ${workbook.spreadsheetCalls} spreadsheet calls, ${workbook.host.meter.readsAndWrites} of them read or write.`,
  );
  const levels = ["Entry", "Mid", "Senior", "Lead", "Principal"];
  const rows = Array.from({ length: 1_000 }, (_, i) => {
    return [`R-${i}`, levels[i % 5] ?? "", "TX", null, null, "Open", 150_000 + i * 100];
  });
  // Pasted over the line that says where rows end, as people do; rows above it are inserted first.
  workbook.select("Reqs!A50");
  workbook.insertRows(50, 900);
  workbook.typeRows("Reqs!A5", rows);
  workbook.resetCalls();
  since = Date.now();
  await done(workbook, "buildBudget", { ...REQUEST, sampleRequisitions: 0 });
  const heads = workbook.value(`Start!B${rowOf(workbook, "Start", "Requisitions counted")}`);
  console.log(
    `1,000 requisitions × 24 months: updated and calculated in ${elapsed(since)}, ${workbook.spreadsheetCalls} spreadsheet calls, ${workbook.host.meter.readsAndWrites} of them read or write.`,
  );
  expect(heads).toBe(1_000);
  expect(new Set(Object.values(checks(workbook)))).toEqual(new Set(["OK"]));
  since = Date.now();
  workbook.type("Start!B4", 3);
  expect(workbook.value("Start!C4")).toBe("Aggressive");
  expect(workbook.value("Cash!J27")).toBeGreaterThan(0);
  console.log(`1,000 requisitions × 24 months: another scenario calculated in ${elapsed(since)}.`);
});
