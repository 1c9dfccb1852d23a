import { beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../src/commands/define/Answer.ts";
import type { Inserted } from "../../src/commands/insertTable.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
});

const call = async (command: string, request: object) =>
  (await workbook.call("runCommand", command, request)) as Answer<Inserted>;

/** Runs a command as somebody who agrees to what it asks. */
async function agreed(command: string, request: object): Promise<Inserted> {
  let answer = await call(command, request);
  if (!answer.ok && answer.code === "edited")
    answer = await call(command, { ...request, replace: answer.range });
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer.value;
}

const filled = (a1: string) =>
  workbook
    .values(a1)
    .flat()
    .filter((cell) => cell !== "" && cell !== null && cell !== undefined);
const BANDS = { levels: ["Mid", "Senior", "Lead"], states: ["US"], basis: "market", spreads: {}, roundTo: 0 };
const OFFER = {
  level: "Senior",
  state: "US",
  bonus: 0,
  equityKind: "none",
  ticks: { valuation: false, vesting: false, liquidity: false },
  answers: { mustGoRight: "", roleControls: "" },
  rationale: false,
  destination: "new sheet",
};

/** What people do to a block that stands at Sheet1!B3 with its three rows; gives where it stands then. */
const CHANGES: Readonly<Record<string, (bottom: string, right: string) => string>> = {
  "its rows sorted": (bottom, right) => {
    workbook.sort(`Sheet1!B5:${right}${bottom}`, "B", "asc");
    return `Sheet1!B3:${right}${bottom}`;
  },
  "a row inserted inside it": (bottom, right) => {
    workbook.insertRows(6);
    return `Sheet1!B3:${right}${Number(bottom) + 1}`;
  },
  "a column inserted inside it": (bottom, right) => {
    workbook.insertColumns(4);
    return `Sheet1!B3:${next(right)}${bottom}`;
  },
  "a row deleted inside it": (bottom, right) => {
    workbook.deleteRows(6);
    return `Sheet1!B3:${right}${Number(bottom) - 1}`;
  },
  "been moved": (bottom, right) => {
    workbook.move(`Sheet1!B3:${right}${bottom}`, "Sheet1!B20");
    return `Sheet1!B20:${right}${Number(bottom) + 17}`;
  },
  "its sheet renamed": (bottom, right) => {
    workbook.renameSheet("Sheet1", "Our plan");
    return `'Our plan'!B3:${right}${bottom}`;
  },
};
/** Spilled formulas cannot be sorted in the workbench's grid. */
const changesTo = (insertAs: string) =>
  Object.entries(CHANGES).filter(([name]) => insertAs !== "live" || name !== "its rows sorted");
const next = (letters: string): string =>
  letters.length === 1 ? String.fromCharCode(letters.charCodeAt(0) + 1) : `A${next(letters.slice(1))}`;

describe.each(["live", "native", "values"])("bands as %s, of which somebody has", (insertAs) => {
  it.each(changesTo(insertAs))("%s", async (_name, change) => {
    workbook.type("A1", "above");
    workbook.type("R4", "beside");
    workbook.type("B10", "below");
    workbook.select("B3");
    const request = { ...BANDS, insertAs, destination: "selection" };
    // Title, heads and three rows of fifteen columns.
    expect((await agreed("generateBands", request)).range).toBe("Sheet1!B3:P7");
    const where = change("7", "P");
    workbook.select(where.replace(/:.*/, ""));

    const again = await agreed("generateBands", { ...request, levels: ["Lead", "Senior"] });
    expect(again.block).toBe("bands_1");
    const [sheet, top] = [where.replace(/!.*/, ""), Number(/![A-Z]+(\d+)/.exec(where)?.[1])];
    expect(again.range).toBe(`${sheet}!B${top}:P${top + 3}`);
    expect(workbook.values(`${sheet}!B${top + 2}:B${top + 3}`)).toEqual([["Senior"], ["Lead"]]);
    // Midpoints: the national averages.
    expect(workbook.values(`${sheet}!F${top + 2}:F${top + 3}`)).toEqual([[155_008], [172_361]]);

    expect(await call("removeBlock", { block: "bands_1" })).toMatchObject({ ok: true });
    // Only what the user typed is left, wherever that has gone.
    expect(filled(`${sheet}!A1:Z40`).sort()).toEqual(["above", "below", "beside"]);
    expect(Object.keys(workbook.namedRanges).filter((name) => name.includes("bands"))).toEqual([]);
    expect(workbook.values("Log!B2:B10").flat()).toEqual(
      expect.arrayContaining(["Bands inserted", "Bands updated", "Block bands_1 removed"]),
    );
  });
});

describe.each(["live", "native", "values"])("offers as %s, of which somebody has", (insertAs) => {
  it.each(changesTo(insertAs))("%s", async (name, change) => {
    workbook.select("B3");
    for (const [label, base] of [
      ["Zoe", 190_000],
      ["Max", 210_000],
      ["Amy", 170_000],
    ] as const) {
      await agreed("checkOffer", { ...OFFER, insertAs, label, base, destination: "selection" });
    }
    workbook.type("A1", "above");
    workbook.type("A5", "beside");
    const where = change("7", "AB");

    const again = await agreed("checkOffer", { ...OFFER, insertAs, label: "zoe", base: 195_000 });
    expect(again.block).toBe("offers_1");
    const [sheet, top] = [where.replace(/!.*/, ""), Number(/![A-Z]+(\d+)/.exec(where)?.[1])];
    // Under the floor of 200,000 by 2.5% a stretch, by 15% not credible; 210,000 meets it.
    const verdicts = new Map([
      ["zoe", "Stretch"],
      ["Max", "Meets floor"],
      ["Amy", "Not credible"],
    ]);
    let labels = ["zoe", "Max", "Amy"];
    if (name === "its rows sorted") labels = ["Amy", "Max", "zoe"];
    if (name === "a row deleted inside it") labels = ["zoe", "Amy"];
    expect(again.range).toBe(`${sheet}!B${top}:AB${top + 1 + labels.length}`);
    const rows = workbook.values(`${sheet}!B${top + 2}:P${top + 1 + labels.length}`);
    expect(rows.map((row) => [row[0], row[14]])).toEqual(labels.map((label) => [label, verdicts.get(label)]));

    expect(await call("removeBlock", { block: "offers_1" })).toMatchObject({ ok: true });
    expect(filled(`${sheet}!A1:AB40`).sort()).toEqual(["above", "beside"]);
    expect(Object.keys(workbook.namedRanges).filter((one) => one.includes("offers"))).toEqual([]);
  });
});
