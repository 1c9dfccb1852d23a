import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

// test/readings holds what was read a second time; its README says of whom and when.
const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));

/** The lines of a table, without its head, each as its cells. */
function lines(file: string): string[][] {
  const [, ...rows] = readFileSync(`test/readings/${file}`, "utf8").trim().split("\n");
  return rows.map((row) =>
    [...row.matchAll(/"([^"]*)"|([^,]+)|(?<=,)(?=,|$)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
  );
}

/** Every number by the names and places that lead to it; years say when a figure holds and are none. */
function numbers(value: unknown, path: readonly string[] = []): { path: string; value: number }[] {
  if (typeof value === "number") return [{ path: path.join("."), value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === "effective" ? [] : numbers(inner, [...path, name]),
  );
}

const TAXES: Readonly<Record<string, readonly number[]>> = json("test/readings/taxes-2026.json");
const COUNTIES = lines("indiana-counties.csv");

/** A tax on wages "over" an amount starts a cent below the next one, so that the amount itself is in it. */
const CENT = 0.01;
/** California's figures of 2025, as they were read, go with the prices of a year: 3.4% by the state's own index. */
const CALIFORNIA_INDEX = 1.034;

/** Found after the second reading, or by a law of 2027, and read once. */
const READ_ONCE: Readonly<Record<string, readonly string[]>> = {
  "2026/AK": ["contributions.0.wageBase"],
  "2026/CO": ["localities"],
  "2026/DC": ["incomeTax.deductions.0"],
  "2026/KY": ["localities.1"],
  "2026/MD": ["incomeTax.deductions.0", "localities.0.flat", "localities.1"],
  "2026/MI": ["localities"],
  "2026/OH": ["incomeTax.deductions.0.amount.from.3", "localities.4"],
  "2026/OR": ["localities.0.places.0.taxes.0.dispute", "localities.0.places.1.taxes.0.dispute"],
  "2026/PA": ["localities.0", "localities.1"],
  "2026/UT": ["incomeTax.credits.0.amount.reductionAtMost"],
  "2026/WI": [
    "incomeTax.deductions.0.amount.of.0.reductionAtMost",
    "incomeTax.deductions.0.amount.of.1.reductionAtMost",
  ],
  "2027/CO": ["contributions.0.rate"],
  "2027/HI": ["incomeTax.schedule"],
  "2027/IN": ["incomeTax.schedule"],
  "2027/MD": ["contributions.0.rate"],
  "2027/ME": ["incomeTax.deductions"],
  "2027/MS": ["incomeTax.schedule"],
  "2027/MT": ["incomeTax.schedule"],
  "2027/NC": ["incomeTax.schedule"],
  "2027/NE": ["incomeTax.schedule"],
  "2027/NY": ["incomeTax.schedule", "incomeTax.recapture", "contributions.1"],
  "2027/RI": ["incomeTax.surcharges"],
  "2027/VA": ["incomeTax.deductions"],
};

const PARTS = ["incomeTax", "localities", "contributions", "medicare", "socialSecurity"];

function readTwice(state: string): (value: number) => boolean {
  const known = new Set(TAXES[state]);
  const isIndexed = (value: number) =>
    state === "CA" && [...known].some((read) => Math.abs(read * CALIFORNIA_INDEX - value) < 1);
  return (value) =>
    known.has(value) || (value > 1 && known.has(Number((value + CENT).toFixed(2)))) || isIndexed(value);
}

describe.each(["2026", "2027"])("taxes of %s", (year) => {
  const files = readdirSync(`data/tax/${year}`).map((name) => name.replace(".json", ""));

  it.each(files)("%s: every figure was read twice, or is listed", (state) => {
    const once = READ_ONCE[`${year}/${state}`] ?? [];
    const isRead = readTwice(state);
    const rules = json(`data/tax/${year}/${state}.json`);
    for (const part of PARTS) {
      // Indiana's counties are held one by one below.
      if (state === "IN" && part === "localities") continue;
      for (const { path, value } of numbers(rules[part], [part])) {
        const isListed = once.some((each) => `${path}.`.startsWith(`${each}.`));
        if (!isListed) expect(isRead(value), `${state} ${path}: ${value}`).toBe(true);
      }
    }
  });
});

describe("what is read once", () => {
  it.each(Object.keys(READ_ONCE))("is in no second reading: %s", (file) => {
    const [, state = ""] = file.split("/");
    const all = numbers(json(`data/tax/${file}.json`));
    const isRead = readTwice(state);
    for (const each of READ_ONCE[file] ?? []) {
      const within = all.filter(({ path }) => `${path}.`.startsWith(`${each}.`));
      expect(
        within.some(({ value }) => !isRead(value)),
        each,
      ).toBe(true);
    }
  });
});

it("Indiana's counties have each the rate that was read of it", () => {
  const { flat, places } = json("data/tax/2026/IN.json").localities[0];
  const rates: Record<string, number> = { ...flat.rates };
  for (const { names, taxes } of places) rates[names[0]] = taxes[0].schedule.rate;
  const shipped = new Map(Object.entries(rates).map(([name, rate]) => [countyOf(name), rate]));
  for (const [county = "", rate] of COUNTIES)
    expect(shipped.get(countyOf(county)), county).toBe(Number(rate));
});

function countyOf(name: string): string {
  return name.replace(/ County$|\./g, "").toLowerCase();
}

it("unemployment wage bases are those that were read", () => {
  for (const [state, , base] of lines("unemployment-wage-bases.csv")) {
    const { employer } = json(`data/tax/2026/${state}.json`);
    expect(employer.unemployment.wageBase, state).toBe(Number(base));
  }
});

it("survey means and employment are those that were read", () => {
  const read = new Map(
    lines("oews.csv").map(([may, place, occupation, employment, mean]) => [
      `${may} ${place} ${occupation}`,
      { employment: Number(employment), mean: Number(mean) },
    ]),
  );
  for (const { place, occupation, employment, mean, source } of json("data/geography/oews-means.json").rows) {
    const found = read.get(`${source.slice(-4)} ${place} ${occupation}`);
    expect(found?.mean, `${place} ${occupation}`).toBe(mean);
    if (employment !== null) expect(found?.employment, `${place} ${occupation}`).toBe(employment);
  }
});

it("developers of a state are those of the survey", () => {
  const employed = new Map(
    lines("oews.csv")
      .filter(([may, , occupation]) => may === "2025" && occupation === "15-1252")
      .map(([, place, , employment]) => [place, Number(employment)]),
  );
  for (const { state, developers } of json("data/geography/state-factors.json").rows) {
    expect(developers, state).toBe(employed.get(state));
  }
});

it("price parities are those that were read", () => {
  const read = new Map(lines("price-parities-2024.csv").map(([state, items]) => [state, Number(items)]));
  for (const { place, allItems } of json("data/geography/price-parities.json").rows) {
    expect(allItems, place).toBe(read.get(place));
  }
});

it("employer costs are those that were read", () => {
  const read = new Map(
    lines("employer-cost-2026-03.csv").map(([series, ...costs]) => [series, costs.map(Number)]),
  );
  for (const row of json("data/employer/benefit-load.json").rows) {
    const { totalCompensation, wages, paidLeave, supplementalPay, insurance, retirement, legallyRequired } =
      row;
    expect(
      [totalCompensation, wages, paidLeave, supplementalPay, insurance, retirement, legallyRequired],
      row.series,
    ).toEqual(read.get(row.series));
  }
});

it("percentiles over the mean are those that were read", () => {
  const read = new Map(
    lines("pay-shape.csv").map(([experience, ...figures]) => [experience, figures.map(Number)]),
  );
  for (const { level, experience, postings, p10, p25, p50, p75, p90 } of json(
    "data/benchmarks/pay-shape.json",
  ).rows) {
    expect([postings, p10, p25, p50, p75, p90], level).toEqual(read.get(experience));
  }
});

it("posting laws bind employers of the size that was read", () => {
  const { rows } = json("data/law/posting-laws.json");
  for (const [place, employers] of lines("posting-laws.csv")) {
    for (const row of rows) {
      if (row.place === place) expect(row.employersWithAtLeast, place).toBe(Number(employers));
    }
  }
});

it("percentiles of occupations, and the medians that growth is worked out from, are those that were read", () => {
  const { rows } = json("data/roles/occupations.json");
  const growth = json("data/roles/developer-growth.json").rows;
  for (const [may, occupation, ...figures] of lines("oews-percentiles.csv")) {
    if (may === "2025") {
      const row = rows.find(
        (each: { place: string; occupation: string }) =>
          each.place === "US" && each.occupation === occupation,
      );
      const { employment, p10, p25, p50, p75, p90 } = row;
      expect([employment, p10, p25, p50, p75, p90], occupation).toEqual(figures.map(Number));
    }
    if (occupation !== "15-1252") continue;
    const { median } = growth.find(({ year }: { year: number }) => year === Number(may));
    expect(median, may).toBe(Number(figures[3]));
  }
});

it("people employed in the occupations of a state are those that were read", () => {
  const { rows } = json("data/roles/occupations.json");
  const employed = new Map(
    rows.map((row: { place: string; occupation: string; employment: number }) => [
      `${row.place} ${row.occupation}`,
      row.employment,
    ]),
  );
  for (const [may, place, occupation, employment] of lines("oews.csv")) {
    const shipped = employed.get(`${place} ${occupation}`);
    if (may === "2025" && shipped !== undefined) expect(shipped, place).toBe(Number(employment));
  }
});

it("filings of ML engineers are those that were read", () => {
  const { rows } = json("data/roles/titles.json");
  for (const [tier, place, filings, ...pay] of lines("ml-engineer-filings.csv")) {
    const row = rows.find(
      (each: { title: string; tier: string; place: string }) =>
        each.title === "ML Engineer" && each.tier === tier && each.place === place,
    );
    expect([row.filings, row.p25, row.p50, row.p75], `${tier} ${place}`).toEqual([
      Number(filings),
      ...pay.map((each) => Math.round(Number(each))),
    ]);
  }
});
