import { beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../src/commands/define/Answer.ts";
import type { BenchmarksCompared } from "../../src/commands/updateBenchmarks.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
});

async function run<T>(command: string, request: object): Promise<T> {
  const answer = (await workbook.call("runCommand", command, request)) as Answer<T>;
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
const update = (accept: boolean) => run<BenchmarksCompared>("updateBenchmarks", { accept });

async function offer(label: string, base: number) {
  await run("checkOffer", {
    label,
    level: "Mid",
    state: "US",
    base,
    equityKind: "none",
    ticks: { valuation: false, vesting: false, liquidity: false },
    answers: { mustGoRight: "", roleControls: "" },
    rationale: false,
    insertAs: "native",
    destination: "new sheet",
  });
}

describe("updateBenchmarks", () => {
  it("has nothing to do right after pinning", async () => {
    await run("pinBenchmarks", {});
    expect(await update(false)).toMatchObject({ changes: [], effects: [] });
  });

  it("shows old and new figure and the effect in dollars, keeps the pinned ones, then takes the new ones", async () => {
    await offer("Jane", 130_000);
    const keys = workbook.values("Benchmarks!A1:A60").map(([key]) => key);
    const row = keys.indexOf("base.mid") + 1;
    // As an older version would have it: 8,185 less than 138,185.
    workbook.type(`Benchmarks!D${row}`, 130_000);
    await run("setOverride", { key: "us.base", value: 190_000, source: "survey" });
    workbook.type(`Benchmarks!D${keys.indexOf("us.base") + 1}`, 180_000);
    const compared = await update(false);
    expect(compared.changes).toEqual([
      { key: "us.base", pinned: 180_000, published: 184_757, overridden: true },
      { key: "base.mid", pinned: 130_000, published: 138_185, overridden: false },
    ]);
    // 130,000 is the pinned average itself; against the new one it is 8,185 short.
    expect(compared.effects).toEqual([
      { block: "offers_1", range: "Offers!A1:AA3", column: "Raise needed", now: 0, accepted: 8_185 },
    ]);
    expect(workbook.value(`Benchmarks!E${row}`)).toBe(130_000);
    expect(workbook.value("Offers!V3")).toBe(0);

    expect((await update(true)).message).toMatch(/2 figures changed/);
    expect(workbook.value("Offers!V3")).toBe(8_185);
    expect(
      workbook.values(`Benchmarks!B${keys.indexOf("us.base") + 1}:E${keys.indexOf("us.base") + 1}`),
    ).toEqual([[190_000, "survey", 184_757, 190_000]]);
    expect((await update(false)).changes).toEqual([]);
  });
});
