import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { type BuildOptions, build as bundle } from "esbuild";
import { createFunctions } from "../../src/bigquery/createFunctions.ts";
import { createTables } from "../../src/bigquery/createTables.ts";
import { dropAll } from "../../src/bigquery/dropAll.ts";
import { dataVersion } from "../../src/reference/dataVersion.ts";
import { dataAsText } from "../dataAsText.mjs";
import { HELP, leanDefinitions } from "../leanDefinitions.ts";

export const FOLDER = "dist/bigquery";

/** What is deployed to BigQuery by name, with the data set and the library's folder still to be filled in. */
export async function bigQueryFiles(): Promise<Readonly<Record<string, string>>> {
  const { version } = dataVersion();
  const query = (name: string) => readFile(`tools/bigquery/queries/${name}`, "utf8");
  return {
    "benchmarks.sql": script(createTables(version)),
    "functions.sql": script(createFunctions(version)),
    "drop.sql": script(dropAll()),
    "ai_comp.js": await bundleLibrary(),
    "bands.sql": await query("bands.sql"),
    "audit.sql": await query("audit.sql"),
  };
}

/** Writes them. */
export async function buildBigQuery(): Promise<Readonly<Record<string, string>>> {
  const files = await bigQueryFiles();
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(`${FOLDER}/${name}`, content);
  return files;
}

function script(statements: readonly string[]): string {
  return `${statements.join("\n\n")}\n`;
}

const OPTIONS = {
  entryPoints: ["src/bigquery/main.ts"],
  bundle: true,
  write: false,
  format: "iife",
  globalName: "aiComp",
  target: "es2019",
  minify: true,
  charset: "utf8",
  legalComments: "none",
  plugins: [dataAsText, leanDefinitions({ without: [...HELP, "summary", "type"], whenRead: [] })],
} satisfies BuildOptions;

async function bundleLibrary(): Promise<string> {
  const { outputFiles } = await bundle(OPTIONS);
  return outputFiles[0]?.text ?? "";
}
