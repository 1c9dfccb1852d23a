import { describe, expect, it } from "vitest";
import { postingLaws, postingLocalities } from "../../src/reference/postingLaws.ts";

describe("postingLaws", () => {
  it("gives a settled law with its statute", () => {
    expect(postingLaws("VA").own).toMatchObject({
      name: "Virginia",
      duties: [
        {
          employersWithAtLeast: 1,
          since: "2026-07-01",
          kind: "in the posting",
          status: "settled",
          source: "Va. Code 40.1-28.7:12 (SB 215 and HB 636 of 2026)",
        },
      ],
    });
  });

  it("gives the duties of a place over time", () => {
    expect(postingLaws("CT").own.duties.map(({ kind, since, until }) => [kind, since, until])).toEqual([
      ["on request", "2021-10-01", "2026-10-01"],
      ["in the posting", "2026-10-01", undefined],
    ]);
  });

  it("cites reports where there is no statute, and both days where two are named", () => {
    expect(postingLaws("Westchester County, NY").own.duties[0]?.source).toBe(
      "public reports, 2026-11-26: check the statute",
    );
    expect(postingLaws("ME").own.duties[0]).toMatchObject({
      since: "2026-07-29",
      dispute: { other: "2026-07-13" },
      employersWithAtLeast: 10,
    });
  });

  it("has none where the data knows none", () => {
    expect(postingLaws("TX")).toEqual({ own: { name: "Texas", duties: [] }, localities: [] });
  });

  it("knows the cities of a state, and the state of a city", () => {
    expect(postingLaws("OH").localities.map(({ name }) => name)).toEqual([
      "Cleveland",
      "Columbus",
      "Cincinnati",
      "Toledo",
    ]);
    expect(postingLaws("NY").localities.map(({ name }) => name)).toEqual([
      "New York City",
      "Ithaca",
      "Westchester County",
      "Albany County",
    ]);
    const city = postingLaws("Jersey City, NJ");
    expect([city.own.name, city.state?.name]).toEqual(["Jersey City", "New Jersey"]);
    expect(postingLocalities().find(({ name }) => name === "Toledo")?.state).toBe("OH");
  });
});
