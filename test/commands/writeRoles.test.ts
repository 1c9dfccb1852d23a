import { expect, it } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { tableIn } from "../support/tableIn.ts";

it.each(["live", "values"] as const)(
  "writes all roles of a place beside the AI average, as %s",
  async (insertAs) => {
    const workbook = openWorkbook();
    const request = { level: "Senior", place: "California", insertAs };
    const { message } = await done(runCommand(workbook, "writeRoles", request));
    const roles = tableIn(workbook, "Roles", "Role", "Place");
    // Four occupations are told by state; titles are not, so the 11 are the US's of the level's tier.
    expect(roles.keys).toHaveLength(15);
    expect(message).toContain("15 rows written to Roles!A1:");
    // 155,008 × 1.2543; OEWS May 2025.
    expect(roles.row("software developer CA")).toMatchObject({
      Median: 174_410,
      "AI average": expect.closeTo(194_426.5344, 3),
      "Median less AI average": expect.closeTo(174_410 - 194_426.5344, 3),
      Count: 284_390,
      Of: "people employed",
      Reliability: "A",
    });
    expect(roles.row("senior ML Engineer US")).toMatchObject({
      Median: 199_534,
      "AI average": 155_008,
      Of: "filings",
    });
    // Again for another place: the same block.
    await done(runCommand(workbook, "writeRoles", { ...request, place: "San Jose, CA" }));
    expect(tableIn(workbook, "Roles", "Role", "Place").row("ML Engineer San Jose, CA").Median).toBe(211_286);
    expect(workbook.value("Roles!A1")).toBe("Neighbouring roles");
  },
);

it("refuses remote, which nobody counts by role", async () =>
  expect(
    await runCommand(openWorkbook(), "writeRoles", { level: "Senior", place: "REMOTE", insertAs: "live" }),
  ).toMatchObject({ ok: false, field: "place" }));
