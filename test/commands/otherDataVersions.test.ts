import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { PinnedFigures } from "../../src/commands/readOverrides.ts";
import { openWorkbook } from "../support/openWorkbook.ts";
import { BANDS } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";

it("values of another data version are told, until they are inserted again; formulas do not tell theirs", async () => {
  const code = `${readFileSync("dist/Code.js", "utf8")}
    function asOf(version) {
      for (const one of SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey("aiComp.block").find())
        one.setValue(one.getValue().replace("2026.12", version));
    }`;
  const workbook = openWorkbook({ code });
  const values = { ...BANDS, insertAs: "values" };
  await done(runCommand(workbook, "generateBands", values));
  workbook.select("Sheet1!A1");
  await done(
    runCommand(workbook, "auditTeam", {
      levels: "Bands!A3:A5",
      pays: "Bands!F3:F5",
      insertAs: "live",
      destination: "new sheet",
    }),
  );
  const others = async () =>
    (await done<PinnedFigures>(runCommand(workbook, "readOverrides"))).valuesOfOthers;
  expect(await others()).toEqual([]);
  await workbook.run("asOf", "2026.11");
  expect(await others()).toEqual([{ version: "2026.11", ranges: ["Bands!A1:T5"] }]);
  await done(runCommand(workbook, "generateBands", values));
  expect(await others()).toEqual([]);
});
