import { describe, expect, it } from "vitest";
import type { PostingLaws } from "../../../src/reference/schemas/PostingLaws.ts";
import { postingDutiesFollow } from "../../../tools/dataChecks/postingDutiesFollow.ts";
import { realData, rowWhere } from "./realData.ts";

/** What the rule says after `spoil` has changed the duties. */
function mistakesAfter(spoil: (rows: PostingLaws["rows"]) => void): string[] {
  const data = realData();
  spoil(data["law/posting-laws.json"].rows);
  return postingDutiesFollow.check(data);
}

describe(postingDutiesFollow.name, () => {
  it("holds for the data", () => expect(postingDutiesFollow.check(realData())).toEqual([]));

  it("refuses two duties of the same kind at a time", () => {
    expect(mistakesAfter((rows) => rows.push({ ...rowWhere(rows, ({ place }) => place === "CO") }))).toEqual([
      "data/law/posting-laws.json, row 32 (CO): a duty of the same kind is still in force.",
    ]);
  });

  it("refuses a weaker duty that goes on beside a stronger one for the same employers", () => {
    expect(
      mistakesAfter((rows) => {
        delete rowWhere(rows, ({ place, kind }) => place === "CT" && kind === "on request").until;
      }),
    ).toEqual([
      "data/law/posting-laws.json, row 18 (CT): it has no end, though a stronger duty takes its place on 2026-10-01.",
    ]);
  });

  it("refuses duties that are not in their order, end before they begin, or end for nothing", () => {
    const spoiled = (field: "since" | "until" | "enforcedFrom", of: string, day: string) =>
      mistakesAfter((rows) => {
        rowWhere(rows, ({ place }) => place === of)[field] = day;
      });
    expect(spoiled("since", "CA", "2024-01-01")).toEqual([
      "data/law/posting-laws.json, row 3 (CA): it began before the duty that stands above it.",
    ]);
    expect(spoiled("until", "MD", "2020-09-30")).toEqual([
      "data/law/posting-laws.json, row 9 (MD): it ends before it begins.",
      "data/law/posting-laws.json, row 9 (MD): it ends on 2020-09-30 and nothing says why: no stronger duty begins then.",
    ]);
    expect(spoiled("until", "MD", "2024-01-01")).toEqual([
      "data/law/posting-laws.json, row 9 (MD): it ends on 2024-01-01 and nothing says why: no stronger duty begins then.",
    ]);
    expect(spoiled("enforcedFrom", "Columbus, OH", "2025-12-03")).toEqual([
      "data/law/posting-laws.json, row 24 (Columbus, OH): it is enforced from 2025-12-03, which is not after it begins.",
    ]);
  });
});
