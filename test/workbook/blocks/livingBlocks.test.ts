import { beforeEach, describe, expect, it } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../../support/openWorkbook.ts";
import { preparedOnce } from "../../support/preparedOnce.ts";
import { BANDS, OFFER } from "../../support/requests.ts";
import { done, runCommand } from "../../support/runCommand.ts";
import type { SheetTable } from "../../support/SheetTable.ts";
import { linesIn, tableIn } from "../../support/tableIn.ts";

const FORMS = ["live", "native", "values"] as const;
const REQUEST = {
  ...BANDS,
  levels: ["Entry", "Mid", "Senior", "Lead", "Principal"],
  states: ["WA", "REMOTE"],
  basis: "both",
  roundTo: 1000,
};

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
});

const bands = () => tableIn(workbook, "Bands", "Level", "State", "Basis");
const generate = (change: object = {}) => runCommand(workbook, "generateBands", { ...REQUEST, ...change });
const columnOf = (table: SheetTable, head: string) => table.headCell(head).replace(/^.*!|\d+/g, "");
/** Every row by its key, whatever the order; the user's own heads left out. */
const content = (heads: readonly string[]) => {
  const table = bands();
  return Object.fromEntries(table.keys.map((key) => [key, heads.map((head) => table.row(key)[head])]).sort());
};
const everything = () => JSON.stringify(workbook.saved());

describe.each(FORMS)("bands as %s", (insertAs) => {
  let heads: readonly string[];
  let before: object;
  const written = preparedOnce((fresh) => done(runCommand(fresh, "generateBands", { ...REQUEST, insertAs })));
  beforeEach(async () => {
    workbook = await written();
    heads = bands().heads.filter((head) => head !== "");
    before = content(heads);
  });
  const again = (change: object = {}) => generate({ insertAs, ...change });

  it("say what they say when they are sorted by any column, and stay sorted", async () => {
    for (const head of heads) {
      const table = bands();
      const range = table.range(heads[0] ?? "", heads[heads.length - 1]);
      workbook.sort(range, columnOf(table, head), "desc");
      expect(content(heads), `sorted by ${head}`).toEqual(before);
    }
    const order = bands().keys;
    await done(again());
    expect(bands().keys).toEqual(order);
    expect(content(heads)).toEqual(before);
  });

  it("are filtered", () => {
    const table = bands();
    const whole = `${table.headCell(heads[0] ?? "")}:${table.range("Level", heads[heads.length - 1]).split(":")[1]}`;
    workbook.filter(whole, columnOf(table, "State"), ["WA"]);
    const shown = workbook.shownValues(table.range("Level", "Basis"));
    expect(new Set(shown.map(([, state]) => state))).toEqual(new Set(["WA"]));
    expect(content(heads)).toEqual(before);
  });

  it("keep their values under their heads beside a column of the user's, and its cells", async () => {
    workbook.insertColumns(`Bands!${columnOf(bands(), "Midpoint")}1`);
    expect(content(heads)).toEqual(before);
    const letter = String.fromCharCode(columnOf(bands(), "Midpoint").charCodeAt(0) - 1);
    workbook.type(`Bands!${letter}2`, "Our note");
    for (const [i, key] of bands().keys.entries()) workbook.type(bands().cell(key, "Our note"), `note ${i}`);
    const notes = () => Object.fromEntries(bands().keys.map((key) => [key, bands().value(key, "Our note")]));
    const typed = notes();

    await done(again());
    expect(content(heads)).toEqual(before);
    expect(notes()).toEqual(typed);
    // A place more, and one less: each note stays with its row.
    await done(again({ states: ["WA", "REMOTE", "CA"] }));
    expect(notes()).toMatchObject(typed);
    expect(bands().keys).toHaveLength(24);
    await done(again({ states: ["REMOTE", "CA"] }));
    const left = Object.fromEntries(Object.entries(typed).filter(([key]) => key.includes("REMOTE")));
    expect(notes()).toMatchObject(left);
    expect(bands().keys.filter((key) => key.includes("WA"))).toEqual([]);
  });

  it("keep rows of the user's, right below the heads and between", async () => {
    for (const row of [3, 7]) {
      workbook.insertRows(`Bands!A${row}`);
      workbook.type(`Bands!${columnOf(bands(), "Source")}${row}`, `my remark ${row}`);
    }
    expect(content(heads)).toEqual(before);
    await done(again());
    expect(content(heads)).toEqual(before);
    expect(workbook.value(`Bands!${columnOf(bands(), "Source")}3`)).toBe("my remark 3");
    expect(workbook.value(`Bands!${columnOf(bands(), "Source")}7`)).toBe("my remark 7");
  });

  it("do without a column that was deleted, where nothing calls it", async () => {
    workbook.deleteColumns(bands().headCell("Source"));
    const rest = heads.filter((head) => head !== "Source");
    const { message } = await done(again());
    expect(message).toContain("Source was taken out before and stays away.");
    expect(bands().heads).not.toContain("Source");
    expect(content(rest).toString()).toBe(before.toString());
    for (const key of bands().keys) expect(bands().value(key, "Midpoint")).toBeGreaterThan(100_000);
  });

  it("name a head that is missing or doubled, and write nothing", async () => {
    workbook.type(bands().headCell("Spread"), "Width of range");
    const renamed = everything();
    expect(await again()).toMatchObject({
      ok: false,
      message: expect.stringMatching(
        /^Bands!A1:[A-Z]+18 must have a column headed "Spread"; put the head back/,
      ),
    });
    expect(everything()).toBe(renamed);
    workbook.type(`Bands!${columnOf(bands(), "Width of range")}2`, "Spread");
    workbook.type(bands().headCell("Source"), "Level");
    const doubled = everything();
    expect(await again()).toMatchObject({
      ok: false,
      message: expect.stringContaining('has two columns headed "Level"; rename or delete one of them.'),
    });
    expect(everything()).toBe(doubled);
  });

  it("ask before an edited cell is replaced, by its name, and only then", async () => {
    const cells = [bands().cell("Senior WA market", "Maximum"), bands().cell("Lead REMOTE hire", "Spread")];
    const { grid } = workbook.document;
    const values = cells.map((cell) => workbook.value(cell));
    for (const cell of cells) workbook.type(cell, 0.77);
    const edited = JSON.stringify(grid.data());
    const answer = await again();
    expect(answer).toMatchObject({ ok: false, code: "edited" });
    if (answer.ok || !("range" in answer)) throw new Error("It must ask.");
    expect(answer.range.split(", ").sort()).toEqual([...cells].sort());
    expect(answer.message).toContain("were edited since the block was inserted");
    expect(JSON.stringify(grid.data())).toBe(edited);
    await done(again({ replace: answer.range }));
    expect(cells.map((cell) => workbook.value(cell))).toEqual(values);
    expect(content(heads)).toEqual(before);
  });

  it("keep the widths of columns that people set", async () => {
    const { grid } = workbook.document;
    const sheetId = grid.sheetIdByName("Bands") ?? "";
    const set = { sheetId, dimension: "COL", elements: [3, 5], size: 333 };
    grid.dispatch("RESIZE_COLUMNS_ROWS", { ...set, sheetName: "Bands" });
    await done(again());
    await done(again({ states: ["CA"] }));
    expect([3, 5].map((column) => grid.headerSize(sheetId, "COL", column))).toEqual([333, 333]);
  });
});

const LONGEST = 200;

describe("formulas that people read", () => {
  const longFormulas = () => {
    const { grid } = workbook.document;
    return grid.sheetIds().flatMap((sheetId) => {
      const { rows, cols } = grid.contentSize(sheetId);
      return Array.from({ length: rows * cols }, (_, i) => {
        const at = { sheetId, row: Math.floor(i / cols), col: i % cols };
        return grid.formula(at) ?? "";
      }).filter((formula) => formula.length >= LONGEST);
    });
  };

  it.each(["live", "native"] as const)(
    "stay under 200 characters in every block, as %s",
    async (insertAs) => {
      const states = ["WA", "REMOTE", "US"];
      await done(generate({ insertAs, states, premium: "genai", agedTo: "2027-06-01", agingRate: 0.03 }));
      workbook.renameSheet("Bands", "Aged bands");
      workbook.addSheet("Here");
      await done(
        generate({ insertAs, states, basis: "hire", levels: ["Senior", "Lead"], destination: "selection" }),
      );
      await done(
        runCommand(workbook, "checkOffer", {
          ...OFFER,
          insertAs,
          label: "Jane",
          base: 190_000,
          rationale: true,
        }),
      );
      workbook.addSheet("Team");
      workbook.typeRows("Team!A1", [
        ["Ann", "Senior", 150_000],
        ["Bea", "Lead", 155_000],
      ]);
      const team = { names: "Team!A1:A2", levels: "Team!B1:B2", pays: "Team!C1:C2" };
      await done(runCommand(workbook, "auditTeam", { ...team, insertAs, destination: "new sheet" }));
      expect(longFormulas()).toEqual([]);
    },
  );

  it("call what they need by its cell, in a native band", async () => {
    await done(generate({ insertAs: "native", states: ["WA"], basis: "market", roundTo: 0 }));
    const row = bands()
      .cell("Senior WA market", "Level")
      .replace(/^.*!\D+/, "");
    const [average, spread] = [columnOf(bands(), "Average"), columnOf(bands(), "Spread")];
    expect(bands().formula("Senior WA market", "Midpoint")).toBe(`=${average}${row}`);
    expect(bands().formula("Senior WA market", "Minimum")).toBe(`=${average}${row}/(1+${spread}${row}/2)`);
  });
});

describe("offers as a comparison", () => {
  const offer = (name: string, base: number, equityTotal = 0) => ({
    name,
    state: "WA",
    base,
    bonus: 0,
    signOn: 0,
    equityTotal,
    equityKind: equityTotal > 0 ? "private stock" : "none",
    ticks: { valuation: true, vesting: true, liquidity: true },
    vesting: equityTotal > 0 ? [0.25, 0.25, 0.25, 0.25] : [],
  });
  const REQUESTED = {
    offers: [offer("Big", 185_000), offer("Small", 150_000, 300_000)],
    years: 1,
    filing: "single",
    destination: "new sheet",
  };
  const compared = () => linesIn(workbook, "Compare offers", "Offer");

  it.each(FORMS)("stand beside each other, the answer on top, as %s", async (insertAs) => {
    await done(runCommand(workbook, "compareOffers", { ...REQUESTED, insertAs }));
    expect(compared().keys).toEqual(["Big", "Small"]);
    expect(
      compared()
        .heads.filter((head) => head !== "")
        .slice(1, 6),
    ).toEqual(["Offer", "Answer", "Counted", "Cash after tax", "Break-even certainty"]);
    // (185,000 − 150,000) ÷ 75,000 of equity in the first year.
    expect(compared().value("Small", "Break-even certainty")).toBeCloseTo(0.466667, 5);
    // A line and a column of the user's own stay, and so do the figures.
    workbook.insertRows("Compare offers!A6");
    workbook.type("Compare offers!A6", "Commute");
    workbook.type("Compare offers!B6", "40 minutes");
    await done(runCommand(workbook, "compareOffers", { ...REQUESTED, insertAs }));
    expect(workbook.value("Compare offers!B6")).toBe("40 minutes");
    expect(compared().value("Small", "Break-even certainty")).toBeCloseTo(0.466667, 5);
    const base = compared().cell("Big", "Base");
    workbook.type(base, 180_000);
    expect(await runCommand(workbook, "compareOffers", { ...REQUESTED, insertAs })).toMatchObject({
      code: "edited",
      range: base,
    });
  });
});
