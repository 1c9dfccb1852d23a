import { expect, it } from "vitest";
import { talentPerDollar } from "../../src/core/market/talentPerDollar.ts";
import { publishedBenchmarks } from "../../src/reference/benchmarks.ts";
import { developers } from "../../src/reference/developers.ts";

it("developers are known for every state but Alaska, and for every metropolitan area that has a factor", () => {
  const { states, areas } = developers();
  expect(states).toHaveLength(50);
  expect(states.map(({ place }) => place)).not.toContain("AK");
  expect(areas).toHaveLength(174);
  expect(areas.find(({ place }) => place === "San Jose, CA")).toEqual({
    place: "San Jose, CA",
    developers: 87_350,
    locationQuotient: 7.09,
  });
});

it("talent per dollar is developers by pay factor, the most first", () => {
  const ranked = talentPerDollar(developers().states, publishedBenchmarks());
  // 284,390 ÷ 1.2543 = 226,732.0
  const california = ranked.find(({ place }) => place === "CA");
  expect(california).toMatchObject({ rank: 1, factor: 1.2543 });
  expect(california?.perDollar).toBeCloseTo(226_732.0, 1);
  expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, i) => i + 1));
  for (const [i, { perDollar }] of ranked.entries()) {
    expect(perDollar).toBeLessThanOrEqual(ranked[i - 1]?.perDollar ?? perDollar);
  }
});
