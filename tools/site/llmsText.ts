import { NAVIGATION, pageOf, type SitePage } from "./sitePages.ts";

/** The pages as a list for language models, as llmstxt.org has it: a title, a summary, links with a line each. */
export function llmsText(pages: readonly SitePage[]): string {
  const home = pages.find(({ path }) => path === "index.html");
  const groups = Object.entries(NAVIGATION).map(([heading, links]) => [
    heading,
    Object.keys(links).map((document) => pageOf(document)),
  ]) as [string, string[]][];
  const named = new Set(groups.flatMap(([, paths]) => paths));
  const others = pages.map(({ path }) => path).filter((path) => !named.has(path));
  const sections = [...groups, ["Optional", others] as const].map(([heading, paths]) =>
    [
      `## ${heading}\n`,
      ...paths.flatMap((path) => {
        const page = pages.find((each) => each.path === path);
        return page ? [`- [${page.title}](${page.path})${page.summary && `: ${page.summary}`}`] : [];
      }),
    ].join("\n"),
  );
  return `${[`# AI Comp for Sheets`, `> ${home?.summary ?? ""}`, ...sections].join("\n\n")}\n`;
}
