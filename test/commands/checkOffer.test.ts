import { beforeEach, describe, expect, it } from "vitest";
import type { CheckOfferRequest, OfferChecked } from "../../src/commands/checkOffer.ts";
import type { Answer } from "../../src/commands/define/Answer.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";

const REQUEST: CheckOfferRequest = {
  label: "Jane",
  level: "Senior",
  state: "US",
  base: 190_000,
  bonus: 10_000,
  equityPerYear: 15_000,
  equityKind: "private stock",
  ticks: { valuation: true, vesting: true, liquidity: true },
  answers: { mustGoRight: "A sale within four years", roleControls: "The ranking model" },
  seatValuePerDay: 500,
  rationale: false,
  insertAs: "live",
  destination: "new sheet",
};

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
});

async function check(change: Partial<CheckOfferRequest> = {}): Promise<Answer<OfferChecked>> {
  return (await workbook.call("runCommand", "checkOffer", { ...REQUEST, ...change })) as Answer<OfferChecked>;
}

function done(answer: Answer<OfferChecked>): OfferChecked {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

describe("checkOffer", () => {
  it.each(["live", "native", "values"] as const)("writes the offer's row, as %s", async (insertAs) => {
    const { message } = done(await check({ insertAs }));
    expect(message).toBe("Jane: Stretch. 1 row written to Offers!A1:AA3.");
    // 114 − 114 ÷ 1.45 = 35.3793 extra days at 500 a day; 200,000 − 138,185; 10,000 ÷ 50%
    expect(workbook.values("Offers!O3:AA3")[0]).toEqual([
      "Stretch",
      -10_000,
      -0.05,
      114,
      0.5,
      7_500,
      207_500,
      10_000,
      expect.closeTo(35.3793, 3),
      expect.closeTo(17_689.66, 1),
      138_185,
      61_815,
      20_000,
    ]);
    done(await check({ insertAs, label: "Max", level: "Mid", base: 130_000, equityKind: "none" }));
    expect(workbook.values("Offers!O4:AA4")[0]).toEqual([
      // 130,000 − 138,185 = −8,185, 5.9% under
      "Below market",
      -8_185,
      expect.closeTo(-0.059232, 6),
      "",
      0,
      0,
      140_000,
      8_185,
      "",
      "",
      138_185,
      "",
      "none counts",
    ]);
  });

  it("adds a row for another offer and updates the row of the same one, keeping what was typed", async () => {
    done(await check());
    expect(done(await check({ label: "Max", base: 205_000 })).message).toContain(
      "2 rows updated in Offers!A1:AA4.",
    );
    // Typing into an input cell of a live block is what it is for.
    workbook.type("Offers!D3", 170_000);
    expect(workbook.value("Offers!O3")).toBe("Not credible");
    const answer = done(await check({ label: " max ", base: 195_000 }));
    expect(answer.block).toBe("offers_1");
    expect(workbook.values("Offers!A3:D4")).toEqual([
      ["Jane", "Senior", "US", 170_000],
      ["max", "Senior", "US", 195_000],
    ]);
    expect(workbook.values("Offers!O3:O4")).toEqual([["Not credible"], ["Stretch"]]);
  });

  it("asks before it replaces a result that somebody typed over", async () => {
    done(await check());
    workbook.type("Offers!U3", 1);
    const asked = await check();
    expect(asked).toMatchObject({ ok: false, code: "edited", range: "Offers!A1:AA3" });
    done(await check({ replace: "Offers!A1:AA3" }));
    expect(workbook.value("Offers!U3")).toBe(207_500);
  });

  it("asks before it grows over something of the user's", async () => {
    done(await check());
    workbook.type("Offers!B4", "my note");
    const asked = await check({ label: "Max" });
    expect(asked).toMatchObject({ ok: false, code: "occupied", range: "Offers!A1:AA4", cells: 1 });
    expect(workbook.value("Offers!B4")).toBe("my note");
  });

  it("writes a rationale for each offer, on a page of its own, and updates it", async () => {
    expect(done(await check({ rationale: true })).rationale).toBe("'Rationale Jane'!A1:C13");
    done(await check({ label: "Max", rationale: true }));
    done(await check({ rationale: true, base: 200_000 }));
    expect(workbook.sheetNames).toEqual(["Sheet1", "Offers", "Log", "Rationale Jane", "Rationale Max"]);
    expect(workbook.values("'Rationale Jane'!A1:C5")).toEqual([
      ["Offer rationale: Jane", "", ""],
      ["Point", "Light", "What it says"],
      [
        "Offer",
        "",
        "Senior, US: base $200,000, bonus $10,000, $15,000 of private stock a year.".replace("US", "the US"),
      ],
      ["Verdict", "", "Meets floor: the base is at the floor of $200,000. Expect 79 days to fill the seat."],
      [
        "How much is guaranteed cash?",
        "OK",
        "$200,000 is guaranteed. The base of $200,000 is at the floor of $200,000: Meets floor.",
      ],
    ]);
  });

  it("writes hostile text as text", async () => {
    const hostile = ['=HYPERLINK("http://x","y")', "+1", "'x", "@SUM(A1)", "<b>bold</b> 🎉", "-2", "0012"];
    for (const label of hostile) {
      done(await check({ label, rationale: true, answers: { mustGoRight: label, roleControls: label } }));
    }
    expect(workbook.values("Offers!A3:A9").flat()).toEqual(hostile);
    for (let row = 3; row <= 9; row++) {
      expect(workbook.formula(`Offers!A${row}`)).toBeUndefined();
      expect(workbook.formula(`Offers!M${row}`)).toBeUndefined();
    }
    // Once more: what was read back is what is written.
    done(await check({ label: "+1", base: 201_000 }));
    expect(workbook.values("Offers!A3:A9").flat()).toEqual(hostile);
    expect(workbook.values("Offers!M3:M9").flat().slice(0, 1)).toEqual(hostile.slice(0, 1));
  });

  it("names the cell that cannot be read back, and the field of a request that is not right", async () => {
    done(await check());
    workbook.type("Offers!D3", "plenty");
    expect(await check({ label: "Max" })).toMatchObject({
      ok: false,
      code: "refused",
      message: 'Offers!D3: base must be an amount in US dollars from 0 to 1,000,000,000; got "plenty".',
    });
    expect(await check({ label: "" })).toMatchObject({ ok: false, field: "label" });
    expect(
      await check({ answers: { guaranteedCash: 300_000, mustGoRight: "", roleControls: "" } }),
    ).toMatchObject({
      field: "guaranteedCash",
      message: "guaranteedCash must be at most base and bonus together, 200000; got 300000.",
    });
  });
});
