import { writeFile } from "node:fs/promises";
import { BEHAVIOURS } from "../test/conformance/behaviours.ts";
import { selfCheckScript } from "../test/conformance/selfCheckScript.ts";

// Not in dist, from where the add-on is pushed.
const FILE = "self-check.gs";

/** Writes the script that tries on Google what the conformance suite tries on the stand-in. */
export async function run(): Promise<void> {
  await writeFile(FILE, selfCheckScript(BEHAVIOURS));
  const scripted = BEHAVIOURS.filter(({ trial }) => "script" in trial).length;
  console.log(
    `${FILE}: ${scripted} behaviours are tried by the script, ${BEHAVIOURS.length - scripted} by hand.`,
  );
  console.log(
    "Paste it into a new spreadsheet's Extensions > Apps Script; docs/platform.md says how to go on.",
  );
}
