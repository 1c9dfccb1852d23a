import { expect, test } from "vitest";
import type { Benchmarks } from "../../src/core/market/Benchmarks.ts";
import { offerReview } from "../../src/core/offers/offerReview.ts";
import { costsToFix } from "../../src/core/team/costToFix.ts";
import { payAudit } from "../../src/core/team/payAudit.ts";
import { silent } from "../../src/core/trace.ts";
import { overrides } from "../../src/input/params/overrides.ts";
import { publishedBenchmarks } from "../../src/reference/benchmarks.ts";
import { auditBlock } from "../../src/tables/auditTable.ts";
import { bandsBlock } from "../../src/tables/bandsTable.ts";
import { columnOf } from "../../src/tables/columns/Column.ts";
import { offersBlock } from "../../src/tables/offersTable.ts";
import { rationaleBlock } from "../../src/tables/rationaleTable.ts";

// Blocks say on what weak state factors their amounts rest: Alaska's is carried, Wyoming's is of few people.
const published = publishedBenchmarks();
const BANDS = { levels: ["Senior"], basis: "market", spreads: {}, roundTo: 0, insertAs: "values" } as const;
const OFFER = {
  label: "Jane",
  level: "Senior",
  place: "AK",
  base: 210_000,
  bonus: 0,
  guaranteedCash: 210_000,
  equityPerYear: 0,
  equityKind: "none",
  ticks: { valuation: false, vesting: false, liquidity: false },
  mustGoRight: "",
  roleControls: "",
  seatValuePerDay: undefined,
} as const;

test("bands: in the row's source, and in the note on the title", () => {
  const sources = (benchmarks: Benchmarks) => {
    const block = bandsBlock(
      { ...BANDS, states: ["CA", "AK", "WY", "REMOTE"] },
      benchmarks,
      "Source",
      undefined,
    );
    const texts = block.items.map((item) => columnOf(block.columns, "source").value(item));
    return { texts, provenance: block.provenance };
  };
  expect(sources(published).texts).toEqual([
    "nexus IT group guide, 2026-06-01 × BLS OEWS, May 2025",
    "nexus IT group guide, 2026-06-01 × BLS OEWS, May 2025 (factor: carried, reliability D)",
    "nexus IT group guide, 2026-06-01 × BLS OEWS, May 2025 (factor: derived, reliability C)",
    "nexus IT group guide, 2026-06-01 × our default on BLS OEWS, May 2025",
  ]);
  expect(sources(published).provenance).toBe(
    "Source. State factors: AK carried, reliability D; WY derived, reliability C; REMOTE our default. Values as of the insert.",
  );
  const own = overrides.read([["factor.AK", 0.95, "survey"]], "overrides") as Benchmarks;
  expect(sources(own).texts[1]).toBe("nexus IT group guide, 2026-06-01 × survey");
});

test("offers and their rationale: in the note on the title, and in its basis", () => {
  const told = "State factors: AK carried, reliability D.";
  expect(offersBlock([OFFER], "values", published, "Source", undefined).provenance).toBe(
    `Source. ${told} Values as of the insert.`,
  );
  const page = rationaleBlock(OFFER, offerReview(OFFER, published), "Source", told);
  expect(page.items.at(-1)?.says).toMatch(/^Source\. State factors: AK carried, reliability D\. Salaries/);
});

test("audits: in the note on the title; nothing is said where no factor is weak", () => {
  const provenance = (place: string) => {
    const members = [{ name: "Jane", level: "Senior", place, pay: 150_000 }] as const;
    const findings = payAudit(members, 0.1, published, silent);
    const costs = costsToFix(members, findings, 0.1, published);
    const choice = { members, minStep: 0.1, insertAs: "values" } as const;
    return auditBlock(choice, findings, costs, published, "Source.", undefined).provenance;
  };
  expect(provenance("WY")).toBe("Source. State factors: WY derived, reliability C. Values as of the insert.");
  expect(provenance("CA")).toBe("Source. Values as of the insert.");
});
