import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";
import { BANDS } from "../support/requests.ts";
import { runCommand } from "../support/runCommand.ts";

const TIMED_OUT = "スプレッドシート サービスがタイムアウトしました。";

test.each([
  ["a service that times out", "Range.setValues", TIMED_OUT],
  ["too many locks", "Lock.tryLock", "There are too many LockService operations against the same script."],
  [
    "no lock at all",
    "LockService.getDocumentLock",
    "There are too many LockService operations against the same script.",
  ],
])("%s is told in our own words first, Google's after them", async (_, method, words) => {
  const workbook = openWorkbook();
  workbook.failCall(1, words, method);
  const answer = await runCommand(workbook, "generateBands", BANDS);
  expect(answer).toEqual({
    ok: false,
    code: "failed",
    message: `Nothing was changed: Google Sheets did not carry out what was asked. Try again in a moment. Google says: ${words}`,
  });
  expect(workbook.sheetNames).toEqual(["Sheet1"]);
});
