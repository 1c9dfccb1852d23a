import { describe, expect, it } from "vitest";
import { LEVELS } from "../../src/core/market/levels.ts";
import { differences } from "../support/differences.ts";
import { openWorkbook } from "../support/openWorkbook.ts";
import { canRecalculate, recalculateXlsx } from "../support/recalculate.ts";

const REQUEST = {
  levels: LEVELS.map(({ level }) => level),
  states: ["US", "WA", "MS", "REMOTE"],
  spreads: { Lead: 0.55 },
  destination: "new sheet",
};

const OPTIONS = [
  ...["market", "hire"].flatMap((basis) =>
    [0, 1000, 5000].map((roundTo) => ({ ...REQUEST, basis, roundTo, adjusted: "" })),
  ),
  { ...REQUEST, basis: "both", roundTo: 0, adjusted: "" },
  { ...REQUEST, basis: "market", roundTo: 0, premium: "google_pmle", adjusted: "with premium" },
  {
    ...REQUEST,
    basis: "both",
    roundTo: 1000,
    premium: "genai",
    agedTo: "2027-08-15",
    agingRate: 0.035,
    adjusted: "with premium and aging",
  },
];

type Workbook = ReturnType<typeof openWorkbook>;
interface Answer {
  ok: boolean;
  message?: string;
  value: { message: string; range: string };
}

async function generate(workbook: Workbook, request: object): Promise<Answer> {
  return (await workbook.call("runCommand", "generateBands", request)) as Answer;
}

describe("bands as live formulas, native formulas and values", () => {
  it.each(OPTIONS)("are the same to the cent: $basis, rounded to $roundTo $adjusted", async (options) => {
    const found = await Promise.all(
      ["live", "native", "values"].map(async (insertAs) => {
        const workbook = openWorkbook();
        const { value } = await generate(workbook, { ...options, insertAs });
        return workbook.values(value.range);
      }),
    );
    expect(differences(found[0], found[1])).toEqual([]);
    expect(differences(found[0], found[2])).toEqual([]);
  });

  it.runIf(canRecalculate())("are so in LibreOffice, every option in one workbook", async () => {
    const workbook = openWorkbook();
    const ranges: string[] = [];
    for (const [index, options] of OPTIONS.entries()) {
      // At most 5 levels × 4 places × 2 bases, a title and heads.
      workbook.select(`Sheet1!A${1 + index * 50}`);
      const request = { ...options, insertAs: "native", destination: "selection" };
      ranges.push((await generate(workbook, request)).value.range);
    }
    const there = recalculateXlsx(await workbook.xlsx()).Sheet1 ?? [];
    const found = ranges.map((range, index) => differences(workbook.values(range), there.slice(index * 50)));
    expect(found).toEqual(OPTIONS.map(() => []));
  });

  it("take the user's own figures, all three", async () => {
    const rows = await Promise.all(
      ["live", "native", "values"].map(async (insertAs) => {
        const workbook = openWorkbook();
        await workbook.call("runCommand", "pinBenchmarks", {});
        const keys = workbook.values("Benchmarks!A3:A300").map(([key]) => key);
        workbook.type(`Benchmarks!B${keys.indexOf("base.senior") + 3}`, 160_000);
        workbook.type(`Benchmarks!B${keys.indexOf("senior.floor") + 3}`, 210_000);
        const request = {
          ...REQUEST,
          levels: ["Senior"],
          states: ["US"],
          basis: "market",
          roundTo: 0,
          insertAs,
        };
        const { value } = await generate(workbook, request);
        const sheet = value.range.split("!")[0];
        return cents([
          ...workbook.values(`${sheet}!D3:F3`),
          ...workbook.values(`${sheet}!J1`),
          ...workbook.values(`${sheet}!J3`),
        ]);
      }),
    );
    // 160,000 ÷ 1.2 = 133,333.33; × 1.4 = 186,666.67; floor gap 160,000 − 210,000.
    for (const found of rows)
      expect(found).toEqual([[133_333.33, 160_000, 186_666.67], [210_000], [-50_000]]);
  });
});

describe("the pinned sheet", () => {
  it("is made once", async () => {
    const workbook = openWorkbook();
    const first = (await workbook.call("runCommand", "pinBenchmarks", {})) as Answer;
    expect(first.value.message).toMatch(/^Version 2026\.11 pinned in Benchmarks!A1:J\d+\.$/);
    const before = workbook.values("Benchmarks!A1:J300");
    const again = (await workbook.call("runCommand", "pinBenchmarks", {})) as Answer;
    expect(again.value.message).toMatch(/ holds version 2026\.11; nothing was changed\.$/);
    expect(workbook.values("Benchmarks!A1:J300")).toEqual(before);
    expect(workbook.sheetNames.filter((name) => name.startsWith("Benchmarks"))).toEqual(["Benchmarks"]);
  });

  it("asks before anything but the user's own columns is changed, and keeps nobody out", async () => {
    const workbook = openWorkbook();
    await workbook.call("runCommand", "pinBenchmarks", {});
    const { grid } = workbook.document;
    const guarded = grid.annotations("protection").map(({ place, data }) => ({ place, data }));
    // Key, then everything from the pinned value on; your value and your source, B and C, lie between.
    expect(guarded).toMatchObject([
      { place: { zone: { left: 0, right: 0, top: 0 } }, data: { isWarningOnly: true } },
      { place: { zone: { left: 3, right: 9, top: 0 } }, data: { isWarningOnly: true } },
    ]);
    expect(grid.frozen(grid.sheetIdByName("Benchmarks") as string)).toMatchObject({ rows: 2 });
    await workbook.call("runCommand", "removeBlock", { block: "benchmarks_1" });
    expect(grid.annotations("protection")).toEqual([]);
  });

  it("is not put into a sheet of somebody else's", async () => {
    const workbook = openWorkbook();
    workbook.addSheet("benchmarks");
    workbook.type("benchmarks!A1", "mine");
    const answer = await generate(workbook, { ...REQUEST, basis: "market", roundTo: 0, insertAs: "native" });
    expect(answer).toMatchObject({
      ok: false,
      message:
        'The sheet "benchmarks" was not made by AI Comp; rename it, because the figures are pinned to a sheet of that name.',
    });
    expect(workbook.values("benchmarks!A1")).toEqual([["mine"]]);
  });

  it("goes again where the bands that needed it were not written", async () => {
    const workbook = openWorkbook();
    workbook.type("A1", "mine");
    workbook.select("A1");
    const request = { ...REQUEST, basis: "market", roundTo: 0, insertAs: "native", destination: "selection" };
    const answer = await generate(workbook, request);
    expect(answer).toMatchObject({ ok: false, code: "occupied" });
    expect(workbook.sheetNames).not.toContain("Benchmarks");
  });

  it("is an overrides argument as it stands, and as changed", async () => {
    const workbook = openWorkbook();
    await workbook.call("runCommand", "pinBenchmarks", {});
    const keys = workbook.values("Benchmarks!A3:A300").map(([key]) => key);
    const last = keys.indexOf("principal.floor") + 3;
    workbook.type("Sheet1!A1", `=AI_SALARY(8,"US",,,Benchmarks!A3:C${last})`);
    workbook.type("Sheet1!A2", `=AI_FLOOR("Mid",Benchmarks!A3:C${last})`);
    expect(workbook.value("Sheet1!A1")).toBe(155_008);
    workbook.type(`Benchmarks!B${keys.indexOf("base.senior") + 3}`, 160_000);
    workbook.type(`Benchmarks!B${keys.indexOf("mid.floor") + 3}`, 150_000);
    expect(workbook.value("Sheet1!A1")).toBe(160_000);
    expect(workbook.value("Sheet1!A2")).toBe(150_000);
    expect(workbook.value(`Benchmarks!E${keys.indexOf("mid.floor") + 3}`)).toBe(150_000);
  });

  it("lets a floor of Lead and Principal follow the senior one until it has its own", async () => {
    const workbook = openWorkbook();
    await workbook.call("runCommand", "pinBenchmarks", {});
    const row = (key: string) =>
      workbook.values("Benchmarks!A1:A300").findIndex(([cell]) => cell === key) + 1;
    workbook.type(`Benchmarks!B${row("senior.floor")}`, 210_000);
    expect(workbook.value(`Benchmarks!E${row("lead.floor")}`)).toBe(210_000);
    workbook.type(`Benchmarks!B${row("lead.floor")}`, 230_000);
    expect(workbook.value(`Benchmarks!E${row("lead.floor")}`)).toBe(230_000);
    expect(workbook.value(`Benchmarks!E${row("principal.floor")}`)).toBe(210_000);
    expect(workbook.value(`Benchmarks!E${row("entry.floor")}`)).toBe("none quoted");
  });
});

function cents(rows: readonly (readonly unknown[])[]): unknown[][] {
  return rows.map((row) =>
    row.map((cell) => (typeof cell === "number" ? Math.round(cell * 100) / 100 : cell)),
  );
}
