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

type Figures = Readonly<Record<string, readonly number[]>>;
const TAXES: Figures = json("test/readings/taxes-2026.json");
const CORRECTIONS: Figures = json("test/readings/corrections-2026-11.json");
const COUNTIES = lines("indiana-counties.csv");

/** A tax on wages "over" an amount starts a cent below the next one, so that the amount itself is in it. */
const CENT = 0.01;
/** California's figures of 2025, as they were read, go with the prices of a year: 3.4% by the state's own index. */
const CALIFORNIA_INDEX = 1.034;

/** Found after the second reading, or by a law of 2027, and read once. */
const READ_ONCE: Readonly<Record<string, readonly string[]>> = {
  "2026/CO": [
    "localities.0.places.0.taxes.0.schedule.from.1",
    "localities.1.places.0.taxes.0.schedule.from.1",
    "localities.2.places.0.taxes.0.schedule.from.1",
    "localities.3.places.0.taxes.0.schedule.from.1",
    "localities.4.places.0.taxes.0.schedule.from.1",
  ],
  "2026/MD": [
    "localities.0.flat.rates.Allegany County",
    "localities.0.flat.rates.Carroll County",
    "localities.0.flat.rates.Cecil County",
    "localities.0.flat.rates.Charles County",
    "localities.0.flat.rates.Garrett County",
    "localities.0.flat.rates.Harford County",
    "localities.0.flat.rates.Talbot County",
    "localities.0.flat.rates.Washington County",
  ],
  "2026/MI": [
    "localities.0.places.0.taxes.0.deduction.joint",
    "localities.0.places.1.taxes.0.deduction.joint",
    "localities.0.places.2.taxes.0.deduction.joint",
    "localities.0.places.3.taxes.0.deduction.joint",
    "localities.1.places.0.taxes.0.deduction.joint",
    "localities.1.places.1.taxes.0.deduction.joint",
  ],
  "2026/OH": ["incomeTax.deductions.0.amount.from.3"],
  "2026/OR": ["localities.0.places.0.taxes.0.dispute.other", "localities.0.places.1.taxes.0.dispute.other"],
  "2026/PA": ["localities.1.places.0.taxes.1.schedule.from.1"],
  "2026/UT": ["incomeTax.credits.0.amount.reductionAtMost"],
  "2026/WI": [
    "incomeTax.deductions.0.amount.of.0.reductionAtMost",
    "incomeTax.deductions.0.amount.of.1.reductionAtMost",
  ],
  "2027/CO": ["contributions.0.rate"],
  "2027/HI": [
    "incomeTax.schedule.rates.1",
    "incomeTax.schedule.rates.2",
    "incomeTax.schedule.rates.11",
    "incomeTax.schedule.from.single.11",
    "incomeTax.schedule.from.joint.11",
    "incomeTax.schedule.from.hoh.11",
  ],
  "2027/IN": ["incomeTax.schedule.rate"],
  "2027/MD": ["contributions.0.rate"],
  "2027/ME": ["incomeTax.deductions.0.amount.amount"],
  "2027/MS": ["incomeTax.schedule.rates.1"],
  "2027/MT": [
    "incomeTax.schedule.rates.1",
    "incomeTax.schedule.from.single.1",
    "incomeTax.schedule.from.joint.1",
    "incomeTax.schedule.from.hoh.1",
  ],
  "2027/NC": ["incomeTax.schedule.rate"],
  "2027/NE": ["incomeTax.schedule.rates.2"],
  "2027/NY": [
    "incomeTax.schedule.rates.0",
    "incomeTax.schedule.rates.1",
    "incomeTax.schedule.rates.2",
    "incomeTax.schedule.rates.3",
    "incomeTax.schedule.rates.4",
    "contributions.1",
  ],
  "2027/RI": ["incomeTax.surcharges.0"],
  "2027/VA": ["incomeTax.deductions.0.amount"],
};

const PARTS = ["incomeTax", "localities", "contributions", "medicare", "socialSecurity"];

function readTwice(state: string): (value: number) => boolean {
  const known = new Set([...(TAXES[state] ?? []), ...(CORRECTIONS[state] ?? [])]);
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
        // Those rows follow from the brackets, which a rule of the data holds.
        if (path.startsWith("incomeTax.recapture.rows.")) continue;
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

/** How many times single's figures those of joint and of head of household are, where the law says so. */
const BY_FILING: readonly [file: string, path: string, joint: number, hoh: number][] = [
  ["2026/MI", "localities", 2, 1],
  ["2027/HI", "incomeTax.schedule.from", 2, 1.5],
  ["2027/ME", "incomeTax.deductions.0.amount.amount", 2, 1.5],
  ["2027/MT", "incomeTax.schedule.from", 2, 1.5],
  ["2027/VA", "incomeTax.deductions", 2, 1],
];

it.each(BY_FILING)(
  "%s: %s of joint and of head of household follow from single's",
  (file, path, joint, hoh) => {
    const all = new Map(numbers(json(`data/tax/${file}.json`)).map((each) => [each.path, each.value]));
    const ofSingle = [...all].filter(([at]) => at.startsWith(`${path}.`) && /\bsingle\b/.test(at));
    expect(ofSingle.length).toBeGreaterThan(0);
    for (const [at, value] of ofSingle) {
      expect(all.get(at.replace("single", "joint")), at).toBe(value * joint);
      expect(all.get(at.replace("single", "hoh")), at).toBe(value * hoh);
    }
  },
);

it("Maine deducts from 2027 what the federal tax does", () => {
  const [deduction] = json("data/tax/2027/ME.json").incomeTax.deductions;
  expect(deduction.amount.amount).toEqual(json("data/tax/2026/federal.json").incomeTax.standardDeduction);
});

it.each(["CO", "MD"])("%s: employer and employee pay half of the premium of 2027 each", (state) => {
  const { contributions, employer } = json(`data/tax/2027/${state}.json`);
  expect(contributions[0].rate).toBe(employer.premiums[0].rate);
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

/** By how much an indexed base rises in a year, at most. */
const MOST_INDEXED = 0.08;
/** First Nonprofit reported a lower base for 2026, since their funds are full; by how much, at most. */
const LOWERED = { states: ["LA", "MO"], most: 0.1 };

it("unemployment wage bases that were read once are whole hundreds, not far from those of 2025", () => {
  for (const [state = "", base] of lines("unemployment-wage-bases-2025.csv")) {
    const { wageBase } = json(`data/tax/2026/${state}.json`).employer.unemployment;
    const change = wageBase / Number(base) - 1;
    const [least, most] = LOWERED.states.includes(state) ? [-LOWERED.most, 0] : [0, MOST_INDEXED];
    expect(wageBase % 100, state).toBe(0);
    expect(change, state).toBeGreaterThanOrEqual(least);
    expect(change, state).toBeLessThanOrEqual(most);
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

it("pay and people of the occupations of a state or area are those that were read", () => {
  const read = new Map(
    lines("oews-areas.csv").map(([place, occupation, ...figures]) => [
      `${place} ${occupation}`,
      figures.map((figure) => (figure === "" ? null : Number(figure))),
    ]),
  );
  for (const { place, occupation, employment, p10, p25, p50, p75, p90 } of json("data/roles/occupations.json")
    .rows) {
    const figures = [employment, p10, p25, p50, p75, p90].map((figure) => figure ?? null);
    expect(figures, `${place} ${occupation}`).toEqual(read.get(`${place} ${occupation}`)?.slice(0, -1));
  }
  for (const { place, occupation, employment, median } of json("data/geography/oews-medians.json").rows) {
    const [people, , , p50] = read.get(`${place} ${occupation}`) ?? [];
    expect([employment ?? null, median], `${place} ${occupation}`).toEqual([people, p50]);
  }
  for (const { cbsa, name, developers } of json("data/geography/small-metro-areas.json").rows) {
    expect(developers, name).toBe(read.get(`${cbsa} 15-1252`)?.[0] ?? null);
  }
  for (const { place, locationQuotient } of json("data/roles/developer-concentration.json").rows) {
    expect(locationQuotient, place).toBe(read.get(`${place} 15-1252`)?.at(-1));
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

it("developers and price parities of metropolitan areas are those that were read", () => {
  const shipped = json("data/geography/metro-areas.json").rows;
  expect(shipped.map(({ cbsa, developers, prices }: Row) => [cbsa, developers, prices])).toEqual(
    lines("metro-areas.csv").map((figures) => figures.map(Number)),
  );
});

it("filings of the other titles are those that were read", () => {
  const shipped = new Map<string, Row>(
    json("data/roles/titles.json").rows.map((row: Row) => [`${row.title} ${row.tier} ${row.place}`, row]),
  );
  const read = lines("title-filings.csv");
  for (const [title, tier, place, ...figures] of read) {
    const row = shipped.get(`${title} ${tier} ${place}`);
    expect([row?.filings, row?.p25, row?.p50, row?.p75], `${title} ${tier} ${place}`).toEqual(
      // Some medians were read in half dollars.
      figures.map((each) => Math.round(Number(each))),
    );
  }
  const titles = [...shipped.values()].filter(({ title }) => title !== "ML Engineer");
  expect(read).toHaveLength(titles.length);
});

type Row = Readonly<Record<string, string | number>>;
