import { beforeEach, describe, expect, it } from "vitest";
import type { WriteCandidateSheetRequest } from "../../src/commands/writeCandidateSheet.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { linesIn } from "../support/tableIn.ts";

const REQUEST: WriteCandidateSheetRequest = {
  role: "Ranking lead",
  level: "Senior",
  state: "US",
  paid: 150_000,
  ask: 190_000,
  years: 3,
  production: "Six weeks",
  reliability: "99.9% over a year",
  crossFunctional: "With legal",
  proof: "A repository",
  scores: { compensation: 4, authority: 3, trajectory: 5 },
  insertAs: "live",
};

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
});
const write = (change: Partial<WriteCandidateSheetRequest> = {}) =>
  runCommand(workbook, "writeCandidateSheet", { ...REQUEST, ...change });
const page = () => linesIn(workbook, "Candidate Ranking lead", "Role");

describe("writeCandidateSheet", () => {
  it.each(["live", "native", "values"] as const)("says where the ask stands, as %s", async (insertAs) => {
    await done(write({ insertAs }));
    expect(page().row("Ranking lead")).toMatchObject({
      // The market band of a Senior: 155,008 ÷ 1.2 × 1.4 = 180,842.67
      "The ask stands": "Above the band",
      "Paid now against the midpoint": expect.closeTo(-5_008, 6),
      "The ask over the floor": -10_000,
      "Raise a year": 40_000,
      "Base over the years": 570_000,
      // (4 + 3 + 5) ÷ 3
      "Score of the role": 4,
      Challenge: "",
      Proof: "A repository",
      "Band minimum": expect.closeTo(129_173.33, 2),
      Midpoint: 155_008,
      "Band maximum": expect.closeTo(180_842.67, 2),
    });
  });

  it.each(["live", "native"] as const)("follows what is typed into the page, as %s", async (insertAs) => {
    await done(write({ insertAs, scores: {} }));
    expect(page().value("Ranking lead", "Score of the role")).toBe("");
    workbook.type(page().cell("Ranking lead", "The ask"), 160_000);
    workbook.type(page().cell("Ranking lead", "Challenge"), 2);
    expect(page().row("Ranking lead")).toMatchObject({
      "The ask stands": "Within the band",
      "Score of the role": 2,
    });
    workbook.type(page().cell("Ranking lead", "Level"), "Mid");
    // 138,185 × 1.4 ÷ 1.2 = 161,215.83
    expect(page().row("Ranking lead")).toMatchObject({
      "The ask over the floor": "",
      "The ask stands": "Within the band",
    });
  });

  it("refuses a score or a horizon out of its limits, naming the field", async () => {
    expect(await write({ scores: { challenge: 6 } })).toMatchObject({
      ok: false,
      message: "challenge must be a score from 1 to 5; got 6.",
    });
    expect(await write({ years: 5 })).toMatchObject({ ok: false, field: "years" });
  });
});
