import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { htmlOf } from "../tools/site/markdown.ts";

const PAGES = [
  ...readdirSync(".").filter((name) => name.endsWith(".md")),
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name.replaceAll("\\", "/")}`),
  "data/tax/README.md",
];

test.each(PAGES)("every link and picture of %s leads to a file", (page) => {
  const links = [...readFileSync(page, "utf8").matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(
    ([, to = ""]) => to,
  );
  const local = links.filter((to) => !/^[a-z]+:/.test(to));
  expect(local.filter((to) => !existsSync(join(dirname(page), to)))).toEqual([]);
});

test.each(PAGES)("every link of %s to a part of a page leads to a heading", (page) => {
  const links = [...readFileSync(page, "utf8").matchAll(/\]\(([^)#\s:]*)#([^)]+)\)/g)];
  const broken = links.filter(([, to = "", part = ""]) => {
    const target = to === "" ? page : join(dirname(page), to);
    const { headings } = htmlOf(readFileSync(target, "utf8"), target, "any.html", new Map());
    return !headings.some(({ id }) => id === part);
  });
  expect(broken.map(([link]) => link)).toEqual([]);
});
