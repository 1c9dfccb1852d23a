import { beforeEach, describe, expect, it, vi } from "vitest";
import type { GenerateBandsRequest } from "../../src/commands/generateBands.ts";
import type { SessionInfo } from "../../src/commands/sessionInfo.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { BANDS } from "../support/requests.ts";
import { askedAbout, done, runCommand } from "../support/runCommand.ts";
import { shownIn, sizeOf, tableIn } from "../support/tableIn.ts";

const REQUEST: GenerateBandsRequest = { ...BANDS, states: ["US", "WA"] };

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
});

const generate = (change: Partial<GenerateBandsRequest> = {}) =>
  runCommand(workbook, "generateBands", { ...REQUEST, ...change });
const bands = (place = "Bands") => tableIn(workbook, place, "Level", "State", "Basis");

describe("generateBands", () => {
  it.each(["live", "values"] as const)("writes a row for each level and state, as %s", async (insertAs) => {
    const { message, range } = await done(generate({ insertAs }));
    // A title, the heads and six rows from the first cell on.
    expect(range).toMatch(/^Bands!A1:[A-Z]+8$/);
    expect(range).toBe(bands().place);
    expect(message).toBe(`6 rows written to ${range}.`);
    expect(bands().keys).toEqual(
      ["US", "WA"].flatMap((state) => ["Mid", "Senior", "Lead"].map((level) => `${level} ${state} market`)),
    );
    expect(bands().row("Senior US market")).toMatchObject({
      // 155,008 ÷ 1.2 = 129,173.33; × 1.4 = 180,842.67
      Minimum: expect.closeTo(129_173.3333, 3),
      Midpoint: 155_008,
      Maximum: expect.closeTo(180_842.6667, 3),
      Spread: 0.4,
      // 155,008 ÷ 138,185 − 1 = 12.174%
      Step: expect.closeTo(0.121742, 5),
      // (s − p) ÷ (s(1 + p)) = (0.4 − 0.121742) ÷ (0.4 × 1.121742) = 62.015%
      Overlap: expect.closeTo(0.620147, 5),
      "Floor gap": 155_008 - 200_000,
      "What it owns":
        "Works autonomously: decides architecture, production and trade-offs without heavy supervision",
    });
    expect(bands().value("Mid WA market", "What it owns")).toBe("Grows from contributor to owner");
    // 172,361 × 1.1676
    expect(bands().value("Lead WA market", "Midpoint")).toBeCloseTo(201_248.7036, 3);
  });

  it("writes the live bands as one call of the add-on for all rows", async () => {
    await generate();
    const letters = ["Level", "State", "Basis", "Spread"].map((head) =>
      bands()
        .headCell(head)
        .replace(/^.*!|\d+/g, ""),
    );
    // From the heads on, so that a row inserted right below them is within.
    const columns = letters.map((letter) => `\\$${letter}\\$2:\\$${letter}\\$8`).join(",");
    expect(bands().formulas("Minimum")).toEqual([
      expect.stringMatching(new RegExp(`AI_BAND\\(${columns},0\\)`)),
    ]);
  });

  it("says the floor beside the average, in dollars", async () => {
    await generate();
    expect(bands().shown("Senior US market", "Floor to close")).toBe("$200,000");
    expect(bands().shown("Mid US market", "Floor to close")).toBe("");
  });

  it.each(["live", "native", "values"] as const)(
    "makes market and hire bands together, as %s",
    async (insertAs) => {
      const { message } = await done(
        generate({
          insertAs,
          basis: "both",
          states: ["US"],
          spreads: { Senior: 0.3 },
          hireSpreads: { Senior: 0.1 },
        }),
      );
      expect(message).toContain(`5 rows written to ${bands().place}.`);
      expect(message).toContain("Left out on the hire basis: Mid, because no floor is quoted below Senior.");
      expect(bands().keys).toEqual([
        "Mid US market",
        "Senior US market",
        "Lead US market",
        "Senior US hire",
        "Lead US hire",
      ]);
      expect(bands().rows).toMatchObject([
        {},
        // 155,008 ÷ 1.15 and × 1.3 of that.
        {
          Minimum: expect.closeTo(134_789.5652, 3),
          Midpoint: 155_008,
          Maximum: expect.closeTo(175_226.4348, 3),
        },
        {},
        // From 200,000 to 220,000. The lowest hire band has no level below it, whatever stands in the row above.
        {
          Minimum: 200_000,
          Midpoint: expect.closeTo(210_000, 6),
          Maximum: expect.closeTo(220_000, 6),
          Step: "",
          Overlap: "",
        },
        // From 200,000 to 240,000, it begins where Senior's does: the step is 220,000 ÷ 210,000 − 1.
        { Step: expect.closeTo(0.047619, 5) },
      ]);
    },
  );

  it.each(["live", "native", "values"] as const)(
    "multiplies by premium and aging, then rounds, as %s",
    async (insertAs) => {
      const request = { levels: ["Senior"], states: ["REMOTE"], roundTo: 100 } as const;
      await done(generate({ ...request, insertAs, premium: "genai", agedTo: "2027-06-01", agingRate: 0.03 }));
      // Genai 5% to 8%, the middle 6.5%; one year from 2026-06-01 at 3%: 1.065 × 1.03.
      expect(bands().title("Premium × aging").value).toBeCloseTo(1.09695, 8);
      // The floor is aged, without the premium: 200,000 × 1.03.
      expect(bands().shown("Senior REMOTE market", "Floor to close")).toBe("$206,000");
      const senior = bands().row("Senior REMOTE market");
      // 155,008 × 1.203056, the remote factor, is 186,483.3; ÷ 1.2 the minimum.
      expect(senior["Plain midpoint"]).toBeCloseTo(186_483.3, 0);
      expect(senior["Plain minimum"]).toBeCloseTo(Number(senior["Plain midpoint"]) / 1.2, 6);
      expect(senior).toMatchObject({
        // 186,483.3 × 1.09695 = 204,562.86, to the nearest hundred; the maximum is 1.4 ÷ 1.2 of it, 238,656.67.
        Minimum: 170_500,
        Midpoint: 204_600,
        Maximum: 238_700,
        // The remote median is aged: 206,600 × 1.03.
        "Remote median": expect.closeTo(212_798, 4),
      });
      expect(shownIn(workbook, "Bands")).toEqual(
        expect.arrayContaining([
          "Salary bands",
          "AI engineers, market basis, genai premium, aged to 2027-06-01",
        ]),
      );
    },
  );

  it.each(["live", "native", "values"] as const)(
    "flags overlap, a small last step and wide ranges, as %s",
    async (insertAs) => {
      const spreads = { Senior: 0.1, Lead: 0.6, Principal: 1.1 };
      await done(generate({ insertAs, levels: ["Senior", "Lead", "Principal"], states: ["US"], spreads }));
      expect(bands().pick("Level", "Flag")).toEqual([
        ["Senior", ""],
        // 172,361 ÷ 1.3 = 132,585 to 212,137; Senior ends at 162,389: 29,804 ÷ 79,551 = 37.5%.
        ["Lead", "Wide: maximum over 1.5 × minimum."],
        // 185,709 ÷ 172,361 = +7.74%; from 119,812 to 251,605, Lead's 212,137 covers 70%.
        ["Principal", "Overlap over 50%. Step under 10%. Too wide to post: maximum over 2 × minimum."],
      ]);
    },
  );

  it("follows with its flags when a spread is changed in the sheet", async () => {
    await generate({ levels: ["Senior"], states: ["US"] });
    expect(bands().under("Flag")).toEqual([""]);
    workbook.type(bands().cell("Senior US market", "Spread"), 0.6);
    expect(bands().under("Flag")).toEqual(["Wide: maximum over 1.5 × minimum."]);
  });

  it("leaves out levels without a floor on the hire basis, and says so", async () => {
    const { message } = await done(generate({ basis: "hire", states: ["CA"] }));
    expect(message).toBe(
      `2 rows written to ${bands().place}. Left out: Mid, because no floor is quoted below Senior.`,
    );
    // The floor, 200,000, is over California's 155,008 × 1.2543 = 194,426.53
    expect(bands().row("Senior CA hire")).toMatchObject({
      Minimum: 200_000,
      Midpoint: expect.closeTo(220_000),
      Maximum: 240_000,
    });
  });

  it("updates its own block when it is run again, wherever that has moved", async () => {
    const first = await done(generate());
    workbook.select("Bands!A1");
    workbook.insertRows(1, 2);
    workbook.insertColumns(1, 1);
    workbook.renameSheet("Bands", "Our bands");
    const second = await done(generate({ levels: ["Senior"], states: ["CA", "NY", "TX"] }));
    expect(second.block).toBe(first.block);
    expect(bands("Our bands").place).toMatch(/^'Our bands'!B3:[A-Z]+7$/);
    expect(second.message).toBe(`3 rows updated in ${bands("Our bands").place}.`);
    expect(workbook.sheetNames.filter((name) => /bands/i.test(name))).toEqual(["Our bands"]);
    // Three rows where there were six: what the larger block covered is empty now.
    expect(bands("Our bands").keys).toEqual(["Senior CA market", "Senior NY market", "Senior TX market"]);
    expect(sizeOf(workbook, "Our bands").rows).toBe(7);
  });

  it("asks before it writes over anything, naming the range, and changes nothing until then", async () => {
    workbook.type("B3", "my budget");
    workbook.type("D9", 42);
    workbook.select("A1");
    const asked = await generate({ destination: "selection" });
    expect(asked).toMatchObject({ ok: false, code: "occupied", cells: 1 });
    const replace = await askedAbout(asked);
    expect(replace).toMatch(/^Sheet1!A1:[A-Z]+8$/);
    expect(workbook.value("A1")).toBe("");
    expect(workbook.value("B3")).toBe("my budget");
    const { message } = await done(generate({ destination: "selection", replace }));
    expect(message).toBe(`6 rows written to ${replace}.`);
    expect(bands("Sheet1").keys).toHaveLength(6);
    expect(workbook.value("B3")).not.toBe("my budget");
    expect(workbook.value("D9")).toBe(42);
  });

  it("logs each write as text, the version and a quoted sheet name too", async () => {
    const { range: first } = await done(generate());
    workbook.renameSheet("Bands", "=Our bands");
    const { range: second } = await done(generate());
    expect(second).toBe(`'=Our bands'!${first.replace("Bands!", "")}`);
    const log = tableIn(workbook, "Log", "What");
    expect(log.pick("What", "Where", "Cells hold", "Data version")).toEqual([
      ["Bands inserted", first, "live", "2026.12"],
      ["Bands updated", second, "live", "2026.12"],
    ]);
  });

  it("writes values over its own live formulas, which are late to say what they show", async () => {
    await done(generate());
    const hire = { levels: ["Senior", "Lead"], basis: "hire", insertAs: "values" } as const;
    const { message } = await done(generate(hire));
    expect(message).toBe(`4 rows updated in ${bands().place}.`);
    expect(bands().formulas("Minimum")).toEqual([]);
    expect(bands().row("Senior US hire")).toMatchObject({ Minimum: 200_000, Maximum: 240_000 });
  });

  it("asks before it updates a block that somebody edited", async () => {
    await done(generate());
    const spread = bands().cell("Senior US market", "Spread");
    workbook.type(spread, 0.3);
    expect(await generate()).toMatchObject({ ok: false, code: "edited", range: spread });
    expect(workbook.value(spread)).toBe(0.3);
    expect((await generate({ replace: spread })).ok).toBe(true);
    expect(workbook.value(spread)).toBe(0.4);
  });

  it("takes out exactly what it inserted", async () => {
    workbook.type("A9", "below");
    workbook.type("Z4", "beside");
    workbook.select("A1");
    const { block, range } = await done(generate({ destination: "selection" }));
    const answer = await workbook.call("runCommand", "removeBlock", { block });
    expect(answer).toEqual({ ok: true, value: { message: `${range} removed.` } });
    expect(shownIn(workbook, "Sheet1")).toEqual(["beside", "below"]);
    expect([workbook.value("A9"), workbook.value("Z4")]).toEqual(["below", "beside"]);
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
      message: 'states must be a US state or metropolitan area, "US" or "REMOTE"; got "ZZ".',
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
    const replace = await askedAbout(generate({ destination: "selection" }));
    const request = { destination: "selection", replace } as const;
    let failures = 0;
    for (let n = 1; ; n += 7) {
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
      expect(n).toBeLessThan(400);
    }
    expect(failures).toBeGreaterThan(10);
    expect(before).not.toBe(JSON.stringify(workbook.saved()));
  });

  it("leaves the user where they stood when a call fails after its sheet was made", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    workbook.addSheet("Mine");
    let failures = 0;
    for (let n = 1; ; n += 9) {
      workbook.select("Mine!C7:D9");
      workbook.failCall(n);
      if ((await generate()).ok) break;
      failures++;
      const { selection } = await done<SessionInfo>(runCommand(workbook, "sessionInfo"));
      expect(selection, `call ${n}`).toBe("Mine!C7:D9");
    }
    expect(failures).toBeGreaterThan(10);
  });

  it("writes 5 levels × 51 places in no more calls than 5 × 1; at most 20 of them write", async () => {
    const { STATE_CODES } = await import("../../src/reference/states.ts");
    const levels = ["Entry", "Mid", "Senior", "Lead", "Principal"] as const;
    const counted: { all: number; writing: number }[] = [];
    for (const states of [["US"], STATE_CODES]) {
      workbook = openWorkbook();
      // The log's sheet is made once, at the first write of all.
      await done(generate({ destination: "selection" }));
      workbook.select("Sheet1!A30");
      workbook.resetCalls();
      await done(generate({ levels, states, destination: "selection" }));
      counted.push({ all: workbook.spreadsheetCalls, writing: writingCalls(workbook.calls) });
    }
    console.log(`Service calls for 5 × 1 and 5 × 51 rows: ${JSON.stringify(counted)}`);
    // 255 rows have no chart, which would show nothing.
    const [small, large] = counted as [(typeof counted)[0], (typeof counted)[0]];
    expect(large.all).toBeLessThanOrEqual(small.all);
    expect(Math.max(small.writing, large.writing)).toBeLessThanOrEqual(20);
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
