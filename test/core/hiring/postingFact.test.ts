import { describe, expect, it } from "vitest";
import { postingFact } from "../../../src/core/hiring/postingFact.ts";
import { duty, law, twoSteps } from "./duties.ts";

describe("facts of a posting law", () => {
  const fact = (name: Parameters<typeof postingFact>[2], on: string, own = twoSteps) =>
    postingFact({ own, localities: [] }, { on, employees: undefined }, name);

  it("are those of the duty in force, else of the next", () => {
    expect(fact("since", "2020-01-01")).toBe("2021-10-01");
    expect(fact("since", "2024-01-01")).toBe("2021-10-01");
    expect(fact("source", "2026-10-01")).toBe("act of 2026-10-01");
    expect(fact("benefits", "2024-01-01")).toBe("Nothing: the range is due on request.");
    expect(fact("benefits", "2026-10-01")).toBe("not found");
    expect(fact("out_of_state", "2026-10-01")).toBe("not found");
    expect(fact("status", "2026-10-01")).toBe("final");
    expect(fact("cities", "2026-10-01")).toBe("none in the data");
  });

  it("are blank without a duty", () => {
    expect(fact("since", "2026-10-01", law("Utopia"))).toBe("");
    expect(fact("status", "2026-10-01", law("Utopia"))).toBe("");
  });

  it("call two days a dispute and name the other", () => {
    const disputed = law(
      "Utopia",
      duty("in the posting", "2026-07-29", 10, {
        status: "check statute",
        dispute: { chosenBy: "A", other: "2026-07-13", otherBy: "B", effect: "two weeks of postings" },
      }),
    );
    expect(fact("status", "2026-10-01", disputed)).toBe("disputed");
    expect(fact("note", "2026-10-01", disputed)).toBe(
      "The day it takes effect is that of A; B says 2026-07-13: it matters for two weeks of postings. Check the statute.",
    );
  });
});
