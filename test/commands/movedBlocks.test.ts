import { beforeEach, describe, expect, it } from "vitest";
import type { Inserted } from "../../src/workbook/blocks/insertBlock.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { pinnedWorkbook } from "../support/preparedOnce.ts";
import { BANDS, OFFER } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { shownIn, tableIn } from "../support/tableIn.ts";

let workbook: OpenWorkbook;
const opened = async (insertAs: string) => (insertAs === "native" ? pinnedWorkbook() : openWorkbook());

/** Runs a command as somebody who agrees to what it asks. */
async function agreed(command: string, request: object): Promise<Inserted> {
  const answer = await runCommand(workbook, command, request);
  if (!answer.ok && answer.code === "edited")
    return done(runCommand(workbook, command, { ...request, replace: answer.range }));
  return done(answer);
}

const blockNames = (kind: string) => Object.keys(workbook.namedRanges).filter((name) => name.includes(kind));

/** What people do to a block that stands at Sheet1!B3 with its three rows; gives its first cell then. */
const CHANGES: Readonly<Record<string, (block: string, key: string) => string>> = {
  "its rows sorted": (block, key) => {
    const table = tableIn(workbook, block, key);
    workbook.sort(table.range(table.heads[0] ?? "", table.heads[table.heads.length - 1]), "B", "asc");
    return "Sheet1!B3";
  },
  "a row inserted inside it": () => {
    workbook.insertRows(6);
    return "Sheet1!B3";
  },
  "a column inserted inside it": () => {
    workbook.insertColumns(4);
    return "Sheet1!B3";
  },
  "a row deleted inside it": () => {
    workbook.deleteRows(6);
    return "Sheet1!B3";
  },
  "been moved": (block) => {
    workbook.move(block, "Sheet1!B20");
    return "Sheet1!B20";
  },
  "its sheet renamed": () => {
    workbook.renameSheet("Sheet1", "Our plan");
    return "'Our plan'!B3";
  },
};
const sheetOf = (a1: string) => a1.replace(/!.*/, "").replaceAll("'", "");

describe.each(["live", "native", "values"] as const)("bands as %s, of which somebody has", (insertAs) => {
  beforeEach(async () => {
    workbook = await opened(insertAs);
  });

  it.each(Object.entries(CHANGES))("%s", async (name, change) => {
    workbook.type("A1", "above");
    workbook.type("Z4", "beside");
    workbook.type("B10", "below");
    workbook.select("B3");
    const request = { ...BANDS, insertAs, destination: "selection" };
    const { range } = await agreed("generateBands", request);
    // Title, heads and three rows.
    expect(range).toMatch(/^Sheet1!B3:[A-Z]+7$/);
    const first = change(range, "Level");
    workbook.select(first);

    const again = await agreed("generateBands", { ...request, levels: ["Lead", "Senior"] });
    expect(again.block).toBe("bands_1");
    const table = tableIn(workbook, again.range, "Level");
    expect(again.range).toBe(table.place);
    expect(again.range.startsWith(`${first}:`)).toBe(true);
    // The national averages, in the order that people sorted them into.
    const rows = [
      ["Senior", 155_008],
      ["Lead", 172_361],
    ];
    expect(table.pick("Level", "Midpoint")).toEqual(name === "its rows sorted" ? rows.reverse() : rows);

    expect(await runCommand(workbook, "removeBlock", { block: "bands_1" })).toMatchObject({ ok: true });
    // Only what the user typed is left, wherever that has gone.
    expect(shownIn(workbook, sheetOf(first)).sort()).toEqual(["above", "below", "beside"]);
    expect(blockNames("bands")).toEqual([]);
    expect(tableIn(workbook, "Log", "When").under("What")).toEqual(
      expect.arrayContaining(["Bands inserted", "Bands updated", "Block bands_1 removed"]),
    );
  });
});

describe.each(["live", "native", "values"] as const)("offers as %s, of which somebody has", (insertAs) => {
  beforeEach(async () => {
    workbook = await opened(insertAs);
  });

  it.each(Object.entries(CHANGES))("%s", async (name, change) => {
    workbook.select("B3");
    let range = "";
    for (const [label, base] of [
      ["Zoe", 190_000],
      ["Max", 210_000],
      ["Amy", 170_000],
    ] as const) {
      const request = { ...OFFER, insertAs, label, base, destination: "selection" };
      ({ range } = await agreed("checkOffer", request));
    }
    workbook.type("A1", "above");
    workbook.type("A5", "beside");
    const first = change(range, "Offer");

    const again = await agreed("checkOffer", { ...OFFER, insertAs, label: "zoe", base: 195_000 });
    expect(again.block).toBe("offers_1");
    // Under the floor of 200,000 by 2.5% a stretch, by 15% not credible; 210,000 meets it.
    const verdicts = new Map([
      ["zoe", "Stretch"],
      ["Max", "Meets floor"],
      ["Amy", "Not credible"],
    ]);
    let labels = ["zoe", "Max", "Amy"];
    if (name === "its rows sorted") labels = ["Amy", "Max", "zoe"];
    if (name === "a row deleted inside it") labels = ["zoe", "Amy"];
    const table = tableIn(workbook, again.range, "Offer");
    expect(again.range).toBe(table.place);
    expect(again.range.startsWith(`${first}:`)).toBe(true);
    expect(table.pick("Offer", "Verdict")).toEqual(labels.map((label) => [label, verdicts.get(label)]));

    expect(await runCommand(workbook, "removeBlock", { block: "offers_1" })).toMatchObject({ ok: true });
    expect(shownIn(workbook, sheetOf(first)).sort()).toEqual(["above", "beside"]);
    expect(blockNames("offers")).toEqual([]);
  });
});
