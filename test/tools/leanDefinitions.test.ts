import { describe, expect, it } from "vitest";
import { FUNCTIONS } from "../../src/functions/index.ts";
import { HELP, leanObjects } from "../../tools/leanDefinitions.ts";
import { bundleText } from "../support/loadBundle.ts";

describe("leanDefinitions", () => {
  it("takes out help, whole and nested, and leaves the rest as it was", () => {
    const code = `const x = f({ name: "X", notes: ["a", { description: "b" }], params: { p: n({ description: "c", min: 0 }) }, sources: [] });`;
    expect(leanObjects(code, { without: HELP, whenRead: [] })).toBe(
      `const x = f({ name: "X", params: { p: n({ min: 0 }) },  });`,
    );
  });

  it("makes of an object one that is made when it is read", () => {
    const code = `const x = { a: 1, params: { p: n({ notes: 1, min: 0 }) }, b: { params } };`;
    expect(leanObjects(code, { without: ["notes"], whenRead: ["params"] })).toBe(
      `const x = { a: 1, get params() { return { p: n({ min: 0 }) }; }, b: { params } };`,
    );
  });

  it("keeps notes and examples out of what every cell call loads, and the summary in the comments", () => {
    const code = bundleText();
    for (const { summary, notes = [] } of FUNCTIONS) {
      expect(code).toContain(summary);
      for (const note of notes) expect(code).not.toContain(note);
    }
  });
});
