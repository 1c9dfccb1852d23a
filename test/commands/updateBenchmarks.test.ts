import { beforeEach, describe, expect, it } from "vitest";
import type { BenchmarksCompared } from "../../src/commands/updateBenchmarks.ts";
import { unpackedDescription } from "../../src/workbook/blocks/packedDescription.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { pinnedWorkbook } from "../support/preparedOnce.ts";
import { OFFER } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { tableIn } from "../support/tableIn.ts";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await pinnedWorkbook();
});

const update = (accept: boolean) =>
  done(runCommand<BenchmarksCompared>(workbook, "updateBenchmarks", { accept }));
const pinned = () => tableIn(workbook, "Benchmarks", "Key");
const offers = () => tableIn(workbook, "Offers", "Offer");

describe("updateBenchmarks", () => {
  it("has nothing to do right after pinning", async () => {
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

it("has Sheets ask before edits no more often after five updates than after one", async () => {
  await update(true);
  const asking = () =>
    workbook.document.grid.annotations("protection").map(({ place, data }) => ({ place, data }));
  const once = asking();
  expect(once.length).toBeGreaterThan(0);
  for (let times = 2; times <= 5; times++) await update(true);
  expect(asking()).toEqual(once);
});

describe("a copy that an earlier version pinned, without status and reliability", () => {
  const HEADS = ["Key", "Your value", "Your source", "Pinned value", "Value in use", "Unit", "Class"];

  /** The document as it was left then; `remembered` is how that version fingerprinted its columns. */
  async function earlierDocument(remembered: (fingerprint: string) => string): Promise<OpenWorkbook> {
    await done(runCommand(workbook, "setOverride", { key: "factor.AK", value: 0.95, source: "survey" }));
    workbook.deleteColumns(`Benchmarks!${letterOf("Status")}1`, 2);
    workbook.type("Sheet1!A1", `=INDEX(${pinned().range("Note", "Note")},3)`);
    const saved = JSON.parse(JSON.stringify(workbook.saved()), (_key, value) => {
      if (typeof value !== "string" || !value.startsWith("~")) return value;
      const block = unpackedDescription(value) as { kind: string; fingerprint: string };
      if (block.kind !== "benchmarks") return value;
      return JSON.stringify({ ...block, fingerprint: remembered(block.fingerprint) });
    });
    return openWorkbook({ saved });
  }

  const letterOf = (head: string) =>
    pinned()
      .cell("factor.AK", head)
      .replace(/^.*!|\d+$/g, "");

  it.each([
    {
      version: "2026.11, which gets them behind its other columns",
      remembered: (now: string) => now.replace(/\b(status|reliability):[\w-]*,/g, ""),
      heads: [...HEADS, "As of", "Source", "Note", "Status", "Reliability"],
    },
    {
      version: "0.1.0, which is written anew",
      remembered: () => ":abc",
      heads: [...HEADS, "Status", "Reliability", "As of", "Source", "Note"],
    },
  ])("of $version", async ({ remembered, heads }) => {
    workbook = await earlierDocument(remembered);
    expect(pinned().heads).not.toContain("Status");
    const before = pinned().row("base.mid");
    await update(true);
    expect(pinned().heads).toEqual(heads);
    expect(pinned().row("factor.AK")).toMatchObject({
      Status: "carried",
      Reliability: "D",
      "Your value": 0.95,
      "Your source": "survey",
      "Value in use": 0.95,
    });
    expect(pinned().row("base.mid")).toMatchObject({ ...before, Status: "final", Reliability: "" });
    expect((await update(false)).changes).toEqual([]);
  });

  it("leaves a formula that reads another of its columns as it was", async () => {
    workbook = await earlierDocument((now) => now.replace(/\b(status|reliability):[\w-]*,/g, ""));
    const note = workbook.value("Sheet1!A1");
    await update(true);
    expect(workbook.value("Sheet1!A1")).toBe(note);
  });
});
