import { describe, expect, it } from "vitest";
import { postingLaw } from "../../src/reference/postingLaws.ts";

describe("postingLaw", () => {
  it("gives a settled law with its statute", () => {
    expect(postingLaw("CA")).toMatchObject({
      employersWithAtLeast: 15,
      since: "2023-01-01",
      kind: "required",
      status: "settled",
      source: "Labor Code 432.3 (SB 1162; SB 642)",
    });
  });

  it("gives an unverified law as such, without inventing the employer size", () => {
    expect(postingLaw("VA")).toMatchObject({
      employersWithAtLeast: null,
      status: "check statute",
      source: "public reports, 2026-11-23: check the statute",
    });
  });

  it("tells the duty to answer from the duty to post", () => {
    expect(postingLaw("RI")?.kind).toBe("on request");
    expect(postingLaw("NV")?.kind).toBe("after interview");
  });

  it("has none where the data knows none", () => expect(postingLaw("TX")).toBeUndefined());
});
