import { beforeEach, describe, expect, it } from "vitest";
import type { BenchmarksCompared } from "../../src/commands/updateBenchmarks.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { OFFER } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { tableIn } from "../support/tableIn.ts";

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
});

const update = (accept: boolean) =>
  done(runCommand<BenchmarksCompared>(workbook, "updateBenchmarks", { accept }));
const pinned = () => tableIn(workbook, "Benchmarks", "Key");
const offers = () => tableIn(workbook, "Offers", "Offer");

describe("updateBenchmarks", () => {
  it("has nothing to do right after pinning", async () => {
    await done(runCommand(workbook, "pinBenchmarks"));
    expect(await update(false)).toMatchObject({ changes: [], effects: [] });
  });

  it("shows old and new figure and the effect in dollars, keeps the pinned ones, then takes the new ones", async () => {
    const offer = { ...OFFER, label: "Jane", level: "Mid", base: 130_000, insertAs: "native" };
    const { range } = await done(runCommand(workbook, "checkOffer", offer));
    // As an older version would have it: 8,185 less than 138,185.
    workbook.type(pinned().cell("base.mid", "Pinned value"), 130_000);
    const own = { key: "us.base", value: 190_000, source: "survey" };
    await done(runCommand(workbook, "setOverride", own));
    workbook.type(pinned().cell("us.base", "Pinned value"), 180_000);
    const compared = await update(false);
    expect(compared.changes).toEqual([
      { key: "us.base", pinned: 180_000, published: 184_757, overridden: true },
      { key: "base.mid", pinned: 130_000, published: 138_185, overridden: false },
    ]);
    // 130,000 is the pinned average itself; against the new one it is 8,185 short.
    expect(compared.effects).toEqual([
      { block: "offers_1", range, column: "Raise needed", now: 0, accepted: 8_185 },
    ]);
    expect(pinned().value("base.mid", "Value in use")).toBe(130_000);
    expect(offers().value("Jane", "Raise needed")).toBe(0);

    expect((await update(true)).message).toMatch(/2 figures changed/);
    expect(offers().value("Jane", "Raise needed")).toBe(8_185);
    expect(pinned().row("us.base")).toMatchObject({
      "Your value": 190_000,
      "Your source": "survey",
      "Pinned value": 184_757,
      "Value in use": 190_000,
    });
    expect((await update(false)).changes).toEqual([]);
  });
});
