import { beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../src/commands/define/Answer.ts";
import type { GenerateBandsRequest } from "../../src/commands/generateBands.ts";
import type { Inserted } from "../../src/commands/insertTable.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";

const REQUEST: GenerateBandsRequest = {
  levels: ["Mid", "Senior", "Lead"],
  states: ["US", "WA"],
  basis: "market",
  spreads: {},
  roundTo: 0,
  insertAs: "live",
  destination: "new sheet",
};

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
});

async function generate(change: Partial<GenerateBandsRequest> = {}): Promise<Answer<Inserted>> {
  return (await workbook.call("runCommand", "generateBands", { ...REQUEST, ...change })) as Answer<Inserted>;
}

function done(answer: Answer<Inserted>): Inserted {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

describe("generateBands", () => {
  it.each(["live", "values"] as const)("writes a row for each level and state, as %s", async (insertAs) => {
    const { message, range } = done(await generate({ insertAs }));
    expect(message).toBe("6 rows written to Bands!A1:K8.");
    expect(range).toBe("Bands!A1:K8");
    expect(workbook.values("Bands!A3:C8")).toEqual(
      ["US", "WA"].flatMap((state) => ["Mid", "Senior", "Lead"].map((level) => [level, state, "market"])),
    );
    // Senior, US: 155,008 ÷ 1.2 = 129,173.33; × 1.4 = 180,842.67
    const [min, mid, max, spread, step, overlap, gap] = workbook.values("Bands!D4:J4")[0] as number[];
    expect([min, mid, max]).toEqual([
      expect.closeTo(129_173.3333, 3),
      155_008,
      expect.closeTo(180_842.6667, 3),
    ]);
    expect(spread).toBe(0.4);
    // 155,008 ÷ 138,185 − 1 = 12.174%
    expect(step).toBeCloseTo(0.121742, 5);
    // (s − p) ÷ (s(1 + p)) = (0.4 − 0.121742) ÷ (0.4 × 1.121742) = 62.015%
    expect(overlap).toBeCloseTo(0.620147, 5);
    expect(gap).toBe(155_008 - 200_000);
    // Lead, WA: 172,361 × 1.1676
    expect(workbook.value("Bands!E8")).toBeCloseTo(201_248.7036, 3);
  });

  it("writes the live bands as one call of the add-on", async () => {
    await generate();
    expect(workbook.formula("Bands!D3")).toBe("=AI_BAND(A3:A8,B3:B8,C3:C8,G3:G8,0)");
    expect(workbook.formula("Bands!D4")).toBeUndefined();
  });

  it("leaves out levels without a floor on the hire basis, and says so", async () => {
    const { message } = done(await generate({ basis: "hire", states: ["CA"] }));
    expect(message).toBe(
      "2 rows written to Bands!A1:K4. Left out: Mid, because no floor is quoted below Senior.",
    );
    // The floor, 200,000, is over California's 155,008 × 1.2543 = 194,426.53
    expect(workbook.values("Bands!D3:F3")).toEqual([[200_000, expect.closeTo(220_000), 240_000]]);
  });

  it("updates its own block when it is run again, wherever that has moved", async () => {
    const first = done(await generate());
    workbook.select("Bands!A1");
    workbook.insertRows(1, 2);
    workbook.insertColumns(1, 1);
    workbook.renameSheet("Bands", "Our bands");
    const second = done(await generate({ levels: ["Senior"], states: ["CA", "NY", "TX"] }));
    expect(second.block).toBe(first.block);
    expect(second.message).toBe("3 rows updated in 'Our bands'!B3:L7.");
    expect(workbook.sheetNames.filter((name) => /bands/i.test(name))).toEqual(["Our bands"]);
    expect(workbook.values("'Our bands'!B5:C7")).toEqual([
      ["Senior", "CA"],
      ["Senior", "NY"],
      ["Senior", "TX"],
    ]);
    // What the larger block covered before is empty now.
    expect(
      workbook
        .values("'Our bands'!B8:L10")
        .flat()
        .filter((cell) => cell !== ""),
    ).toEqual([]);
  });

  it("asks before it writes over anything, naming the range, and changes nothing until then", async () => {
    workbook.type("B3", "my budget");
    workbook.type("D9", 42);
    workbook.select("A1");
    const asked = await generate({ destination: "selection" });
    expect(asked).toMatchObject({ ok: false, code: "occupied", cells: 1, range: "Sheet1!A1:K8" });
    expect(workbook.value("A1")).toBe("");
    expect(workbook.value("B3")).toBe("my budget");
    const answer = await generate({ destination: "selection", replace: "Sheet1!A1:K8" });
    expect(done(answer).message).toBe("6 rows written to Sheet1!A1:K8.");
    expect(workbook.value("B3")).toBe("US");
    expect(workbook.value("D9")).toBe(42);
  });

  it("asks before it updates a block that somebody edited", async () => {
    await generate();
    workbook.type("Bands!G4", 0.3);
    const asked = await generate();
    expect(asked).toMatchObject({ ok: false, code: "edited", range: "Bands!A1:K8" });
    expect(workbook.value("Bands!G4")).toBe(0.3);
    expect((await generate({ replace: "Bands!A1:K8" })).ok).toBe(true);
    expect(workbook.value("Bands!G4")).toBe(0.4);
  });

  it("takes out exactly what it inserted", async () => {
    workbook.type("A9", "below");
    workbook.type("L4", "beside");
    workbook.select("A1");
    const { block } = done(await generate({ destination: "selection" }));
    const answer = await workbook.call("runCommand", "removeBlock", { block });
    expect(answer).toEqual({ ok: true, value: { message: "Sheet1!A1:K8 removed." } });
    expect(
      workbook
        .values("A1:K8")
        .flat()
        .filter((cell) => cell !== ""),
    ).toEqual([]);
    expect([workbook.value("A9"), workbook.value("L4")]).toEqual(["below", "beside"]);
    expect(Object.keys(workbook.namedRanges)).toEqual([]);
  });

  it("says so, and changes nothing, while someone else is inserting", async () => {
    const release = workbook.holdLock();
    expect(await generate()).toMatchObject({ ok: false, code: "busy" });
    expect(workbook.sheetNames).toEqual(["Sheet1"]);
    release();
    expect((await generate()).ok).toBe(true);
  });

  it("refuses a request that is not right, naming the field", async () => {
    expect(await generate({ levels: [] })).toMatchObject({ ok: false, code: "refused", field: "levels" });
    expect(await generate({ spreads: { Senior: 9 } })).toMatchObject({
      ok: false,
      code: "refused",
      field: "Senior",
    });
    expect(await generate({ states: ["ZZ"] })).toEqual({
      ok: false,
      code: "refused",
      field: "states",
      message: 'states must be a US state, "US" or "REMOTE"; got "ZZ".',
    });
    expect(await generate({ basis: "hire", levels: ["Entry"] })).toMatchObject({
      ok: false,
      field: "levels",
    });
    expect(workbook.sheetNames).toEqual(["Sheet1"]);
  });

  it("puts back what was there when any call of Google's service fails", async () => {
    workbook.type("B3", "my budget");
    workbook.type("C4", "=1+1");
    workbook.setFormat("C4", "0.00");
    workbook.select("A1");
    const before = JSON.stringify(workbook.saved());
    const request = { destination: "selection", replace: "Sheet1!A1:K8" } as const;
    let failures = 0;
    for (let n = 1; ; n++) {
      workbook.failCall(n);
      const answer = await generate(request);
      if (answer.ok) break;
      failures++;
      expect(answer.code).toBe("failed");
      expect(workbook.value("B3"), `call ${n}`).toBe("my budget");
      expect(workbook.formula("C4"), `call ${n}`).toBe("=1+1");
      expect(workbook.format("C4"), `call ${n}`).toBe("0.00");
      expect(workbook.value("A1"), `call ${n}`).toBe("");
      expect(Object.keys(workbook.namedRanges), `call ${n}`).toEqual([]);
      expect(n).toBeLessThan(100);
    }
    expect(failures).toBeGreaterThan(10);
    expect(before).not.toBe(JSON.stringify(workbook.saved()));
  });

  it("writes 5 levels × 51 places in as many calls as 5 × 1; at most 15 of them write", async () => {
    const { STATE_CODES } = await import("../../src/reference/states.ts");
    const levels = ["Entry", "Mid", "Senior", "Lead", "Principal"] as const;
    const counted: { all: number; writing: number }[] = [];
    for (const states of [["US"], STATE_CODES]) {
      workbook = openWorkbook();
      // The log's sheet is made once, at the first write of all.
      done(await generate({ destination: "selection" }));
      workbook.select("Sheet1!A30");
      workbook.resetCalls();
      done(await generate({ levels, states, destination: "selection" }));
      counted.push({ all: workbook.spreadsheetCalls, writing: writingCalls(workbook.calls) });
    }
    console.log(`Service calls for 5 × 1 and 5 × 51 rows: ${JSON.stringify(counted)}`);
    expect(counted[0]).toEqual(counted[1]);
    expect(counted[1]?.writing).toBeLessThanOrEqual(15);
  });
});

/** Calls that change the spreadsheet; builders of rules only describe one. */
function writingCalls(calls: Readonly<Record<string, number>>): number {
  return Object.entries(calls)
    .filter(([method]) =>
      /^(Range|Sheet|Spreadsheet|SpreadsheetApp)\.(set|add|append|insert|clear|flush|remove|delete)/.test(
        method,
      ),
    )
    .reduce((sum, [, count]) => sum + count, 0);
}
