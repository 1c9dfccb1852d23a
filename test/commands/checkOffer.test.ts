import { beforeEach, describe, expect, it } from "vitest";
import type { CheckOfferRequest, OfferChecked } from "../../src/commands/checkOffer.ts";
import type { LabelledOffer } from "../../src/tables/offersTable.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { askedAbout, done, runCommand } from "../support/runCommand.ts";
import { shownIn, tableIn } from "../support/tableIn.ts";

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

const check = (change: Partial<CheckOfferRequest> = {}) =>
  runCommand<OfferChecked>(workbook, "checkOffer", { ...REQUEST, ...change });
const offers = () => tableIn(workbook, "Offers", "Offer");
const rationale = (offer: string) => tableIn(workbook, `Rationale ${offer}`, "Point");

describe("checkOffer", () => {
  it.each(["live", "native", "values"] as const)("writes the offer's row, as %s", async (insertAs) => {
    const { message } = await done(check({ insertAs }));
    expect(message).toBe(`Jane: Stretch. 1 row written to ${offers().place}.`);
    expect(offers().row("Jane")).toMatchObject({
      Verdict: "Stretch",
      Gap: -10_000,
      "Gap share": -0.05,
      "Expected days": 114,
      Certainty: 0.5,
      "Certain equity": 7_500,
      Counted: 207_500,
      "Raise needed": 10_000,
      // 114 − 114 ÷ 1.45 at 500 a day
      "Extra days": expect.closeTo(35.3793, 3),
      "Cost of waiting": expect.closeTo(17_689.66, 1),
      "Mid average": 138_185,
      // 200,000 − 138,185
      "Saved with a Mid": 61_815,
      // 10,000 ÷ 50%
      "Equity needed": 20_000,
    });
    await done(check({ insertAs, label: "Max", level: "Mid", base: 130_000, equityKind: "none" }));
    expect(offers().row("Max")).toMatchObject({
      Verdict: "Below market",
      // 130,000 − 138,185 = −8,185, 5.9% under
      Gap: -8_185,
      "Gap share": expect.closeTo(-0.059232, 6),
      "Expected days": "",
      Certainty: 0,
      "Certain equity": 0,
      Counted: 140_000,
      "Raise needed": 8_185,
      "Extra days": "",
      "Cost of waiting": "",
      "Mid average": 138_185,
      "Saved with a Mid": "",
      "Equity needed": "none counts",
    });
  });

  it("adds a row for another offer and updates the row of the same one, keeping what was typed", async () => {
    await done(check());
    const { message } = await done(check({ label: "Max", base: 205_000 }));
    expect(message).toContain(`2 rows updated in ${offers().place}.`);
    // Typing into an input cell of a live block is what it is for.
    workbook.type(offers().cell("Jane", "Base"), 170_000);
    expect(offers().value("Jane", "Verdict")).toBe("Not credible");
    const { block } = await done(check({ label: " max ", base: 195_000 }));
    expect(block).toBe("offers_1");
    expect(offers().pick("Offer", "Level", "State", "Base", "Verdict")).toEqual([
      ["Jane", "Senior", "US", 170_000, "Not credible"],
      ["max", "Senior", "US", 195_000, "Stretch"],
    ]);
  });

  it("keeps interviews and remote reasons, and opens the offer with them again", async () => {
    await done(
      check({
        state: "REMOTE",
        stages: 5,
        daysEach: 7,
        slack: 10,
        reasons: "equity, ownership",
        equityKind: "none",
      }),
    );
    // 5 × 7 + 10
    expect(offers().row("Jane")).toMatchObject({
      "Interview days": 45,
      "Remote reasons": "equity, ownership",
    });
    workbook.type(offers().cell("Jane", "Days a stage"), 14);
    expect(offers().value("Jane", "Interview days")).toBe(80);
    const { offers: saved } = await done(
      runCommand<{ offers: readonly LabelledOffer[] }>(workbook, "readSavedOffers", {}),
    );
    expect(saved).toMatchObject([{ stages: 5, daysEach: 14, slack: 10, reasons: ["equity", "ownership"] }]);
    // Another offer's run leaves them.
    await done(check({ label: "Max" }));
    expect(offers().pick("Offer", "Interview days")).toEqual([
      ["Jane", 80],
      ["Max", ""],
    ]);
  });

  it("asks before it replaces a result that somebody typed over", async () => {
    await done(check());
    const range = offers().cell("Jane", "Counted");
    workbook.type(range, 1);
    expect(await check()).toMatchObject({ ok: false, code: "edited", range });
    await done(check({ replace: range }));
    expect(offers().value("Jane", "Counted")).toBe(207_500);
  });

  it("asks before it grows over something of the user's", async () => {
    const { range } = await done(check());
    workbook.type("Offers!B4", "my note");
    const asked = await check({ label: "Max" });
    expect(asked).toMatchObject({ ok: false, code: "occupied", cells: 1 });
    expect(await askedAbout(asked)).toBe(range.replace(/3$/, "4"));
    expect(workbook.value("Offers!B4")).toBe("my note");
  });

  it("writes a rationale for each offer, on a page of its own, and updates it", async () => {
    const written = await done(check({ rationale: true }));
    expect(written.rationale).toBe(rationale("Jane").place);
    await done(check({ label: "Max", rationale: true }));
    await done(check({ rationale: true, base: 200_000 }));
    expect(workbook.sheetNames).toEqual(["Sheet1", "Offers", "Log", "Rationale Jane", "Rationale Max"]);
    expect(shownIn(workbook, "Rationale Jane")[0]).toBe("Offer rationale: Jane");
    expect(rationale("Jane").pick("Point", "Light", "What it says").slice(0, 3)).toEqual([
      ["Offer", "", "Senior, the US: base $200,000, bonus $10,000, $15,000 of private stock a year."],
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
      await done(check({ label, rationale: true, answers: { mustGoRight: label, roleControls: label } }));
    }
    const expectText = () => {
      expect(offers().under("Offer")).toEqual(hostile);
      expect(offers().formulas("Offer")).toEqual([]);
      expect(offers().under("What must go right")).toEqual(hostile);
      expect(offers().formulas("What must go right")).toEqual([]);
    };
    expectText();
    // Once more: what was read back is what is written.
    await done(check({ label: "+1", base: 201_000, answers: { mustGoRight: "+1", roleControls: "+1" } }));
    expectText();
  });

  it("names the cell that cannot be read back, and the field of a request that is not right", async () => {
    await done(check());
    const base = offers().cell("Jane", "Base");
    workbook.type(base, "plenty");
    expect(await check({ label: "Max" })).toMatchObject({
      ok: false,
      code: "refused",
      message: `${base}: base must be an amount in US dollars from 0 to 1,000,000,000; got "plenty".`,
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
