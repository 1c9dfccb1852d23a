import { readdirSync } from "node:fs";

export interface SitePage {
  readonly path: string;
  readonly title: string;
  /** What it begins with. */
  readonly summary: string;
}

/** The documents of the site in the order of its navigation: heading, then file and what the link says. */
export const NAVIGATION: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Start: {
    "tools/site/home.md": "Home",
    "docs/install.md": "Install",
    "docs/guides/README.md": "Guides",
  },
  Formulas: {
    "docs/reference.md": "Reference",
    "docs/native-formulas.md": "Native formulas",
    "docs/hiring-budget.md": "Hiring plan",
    "docs/bigquery.md": "BigQuery",
    "docs/glossary.md": "Glossary",
  },
  Figures: {
    "docs/data.md": "Figures and sources",
    "CHANGELOG.md": "Changelog",
  },
  Trust: {
    "docs/privacy.md": "Privacy",
    "docs/permissions.md": "Permissions",
    "docs/platform.md": "What is not tried on Google",
    "docs/terms.md": "Terms",
  },
  Help: {
    "docs/troubleshooting.md": "Troubleshooting",
    "docs/support.md": "Support",
  },
  Code: {
    "docs/architecture.md": "Architecture",
    "docs/decisions/README.md": "Decisions",
    "docs/performance.md": "Performance",
    "CONTRIBUTING.md": "Contributing",
    "docs/publishing.md": "Publishing",
  },
};

/** Documents elsewhere that others link to. */
const ELSEWHERE = ["data/tax/README.md"];

/** Every document that becomes a page, by the page's path: those of the navigation, all others below docs, a few more. */
export function sitePages(): ReadonlyMap<string, string> {
  const named = Object.values(NAVIGATION).flatMap((links) => Object.keys(links));
  const below = readdirSync("docs", { recursive: true, encoding: "utf8" })
    .map((name) => `docs/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".md"));
  return new Map([...new Set([...named, ...below, ...ELSEWHERE])].map((path) => [pageOf(path), path]));
}

/** "docs/guides/README.md" is "guides/index.html". */
export function pageOf(document: string): string {
  return document
    .replace("tools/site/home.md", "index.md")
    .replace(/^docs\//, "")
    .replace(/README\.md$/, "index.md")
    .toLowerCase()
    .replace(/\.md$/, ".html");
}
