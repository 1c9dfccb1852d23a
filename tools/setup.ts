import { build } from "./build.ts";
import { Clasp } from "./setup/Clasp.ts";
import { setUp } from "./setup/setUp.ts";

const CLASP = "node_modules/@google/clasp/build/src/index.js";

/** `npm run setup`: the add-on in a new spreadsheet of one's own, or pushed again to the one that it made before. */
export async function run(): Promise<void> {
  const told = await setUp(process.cwd(), new Clasp(CLASP, process.stdin.isTTY === true), build, console.log);
  if (told === undefined) return;
  console.error(told);
  process.exit(1);
}
