import { readFile } from "node:fs/promises";
import MarkdownIt from "markdown-it";
import { placesOfPackages } from "../licences.ts";
import { billOfMaterials } from "./billOfMaterials.ts";

const GUIDE = "docs/install.md";
const PASTING = "Paste it";

/** What somebody needs to have the add-on without Node, by file name; `built` gives a file of the build. */
export async function releaseFiles(
  built: (name: string) => Promise<string>,
): Promise<Readonly<Record<string, string>>> {
  const [code, commands, panels, sidebar, manifest, guide, { version }, places] = await Promise.all([
    built("Code.js"),
    built("Commands.html"),
    built("Panels.html"),
    built("Sidebar.html"),
    built("appsscript.json"),
    readFile(GUIDE, "utf8"),
    readFile("package.json", "utf8").then(JSON.parse),
    placesOfPackages(),
  ]);
  const shipped = {
    "AI-Comp.gs": code,
    "Commands.html": commands,
    "Panels.html": panels,
    "Sidebar.html": sidebar,
    "appsscript.json": manifest,
  };
  // The workbench is not in it.
  const packages = places.filter(({ where }) => where.includes("dist/")).flatMap((place) => place.packages);
  return {
    ...shipped,
    "Install.html": installPage(guide),
    "sbom.cdx.json": billOfMaterials(version, shipped, packages),
    LICENSE: await readFile("LICENSE", "utf8"),
  };
}

/** The part of the guide that needs nothing but a browser, as a page that needs nothing else. */
export function installPage(guide: string): string {
  const [, section] =
    new RegExp(`^## ${PASTING}\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, "m").exec(guide) ?? [];
  if (section === undefined) throw new Error(`${GUIDE} must have a section "${PASTING}".`);
  return [
    "<!DOCTYPE html>",
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    "<title>AI Comp for Sheets: install</title>",
    "<style>",
    ":root { color-scheme: light dark }",
    "body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.55 system-ui, sans-serif }",
    "li { margin: 0.6rem 0 }",
    "code { padding: 0.1em 0.3em; border-radius: 0.25em; background: color-mix(in srgb, currentColor 9%, transparent) }",
    "</style>",
    "<main>",
    "<h1>AI Comp for Sheets: install</h1>",
    new MarkdownIt().render(section.trim()),
    "</main>",
    "</html>",
    "",
  ].join("\n");
}
