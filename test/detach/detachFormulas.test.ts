import { describe, expect, it } from "vitest";
import { spilledColumn } from "../../src/tables/spilledColumn.ts";
import { differences } from "../support/differences.ts";
import { openWorkbook } from "../support/openWorkbook.ts";
import { pinnedWorkbook } from "../support/preparedOnce.ts";
import { canRecalculate, recalculateXlsx } from "../support/recalculate.ts";

interface Answer {
  ok: boolean;
  message: string;
  value: { message: string; native: number; values: number; unchanged: { range: string; reason: string }[] };
}

type Workbook = ReturnType<typeof openWorkbook>;

async function command(workbook: Workbook, name: string): Promise<Answer> {
  return (await workbook.call("runCommand", name, {})) as Answer;
}

/** A sheet with formulas of every kind that people type; what they show is in the comment. */
function filled(workbook: Workbook = openWorkbook()): Workbook {
  workbook.typeRows("A1", [
    ["Years", "State", "Level", "Pay"],
    [2, "WA", "Senior", 190_000],
    [5, "US", "Mid", 120_000],
    [8, "CA", 12, 210_000],
  ]);
  workbook.type("F1", "=AI_SALARY(8)"); // 155008
  workbook.type("F2", '=AI_SALARY("7-9", "washington")');
  workbook.type("F3", "=IF(A2>0, AI_SALARY(A2, B2), 0) + 1");
  workbook.type("F4", "=AI_TIME_TO_FILL(AI_SALARY(8))"); // 114
  workbook.type("F5", '=AI_TAKE_HOME(200000,"TX")'); // 148927
  workbook.type("F6", '=ROUND(AI_TAKE_HOME(200000,"TX")/12, 2)');
  workbook.type("F7", '=AI_LEVEL(8,"years")'); // 7-9
  workbook.type("F8", '="AI_SALARY(8) is text"');
  workbook.type("F9", '=AI_SALARY(8,"US",0.6)');
  workbook.type("F10", '=AI_BENCHMARK("us.base")');
  workbook.type("H1", "=AI_SALARY(A2:A4, B2:B4)"); // fills H1:H3
  workbook.type("H5", "=AI_OFFER_CHECK(D2:D4, C2:C4, B2:B4)"); // fills H5:K7
  workbook.type("H9", '=AI_BAND("Senior")'); // fills H9:J9
  return workbook;
}

const EVERYTHING = "Sheet1!A1:K12";

describe("detaching formulas", () => {
  it("changes what cells hold and nothing that they show", async () => {
    const workbook = filled();
    const before = workbook.values(EVERYTHING);
    expect(workbook.value("F1")).toBe(155_008);
    const { value } = await command(workbook, "detachFormulas");
    expect(value.message).toBe("10 became native formulas, 2 became values: Sheet1!F5, Sheet1!F9.");
    expect(differences(before, workbook.values(EVERYTHING))).toEqual([]);
    const formulas = allFormulas(workbook).filter((formula) => formula.includes("AI_"));
    expect(formulas).toEqual(['="AI_SALARY(8) is text"']);
    expect(workbook.formula("H3")).toContain("A4");
    expect(workbook.value("F7")).toBe("7-9");
  });

  it("goes on calculating", async () => {
    const workbook = filled(await pinnedWorkbook());
    await command(workbook, "detachFormulas");
    workbook.type("A4", 12);
    workbook.type("B4", "US");
    expect(workbook.value("H3")).toBe(172_361);
    workbook.type("D2", 170_000);
    expect(workbook.values("H5:K5")).toEqual([["Not credible", -30_000, -0.15, 114]]);
  });

  it("finds a benchmark by its key however the pinned figures are sorted", async () => {
    const workbook = await pinnedWorkbook();
    workbook.type("F1", '=AI_BENCHMARK("us.base")');
    workbook.type("F2", '=AI_BENCHMARK("base.senior","source")');
    const before = workbook.values("F1:F2");
    expect(before[0]?.[0]).toBeGreaterThan(100_000);
    await command(workbook, "detachFormulas");
    const last = workbook.values("Benchmarks!A1:A400").findLastIndex(([key]) => key !== "") + 1;
    for (const order of ["desc", "asc"] as const) {
      workbook.sort(`Benchmarks!A4:L${last}`, "A", order);
      expect(workbook.values("F1:F2"), order).toEqual(before);
    }
  });

  it.runIf(canRecalculate())("is the same in LibreOffice", async () => {
    const workbook = filled(await pinnedWorkbook());
    // The workbench's own .xlsx writer turns the text "7-9" within a formula into a date.
    workbook.type("F7", '=AI_LEVEL(8,"autonomy")');
    const before = workbook.values(EVERYTHING);
    await command(workbook, "detachFormulas");
    const { Sheet1 = [] } = recalculateXlsx(await workbook.xlsx());
    expect(differences(before, Sheet1)).toEqual([]);
  });

  it("puts every formula back where it was", async () => {
    const workbook = filled();
    const [values, formulas] = [workbook.values(EVERYTHING), allFormulas(workbook)];
    await command(workbook, "detachFormulas");
    const { value } = await command(workbook, "attachFormulas");
    expect(value.message).toBe("12 formulas put back.");
    expect(allFormulas(workbook)).toEqual(formulas);
    expect(differences(values, workbook.values(EVERYTHING))).toEqual([]);
    expect((await command(workbook, "attachFormulas")).value.message).toBe(
      "No formula was detached in this spreadsheet.",
    );
  });

  it("leaves a cell that was changed since, and says which", async () => {
    const workbook = filled(await pinnedWorkbook());
    await command(workbook, "detachFormulas");
    workbook.type("F1", 1);
    const { value } = await command(workbook, "attachFormulas");
    expect(value.message).toBe(
      "11 formulas put back, 1 left as they are, because their cells were changed or moved since: Sheet1!F1.",
    );
    expect(workbook.value("F1")).toBe(1);
  });

  it("writes a day that is typed as text as a day", async () => {
    const workbook = await pinnedWorkbook();
    workbook.type("A1", '=AI_AGED(52000,"2026-01-01","2027-01-01",3%)');
    await command(workbook, "detachFormulas");
    expect(workbook.formula("A1")).toContain("DATE(2026,1,1)");
    // 52,000 × 1.03
    expect(workbook.value("A1")).toBe(53_560);
  });

  it("takes the value where the native formula would show another", async () => {
    const workbook = await pinnedWorkbook();
    // Text that the live formula reads as a number and a full state name: native arithmetic gives errors on both.
    workbook.typeRows("A1", [["$190,000"], ["New York"]]);
    workbook.setFormat("A1", "@");
    workbook.type("A1", "190k");
    workbook.type("B1", '=AI_COMPA_RATIO(A1,"Senior")');
    workbook.type("B2", "=AI_SALARY(8,A2)");
    const before = workbook.values("B1:B2");
    const { value } = await command(workbook, "detachFormulas");
    expect(value.message).toBe("0 became native formulas, 2 became values: Sheet1!B1:B2.");
    expect(workbook.values("B1:B2")).toEqual(before);
    expect(workbook.formula("B1")).toBeUndefined();
  });

  it("says cell by cell what could not be changed, and leaves it", async () => {
    const workbook = await pinnedWorkbook();
    workbook.type("A1", '=AI_SALARY(8,"ZZ")');
    workbook.type("A3", "=AI_SALARY(A1)");
    workbook.typeRows("C1", [[2], [5], [8]]);
    workbook.type("D1", "=TRANSPOSE(AI_SALARY(C1:C3))");
    workbook.type("D5", "=SUM(AI_SALARY(C1:C3))");
    const { value } = await command(workbook, "detachFormulas");
    expect(value.values).toBe(1);
    expect(value.unchanged).toEqual([
      {
        range: "Sheet1!A1",
        reason: 'AI_SALARY: state must be a US state or metropolitan area, "US" or "REMOTE"; got "ZZ".',
      },
      {
        range: "Sheet1!D1",
        reason: "the cells beside it may be filled by it, and what it calculates with cannot be read",
      },
      expect.objectContaining({ range: "Sheet1!A3" }),
    ]);
    expect(workbook.formula("D1")).toBe("=TRANSPOSE(AI_SALARY(C1:C3))");
    // 121,513 + 138,185 + 155,008
    expect(workbook.value("D5")).toBe(414_706);
    expect(workbook.formula("D5")).toBeUndefined();
  });

  it("reads the figures in use where the formula took the pinned sheet as overrides", async () => {
    const workbook = await pinnedWorkbook();
    const keys = workbook.values("Benchmarks!A1:A600").map(([key]) => key);
    const [last, senior] = [keys.indexOf("principal.floor") + 1, keys.indexOf("base.senior") + 1];
    workbook.type(`Benchmarks!B${senior}`, 160_000);
    workbook.type("Sheet1!A1", `=AI_SALARY(8,,,,Benchmarks!$A$3:$C$${last})`);
    workbook.type("Sheet1!A2", "=AI_SALARY(8)");
    await command(workbook, "detachFormulas");
    expect(workbook.values("Sheet1!A1:A2")).toEqual([[160_000], [155_008]]);
    workbook.type(`Benchmarks!B${senior}`, 170_000);
    expect(workbook.values("Sheet1!A1:A2")).toEqual([[170_000], [155_008]]);
  });

  it("does nothing where there is nothing of ours", async () => {
    const workbook = openWorkbook();
    workbook.type("A1", "=1+1");
    const { value } = await command(workbook, "detachFormulas");
    expect(value.message).toBe("No cell of this spreadsheet has a formula of AI Comp.");
    expect(workbook.sheetNames).toEqual(["Sheet1"]);
  });

  it("pins nothing where no native formula needs it, and remembers the latest original of a cell", async () => {
    const workbook = openWorkbook();
    workbook.type("A1", '=AI_TAKE_HOME(200000,"TX")');
    expect((await command(workbook, "detachFormulas")).value.message).toBe(
      "0 became native formulas, 1 became a value: Sheet1!A1.",
    );
    expect(workbook.sheetNames).not.toContain("Benchmarks");
    workbook.type("A1", '=AI_TAKE_HOME(100000,"TX")');
    await command(workbook, "detachFormulas");
    const { value } = await command(workbook, "attachFormulas");
    expect(value.message).toBe("1 formula put back.");
    expect(workbook.formula("A1")).toBe('=AI_TAKE_HOME(100000,"TX")');
  });

  it("has an item in the menu, which asks and says what became of the formulas", async () => {
    const workbook = filled();
    const before = JSON.stringify(workbook.saved().workbook);
    workbook.answers.push({ button: "CANCEL" });
    await workbook.clickMenu("Detach formulas");
    expect(JSON.stringify(workbook.saved().workbook)).toBe(before);
    workbook.answers.push({ button: "OK" }, { button: "OK" });
    await workbook.clickMenu("Detach formulas");
    const [, question, result] = workbook.asked.map(({ text }) => text);
    expect(question).toBe(
      "The 12 AI_ formulas in this spreadsheet become plain formulas on the Benchmarks sheet, or their values where there are none. Attach puts the originals back.",
    );
    expect(result).toContain("10 became native formulas, 2 became values: Sheet1!F5, Sheet1!F9.");
  });

  it("takes a column that spills from its head apart: the head is text, each row calculates", async () => {
    const workbook = await pinnedWorkbook();
    workbook.typeRows("A1", [
      ["Team"],
      ["Level", "State", "Average"],
      ["Mid", "US"],
      ["Senior", "WA"],
      ["", ""],
      ["Lead", "MS"],
    ]);
    workbook.typeRows("I2", [["Posted in"], ["WA"], ["CA"], [""], ["NY"]]);
    const column = (head: string, call: string, output?: number) =>
      `=${spilledColumn({ head, call, from: "A2:A6", ...(output === undefined ? {} : { output }) })}`;
    const band = 'AI_BAND(A2:A6,B2:B6,"market",0.5)';
    workbook.type("C2", column("Minimum", band, 0));
    workbook.type("D2", column("Maximum", band, 2));
    workbook.type("E2", column("Factor", "AI_GEO_FACTOR(B2:B6)"));
    workbook.type("F2", column("Rule", "AI_POSTING_RULE(I2:I6)", 0));
    workbook.type("G2", column("Again", "AI_GEO_FACTOR(ARRAYFORMULA(B2:B6))"));
    workbook.type("H2", column("Floor", 'IF(A2:A6="","",IFERROR(AI_FLOOR(A2:A6),"none"))'));
    const before = workbook.values("A1:H8");
    // A spread of 50% around 138,185: 138,185 ÷ 1.25 and × 1.5.
    expect(workbook.values("C2:D3")).toEqual([
      ["Minimum", "Maximum"],
      [expect.closeTo(110_548, 6), expect.closeTo(165_822, 6)],
    ]);
    expect(workbook.values("H2:H6")).toEqual([["Floor"], ["none"], [200_000], [""], [200_000]]);
    const { value } = await command(workbook, "detachFormulas");
    expect(differences(before, workbook.values("A1:H8"))).toEqual([]);
    expect(value.message).toBe("5 became native formulas, 1 became a value: Sheet1!F3:F6.");
    for (const a1 of ["C2", "D2", "E2", "F2", "H2"]) expect(workbook.formula(a1)).toBeUndefined();
    expect(workbook.formula("C4")).toMatch(/A4.*B4/);
    workbook.type("A3", "Senior");
    // 155,008 ÷ 1.25
    expect(workbook.value("C3")).toBeCloseTo(124_006.4, 6);
    expect(workbook.value("H3")).toBe(200_000);
    workbook.type("A3", "Mid");
    await command(workbook, "attachFormulas");
    expect(workbook.formula("D2")).toBe(column("Maximum", band, 2));
    expect(workbook.formula("D3")).toBeUndefined();
    expect(differences(before, workbook.values("A1:H8"))).toEqual([]);
  });

  it("never writes over a cell that stands in the way of a formula", async () => {
    const workbook = await pinnedWorkbook();
    workbook.typeRows("A1", [[2], [5], [8]]);
    workbook.type("B1", "=AI_SALARY(A1:A3)");
    workbook.type("B3", "mine");
    workbook.type("D1", `=${spilledColumn({ head: "Pay", call: "AI_SALARY(A1:A3)", from: "A1:A3" })}`);
    workbook.type("D2", "mine");
    const { value } = await command(workbook, "detachFormulas");
    expect(value.unchanged).toEqual([
      { range: "Sheet1!B1", reason: "it would fill Sheet1!B3, which holds something else" },
      { range: "Sheet1!D1", reason: expect.stringMatching(/^it shows #/) },
    ]);
    expect([workbook.value("B3"), workbook.value("D2")]).toEqual(["mine", "mine"]);
  });

  it("is never half done: a failing call puts everything back", async () => {
    const counted = filled();
    counted.resetCalls();
    await command(counted, "detachFormulas");
    const calls = Object.values(counted.calls).reduce((sum, count) => sum + count, 0);
    for (let n = 1; n <= calls; n += Math.ceil(calls / 6)) {
      const workbook = filled();
      const [values, formulas] = [workbook.values(EVERYTHING), allFormulas(workbook)];
      workbook.failCall(n);
      const answer = await command(workbook, "detachFormulas");
      if (answer.ok) continue;
      expect(answer.message).toMatch(/^Nothing was changed: /);
      expect(allFormulas(workbook)).toEqual(formulas);
      expect(differences(values, workbook.values(EVERYTHING))).toEqual([]);
      expect(workbook.sheetNames).toEqual(["Sheet1"]);
    }
  });
});

function allFormulas(workbook: Workbook): string[] {
  return Array.from({ length: 12 }, (_, i) =>
    Array.from("ABCDEFGHIJK", (letter) => workbook.formula(`Sheet1!${letter}${i + 1}`) ?? ""),
  )
    .flat()
    .filter((formula) => formula !== "");
}
