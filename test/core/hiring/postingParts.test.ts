import { describe, expect, it } from "vitest";
import { mustName, partsAsked, partsNotFound } from "../../../src/core/hiring/postingParts.ts";
import { lawsOfJob, postingLaws } from "../../../src/reference/postingLaws.ts";
import { duty, law } from "./duties.ts";

const on = "2026-12-01";
const asks = law("Asks", duty("in the posting", "2026-01-01", 10, { mustName: ["benefits"] }));

describe("what a posting must name", () => {
  it("is the range where a duty to post is in force, and what that law asks beside it", () => {
    const of = (day: string, employees?: number) =>
      mustName({ own: asks, localities: [] }, { on: day, employees });
    expect(of("2025-12-31")).toBe("nothing");
    expect(of("2026-01-01")).toBe("pay range, benefits");
    expect(of(on, 9)).toBe("nothing");
    expect(of(on, 10)).toBe("pay range, benefits");
  });

  it("is nothing where the range is only due on request", () => {
    const onRequest = law("Shy", duty("on request", "2026-01-01", 1));
    expect(mustName({ own: onRequest, localities: [] }, { on, employees: 50 })).toBe("nothing");
  });

  it("says where the rest was not found", () => {
    const own = law("Vague", duty("in the posting", "2026-01-01", 1));
    expect(mustName({ own, localities: [] }, { on, employees: 50 })).toBe(
      "pay range; what else was not found",
    );
    expect(partsNotFound([{ own: asks, state: own, localities: [] }], { on, employees: 50 })).toEqual([
      "Vague",
    ]);
  });

  // Read from the statutes: C.R.S. 8-5-201 asks for benefits, other pay and the last day; Labor Code 432.3 for the range
  // alone, from 15 employees; Connecticut's Public Act 26-12 for benefits.
  it("is right for the strictest of several places", () => {
    const of = (employees: number) => partsAsked(lawsOfJob(["CA", "CO", "CT"]), { on, employees });
    expect(of(40)).toEqual([
      { part: "pay range", by: ["California", "Colorado", "Connecticut"] },
      { part: "benefits", by: ["Colorado", "Connecticut"] },
      { part: "other pay", by: ["Colorado"] },
      { part: "apply by", by: ["Colorado"] },
    ]);
    expect(of(14)[0]?.by).toEqual(["Colorado", "Connecticut"]);
  });

  it("counts what cities of a state ask, and a city's own state", () => {
    // Cleveland counts benefits as salary, Columbus does not; Ohio asks nothing.
    expect(mustName(postingLaws("OH"), { on, employees: 15 })).toBe("pay range, benefits, other pay");
    expect(mustName(postingLaws("Columbus, OH"), { on, employees: 15 })).toBe("pay range");
    // Jersey City asks for benefits, New Jersey for other pay too, from ten employees.
    expect(mustName(postingLaws("Jersey City, NJ"), { on, employees: 9 })).toBe("pay range, benefits");
    expect(mustName(postingLaws("Jersey City, NJ"), { on, employees: 10 })).toBe(
      "pay range, benefits, other pay",
    );
  });

  it("is all that any law asks where the job may be done anywhere", () => {
    expect(partsAsked(lawsOfJob(["REMOTE", "CA"]), { on, employees: 40 }).map(({ part }) => part)).toEqual([
      "pay range",
      "benefits",
      "other pay",
      "apply by",
    ]);
  });
});
