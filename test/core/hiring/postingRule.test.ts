import { describe, expect, it } from "vitest";
import type { LawOfPlace } from "../../../src/core/hiring/postingDuty.ts";
import { postingRule } from "../../../src/core/hiring/postingRule.ts";
import { duty, law, twoSteps } from "./duties.ts";

const rule = (own: LawOfPlace, on: string, employees?: number, localities: LawOfPlace[] = []) =>
  postingRule({ own, localities }, { on, employees });

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
    postingRule({ own, state: its, localities: [own] }, { on, employees });

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
