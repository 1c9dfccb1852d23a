import { expect, test } from "vitest";
import type { BudgetPreview } from "../../../src/commands/previewBudget.ts";
import { openWorkbook } from "../../support/openWorkbook.ts";
import { tableIn } from "../../support/tableIn.ts";
import { broken, choose, done, figure, planWorkbook, REQUEST } from "./planWorkbook.ts";
import { requisitionCell } from "./typedCells.ts";
import { typeRequisitions } from "./typedRequisitions.ts";

test("offers stand against band and floor, whatever the scenario pays", async () => {
  const workbook = await planWorkbook();
  const offers = () => tableIn(workbook, "Offers", "Requisition");
  const before = offers();
  // 215,000: (215 − 200) ÷ (240 − 200) = 37.5% of the hire band 200,000 to 240,000, and 15,000 over the floor.
  expect(before.value("AI-101", "In band")).toBeCloseTo(0.375, 9);
  expect(before.value("AI-101", "Gap")).toBe(15_000);
  // 185,000: 15,000 ÷ 200,000 = 7.5% under. 198,000: 1%. 175,000: 12.5%, more than a tenth.
  expect(before.under("Verdict")).toEqual([
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
  expect(before.value("AI-102", "Raise needed")).toBe(15_000);
  // The average of a Mid in Texas: 138,185 × 142,994.88 ÷ 155,008, the factor that Senior pay there has.
  expect(before.value("AI-102", "Mid average")).toBeCloseTo(
    (138_185 * (before.value("AI-102", "Average") as number)) / 155_008,
    6,
  );
  // Lean pays the market, but the offers are what they are.
  choose(workbook, "Lean");
  expect(offers().rows).toEqual(before.rows);
  // An offer that is out without a base plan is what the plan pays.
  workbook.type(requisitionCell(workbook, "AI-104", "Status"), "Offer out");
  expect(offers().value("AI-104", "Offer")).toBe(figure(workbook, "AI-104", "Base in plan"));
});

test("the audit's ladder and costs are what arithmetic says, and its people what AI_AUDIT says", async () => {
  const workbook = await planWorkbook({ sampleRequisitions: 0 });
  // In the US the averages are 121,513, 138,185, 155,008, 172,361 and 185,709.
  typeRequisitions(workbook, [
    { id: "E", level: "Entry", place: "US", basePlan: 130_000 },
    { id: "S1", level: "Senior", place: "US", basePlan: 120_000 },
    { id: "S2", level: "Senior", place: "US", basePlan: 150_000 },
    { id: "S3", level: "Senior", place: "US", basePlan: 180_000 },
    { id: "S4", level: "Senior", place: "US", basePlan: 190_000 },
    { id: "P", level: "Principal", place: "US", basePlan: 170_000 },
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
  workbook.addSheet("Team");
  workbook.typeRows(
    "Team!A1",
    people.map(([, level, state, pay]) => [String(level), String(state), pay as number]),
  );
  workbook.type("Team!E1", "=AI_AUDIT(A1:A6,C1:C6,B1:B6)");
  expect(workbook.values("Team!G1:G6").flat()).toEqual(people.map((row) => row[7]));
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
  expect(tableIn(first, "'Offers 2'!A1:P20", "Requisition").keys[0]).toBe("AI-101");
  expect(broken(first)).toEqual([]);
  const { value } = (await first.call("runCommand", "previewBudget", {})) as { value: BudgetPreview };
  expect(value.sheets.filter(({ isNew }) => isNew)).toEqual([]);

  const planned = await planWorkbook();
  const before = planned.values("Offers!A1:P20");
  const { range } = await done(planned, "checkOffer", OFFER);
  expect(range).toContain("'Offers 2'!");
  expect(planned.values("Offers!A1:P20")).toEqual(before);
});
