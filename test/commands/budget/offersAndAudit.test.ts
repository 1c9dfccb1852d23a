import { expect, test } from "vitest";
import type { BudgetPreview } from "../../../src/commands/previewBudget.ts";
import { openWorkbook } from "../../support/openWorkbook.ts";
import { checks, done, planWorkbook, REQUEST } from "./planWorkbook.ts";

const column = (rows: readonly (readonly unknown[])[], head: string) => {
  const at = rows[0]?.indexOf(head) ?? -1;
  if (at < 0) throw new Error(`No column "${head}".`);
  return rows.slice(1).map((row) => row[at]);
};

test("offers stand against band and floor, whatever the scenario pays", async () => {
  const workbook = await planWorkbook();
  const offers = () => workbook.values("Offers!A3:P15");
  const before = offers();
  // 215,000: (215 − 200) ÷ (240 − 200) = 37.5% of the hire band 200,000 to 240,000, and 15,000 over the floor.
  expect(column(before, "In band")[0]).toBeCloseTo(0.375, 9);
  expect(column(before, "Gap")[0]).toBe(15_000);
  // 185,000: 15,000 ÷ 200,000 = 7.5% under. 198,000: 1%. 175,000: 12.5%, more than a tenth.
  expect(column(before, "Verdict")).toEqual([
    "Meets floor",
    "Stretch",
    "Meets floor, below remote median",
    "No offer yet",
    "At or above market",
    "Below market",
    "Meets floor",
    "Stretch",
    "Above band",
    "Meets floor",
    "Below market",
    "Not credible",
  ]);
  expect(column(before, "Raise needed").slice(0, 3)).toEqual([0, 15_000, 0]);
  // The average of a Mid in Texas: 138,185 × 142,994.88 ÷ 155,008, the factor that Senior pay there has.
  const [, texas] = column(before, "Average") as number[];
  expect(column(before, "Mid average")[1]).toBeCloseTo((138_185 * (texas as number)) / 155_008, 6);
  // Lean pays the market, but the offers are what they are.
  workbook.type("Start!B4", 2);
  expect(offers()).toEqual(before);
  // An offer that is out without a base plan is what the scenario pays.
  workbook.type("Reqs!F8", "Offer out");
  expect(column(offers(), "Offer")[3]).toBe(workbook.value("Reqs!I8"));
});

test("the audit says of the planned team what AI_AUDIT says", async () => {
  const workbook = await planWorkbook();
  for (const scenario of [1, 3]) {
    workbook.type("Start!B4", scenario);
    const team = workbook
      .values("Audit!A11:I22")
      .filter(([, level]) => level !== "")
      .map(([, level, state, pay, , compaRatio, , flag]) => ({ level, state, pay, compaRatio, flag }));
    expect(team).toHaveLength(scenario === 1 ? 9 : 11);
    workbook.addSheet(`Team ${scenario}`);
    workbook.typeRows(
      `'Team ${scenario}'!A1`,
      team.map(({ level, state, pay }) => [String(level), String(state), pay as number]),
    );
    const [levels, states, pays] = ["A", "B", "C"].map((c) => `${c}1:${c}${team.length}`);
    workbook.type(`'Team ${scenario}'!E1`, `=AI_AUDIT(${levels},${pays},${states})`);
    workbook.values(`'Team ${scenario}'!E1:G${team.length}`).forEach(([compaRatio, , flag], i) => {
      expect(team[i]?.compaRatio).toBeCloseTo(compaRatio as number, 9);
      expect(team[i]?.flag).toBe(flag);
    });
  }
});

test("the audit's ladder and costs are what arithmetic says", async () => {
  const workbook = await planWorkbook({ sampleRequisitions: 0 });
  // In the US the averages are 121,513, 138,185, 155,008, 172,361 and 185,709.
  workbook.typeRows("Reqs!A5", [
    ["E", "Entry", "US", null, null, "Open", 130_000],
    ["S1", "Senior", "US", null, null, "Open", 120_000],
    ["S2", "Senior", "US", null, null, "Open", 150_000],
    ["S3", "Senior", "US", null, null, "Open", 180_000],
    ["S4", "Senior", "US", null, null, "Open", 190_000],
    ["P", "Principal", "US", null, null, "Open", 170_000],
  ]);
  const ladder = workbook.values("Audit!A4:G8");
  // Nobody is Mid or Lead: from Entry the next level is Senior, whose median is (150,000 + 180,000) ÷ 2 = 165,000.
  expect(ladder[0]?.slice(1, 4)).toEqual([1, 130_000, 165_000]);
  // 165,000 ÷ 130,000 − 1 = 26.92%; 170,000 ÷ 165,000 − 1 = 3.03%, under 10%.
  expect(ladder[0]?.[4]).toBeCloseTo(0.269_23, 5);
  expect(ladder[2]?.[4]).toBeCloseTo(0.030_3, 4);
  expect(ladder.map((row) => row[6])).toEqual(["", "", "Compression", "", ""]);
  const people = workbook.values("Audit!A11:I16");
  expect(people.map((row) => row[7])).toEqual([
    "",
    "Compression, Below floor, Below 80% of market",
    "Compression, Below floor",
    // Over the Principal median of 170,000; under the floor, but not under the average.
    "Inversion, Compression",
    "Inversion, Compression, Above 120% of market",
    "Below floor",
  ]);
  // To the floor of 200,000: 80,000, 50,000 and 30,000; the others are at market.
  expect(people.map((row) => row[8])).toEqual([0, 80_000, 50_000, 0, 0, 30_000]);
});

const OFFER = {
  label: "Jane",
  level: "Senior",
  state: "WA",
  base: 190_000,
  bonus: 0,
  equityPerYear: 0,
  equityKind: "none",
  ticks: { valuation: false, vesting: false, liquidity: false },
  answers: { mustGoRight: "", roleControls: "" },
  rationale: false,
  insertAs: "native",
  destination: "new sheet",
};

test("a plan and the Offer check panel each keep a sheet of their own", async () => {
  const first = openWorkbook();
  await done(first, "checkOffer", OFFER);
  const checked = first.values("Offers!A1:P3");
  await done(first, "buildBudget", REQUEST);
  expect(first.values("Offers!A1:P3")).toEqual(checked);
  expect(first.value("'Offers 2'!A4")).toBe("AI-101");
  expect(new Set(Object.values(checks(first)))).toEqual(new Set(["OK"]));
  const { value } = (await first.call("runCommand", "previewBudget", {})) as { value: BudgetPreview };
  expect(value.sheets.filter(({ isNew }) => isNew)).toEqual([]);

  const planned = await planWorkbook();
  const before = planned.values("Offers!A1:P103");
  const { range } = await done(planned, "checkOffer", OFFER);
  expect(range).toContain("'Offers 2'!");
  expect(planned.values("Offers!A1:P103")).toEqual(before);
});
