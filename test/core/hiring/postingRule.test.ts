import { describe, expect, it } from "vitest";
import type { LawOfPlace, PostingDuty } from "../../../src/core/hiring/postingDuty.ts";
import { postingFact, postingRule } from "../../../src/core/hiring/postingRule.ts";
import { recording, silent } from "../../../src/core/trace.ts";

const duty = (
  kind: PostingDuty["kind"],
  since: string,
  employersWithAtLeast: number | null,
  more: Partial<PostingDuty> = {},
): PostingDuty => ({
  kind,
  since,
  employersWithAtLeast,
  status: "settled",
  note: "",
  source: `act of ${since}`,
  ...more,
});
const law = (name: string, ...duties: PostingDuty[]): LawOfPlace => ({ name, duties });
const rule = (own: LawOfPlace, on: string, employees?: number, localities: LawOfPlace[] = []) =>
  postingRule({ own, localities }, { on, employees }, silent);

const twoSteps = law(
  "Utopia",
  duty("on request", "2021-10-01", 1, { until: "2026-10-01" }),
  duty("in the posting", "2026-10-01", 1),
);

describe("a state's rule", () => {
  it("says the duty in force on the day and what follows it", () => {
    expect(rule(twoSteps, "2021-09-30")).toBe(
      "Not yet (on request from 2021-10-01; in the posting from 2026-10-01)",
    );
    expect(rule(twoSteps, "2021-10-01")).toBe("On request since 2021-10-01; in the posting from 2026-10-01");
    expect(rule(twoSteps, "2026-09-30")).toBe("On request since 2021-10-01; in the posting from 2026-10-01");
    expect(rule(twoSteps, "2026-10-01")).toBe("Required since 2026-10-01");
  });

  it("keeps the weaker duty for employers too small for the stronger one", () => {
    const beside = law(
      "Utopia",
      duty("on request", "2018-01-01", 1),
      duty("in the posting", "2023-01-01", 15),
    );
    expect(rule(beside, "2023-01-01", 15)).toBe("Required since 2023-01-01");
    expect(rule(beside, "2023-01-01", 14)).toBe("On request since 2018-01-01");
    expect(rule(beside, "2023-01-01")).toBe(
      "Required since 2023-01-01 (15 or more employees; smaller: on request)",
    );
    expect(rule(beside, "2022-12-31")).toBe(
      "On request since 2018-01-01; in the posting from 2023-01-01 (15 or more employees)",
    );
    expect(rule(beside, "2023-01-01", 0)).toBe(
      "Not required under 1 employee; city or county rules may apply",
    );
  });

  it("tells who is too small, and that cities may ask where nobody does", () => {
    const one = law("Utopia", duty("in the posting", "2023-01-01", 15));
    expect(rule(one, "2020-01-01", 14)).toBe(
      "Not required under 15 employees; city or county rules may apply",
    );
    expect(rule(one, "2020-01-01")).toBe("Not yet (from 2023-01-01, 15 or more employees)");
    expect(rule(law("Utopia"), "2026-01-01", 1e9)).toBe("Not required; city or county rules may apply");
  });

  it("covers everybody where the size was not found, and advises to check", () => {
    const unsure = law("Utopia", duty("in the posting", "2023-01-01", null, { status: "check statute" }));
    for (const employees of [undefined, 1, 1000]) {
      expect(rule(unsure, "2023-01-01", employees)).toBe("Required since 2023-01-01 (check the statute)");
      expect(rule(unsure, "2022-12-31", employees)).toBe("Not yet (from 2023-01-01; check the statute)");
    }
  });

  it("names the cities that ask more than it does, on that day and of that employer", () => {
    const cities = [
      law("Bigtown", duty("in the posting", "2025-10-27", 15)),
      law("Midtown", duty("in the posting", "2025-12-03", 15, { enforcedFrom: "2027-01-01" })),
      law("Oldtown", duty("on request after an offer", "2020-03-13", 15)),
    ];
    const at = (on: string, employees?: number) => rule(law("Utopia"), on, employees, cities);
    expect(at("2026-01-01")).toBe(
      "Not required by Utopia; Bigtown (15 or more employees), Midtown (15 or more) ask; Oldtown (15 or more) on request after an offer",
    );
    expect(at("2026-01-01", 15)).toBe(
      "Not required by Utopia; Bigtown, Midtown ask; Oldtown on request after an offer",
    );
    expect(at("2025-10-27", 15)).toBe(
      "Not required by Utopia; Bigtown asks; Oldtown on request after an offer",
    );
    expect(at("2026-01-01", 14)).toBe("Not required; city or county rules may apply");
    expect(at("2020-03-12", 15)).toBe("Not required; city or county rules may apply");
    expect(rule(twoSteps, "2026-09-30", 15, cities)).toBe(
      "On request since 2021-10-01 by Utopia; in the posting from 2026-10-01; Bigtown, Midtown ask",
    );
    expect(rule(twoSteps, "2026-10-01", 15, cities)).toBe("Required since 2026-10-01");
  });
});

describe("a city's rule", () => {
  const state = law("Utopia", duty("in the posting", "2025-06-01", 10));
  const city = law("Bigtown", duty("in the posting", "2022-04-13", 5));
  const at = (on: string, employees?: number, own = city, its = state) =>
    postingRule({ own, state: its, localities: [own] }, { on, employees }, silent);

  it("gives its own duty and its state's, the stronger first, of equals the older", () => {
    expect(at("2026-01-01", 7)).toBe(
      "Required since 2022-04-13 by Bigtown; Utopia: not required under 10 employees",
    );
    expect(at("2026-01-01", 10)).toBe(
      "Required since 2022-04-13 by Bigtown; Utopia: required since 2025-06-01",
    );
    expect(at("2026-01-01")).toBe(
      "Required since 2022-04-13 by Bigtown (5 or more employees); Utopia: required since 2025-06-01 (10 or more employees)",
    );
    const asksOnRequest = law("Oldtown", duty("on request", "2020-01-01", 1));
    expect(at("2026-01-01", 10, asksOnRequest)).toBe(
      "Required since 2025-06-01 by Utopia; Oldtown: on request since 2020-01-01",
    );
  });

  it("says of both that they do not ask", () => {
    expect(at("2026-01-01", 4)).toBe(
      "Not required by Bigtown under 5 employees; Utopia: not required under 10 employees; city or county rules may apply",
    );
    expect(at("2022-04-12", 7, city, law("Utopia"))).toBe(
      "Not yet by Bigtown (from 2022-04-13); Utopia: not required",
    );
  });

  it("says when its own ended", () => {
    const ended = law("Bigtown", duty("in the posting", "2022-11-06", 4, { until: "2025-06-01" }));
    expect(at("2025-05-31", 20, ended)).toBe(
      "Required since 2022-11-06 by Bigtown; Utopia: not yet (from 2025-06-01)",
    );
    expect(at("2025-06-01", 20, ended)).toBe(
      "Required since 2025-06-01 by Utopia; Bigtown: ended on 2025-06-01",
    );
    expect(at("2025-06-01", 3, ended)).toBe(
      "Not required by Utopia under 10 employees; Bigtown: ended on 2025-06-01; city or county rules may apply",
    );
  });

  it("tells until when it is not enforced", () => {
    const lenient = law("Bigtown", duty("in the posting", "2025-12-03", 1, { enforcedFrom: "2027-01-01" }));
    expect(at("2026-12-31", 1, lenient)).toMatch(
      /^Required since 2025-12-03 by Bigtown \(enforced from 2027-01-01\);/,
    );
    expect(at("2027-01-01", 1, lenient)).toMatch(/^Required since 2025-12-03 by Bigtown;/);
  });
});

describe("facts", () => {
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

describe("the explanation", () => {
  it("tells every duty with status and source, and is as sure as those that decide", () => {
    const unsure = law("Oldtown", duty("in the posting", "2023-03-09", null, { status: "check statute" }));
    const explained = (on: string) => {
      const trace = recording();
      postingRule({ own: twoSteps, localities: [unsure] }, { on, employees: undefined }, trace);
      return trace.steps.filter(({ step }) => step !== "Note");
    };
    expect(explained("2026-10-01").map(({ step, value, status }) => [step, value, status])).toEqual([
      ["Oldtown, pay range in the posting", "from 2023-03-09", "approximate"],
      ["Oldtown, smallest employer, in the posting", "not found", "approximate"],
      ["Utopia, pay range on request", "from 2021-10-01 until 2026-10-01", "final"],
      ["Utopia, smallest employer, on request", 1, "final"],
      ["Utopia, pay range in the posting", "from 2026-10-01", "final"],
      ["Utopia, smallest employer, in the posting", 1, "final"],
      ["Posting rule", "Required since 2026-10-01", "derived"],
    ]);
    // A month before, the answer names Oldtown, of which it is not sure.
    expect(explained("2026-09-01").pop()?.status).toBe("approximate");
  });
});
