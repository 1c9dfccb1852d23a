import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clasp } from "./Clasp.ts";
import { whyInWords } from "./whyInWords.ts";

const PROJECT = ".clasp.json";
const TITLE = "AI Comp";

/** A script as .clasp.json names it. */
interface Project {
  readonly scriptId: string;
  /** The spreadsheet that it is bound to, where we made it. */
  readonly parentId?: string;
  readonly rootDir: string;
}

/**
 * Builds the add-on in `root`, logs in where nobody is, makes a spreadsheet with a script where there is none, and pushes.
 * Gives the one sentence about what stopped it; undefined when all is done.
 */
export async function setUp(
  root: string,
  clasp: Clasp,
  build: () => Promise<void>,
  tell: (line: string) => void,
): Promise<string | undefined> {
  const known = knownProject(join(root, PROJECT));
  if (typeof known === "string") return known;

  tell("1 of 4  Building the add-on …");
  try {
    await build();
  } catch (error) {
    return `The build failed: ${String(error instanceof Error ? error.message : error).split("\n")[0]}`;
  }

  tell("2 of 4  Looking who is logged in …");
  if (!isLoggedIn(clasp, root)) {
    if (!clasp.canTalk) return NO_TERMINAL;
    tell("        Nobody: a page of Google's opens in your browser. Tick everything that it asks for.");
    clasp.talk(root, "login");
    if (!isLoggedIn(clasp, root)) return NOT_LOGGED_IN;
  }

  tell(known ? `3 of 4  The script stands in ${PROJECT}.` : "3 of 4  Making a spreadsheet with a script …");
  const project = known ?? create(clasp);
  if (typeof project === "string") return project;
  // Kept before the push: where that fails, the next run goes on with the same spreadsheet.
  if (!known) writeFileSync(join(root, PROJECT), `${JSON.stringify(project, null, 2)}\n`);

  tell("4 of 4  Pushing the add-on …");
  const pushed = clasp.ask(root, "push", "--force");
  if (!pushed.ok) return whyInWords("The add-on was not pushed", pushed.why, PROJECT);

  const { scriptId, parentId } = project;
  tell("");
  if (parentId) tell(`Open      https://docs.google.com/spreadsheets/d/${parentId}/edit`);
  else tell("Open      the spreadsheet that the script is bound to, and reload it");
  tell(`Script    https://script.google.com/d/${scriptId}/edit`);
  tell("Try       =AI_SALARY(8) in a cell, then Extensions > AI Comp > Open sidebar");
  return undefined;
}

const NO_TERMINAL =
  "Nobody is logged in, and there is no terminal to do it from: run npx clasp login in one, then npm run setup.";
const NOT_LOGGED_IN =
  "Nobody is logged in: Google's page was closed or refused; run npm run setup again, and tick everything it asks for.";

function isLoggedIn(clasp: Clasp, root: string): boolean {
  const said = clasp.ask(root, "show-authorized-user");
  return said.ok && (said.json as { loggedIn?: unknown } | null)?.loggedIn === true;
}

/** The script that an earlier run or somebody named; undefined where none is, a sentence where it is not readable. */
function knownProject(path: string): Project | string | undefined {
  if (!existsSync(path)) return undefined;
  const mistake = `${PROJECT} must be {"scriptId": "…", "rootDir": "dist"}; correct it, or delete it and a new script is made.`;
  try {
    const project = JSON.parse(readFileSync(path, "utf8")) as Project | null;
    const isReadable = typeof project?.scriptId === "string" && project.scriptId !== "";
    return isReadable && project.rootDir === "dist" ? project : mistake;
  } catch {
    return mistake;
  }
}

/** A new spreadsheet with an empty script; a sentence where Google gives none. */
function create(clasp: Clasp): Project | string {
  // In a folder of its own: clasp writes what a new script holds into the folder where it makes one.
  const folder = mkdtempSync(join(tmpdir(), "ai-comp-"));
  try {
    const made = clasp.ask(folder, "create-script", "--type", "sheets", "--title", TITLE);
    if (!made.ok) return whyInWords("No spreadsheet was made", made.why, PROJECT);
    const { scriptId, parentId } = made.json as { scriptId?: unknown; parentId?: unknown };
    if (typeof scriptId !== "string" || typeof parentId !== "string")
      return whyInWords("No spreadsheet was made", JSON.stringify(made.json), PROJECT);
    return { scriptId, parentId, rootDir: "dist" };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
