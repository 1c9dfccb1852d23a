import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import Eleventy from "@11ty/eleventy";
import { build as bundle } from "esbuild";
import { dataVersion } from "../../src/reference/dataVersion.ts";
import { placesOfPackages } from "../licences.ts";
import { releaseFiles } from "../release/releaseFiles.ts";
import { workbenchFiles } from "../workbenchFiles.ts";
import { SEARCH } from "./bundleSearch.ts";
import { llmsText } from "./llmsText.ts";
import { htmlOf } from "./markdown.ts";
import { noticesOf } from "./noticesOf.ts";
import type { Entry } from "./search.ts";
import { NAVIGATION, pageOf, type SitePage, sitePages } from "./sitePages.ts";
import { summaryOf } from "./summaryOf.ts";

/** What the page about installing offers beside its instruction. */
const PASTED = ["AI-Comp.gs", "Commands.html", "Panels.html", "Sidebar.html", "appsscript.json"];

/** Writes the whole site into a folder, and gives its pages. */
export async function writeSite(folder: string, dist = "dist"): Promise<SitePage[]> {
  await rm(folder, { recursive: true, force: true });
  const pages = sitePages();
  const documents = await Promise.all(
    [...pages].map(async ([path, document]) => {
      const { title, html, headings } = htmlOf(await readFile(document, "utf8"), document, path, pages);
      return { path, title, html, headings, summary: summaryOf(headings[0]?.content ?? "") };
    }),
  );
  const release = await releaseFiles((name) => readFile(join(dist, name), "utf8"));
  const downloads = PASTED.map((name) => `<a href="files/${name}" download>${name}</a>`).join(", ");
  await generate(
    folder,
    documents.map((page) =>
      page.path === "install.html"
        ? {
            ...page,
            html: page.html.replace(/(<h2 id="paste-it">.*?<\/h2>)/, `$1<p>Here they are: ${downloads}.</p>`),
          }
        : page,
    ),
  );
  const put = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };

  const index = documents.flatMap(({ path, title, headings }) =>
    headings.map(({ id, text, content }, i) => ({
      page: i === 0 ? path : `${path}#${id}`,
      title,
      heading: text,
      text: content,
    })),
  );
  const entries: Entry[] = index.map((entry, id) => ({ id, ...entry }));
  for (const name of PASTED) await put(`files/${name}`, release[name] as string);
  await put("search-index.js", `globalThis.siteIndex = ${JSON.stringify(entries)};\n`);
  const { outputFiles } = await bundle(SEARCH);
  await put("search.js", outputFiles[0]?.contents ?? "");
  await put("llms.txt", llmsText(documents));
  await put("licences.txt", noticesOf(await placesOfPackages()));
  await copyFile("tools/site/site.css", join(folder, "site.css"));
  await copyFile("src/workbench/page/icon.svg", join(folder, "icon.svg"));
  await copyFile("LICENSE", join(folder, "LICENSE"));
  for (const picture of await readdir("docs", { recursive: true }))
    if (/\.(png|svg)$/.test(picture)) await put(picture, await readFile(join("docs", picture)));
  for (const [path, content] of await workbenchOfSite(dist)) await put(`workbench${path}`, content);
  return documents;
}

/** The pages themselves, by Eleventy: each document in the layout. */
async function generate(folder: string, documents: readonly (SitePage & { readonly html: string })[]) {
  const navigation = Object.entries(NAVIGATION).map(([heading, links]) => ({
    heading,
    links: Object.entries(links).map(([document, label]) => ({ page: pageOf(document), label })),
  }));
  const eleventy = new Eleventy("tools/site", folder, {
    quietMode: true,
    configPath: null,
    config: (configuration) => {
      configuration.setIncludesDirectory(".");
      configuration.setUseGitIgnore(false);
      configuration.setTemplateFormats("11ty.js");
      for (const { path, title, summary, html } of documents) {
        const root = "../".repeat(path.split("/").length - 1);
        const data = { path, title, summary, root, navigation, version: dataVersion().version };
        configuration.addTemplate(
          `${path}.11ty.js`,
          { render: () => html },
          {
            ...data,
            permalink: path,
            layout: "page.njk",
          },
        );
      }
    },
  });
  await eleventy.write();
}

/** What the workbench's page fetches as text. */
const FETCHED = /^\/dist\/|\.xml$|^\/frameClient\.js$/;

/** The workbench as it is served, with what its page would fetch held in a script. */
async function workbenchOfSite(dist: string): Promise<[string, string | Uint8Array][]> {
  const files = await workbenchFiles(dist);
  const written: [string, string | Uint8Array][] = [];
  const held: Record<string, string> = {};
  for (const [path, { content }] of files) {
    const bytes = await content();
    if (FETCHED.test(path)) held[path.slice(1)] = new TextDecoder().decode(bytes);
    else if (path === "/index.html") {
      const page = new TextDecoder().decode(bytes);
      const scripts = '<script defer src="held.js"></script>\n    <script defer src="main.js">';
      written.push([path, page.replace('<script defer src="main.js">', scripts)]);
    } else if (path !== "/") written.push([path, bytes]);
  }
  return [...written, ["/held.js", `globalThis.heldTexts = ${JSON.stringify(held)};\n`]];
}
