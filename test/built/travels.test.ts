import { expect, it } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";
import { BANDS } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";

const MENU = [
  "Open sidebar",
  "Use in this spreadsheet",
  "Refresh formulas",
  "Merge formulas",
  "Detach formulas",
  "Help",
];
const captions = (workbook: ReturnType<typeof openWorkbook>) =>
  workbook.menus.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.type === "item" ? [entry.caption] : [])),
  );

it("who has only installed the add-on gets its whole menu, and its formulas; opening touches nothing", () => {
  const before = openWorkbook().saved();
  // In this mode the stand-in refuses all but the menu, as Google does.
  const workbook = openWorkbook({ mode: "NONE", saved: before });
  expect(captions(workbook)).toEqual(MENU);
  expect(workbook.saved()).toEqual(before);
  workbook.type("A1", "=AI_SALARY(8)");
  expect(workbook.value("A1")).toBe(155_008);
});

it("a collaborator without the add-on has the menu, formulas that calculate, and the panels", async () => {
  const guest = openWorkbook().as("guest");
  expect(captions(guest)).toEqual(MENU);
  guest.type("A1", "=AI_SALARY(8)");
  expect(guest.value("A1")).toBe(155_008);
  expect(await runCommand(guest, "generateBands", BANDS)).toMatchObject({ ok: true });
});

it("a viewer who asks for something is told in our words, and nothing is changed", async () => {
  const workbook = openWorkbook();
  workbook.type("A1", "=AI_SALARY(8)");
  const before = workbook.saved().workbook;
  workbook.failCall(1, "このドキュメントを編集する権限がありません。", "Spreadsheet.insertSheet");
  const answer = await runCommand(workbook, "generateBands", BANDS);
  expect(answer).toMatchObject({ ok: false, code: "failed" });
  expect(answer.ok ? "" : answer.message).toMatch(
    /^Nothing was changed: Google Sheets did not carry out what was asked\./,
  );
  expect(workbook.saved().workbook).toEqual(before);
});

it("a copy without the add-on calculates what is native or detached; with it, it goes on as the first did", async () => {
  const workbook = openWorkbook();
  workbook.typeRows("A1", [
    [8, "=AI_SALARY(A1)"],
    [2, '=AI_TAKE_HOME(200000,"TX")'],
  ]);
  await done(runCommand(workbook, "detachFormulas"));
  workbook.type("C1", "=AI_SALARY(A1)");
  await done(runCommand(workbook, "generateBands", { ...BANDS, insertAs: "native" }));
  // A copy has the metadata of its spreadsheet, and none of its properties.
  const saved = { ...workbook.saved(), properties: {} };

  const copy = openWorkbook({ code: "function other() {}", saved });
  copy.type("Sheet1!A1", 2);
  expect(copy.values("Sheet1!B1:C2")).toEqual([
    [121_513, "#NAME?"],
    [148_927, ""],
  ]);
  expect(copy.value("Bands!F4")).toBe(155_008);

  const enabled = openWorkbook({ saved: { ...copy.saved(), properties: {} } });
  expect(enabled.value("Sheet1!C1")).toBe(121_513);
  const { message } = await done<{ message: string }>(
    runCommand(enabled, "generateBands", { ...BANDS, insertAs: "native" }),
  );
  expect(message).toMatch(/^3 rows updated in Bands!A1/);
  expect((await done<{ message: string }>(runCommand(enabled, "attachFormulas"))).message).toBe(
    "No formula was detached in this spreadsheet.",
  );
});
