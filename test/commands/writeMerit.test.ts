import { beforeEach, describe, expect, it } from "vitest";
import type { MeritPreview } from "../../src/commands/previewMerit.ts";
import type { WriteMeritRequest } from "../../src/commands/writeMerit.ts";
import type { Inserted } from "../../src/workbook/blocks/insertBlock.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { tableIn } from "../support/tableIn.ts";

// National averages: Mid 138,185, Senior 155,008, Lead 172,361; ranges are average ÷ 1.2 to × 1.4 ÷ 1.2.
const TEAM = [
  ["Name", "Level", "Base pay", "State", "Rating", "Promoted to"],
  ["Ann", "Senior", 120_000, "US", "Meets", ""],
  ["Bob", "Senior", "$180,000", "US", 5, ""],
  ["Cid", "Mid", 138_185, "US", "exceeds", "Senior"],
  ["", "", "", "", "", ""],
  ["Dee", "Lead", 172_361, "US", "", ""],
  ["Eve", "Mid", 115_000, "US", "Partly meets", "Senior"],
] as const;
const RANGES = {
  levels: "Team!B1:B7",
  pays: "Team!C1:C7",
  states: "Team!D1:D7",
  names: "Team!A1:A7",
  ratings: "Team!E1:E7",
  promotions: "Team!F1:F7",
  spread: 0.4,
};

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
  workbook.addSheet("Team");
  workbook.typeRows("Team!A1", TEAM);
});

const write = (change: Partial<WriteMeritRequest> = {}) =>
  runCommand<Inserted>(workbook, "writeMerit", {
    ...{ ...RANGES, budget: 0.035, insertAs: "live", destination: "new sheet" },
    ...change,
  });
const team = () => tableIn(workbook, "Merit", "Name");
const money = (amount: number) => expect.closeTo(amount, 2);

describe("previewMerit", () => {
  it("adds up the raises and writes nothing", async () => {
    const before = JSON.stringify(workbook.saved());
    const preview = await done(runCommand<MeritPreview>(workbook, "previewMerit", RANGES));
    expect(preview).toEqual({
      ...{ people: 5, rated: 4, promoted: 2, incomplete: 0, bad: [], odd: [] },
      pay: 725_546,
      // 120,000 × 5%; 180,842.67 − 180,000; 138,185 × 4%; 155,008 ÷ 1.2 − 115,000
      raises: money(6_000 + 842.667 + 5_527.4 + 14_173.333),
      lumpSums: money(180_000 * 1.04 - 180_842.667),
      // Ann: 129,173.33 − 126,000
      underMinimum: 1,
      toMinimum: money(3_173.333),
    });
    expect(JSON.stringify(workbook.saved())).toBe(before);
  });

  it("names ratings and promotions that are none", async () => {
    workbook.type("Team!E2", "great");
    workbook.type("Team!F3", "Mid");
    const { bad, people } = await done(runCommand<MeritPreview>(workbook, "previewMerit", RANGES));
    expect(bad).toEqual([
      {
        cell: "Team!E2",
        says: 'Team!E2: rating must be "Outstanding", "Exceeds", "Meets", "Partly meets" or "Does not meet", or 5 for the best to 1; got "great".',
      },
      { cell: "Team!F3", says: 'Team!F3: promotion must be a level above Senior, or blank; got "Mid".' },
    ]);
    expect(people).toBe(3);
  });
});

describe("writeMerit", () => {
  it.each(["live", "native", "values"] as const)(
    "raises everybody by matrix and range, as %s",
    async (insertAs) => {
      const { message } = await done(write({ insertAs }));
      expect(message).toBe(`5 rows written to ${team().place}.`);
      expect(team().keys).toEqual(["Ann", "Bob", "Cid", "Dee", "Eve"]);
      expect(team().row("Ann")).toMatchObject({
        ...{ Rating: "Meets", "Promoted to": "", Merit: 0.05, Raise: money(6_000), "Lump sum": money(0) },
        ...{ "New pay": money(126_000), "To minimum": money(3_173.333), "In range": "below" },
        ...{ Minimum: money(129_173.333), Maximum: money(180_842.667) },
        Why: "Meets, below the range: 5%. Still $3,173 under the minimum of $129,173. $74,000 under the floor of $200,000: a replacement would cost more.",
      });
      expect(team().row("Bob")).toMatchObject({
        ...{ Rating: "Outstanding", Merit: 0.04, Raise: money(842.667), "Lump sum": money(6_357.333) },
        ...{ "New pay": money(180_842.667), "To minimum": money(0), "In range": "4th quarter" },
      });
      expect(team().row("Cid")).toMatchObject({
        ...{ Merit: 0.04, Raise: money(5_527.4), "New pay": money(143_712.4), "In range": "3rd quarter" },
        ...{ "New minimum": money(129_173.333), "New maximum": money(180_842.667) },
      });
      expect(team().row("Dee")).toMatchObject({
        Merit: "",
        Raise: "",
        "New pay": "",
        "In range": "",
        Why: "",
      });
      expect(team().row("Eve")).toMatchObject({ Merit: 0.02, Raise: money(14_173.333), "In range": "below" });
      // 3.5% of 725,546; less 26,543.40 of raises and 6,357.33 of lump sums: 32,900.73 ÷ 25,394.11 = 130%
      const above = workbook.values("Merit!A1:R1")[0] ?? [];
      expect(above).toContainEqual(money(25_394.11));
      expect(above).toContainEqual(money(25_394.11 - 32_900.733));
      expect(above).toContainEqual(`${"█".repeat(20)} 130% of the budget`);
    },
  );

  it("calculates natively with what is typed into matrix and sheet", async () => {
    await done(write({ insertAs: "native" }));
    workbook.type(tableIn(workbook, "Merit matrix", "Rating").cell("Meets", "1st Quarter"), 0.1);
    workbook.type(team().cell("Dee", "Rating"), "Meets");
    expect(team().row("Ann")).toMatchObject({ Merit: 0.1, "New pay": money(132_000) });
    // At the midpoint: the third quarter's 3%
    expect(team().row("Dee")).toMatchObject({ Merit: 0.03, "New pay": money(172_361 * 1.03) });
    // Nothing but what is typed in the blue cells was edited: nothing is asked.
    await done(write({ insertAs: "native" }));
    expect(team().value("Dee", "Rating")).toBe("Meets");
  });

  it("keeps ratings that were chosen in the sheet, and its matrix, when it is written again", async () => {
    await done(write({ ratings: "", promotions: "" }));
    expect(team().value("Ann", "New pay")).toBe("");
    workbook.type(team().cell("Ann", "Rating"), "Meets");
    workbook.type(tableIn(workbook, "Merit matrix", "Rating").cell("Meets", "1st Quarter"), 0.1);
    workbook.type("Team!C2", 121_000);
    await done(write({ ratings: "", promotions: "" }));
    expect(team().row("Ann")).toMatchObject({ Rating: "Meets", Pay: 121_000, "New pay": money(133_100) });
    expect(workbook.sheetNames).toEqual(["Sheet1", "Team", "Merit matrix", "Log", "Merit"]);
  });

  it("refuses a sheet of the matrix's name that is somebody's own", async () => {
    workbook.addSheet("Merit matrix");
    expect(await write()).toMatchObject({
      ok: false,
      message:
        'The sheet "Merit matrix" was not made by AI Comp; rename it, because the merit matrix is written to a sheet of that name.',
    });
    expect(workbook.sheetNames).toEqual(["Sheet1", "Team", "Merit matrix"]);
  });
});
