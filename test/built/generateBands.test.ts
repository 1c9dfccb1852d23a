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
    expect(message).toBe("6 rows written to Bands!A1:O8.");
    expect(range).toBe("Bands!A1:O8");
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

  it("says what the title's number is, in dollars", async () => {
    await generate();
    expect(workbook.value("Bands!I1")).toBe("Floor to close");
    expect(workbook.displayed("Bands!J1")).toBe("$200,000");
  });

  it.each(["live", "native", "values"] as const)(
    "makes market and hire bands together, as %s",
    async (insertAs) => {
      const { message } = done(
        await generate({
          insertAs,
          basis: "both",
          states: ["US"],
          spreads: { Senior: 0.3 },
          hireSpreads: { Senior: 0.1 },
        }),
      );
      expect(message).toContain("5 rows written to Bands!A1:O7.");
      expect(message).toContain("Left out on the hire basis: Mid, because no floor is quoted below Senior.");
      expect(workbook.values("Bands!A3:C7")).toEqual([
        ["Mid", "US", "market"],
        ["Senior", "US", "market"],
        ["Lead", "US", "market"],
        ["Senior", "US", "hire"],
        ["Lead", "US", "hire"],
      ]);
      // Market: 155,008 ÷ 1.15 and × 1.3 of that. Hire: from 200,000 to 220,000.
      expect(workbook.values("Bands!D4:F4")).toEqual([
        [expect.closeTo(134_789.5652, 3), 155_008, expect.closeTo(175_226.4348, 3)],
      ]);
      expect(workbook.values("Bands!D6:F6")).toEqual([
        [200_000, expect.closeTo(210_000, 6), expect.closeTo(220_000, 6)],
      ]);
      // The lowest hire band has no level below it, whatever stands in the row above.
      expect(workbook.values("Bands!H6:I6")).toEqual([["", ""]]);
      // Lead's hire band, 200,000 to 240,000, begins where Senior's does: the step is 220,000 ÷ 210,000 − 1.
      expect(workbook.value("Bands!H7")).toBeCloseTo(0.047619, 5);
      expect(workbook.value("Bands!M6")).toBe("Senior US hire");
    },
  );

  it.each(["live", "native", "values"] as const)(
    "multiplies by premium and aging, then rounds, as %s",
    async (insertAs) => {
      const request = { levels: ["Senior"], states: ["REMOTE"], roundTo: 100 } as const;
      done(await generate({ ...request, insertAs, premium: "genai", agedTo: "2027-06-01", agingRate: 0.03 }));
      // Genai 5% to 8%, the middle 6.5%; one year from 2026-06-01 at 3%: 1.065 × 1.03.
      expect(workbook.values("Bands!E1:F1")).toEqual([["Premium × aging", expect.closeTo(1.09695, 8)]]);
      // The floor is aged, without the premium: 200,000 × 1.03.
      expect(workbook.displayed("Bands!J1")).toBe("$206,000");
      const [min, mid, max] = workbook.values("Bands!D3:F3")[0] as number[];
      const [plainMin, plainMid] = workbook.values("Bands!P3:Q3")[0] as number[];
      // 155,008 × 1.203056, the remote factor, is 186,483.3; ÷ 1.2 the minimum.
      expect(plainMid).toBeCloseTo(186_483.3, 0);
      expect(plainMin).toBeCloseTo((plainMid as number) / 1.2, 6);
      // 186,483.3 × 1.09695 = 204,562.86, to the nearest hundred; the maximum is 1.4 ÷ 1.2 of it, 238,656.67.
      expect([min, mid, max]).toEqual([170_500, 204_600, 238_700]);
      // The remote median is aged: 206,600 × 1.03.
      expect(workbook.value("Bands!O3")).toBeCloseTo(212_798, 4);
      expect(workbook.value("Bands!A1")).toBe(
        "AI engineer salary bands, market basis, genai premium, aged to 2027-06-01",
      );
    },
  );

  it.each(["live", "native", "values"] as const)(
    "flags overlap, a small last step and wide ranges, as %s",
    async (insertAs) => {
      const spreads = { Senior: 0.1, Lead: 0.6, Principal: 1.1 };
      done(await generate({ insertAs, levels: ["Senior", "Lead", "Principal"], states: ["US"], spreads }));
      expect(workbook.values("Bands!K3:K5")).toEqual([
        [""],
        // Lead: 172,361 ÷ 1.3 = 132,585 to 212,137; Senior ends at 162,389: 29,804 ÷ 79,551 = 37.5%.
        ["Wide: maximum over 1.5 × minimum."],
        // Principal: 185,709 ÷ 172,361 = +7.74%; from 119,812 to 251,605, Lead's 212,137 covers 70%.
        ["Overlap over 50%. Step under 10%. Too wide to post: maximum over 2 × minimum."],
      ]);
    },
  );

  it("follows with its flags when a spread is changed in the sheet", async () => {
    await generate({ levels: ["Senior"], states: ["US"] });
    expect(workbook.value("Bands!K3")).toBe("");
    workbook.type("Bands!G3", 0.6);
    expect(workbook.value("Bands!K3")).toBe("Wide: maximum over 1.5 × minimum.");
  });

  it("leaves out levels without a floor on the hire basis, and says so", async () => {
    const { message } = done(await generate({ basis: "hire", states: ["CA"] }));
    expect(message).toBe(
      "2 rows written to Bands!A1:O4. Left out: Mid, because no floor is quoted below Senior.",
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
    expect(second.message).toBe("3 rows updated in 'Our bands'!B3:P7.");
    expect(workbook.sheetNames.filter((name) => /bands/i.test(name))).toEqual(["Our bands"]);
    expect(workbook.values("'Our bands'!B5:C7")).toEqual([
      ["Senior", "CA"],
      ["Senior", "NY"],
      ["Senior", "TX"],
    ]);
    // What the larger block covered before is empty now.
    expect(
      workbook
        .values("'Our bands'!B8:P10")
        .flat()
        .filter((cell) => cell !== ""),
    ).toEqual([]);
  });

  it("asks before it writes over anything, naming the range, and changes nothing until then", async () => {
    workbook.type("B3", "my budget");
    workbook.type("D9", 42);
    workbook.select("A1");
    const asked = await generate({ destination: "selection" });
    expect(asked).toMatchObject({ ok: false, code: "occupied", cells: 1, range: "Sheet1!A1:O8" });
    expect(workbook.value("A1")).toBe("");
    expect(workbook.value("B3")).toBe("my budget");
    const answer = await generate({ destination: "selection", replace: "Sheet1!A1:O8" });
    expect(done(answer).message).toBe("6 rows written to Sheet1!A1:O8.");
    expect(workbook.value("B3")).toBe("US");
    expect(workbook.value("D9")).toBe(42);
  });

  it("logs each write as text, the version and a quoted sheet name too", async () => {
    await generate();
    workbook.renameSheet("Bands", "=Our bands");
    await generate();
    expect(workbook.values("Log!B2:E3")).toEqual([
      ["Bands inserted", "Bands!A1:O8", "live", "2026.11"],
      ["Bands updated", "'=Our bands'!A1:O8", "live", "2026.11"],
    ]);
  });

  it("asks before it updates a block that somebody edited", async () => {
    await generate();
    workbook.type("Bands!G4", 0.3);
    const asked = await generate();
    expect(asked).toMatchObject({ ok: false, code: "edited", range: "Bands!A1:O8" });
    expect(workbook.value("Bands!G4")).toBe(0.3);
    expect((await generate({ replace: "Bands!A1:O8" })).ok).toBe(true);
    expect(workbook.value("Bands!G4")).toBe(0.4);
  });

  it("takes out exactly what it inserted", async () => {
    workbook.type("A9", "below");
    workbook.type("P4", "beside");
    workbook.select("A1");
    const { block } = done(await generate({ destination: "selection" }));
    const answer = await workbook.call("runCommand", "removeBlock", { block });
    expect(answer).toEqual({ ok: true, value: { message: "Sheet1!A1:O8 removed." } });
    expect(
      workbook
        .values("A1:O8")
        .flat()
        .filter((cell) => cell !== ""),
    ).toEqual([]);
    expect([workbook.value("A9"), workbook.value("P4")]).toEqual(["below", "beside"]);
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
      field: "spreads.Senior",
    });
    expect(
      await generate({ basis: "both", hireSpreads: { Lead: "wide" as unknown as number } }),
    ).toMatchObject({ ok: false, code: "refused", field: "hireSpreads.Lead" });
    expect(await generate({ agedTo: "next year", agingRate: 0.03 })).toMatchObject({
      ok: false,
      field: "agedTo",
    });
    expect(await generate({ agedTo: "2027-06-01" })).toMatchObject({ ok: false, field: "agingRate" });
    expect(await generate({ premium: "security_ai" as "genai" })).toMatchObject({
      ok: false,
      field: "premium",
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
    const request = { destination: "selection", replace: "Sheet1!A1:O8" } as const;
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
      expect(n).toBeLessThan(150);
    }
    expect(failures).toBeGreaterThan(10);
    expect(before).not.toBe(JSON.stringify(workbook.saved()));
  });

  it("writes 5 levels × 51 places in no more calls than 5 × 1; at most 15 of them write", async () => {
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
    // 255 rows have no chart, which would show nothing.
    const [small, large] = counted as [(typeof counted)[0], (typeof counted)[0]];
    expect(large.all).toBeLessThanOrEqual(small.all);
    expect(Math.max(small.writing, large.writing)).toBeLessThanOrEqual(15);
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
