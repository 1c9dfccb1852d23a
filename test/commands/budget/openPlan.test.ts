import { expect, test } from "vitest";
import { openWorkbook } from "../../support/openWorkbook.ts";
import { pasteRequisitions } from "../../support/pasteRequisitions.ts";
import { command, planWorkbook, rowOf } from "./planWorkbook.ts";

/** What the specification allows the panel to read when it is opened on a plan. */
const MOST_READS = 15;

test("the panel is opened on a plan in a few reads, whatever its size", async () => {
  const workbook = await planWorkbook();
  pasteRequisitions(workbook, 200);
  workbook.resetCalls();
  const { value } = await command(workbook, "openPlan", {});
  expect(value).toMatchObject({ isThere: true, board: { tiles: { length: 5 } } });
  expect(workbook.readsAndWrites).toBeLessThanOrEqual(MOST_READS);
});

test("a board that lost what it is read by is there, with what is wrong with it", async () => {
  const workbook = await planWorkbook({ sampleRequisitions: 0 });
  const opened = () => command(workbook, "openPlan", {});
  expect(await opened()).toMatchObject({ value: { isThere: true, board: { decisions: [] } } });
  workbook.type(`Board!A${rowOf(workbook, "Board", "In short")}`, "Summary");
  expect(await opened()).toEqual({
    ok: true,
    value: {
      isThere: true,
      board: { problem: 'The board must have "In short" once; run the panel to put it back.' },
    },
  });
});

test("without a plan the panel begins with what building one would make", async () => {
  const workbook = openWorkbook();
  expect(await command(workbook, "openPlan", {})).toMatchObject({
    value: { isThere: false, preview: { sheets: { length: 11 } } },
  });
});
