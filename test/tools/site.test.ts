import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FUNCTIONS } from "../../src/functions/index.ts";
import { exampleIn } from "../../src/workbench/demo/example.ts";
import { exampleTables } from "../../tools/site/exampleTables.ts";
import { htmlOf } from "../../tools/site/markdown.ts";
import type { SitePage } from "../../tools/site/sitePages.ts";
import { summaryOf } from "../../tools/site/summaryOf.ts";
import { writeSite } from "../../tools/site/writeSite.ts";

let folder: string;
let pages: SitePage[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "site-"));
  pages = await writeSite(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (path: string): string => readFileSync(join(folder, path), "utf8");
const idsIn = (path: string): string[] =>
  [...read(path).matchAll(/\bid="([^"]+)"/g)].map(([, id = ""]) => id);

describe("the site", () => {
  it("has a page for each document, and each is reached by the navigation or a link", () => {
    const linked = new Set(
      pages.flatMap(({ path }) =>
        [...read(path).matchAll(/href="([^"#]+\.html)/g)].map(([, to = ""]) => join(dirname(path), to)),
      ),
    );
    expect(pages.map(({ path }) => path).filter((path) => !linked.has(path))).toEqual([]);
    for (const name of readdirSync("docs/guides"))
      expect(
        existsSync(join(folder, "guides", name.replace("README", "index").replace(".md", ".html"))),
      ).toBe(true);
  });

  it("has no link, picture, style or script that leads nowhere", () => {
    const broken = pages.flatMap(({ path }) =>
      [...read(path).matchAll(/(?:href|src)="([^"]+)"/g)].flatMap(([, to = ""]) => {
        if (/^(https?|data):/.test(to)) return [];
        const [file = "", anchor] = to.split("#");
        const target = file === "" ? path : join(dirname(path), file);
        if (!existsSync(join(folder, target))) return [`${path}: ${to}`];
        const isAnchor = anchor !== undefined && target.endsWith(".html") && !target.startsWith("workbench");
        return isAnchor && !idsIn(target).includes(anchor) ? [`${path}: ${to}`] : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  it("loads nothing from elsewhere, and has no id twice", () => {
    for (const { path } of pages) {
      expect(read(path)).not.toMatch(/(src|<link[^>]*href)="(https?:)?\/\//);
      expect(idsIn(path)).toEqual([...new Set(idsIn(path))]);
      expect(read(path)).toMatch(/<title>[^<]+<\/title>/);
    }
  });

  it("has each example of each formula as a link that types it into the workbench", () => {
    const links = [...read("reference.html").matchAll(/class="try" href="workbench\/index\.html(#[^"]+)"/g)];
    const typed = new Set(links.map(([, hash = ""]) => exampleIn(hash.replaceAll("&amp;", "&"))?.get("A1")));
    for (const { examples } of FUNCTIONS)
      for (const { formula } of examples) expect([formula, typed.has(formula)]).toEqual([formula, true]);
  });

  it("can search for each formula, and for what stands on each page", () => {
    const index = JSON.parse(read("search-index.js").replace(/^[^[]*|;\n$/g, "")) as {
      page: string;
      heading: string;
    }[];
    for (const { name } of FUNCTIONS)
      expect(index).toContainEqual(
        expect.objectContaining({ page: `reference.html#${name.toLowerCase()}`, heading: name }),
      );
    expect(new Set(index.map(({ page }) => page.split("#")[0]))).toEqual(
      new Set(pages.map(({ path }) => path)),
    );
  });

  it("gives the files that its instruction has people paste", () => {
    const linked = [...read("install.html").matchAll(/href="files\/([^"]+)" download/g)].map(
      ([, name]) => name,
    );
    expect(linked).toEqual(["AI-Comp.gs", "Commands.html", "Panels.html", "Sidebar.html", "appsscript.json"]);
    expect(read("files/AI-Comp.gs")).toBe(readFileSync("dist/Code.js", "utf8"));
  });

  it("lists each page once for language models, and the licences of what is in it", () => {
    const listed = [...read("llms.txt").matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path);
    expect(listed.sort()).toEqual(pages.map(({ path }) => path).sort());
    const lines = read("llms.txt").split("\n").filter(Boolean);
    expect(lines.filter((line) => !/^(#|>|- \[[^\]]+\]\([^)]+\)(: \S|$))/.test(line))).toEqual([]);
    for (const name of ["preact", "minisearch", "chart.js", "@odoo/o-spreadsheet"])
      expect(read("licences.txt")).toContain(`\n${name} `.replace(/^\n(?=preact)/, ""));
  });
});

it.each([
  ["One line\nof two.", "One line of two."],
  [
    `It begins. ${"More ".repeat(25)}until here. ${"And more ".repeat(20)}`,
    `It begins. ${"More ".repeat(25)}until here.`,
  ],
  [`${"word ".repeat(60)}`, `${"word ".repeat(31)}word…`],
])("a page is summed up by the sentences it begins with", (text, summary) => {
  expect(summaryOf(text)).toBe(summary);
});

describe("a document as a page", () => {
  const pagesThere = new Map([
    ["a/one.html", "docs/a/one.md"],
    ["two.html", "docs/two.md"],
  ]);
  const htmlAt = (text: string) => htmlOf(text, "docs/a/one.md", "a/one.html", pagesThere);

  it("has its links led to pages, and its headings ids as GitHub gives them", () => {
    const { html, title } = htmlAt(
      "# One, `two` & *three*\n\n[two](../two.md#its-part)\n\n## Its part\n\n## Its part\n",
    );
    expect(title).toBe("One, two & three");
    expect(html).toContain('href="../two.html#its-part"');
    expect(html).toContain('id="one-two--three"');
    expect(html).toContain('id="its-part-1"');
  });

  it("offers to try a formula that needs no other cell, and no other", () => {
    const tried = (formula: string) => htmlAt(`\`${formula}\``).html.includes('class="try"');
    expect(tried('=AI_SALARY(8,"WA")')).toBe(true);
    expect(tried('=AI_SALARY(8,"A1")')).toBe(true);
    expect(tried("=AI_SALARY(A2:A100)")).toBe(false);
    expect(tried("AI_SALARY")).toBe(false);
  });

  it("links an example of several cells as a whole", () => {
    const guide =
      '# G\n\n| cell | type | shows | why |\n|---|---|---|---|\n| A1 | `8` | 8 | years |\n| B1 | `=AI_SALARY(A1,"WA")` | x · y | pay |\n';
    expect(exampleTables(guide)).toEqual([
      [
        { cell: "A1", typed: "8", shows: ["8"] },
        { cell: "B1", typed: '=AI_SALARY(A1,"WA")', shows: ["x", "y"] },
      ],
    ]);
    const hash = /workbench\/index\.html(#A1=[^"]+)/.exec(htmlAt(guide).html)?.[1] ?? "";
    expect(Object.fromEntries(exampleIn(hash.replaceAll("&amp;", "&")) ?? [])).toEqual({
      A1: "8",
      B1: '=AI_SALARY(A1,"WA")',
    });
  });
});

it("an address asks for cells that there can be, and a plain one for none", () => {
  expect(exampleIn("")).toBeUndefined();
  expect(exampleIn("#top")).toBeUndefined();
  expect(Object.fromEntries(exampleIn("#A1=1&ZZ999=2&A0=3&AAA1=4&__proto__=5&Sheet!A1=6") ?? [])).toEqual({
    A1: "1",
    ZZ999: "2",
  });
});
