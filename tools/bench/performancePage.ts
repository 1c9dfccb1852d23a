import { readFile, writeFile } from "node:fs/promises";

const PAGE = "docs/performance.md";

/** Puts what was measured between the marks of its name on the page. */
export async function writePerformance(sections: Readonly<Record<string, string>>): Promise<void> {
  let page = await readFile(PAGE, "utf8");
  for (const [name, measured] of Object.entries(sections)) {
    const [begin, end] = [`<!-- measured: ${name} -->`, `<!-- end of ${name} -->`];
    const [from, to] = [page.indexOf(begin), page.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${PAGE} must have ${begin} and ${end}.`);
    page = `${page.slice(0, from + begin.length)}\n\n${measured}\n\n${page.slice(to)}`;
  }
  await writeFile(PAGE, page);
}
