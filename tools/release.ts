import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "./build.ts";
import { demoWorkbook } from "./release/demoWorkbook.ts";
import { firstUnmet } from "./release/gate.ts";
import { POINTS } from "./release/points.ts";
import { releaseFiles } from "./release/releaseFiles.ts";

const FOLDER = "release";
const DEMO = "AI-Comp-demo.xlsx";
const CHOICES = ["--dry-run", "--draft"];

/**
 * `npm run release`: goes through the gate, then writes what people get. `--dry-run` only goes through the gate; `--draft`
 * writes without it, from the sources as they are, for a try of one's own.
 */
export async function run(args: readonly string[] = []): Promise<void> {
  const unknown = args.find((arg) => !CHOICES.includes(arg));
  if (unknown !== undefined) stop(`release takes ${CHOICES.join(" or ")}; got "${unknown}".`);
  if (!args.includes("--draft")) {
    const unmet = await firstUnmet(POINTS, (name) => console.log(`… ${name}`));
    if (unmet) stop(`Not released. ${unmet}`);
    console.log("Every point is met.");
  }
  if (args.includes("--dry-run")) return;
  await build();
  const files = await releaseFiles(async (name) => await readFile(`dist/${name}`, "utf8"));
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER);
  for (const [name, content] of Object.entries(files)) await writeFile(`${FOLDER}/${name}`, content);
  await writeFile(`${FOLDER}/${DEMO}`, await (await demoWorkbook()).xlsx());
  const names = [...Object.keys(files), DEMO].join(", ");
  console.log(`${FOLDER}/ has ${names}. Open ${FOLDER}/Install.html.`);
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
