import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEVELS } from "../../src/core/market/levels.ts";
import { STATE_CODES } from "../../src/reference/states.ts";
import { call, formula, steps } from "../support/formula.ts";

// Laws of single formulas; what holds for all of them is in laws.test.ts.
const usd = fc.double({ min: 1, max: 1e6, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const senior = fc.constantFrom("Senior", "Lead", "Principal");
const places = ["US", "REMOTE", ...STATE_CODES];

describe.each(LEVELS.map(({ level, from }) => [level, from] as const))(
  "AI_PERCENTILE, %s",
  (level, years) => {
    test("is the inverse of AI_SALARY's percentile in every place", () => {
      const percentile = fc.double({ min: 0.1, max: 0.9, noNaN: true });
      for (const place of places) {
        fc.assert(
          fc.property(percentile, (share) => {
            const pay = call("AI_SALARY", years, place, share);
            expect(Math.abs((call("AI_PERCENTILE", pay, level, place) as number) - share)).toBeLessThan(1e-9);
          }),
          { numRuns: 10 },
        );
      }
    });

    test("gives the five published points exactly", () => {
      for (const place of places) {
        const mean = call("AI_SALARY", years, place) as number;
        for (const point of [0.1, 0.25, 0.5, 0.75, 0.9]) {
          const key = `shape.${level.toLowerCase()}.p${point * 100}`;
          const pay = call("AI_SALARY", years, place, point) as number;
          expect(pay).toBe(mean * (call("AI_BENCHMARK", key) as number));
          expect(call("AI_PERCENTILE", pay, level, place)).toBe(point);
        }
      }
    });

    test("pay rises with its percentile", () => {
      const pays = Array.from(
        { length: 81 },
        (_, i) => call("AI_SALARY", years, "US", (10 + i) / 100) as number,
      );
      for (const [i, pay] of pays.entries()) if (i > 0) expect(pay).toBeGreaterThan(pays[i - 1] as number);
    });
  },
);

test("break-even × extra days = gap × years × load", () => {
  const years = fc.double({ min: 0, max: 10, noNaN: true });
  const load = fc.double({ min: 1, max: 2, noNaN: true });
  fc.assert(
    fc.property(usd, senior, years, load, (offer, level, horizon, times) => {
      const value = call("AI_BREAKEVEN", offer, level, horizon, times) as number;
      const extraDays = 114 - 114 / 1.45;
      const gap = Math.max(0, 200_000 - offer);
      expect(value * extraDays).toBeCloseTo(gap * horizon * times, 4);
    }),
  );
});

test("an option grant is never negative and rises with the exit price", () => {
  fc.assert(
    fc.property(usd, usd, usd, usd, share, share, (shares, strike, exit, more, chance, dilution) => {
      const value = call("AI_OPTION_VALUE", shares, strike, exit, chance, dilution) as number;
      expect(value).toBeGreaterThanOrEqual(0);
      expect(call("AI_OPTION_VALUE", shares, strike, exit + more, chance, dilution)).toBeGreaterThanOrEqual(
        value,
      );
    }),
  );
});

test("aged there and back is the start", () => {
  // Within 55 years at 10%, so that what is aged stays an amount that is accepted: neither too large nor under a dollar.
  const pay = fc.double({ min: 1_000, max: 1e6, noNaN: true });
  const day = fc.integer({ min: 40_000, max: 60_000 });
  const rate = fc.double({ min: -0.01, max: 0.1, noNaN: true });
  fc.assert(
    fc.property(
      pay,
      day,
      day,
      rate,
      fc.constantFrom("compound", "simple"),
      (amount, from, to, growth, method) => {
        const there = call("AI_AGED", amount, from, to, growth, method);
        const back = call("AI_AGED", there, to, from, growth, method) as number;
        expect(back / amount).toBeCloseTo(1, 9);
      },
    ),
  );
});

test("loaded cost rises with base, and is more than the base", () => {
  const uiRate = fc.double({ min: 0, max: 0.2, noNaN: true });
  fc.assert(
    fc.property(usd, usd, fc.constantFrom(...STATE_CODES), uiRate, (base, more, state, rate) => {
      const cost = call("AI_LOADED_COST", base, state, 0, "", rate) as number;
      expect(cost).toBeGreaterThan(base);
      expect(call("AI_LOADED_COST", base + more, state, 0, "", rate)).toBeGreaterThan(cost);
    }),
  );
});

test("vacancy cost is proportional to the days", () => {
  fc.assert(
    fc.property(usd, fc.integer({ min: 0, max: 180 }), usd, usd, (value, days, saved, cover) => {
      const once = call("AI_VACANCY_COST", value, days, saved, cover) as number;
      expect(call("AI_VACANCY_COST", value, 2 * days, saved, cover)).toBeCloseTo(2 * once, 3);
    }),
  );
});

test("a premium never lowers an amount, and never stacks", () => {
  fc.assert(
    fc.property(usd, (amount) => {
      const each = ["genai", "google_pmle", "security_ai"].map(
        (skill) => call("AI_PREMIUM", amount, skill) as number,
      );
      expect(call("AI_PREMIUM", amount, "genai,google_pmle,security_ai")).toBe(Math.max(...each));
      for (const value of each) expect(value).toBeGreaterThan(amount);
    }),
  );
});

describe("AI_EXPLAIN says how sure a state factor is, wherever it is used", () => {
  const uses: [string, ...unknown[]][] = [
    ["AI_SALARY", 8, "AK"],
    ["AI_SALARY", 6, "AK", "", "smooth"],
    ["AI_GEO_FACTOR", "AK"],
    ["AI_BAND", "Senior", "AK"],
    ["AI_BAND", "Senior", "AK", "hire"],
    ["AI_OFFER_CHECK", 120_000, "Mid", "AK"],
    ["AI_OFFER_CHECK", 210_000, "Senior", "AK"],
    ["AI_COMPA_RATIO", 120_000, "Mid", "AK"],
    ["AI_PERCENTILE", 120_000, "Mid", "AK"],
    ["AI_AUDIT", "Mid", 120_000, "AK"],
    ["AI_BENCHMARK", "factor.AK"],
  ];
  test.each(uses)("%s", (name, ...cells) => {
    const factor = steps(name, ...cells).find(({ value }) => value === 0.8947);
    expect(factor?.status).toBe("carried, reliability D");
    expect(factor?.source).toContain("Reliability D: rests on a carried figure.");
    expect(factor?.source).toContain("ratio to the US, 0.9196, is carried"); // 132,940 ÷ 144,570
    expect(factor?.source).toContain("(15-1221) are unpublished and left out");
  });

  test("left-out occupations of a good factor are said too, and nothing of the user's own", () => {
    const of = (...cells: unknown[]) =>
      steps("AI_SALARY", 8, ...cells).find(({ step }) => /factor/.test(step));
    expect(of("AR")).toMatchObject({
      status: "derived, reliability B",
      source:
        "BLS OEWS, May 2025. Reliability B: 3,000 to 9,999 software developers. Computer research scientists (15-1221) are unpublished and left out.",
    });
    const own = of("AK", "", "", [["factor.AK", 0.95, "our survey"]]);
    expect(own).toMatchObject({ value: 0.95, class: "yours", status: "", source: "our survey" });
  });
});

describe("AI_EXPLAIN of remote senior pay", () => {
  const remoteNote = (...cells: unknown[]) =>
    steps("AI_SALARY", ...cells)
      .map(({ source }) => source)
      .find((source) => /quoted median/.test(String(source)));

  test("names the quoted remote median beside its own figure", () => {
    expect(remoteNote(8, "REMOTE")).toContain("$206,600 (class A, nexus IT group guide, 2026-06-01)");
  });

  test("names the user's own where there is one, and is silent elsewhere", () => {
    const own = [["senior.remote.median", 210_000, "our survey"]];
    expect(remoteNote(8, "REMOTE", "", "", own)).toContain("$210,000 (class yours, our survey)");
    const elsewhere: [number, string][] = [
      [8, "CA"],
      [8, "US"],
      [5, "REMOTE"],
      [12, "REMOTE"],
    ];
    for (const cells of elsewhere) {
      expect(remoteNote(...cells)).toBeUndefined();
    }
  });
});

test("AI_LEVEL cites the guide for autonomy, as class A", () => {
  const told = steps("AI_LEVEL", 12, "autonomy").find(({ step }) => step === "Autonomy, Lead");
  expect(told).toMatchObject({ class: "A", status: "final" });
  expect(told?.value).toBe(call("AI_LEVEL", 8, "autonomy"));
});

describe("AI_EXPLAIN tells the conflicts in the guide", () => {
  const notes = (name: string, ...cells: unknown[]) =>
    steps(name, ...cells)
      .filter(({ step }) => step === "Note")
      .map(({ source }) => source)
      .join(" ");

  test("15% against 15.38%", () => {
    // 165,000 ÷ 143,000 − 1 = 15.38%
    expect(notes("AI_PREMIUM", 143_000, "google_pmle")).toMatch(/15% is quoted.*15\.38%/);
  });

  test.each(["startup.base.low", "startup.base.high", "enterprise.base.min"])(
    "20-30%% against dollars: %s",
    (key) => {
      // 140 ÷ 185 − 1 = −24.3%, 160 ÷ 185 − 1 = −13.5%
      expect(notes("AI_BENCHMARK", key)).toMatch(/20-30%.*24\.3% and 13\.5%/);
    },
  );

  test("average against floor, wherever either is used", () => {
    expect(notes("AI_SALARY", 8)).toContain("$200,000");
    expect(notes("AI_SALARY", 5)).toBe("");
    const uses: [string, ...unknown[]][] = [
      ["AI_FLOOR", "Senior"],
      ["AI_BAND", "Senior", "US", "hire"],
      ["AI_OFFER_CHECK", 190_000, "Senior"],
      ["AI_TIME_TO_FILL", 190_000],
      ["AI_BREAKEVEN", 190_000],
      ["AI_AUDIT", "Senior", 190_000],
    ];
    for (const [name, ...cells] of uses)
      expect(notes(name, ...cells), name).toContain("$155,008 at 7-9 years");
  });
});

test("AI_LOADED_COST is explained part by part, with what is not known in words", () => {
  const explained = steps("AI_LOADED_COST", 200_000, "CA");
  const value = (step: string) => explained.find((each) => each.step === step)?.value;
  // 0.062 × 184,500; 0.0145 × 200,000; 0.006 × 7,000; 200,000 × 8.04 ÷ 57.29
  expect(value("Social Security")).toBeCloseTo(11_439, 6);
  expect(value("Medicare")).toBeCloseTo(2_900, 6);
  expect(value("Federal unemployment tax (FUTA)")).toBeCloseTo(42, 6);
  expect(value("Benefits")).toBeCloseTo(28_067.73, 2);
  const notes = explained.filter(({ step }) => step === "Note").map(({ source }) => source);
  expect(notes.join(" ")).toMatch(/rate varies by employer/);
  expect(notes.join(" ")).toMatch(/credit reduction, not added: California/);
  expect(
    steps("AI_LOADED_COST", 200_000, "TX")
      .map(({ source }) => source)
      .join(" "),
  ).not.toMatch(/California/);
});

test("no rule of an unverified law is told without the advice to check it", () => {
  for (const place of ["ME", "Westchester County, NY", "Albany County, NY"]) {
    for (const employees of ["", 4, 1000]) {
      for (const day of ["2020-01-01", "2023-06-01", "2026-11-26", "2030-01-01"]) {
        expect(call("AI_POSTING_RULE", place, employees, day)).toContain("check the statute");
      }
    }
  }
});

test('"Not required" always says where a city asks, or that one may', () => {
  for (const place of formula("AI_POSTING_RULE").params.place?.samples ?? []) {
    for (const employees of ["", 0, 3, 7, 14, 1000, 10_000_000]) {
      for (const day of ["1950-01-01", "2022-05-01", "2026-11-26", "2199-12-31"]) {
        const answer = String(call("AI_POSTING_RULE", place, employees, day));
        if (answer.startsWith("Not required")) {
          expect(answer).toMatch(/ asks?\b| on request after an offer|; city or county rules may apply$/);
        }
      }
    }
  }
});

test("AI_SALARY is explained beside a check from another source, which makes it no less sure", () => {
  const explained = steps("AI_SALARY", 8);
  const check = explained.find(({ step }) => step.startsWith("Cross-check"));
  expect(check).toMatchObject({ value: 185_364, class: "C", status: "approximate, reliability A" });
  expect(check?.source).toContain("2,448 filings");
  expect(explained.find(({ step }) => step.startsWith("Beside it"))).toMatchObject({
    value: 184_757,
    class: "A",
  });
  expect(explained.at(-1)).toMatchObject({ value: 155_008, class: "A", status: "final" });
});

test("AI_AGED says which growth the market's is, and that of four years beside it", () => {
  const explained = steps("AI_AGED", 133_080, "2024-05-01", "2025-05-01", "market");
  expect(explained.find(({ step }) => step === "Yearly rate")).toMatchObject({
    class: "C",
    status: "derived",
  });
  const beside = explained.find(({ step }) => step.startsWith("Beside it"));
  expect(beside?.value).toBeCloseTo(0.0302, 4);
  expect(beside?.source).toContain("2021");
});
