import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cellA1 } from "../../src/tables/a1.ts";
import { spilledColumn } from "../../src/tables/spilledColumn.ts";
import { openWorkbook } from "../support/openWorkbook.ts";

type Workbook = ReturnType<typeof openWorkbook>;

/** By place and quality: "Sheet1 B4 NumberFormats" has "0.0%". */
type Looks = Record<string, unknown>;

const QUALITIES = [
  "DisplayValues",
  "NumberFormats",
  "Notes",
  "Backgrounds",
  "FontColors",
  "FontWeights",
  "FontStyles",
  "FontSizes",
  "HorizontalAlignments",
  "Wraps",
];

const READ_LOOKS = `
function looks(qualities) {
  return Object.fromEntries(SpreadsheetApp.getActive().getSheets().map(function (sheet) {
    var range = sheet.getDataRange();
    return [sheet.getName(), Object.fromEntries(qualities.map(function (quality) {
      return [quality, range["get" + quality]()];
    }))];
  }));
}
function decorate(a1) {
  SpreadsheetApp.getActiveSheet().getRange(a1).setBackground("#ffeecc").setFontColor("#aa0000")
    .setFontWeight("bold").setFontStyle("italic").setHorizontalAlignment("center").setNote("Ours");
}
`;

function opened(): Workbook {
  return openWorkbook({ code: readFileSync("dist/Code.js", "utf8") + READ_LOOKS });
}

/** How the sheets of the user look. The pinned sheet and the log come and grow with detaching. */
async function looks(workbook: Workbook): Promise<Looks> {
  const sheets = (await workbook.call("looks", QUALITIES)) as Record<string, Record<string, unknown[][]>>;
  const own = Object.entries(sheets).filter(([name]) => name !== "Benchmarks" && name !== "Log");
  return Object.fromEntries(
    own.flatMap(([name, qualities]) =>
      Object.entries(qualities).flatMap(([quality, rows]) =>
        rows.flatMap((row, i) => row.map((look, j) => [`${name} ${cellA1(i + 1, j + 1)} ${quality}`, look])),
      ),
    ),
  );
}

function changes(before: Looks, after: Looks): string[] {
  return Object.keys({ ...before, ...after }).flatMap((place) =>
    before[place] === after[place] ? [] : [`${place}: ${before[place]} became ${after[place]}`],
  );
}

async function command(workbook: Workbook, name: string, request: unknown = {}) {
  const answer = (await workbook.call("runCommand", name, request)) as { ok: boolean; message?: string };
  expect([name, answer.ok, answer.message]).toEqual([name, true, undefined]);
  return answer as { ok: true; value: { message: string; native: number; range: string } };
}

function filled(): Workbook {
  const workbook = opened();
  workbook.typeRows("A1", [
    ["Years", "State", "Level", "Pay"],
    [2, "WA", "Senior", 190_000],
    [5, "US", "Mid", 120_000],
    [8, "CA", 12, 210_000],
  ]);
  workbook.setFormat("D2:D4", "$#,##0");
  return workbook;
}

function withOfferCheck(): Workbook {
  const workbook = filled();
  workbook.type("H5", "=AI_OFFER_CHECK(D2:D4, C2:C4, B2:B4)");
  workbook.setFormat("H5:H7", "@");
  workbook.setFormat("I5:I7", "$#,##0");
  workbook.setFormat("J5:J7", "0.0%");
  return workbook;
}

/** Detaching may give a cell without a format one that shows the same. */
async function expectLooksKept(workbook: Workbook): Promise<void> {
  const before = await looks(workbook);
  const { value } = await command(workbook, "detachFormulas");
  expect(value.native).toBeGreaterThan(0);
  const detached = changes(before, await looks(workbook));
  expect(detached.filter((change) => !/ NumberFormats: 0\.#{15} became /.test(change))).toEqual([]);
  await command(workbook, "attachFormulas");
  expect(changes(before, await looks(workbook))).toEqual([]);
}

describe("detaching and attaching", () => {
  it("leaves a range that a formula fills as it looks: percent, dollars, text, notes and colours", async () => {
    const workbook = withOfferCheck();
    for (const cell of ["H5", "I6", "J7"]) await workbook.run("decorate", cell);
    // 190,000 is 10,000 under the Senior floor of 200,000.
    expect(["H5", "I5", "J5"].map((a1) => workbook.displayed(a1))).toEqual(["Stretch", "-$10,000", "-5.0%"]);
    await expectLooksKept(workbook);
  });

  it("leaves formulas that somebody typed as they look", async () => {
    const workbook = filled();
    const typed: [string, string, string][] = [
      ["F1", "=AI_SALARY(8)", "$#,##0"],
      ["F2", "=AI_COMPA_RATIO(D2,C2)", "0.0%"],
      ["F3", "=AI_FLOOR(C2)", "#,##0.00"],
      ["F4", '=AI_LEVEL(8,"years")', "@"],
      ["F5", '=AI_TAKE_HOME(200000,"TX")', "$#,##0.00"],
      ["F6", "=IF(A2>0, AI_SALARY(A2, B2), 0) + 1", "$#,##0"],
      ["F7", "=AI_SALARY(A2:A4, B2:B4)", "#,##0"],
    ];
    for (const [a1, formula, format] of typed) {
      workbook.type(a1, formula);
      workbook.setFormat(a1, format);
      await workbook.run("decorate", a1);
    }
    workbook.setFormat("F8", "$#,##0.0");
    expect(workbook.displayed("F4")).toBe("7-9");
    await expectLooksKept(workbook);
  });

  it("shows the same in cells without a format, where a native formula would take one from its arguments", async () => {
    const workbook = filled();
    workbook.type("F1", "=AI_SALARY(8)");
    workbook.type("F2", "=AI_COMPA_RATIO(D2,C2)");
    workbook.type("F3", "=AI_COMPA_RATIO(AI_FLOOR(C2),C2)");
    workbook.type("H5", "=AI_OFFER_CHECK(D2:D4, C2:C4, B2:B4)");
    // 190,000 / 155,008
    expect(workbook.displayed("F2")).toBe("1.225743187");
    expect(workbook.displayed("J5")).toBe("-0.05");
    await expectLooksKept(workbook);
  });

  it("goes on showing fractions there, in a cell that happened to show 0 too", async () => {
    const workbook = filled();
    workbook.type("D2", 200_000);
    workbook.type("H5", "=AI_OFFER_CHECK(D2:D4, C2:C4, B2:B4)");
    expect(workbook.displayed("J5")).toBe("0");
    await command(workbook, "detachFormulas");
    expect(workbook.displayed("J5")).toBe("0");
    workbook.type("D2", 187_500);
    // 12,500 under the Senior floor of 200,000.
    expect(workbook.displayed("J5")).toBe("-0.0625");
    workbook.type("D2", 200_000);
    await command(workbook, "attachFormulas");
    expect(workbook.format("J5")).toBe("");
  });

  it("leaves columns that spill from their heads as they look", async () => {
    const workbook = filled();
    const band = "AI_BAND(C1:C3,B1:B3)";
    const columns = [
      { head: "Minimum", call: band, output: 0 },
      { head: "Compa-ratio", call: "AI_COMPA_RATIO(D1:D3,C1:C3)" },
      { head: "State", call: "AI_GEO_FACTOR(B1:B3)" },
    ];
    columns.forEach((column, n) => {
      workbook.type(cellA1(1, 6 + n), `=${spilledColumn({ ...column, from: "C1:C3" })}`);
    });
    workbook.setFormat("F2:F3", "$#,##0");
    workbook.setFormat("G2:G3", "0.0%");
    for (const cell of ["F1", "G2", "H3"]) await workbook.run("decorate", cell);
    // 190,000 / 155,008
    expect(["F1", "G1", "G2"].map((a1) => workbook.displayed(a1))).toEqual([
      "Minimum",
      "Compa-ratio",
      "122.6%",
    ]);
    await expectLooksKept(workbook);
  });

  it("leaves the format that a cell was given in between", async () => {
    const workbook = filled();
    workbook.typeRows("F1", [["=AI_COMPA_RATIO(D2,C2)"], ["=AI_COMPA_RATIO(D2,C2)"]]);
    await command(workbook, "detachFormulas");
    workbook.setFormat("F2", "0.0%");
    await command(workbook, "attachFormulas");
    expect(["F1", "F2"].map((a1) => workbook.displayed(a1))).toEqual(["1.225743187", "122.6%"]);
    expect(["F1", "F2"].map((a1) => workbook.format(a1))).toEqual(["", "0.0%"]);
  });

  it("leaves everything as it looks when a call fails half-way", async () => {
    const counted = withOfferCheck();
    counted.resetCalls();
    await command(counted, "detachFormulas");
    for (let n = 1; n < (counted.calls["Range.setValues"] ?? 0); n++) {
      const workbook = withOfferCheck();
      const before = await looks(workbook);
      workbook.failCall(n, "It failed.", "Range.setValues");
      expect(await workbook.call("runCommand", "detachFormulas", {})).toMatchObject({ ok: false });
      expect(changes(before, await looks(workbook))).toEqual([]);
    }
  });

  it("leaves our own blocks as they look", async () => {
    const workbook = opened();
    workbook.typeRows("A1", [
      ["Employee", "Level", "State", "Base"],
      ["Ann", "Senior", "WA", 190_000],
      ["Bo", "Mid", "US", 120_000],
    ]);
    await command(workbook, "generateBands", {
      levels: ["Mid", "Senior"],
      states: ["US", "WA"],
      basis: "both",
      roundTo: 0,
      insertAs: "live",
      destination: "new sheet",
    });
    await command(workbook, "checkOffer", {
      label: "Jane",
      level: "Senior",
      state: "US",
      base: 190_000,
      bonus: 10_000,
      equityPerYear: 15_000,
      equityKind: "private stock",
      ticks: { valuation: true, vesting: true, liquidity: true },
      answers: { mustGoRight: "A sale", roleControls: "The ranking model" },
      seatValuePerDay: 500,
      rationale: false,
      insertAs: "live",
      destination: "new sheet",
    });
    await command(workbook, "auditTeam", {
      levels: "Sheet1!B1:B3",
      pays: "Sheet1!D:D",
      states: "Sheet1!C1:C3",
      names: "Sheet1!A1:A3",
      minStep: 0.1,
      insertAs: "live",
      destination: "new sheet",
    });
    await expectLooksKept(workbook);
  });
});
