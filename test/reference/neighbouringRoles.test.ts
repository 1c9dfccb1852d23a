import { describe, expect, it } from "vitest";
import { neighbouringRoles, payAt, titlesOfLevel } from "../../src/reference/neighbouringRoles.ts";

const names = (all: readonly { role: { name: string } }[]) => all.map(({ role }) => role.name);

describe("neighbouringRoles", () => {
  it("gives every role of a metropolitan area, the best paid first", () => {
    const { occupations, titles } = neighbouringRoles("Seattle, WA");
    // Medians of May 2025: 211,270; 167,280; 164,740; 161,780; 105,430.
    expect(names(occupations)).toEqual([
      ...["research scientist", "software developer", "data scientist"],
      ...["security analyst", "database architect"],
    ]);
    // 205,122 over 158 filings is the most of any title there.
    expect(titles[0]).toMatchObject({ role: { name: "Backend Engineer" }, count: 158, counted: "filings" });
    expect(titles.map((series) => payAt(series, 0.5))).toEqual(
      titles.map((series) => payAt(series, 0.5)).sort((a, b) => b - a),
    );
  });

  it("has no titles and no security analysts by state, and nothing for remote work", () => {
    const { occupations, titles } = neighbouringRoles("TX");
    expect(titles).toEqual([]);
    expect(names(occupations)).not.toContain("security analyst");
    expect(neighbouringRoles("REMOTE")).toEqual({ occupations: [], titles: [] });
  });

  it("shows nothing that rests on fewer than 8 filings or 100 people", () => {
    for (const place of ["US", "WY", "Akron, OH", "Boise, ID"]) {
      const { occupations, titles } = neighbouringRoles(place);
      for (const { count } of occupations) expect(count).toBeGreaterThanOrEqual(100);
      for (const { count } of titles) expect(count).toBeGreaterThanOrEqual(8);
    }
  });
});

it("a level has the tier of its titles, for the US", () => {
  const senior = titlesOfLevel("Senior");
  expect(names(senior)).toContain("senior ML Engineer");
  expect(new Set(senior.map(({ place }) => place))).toEqual(new Set(["US"]));
  expect(names(titlesOfLevel("Principal"))).toContain("staff ML Engineer");
});
