import { describe, expect, it } from "vitest";
import { differences } from "../support/differences.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { canRecalculate, recalculateXlsx } from "../support/recalculate.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { tableIn } from "../support/tableIn.ts";

const TICKS = { valuation: true, vesting: true, liquidity: true };
const WORDS = { mustGoRight: "A sale in four years", roleControls: "" };

const OFFERS = [
  // Each verdict: meets the floor, stretch, not credible, above band, below the remote median; local averages below Senior.
  { label: "Floor", level: "Senior", state: "US", base: 200_000, equityKind: "public stock" },
  {
    label: "Stretch",
    level: "Senior",
    state: "WA",
    base: 190_000,
    equityKind: "options",
    seatValuePerDay: 750,
  },
  { label: "Low", level: "Lead", state: "NY", base: 150_000, equityKind: "private stock", bonus: 12_345 },
  { label: "High", level: "Principal", state: "CA", base: 320_000, equityKind: "none" },
  { label: "Remote", level: "Senior", state: "REMOTE", base: 203_000, equityKind: "options" },
  { label: "Mid", level: "Mid", state: "MS", base: 101_000, equityKind: "public stock" },
  { label: "Entry", level: "Entry", state: "TX", base: 140_000, equityKind: "none" },
].map((offer, index) => ({
  bonus: 10_000 * index,
  equityPerYear: 17_777,
  // Three ticks, then one less at a time.
  ticks: { valuation: index % 4 < 3, vesting: index % 4 < 2, liquidity: index % 4 < 1 },
  answers: index === 2 ? { ...WORDS, guaranteedCash: 155_000 } : WORDS,
  rationale: false,
  ...offer,
}));

const kinds = ["options", "private stock", "public stock", "none"];
/** Four offers in four states, with everything an offer can have. */
const offersIn = (states: readonly string[], years: number) =>
  states.map((state, index) => ({
    name: `In ${state}`,
    state,
    base: 150_000 + 41_111 * index,
    bonus: 9_999 * index,
    signOn: index === 1 ? 25_000 : 0,
    equityTotal: kinds[index] === "none" ? 0 : 300_000,
    equityKind: kinds[index],
    ticks: { ...TICKS, vesting: index !== 2 },
    vesting: kinds[index] === "none" ? [] : years === 1 ? [1] : [0.25, 0.25, 0.25, 0.25],
  }));
const COMPARISONS = [
  { offers: offersIn(["CA", "TX", "NY", "WA"], 4), years: 4, filing: "single" },
  { offers: offersIn(["OR", "PA", "NJ", "MA"], 4), years: 3, filing: "joint" },
  { offers: offersIn(["AL", "DC", "MD", "MN"], 4), years: 2, filing: "hoh" },
  { offers: offersIn(["CO", "HI"], 1), years: 1, filing: "single" },
];

const LEVELS = ["Entry", "Mid", "Senior", "Lead", "Principal"];
// Three people a level, from well under to well over their markets: every flag appears.
const TEAM = LEVELS.flatMap((level, index) =>
  [0.7, 1, 1.35].map((ratio, person) => [
    `${level} ${person}`,
    level,
    Math.round((120_000 + 9_000 * index) * ratio),
    ["US", "CA", "MS", "NY", "REMOTE"][(index + person) % 5] as string,
  ]),
);

/** All blocks in one workbook; gives where they stand. */
async function written(workbook: OpenWorkbook, insertAs: string): Promise<string[]> {
  const run = async (command: string, request: object) =>
    (await done(runCommand(workbook, command, { ...request, insertAs }))).range;
  const ranges: string[] = [];
  let offers = "";
  for (const offer of OFFERS) offers = await run("checkOffer", { ...offer, destination: "new sheet" });
  ranges.push(offers);
  workbook.addSheet("Compared");
  for (const [index, comparison] of COMPARISONS.entries()) {
    // Room for every comparison, whichever way its offers stand.
    workbook.select(`Compared!A${1 + 50 * index}`);
    ranges.push(await run("compareOffers", { ...comparison, destination: "selection" }));
  }
  workbook.addSheet("Team");
  workbook.typeRows("Team!A1", TEAM);
  const [levels, pays, states, names] = ["B", "C", "D", "A"].map((letter) => `Team!${letter}1:${letter}15`);
  ranges.push(
    await run("auditTeam", { levels, pays, states, names, minStep: 0.1, destination: "new sheet" }),
  );
  workbook.addSheet("National");
  ranges.push(await run("auditTeam", { levels, pays, minStep: 0.05, destination: "selection" }));
  return ranges;
}

describe.runIf(canRecalculate())("native formulas in LibreOffice and live ones here", () => {
  it("are the same to the cent: offers, comparisons, audits", async () => {
    const live = openWorkbook();
    const ranges = await written(live, "live");
    const native = openWorkbook();
    expect(await written(native, "native")).toEqual(ranges);
    expect(ranges.length).toBe(1 + COMPARISONS.length + 2);

    const there = recalculateXlsx(await native.xlsx());
    const found: Record<string, string[]> = {};
    let numbers = 0;
    for (const range of ranges) {
      const [, sheet = "", left = "", top = ""] = /^(.+)!([A-Z]+)(\d+):/.exec(range) ?? [];
      expect(left).toBe("A");
      const here = live
        .values(range)
        .map((row) => row.map((cell) => (typeof cell === "boolean" ? shout(cell) : cell)));
      numbers += here.flat().filter((cell) => typeof cell === "number").length;
      found[range] = differences(here, there[sheet]?.slice(Number(top) - 1));
    }
    expect(found).toEqual(Object.fromEntries(ranges.map((range) => [range, []])));
    // The comparison is of something: verdicts of all kinds and hundreds of numbers.
    const verdicts = tableIn(live, "Offers", "Offer").under("Verdict");
    for (const verdict of [
      "Meets floor",
      "Stretch",
      "Not credible",
      "Above band",
      "Meets floor, below remote median",
    ])
      expect(verdicts).toContain(verdict);
    expect(numbers).toBeGreaterThan(400);
  });
});

const shout = (truth: boolean) => String(truth).toUpperCase();
