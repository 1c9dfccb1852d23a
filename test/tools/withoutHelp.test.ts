import { describe, expect, it } from "vitest";
import { FUNCTIONS } from "../../src/functions/index.ts";
import { withoutHelpProperties } from "../../tools/withoutHelp.ts";
import { bundleText } from "../support/loadBundle.ts";

describe("withoutHelp", () => {
  it("takes out help, whole and nested, and leaves the rest as it was", () => {
    const code = `const x = f({ name: "X", notes: ["a", { description: "b" }], params: { p: n({ description: "c", min: 0 }) }, sources: [] });`;
    expect(withoutHelpProperties(code)).toBe(`const x = f({ name: "X", params: { p: n({ min: 0 }) },  });`);
  });

  it("keeps notes and examples out of what every cell call loads, and the summary in the comments", () => {
    const code = bundleText();
    for (const { summary, notes = [] } of FUNCTIONS) {
      expect(code).toContain(summary);
      for (const note of notes) expect(code).not.toContain(note);
    }
  });
});
