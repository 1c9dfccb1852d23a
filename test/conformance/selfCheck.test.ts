import { parse } from "acorn";
import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";
import { BEHAVIOURS } from "./behaviours.ts";
import { DEVIATIONS } from "./deviations.ts";
import { selfCheckScript } from "./selfCheckScript.ts";

const script = selfCheckScript(BEHAVIOURS);

test("the script to paste is one that Apps Script takes", () => {
  expect(() => parse(script, { ecmaVersion: 2020, sourceType: "script" })).not.toThrow();
  // What the transformation of these files might have put in.
  expect(script).not.toMatch(/__vi|__name|import_|\bexport\b(?! )/);
});

test("run on the stand-in it reports what the suite says, in two sittings", async () => {
  const workbook = openWorkbook({ code: script });
  await workbook.run("selfCheck");
  await workbook.run("selfCheck");
  expect(workbook.sheetNames[0]).toBe("Self-check");
  const rows = workbook.values(`Self-check!A2:G${BEHAVIOURS.length + 1}`);
  const reported = rows.map(([, , says, verdict]) => [says, verdict]);
  expect(reported).toEqual(
    BEHAVIOURS.map(({ says, trial }) => {
      if (!("script" in trial)) return [says, "by hand"];
      return [says, DEVIATIONS.includes(says) ? "differs" : "holds"];
    }),
  );
});
