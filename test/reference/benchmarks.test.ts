import { createContext, Script } from "node:vm";
import { build } from "esbuild";
import { describe, expect, it, test } from "vitest";
import { publishedBenchmarks } from "../../src/reference/benchmarks.ts";
import { dataAsText } from "../../tools/dataAsText.mjs";

const { figure, keys } = publishedBenchmarks();

describe("publishedBenchmarks", () => {
  // The figures as the specification lists them: key, value, kind.
  it.each([
    ["us.base", 184_757, "base"],
    ["us.cash", 211_243, "cash"],
    ["base.entry", 121_513, "base"],
    ["base.mid", 138_185, "base"],
    ["base.senior", 155_008, "base"],
    ["base.lead", 172_361, "base"],
    ["base.principal", 185_709, "base"],
    ["senior.floor", 200_000, "floor"],
    ["senior.slow.days", 114, "days"],
    ["senior.slow.excess.low", 0.4, "excess"],
    ["senior.slow.excess.high", 0.5, "excess"],
    ["senior.remote.median", 206_600, "base"],
    ["bigtech.tc", 244_800, "tc"],
    ["bigtech.senior.tc.min", 300_000, "tc"],
    ["anthropic.tc.median", 600_000, "tc"],
    ["startup.base.low", 140_000, "base"],
    ["startup.base.high", 160_000, "base"],
    ["enterprise.base.min", 185_000, "base"],
    ["equity.senior.low", 50_000, "equity"],
    ["equity.senior.high", 100_000, "equity"],
    ["premium.google_pmle", 0.15, "premium"],
    ["premium.genai.low", 0.05, "premium"],
    ["premium.genai.high", 0.08, "premium"],
    ["premium.security_ai", 0.25, "premium"],
  ])("%s is %d, kind %s, stated in the guide", (key, value, kind) => {
    const ofItsOwn: Record<string, string> = { "anthropic.tc.median": "2026-05", "bigtech.tc": "2025/2026" };
    expect(figure(key)).toMatchObject({
      key,
      value,
      kind,
      class: "A",
      source: "nexus IT group guide, 2026-06-01",
      asOf: ofItsOwn[key] ?? "2026-06-01",
    });
  });

  it("lists the guide, a title and growth, then 226 factors, 225 price parities and 25 points of the pay shape", () => {
    // 24 + 3 + REMOTE + 2 × (51 states + 174 metropolitan areas) + 5 levels × 5 percentiles = 503
    expect(keys()).toHaveLength(503);
    expect(new Set(keys()).size).toBe(503);
    expect(keys().slice(0, 2)).toEqual(["us.base", "us.cash"]);
    expect(keys().slice(24, 27)).toEqual(["title.ml_engineer", "growth.last_year", "growth.four_years"]);
    expect(keys().slice(27, 29)).toEqual(["factor.REMOTE", "factor.AL"]);
    expect(keys().slice(79, 81)).toEqual(["factor.Akron, OH", "factor.Albany, NY"]);
    expect(keys().slice(-5)).toEqual(["p10", "p25", "p50", "p75", "p90"].map((p) => `shape.principal.${p}`));
  });

  it("has for every key a complete figure that knows its key", () => {
    for (const key of keys()) {
      const found = figure(key);
      expect(found).toMatchObject({ key, class: expect.stringMatching(/^[ACD]$/) });
      expect(found?.value).toBeGreaterThan(0);
      for (const text of [found?.unit, found?.kind, found?.source, found?.note]) expect(text).toMatch(/\S/);
      expect(found?.asOf).toMatch(/^20\d\d(-\d\d(-\d\d)?)?(\/20\d\d(-\d\d)?)?$/);
    }
  });

  it("has the growth of the software developers' median, worked out from the surveys", () => {
    // 135,980 ÷ 133,080 − 1; (135,980 ÷ 120,730)^(1/4) − 1 = 1.126315^0.25 − 1
    expect(figure("growth.last_year")?.value).toBeCloseTo(0.021791, 6);
    expect(figure("growth.four_years")?.value).toBeCloseTo(0.030184, 6);
    expect(figure("growth.four_years")).toMatchObject({ class: "C", status: "derived", asOf: "2021/2025" });
  });

  it("has the ML engineer title's median beside the guide's average, with what it rests on", () => {
    expect(figure("title.ml_engineer")).toMatchObject({ value: 185_364, class: "C", status: "approximate" });
    expect(figure("title.ml_engineer")?.doubt).toContain("2,448 filings");
  });

  it.each(["growth", "growth.ten_years", "title.data_engineer", "title."])("has nothing for %j", (key) =>
    expect(figure(key)).toBeUndefined(),
  );

  it.each(["", "us", "us.bas", "US.BASE", "factor", "factor.", "factor.PR", "factor.US", "living.REMOTE"])(
    "has nothing for %j",
    (key) => expect(figure(key)).toBeUndefined(),
  );

  it.each(["shape.senior", "shape.senior.p11", "shape.Senior.p50", "constructor.name", "__proto__.x"])(
    "has nothing for %j",
    (key) => expect(figure(key)).toBeUndefined(),
  );

  it("has no floor of its own for the levels where the guide quotes none", () => {
    for (const level of ["entry", "mid", "lead", "principal"]) {
      expect(figure(`${level}.floor`)).toBeUndefined();
    }
  });

  it("tells the conflicts of the guide where they arise", () => {
    expect(figure("premium.google_pmle")?.note).toContain("15.38%"); // 165 ÷ 143 − 1 = 0.15385
    expect(figure("startup.base.low")?.note).toContain("24.3%"); // 1 − 140 ÷ 185 = 0.24324
    expect(figure("startup.base.high")?.note).toContain("13.5%"); // 1 − 160 ÷ 185 = 0.13514
    expect(figure("base.senior")?.note).toContain("$44,992 (22.5%)"); // 200,000 − 155,008; ÷ 200,000 = 0.22496
    expect(figure("premium.security_ai")?.note).toContain("$168,000"); // 210,000 ÷ 1.25
    expect(figure("us.cash")?.note).toContain("1.14336"); // 211,243 ÷ 184,757 = 1.143356
    expect(figure("senior.slow.excess.low")?.note).toContain("81.4 days"); // 114 ÷ 1.4 = 81.43
    expect(figure("senior.slow.days")?.note).toContain("33 to 38 days"); // 114 − 81.43, 114 − 76.0
  });
});

test("the embedded tables are parsed when first asked for, each by itself and only once", async () => {
  const { outputFiles } = await build({
    entryPoints: ["src/reference/benchmarks.ts"],
    bundle: true,
    write: false,
    globalName: "reference",
    plugins: [dataAsText],
  });
  const parsed: string[] = [];
  const count = (text: string): unknown => {
    parsed.push(text);
    return JSON.parse(text);
  };
  const context = createContext({ JSON: { parse: count } });
  new Script(outputFiles[0]?.text ?? "").runInContext(context);
  const { publishedBenchmarks } = context.reference as typeof import("../../src/reference/benchmarks.ts");
  const benchmarks = publishedBenchmarks();
  expect(parsed).toHaveLength(0);
  benchmarks.figure("factor.WA");
  benchmarks.figure("factor.CA");
  expect(parsed).toHaveLength(1);
  benchmarks.figure("us.base");
  expect(parsed).toHaveLength(2);
});
