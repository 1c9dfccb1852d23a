import { existsSync, readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, it, test } from "vitest";
import manifest from "../../../appsscript.json";
import { asPasted, listingMistakes, listingTexts } from "../../../tools/listing/listingTexts.ts";
import { sizeOfPng } from "../../../tools/listing/sizeOfPng.ts";

const texts = listingTexts(readFileSync("docs/listing.md", "utf8"));

describe("the listing", () => {
  it("has texts that Google takes", () => {
    expect(listingMistakes(texts)).toEqual([]);
  });

  it("links to pages that there are", () => {
    const pages = [...(texts["Support links"] ?? "").matchAll(/(\w+)\.html/g)].map(([, page]) => page);
    expect(pages).toEqual(["terms", "privacy", "support"]);
    for (const page of pages) expect(existsSync(`docs/${page}.md`)).toBe(true);
  });

  it("is written to be pasted, with the length of each text", () => {
    expect(asPasted(texts)).toMatch(
      /^=== Application name \(7 characters\)\n\nAI Comp\n\n=== Short description/,
    );
  });

  it.each([
    [
      { "Application name": "AI Comp for Google Sheets" },
      'takes no name of a product of Google\'s; it has "Google".',
    ],
    [{ "Short description": "x".repeat(201) }, "Short description may have 200 characters; it has 201."],
    [{ "Detailed description": "Type `=AI_SALARY(8)`." }, "takes no Markdown"],
    [{ Pricing: "" }, "Pricing is missing."],
    [{ Slogan: "Pay!" }, "Slogan is no field of a listing"],
  ])("whose text is not taken is named: %o", (change, mistake) => {
    const mistakes = listingMistakes({ ...texts, ...change } as Record<string, string>);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(mistake);
  });
});

test("each scope that the manifest asks for has a reason, and no other", () => {
  const table = readFileSync("docs/permissions.md", "utf8");
  const explained = [...table.matchAll(/^\| `(https:[^`]+)` \| (.+) \| (.+) \| (.+) \|$/gm)].map(
    ([, scope]) => scope,
  );
  expect(explained).toEqual(manifest.oauthScopes);
});

test("a picture's size is read from its own head", () => {
  const head = Buffer.alloc(33);
  head.write("89504e470d0a1a0a0000000d49484452", "hex");
  head.writeUInt32BE(220, 16);
  head.writeUInt32BE(140, 20);
  expect(sizeOfPng(Buffer.concat([head, deflateSync("")]))).toEqual({ width: 220, height: 140 });
  expect(() => sizeOfPng(Buffer.from("<svg/>"))).toThrow("That is not a PNG.");
});
