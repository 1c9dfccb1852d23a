import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Context, createContext, Script } from "node:vm";

/** What is looked after by hand, with what is generated from it and committed. */
const COPIED = [
  ...["data", "docs", "src", "test", "tools"],
  ...[
    "appsscript.json",
    "package.json",
    "package-lock.json",
    "README.md",
    "tsconfig.json",
    "vitest.config.ts",
  ],
];

/** A copy of the project in a temporary folder, in which something can be added without disturbing the original. */
export class CopyOfProject {
  private constructor(private readonly folder: string) {}

  static make(): CopyOfProject {
    const folder = mkdtempSync(join(tmpdir(), "ai-comp-"));
    // With their times: a lock file that looks newer than what is installed would be installed again.
    for (const name of COPIED)
      cpSync(name, join(folder, name), { recursive: true, preserveTimestamps: true });
    // Each package on its own, because the tools keep what they make in a folder between them.
    mkdirSync(join(folder, "node_modules"));
    for (const { name } of readdirSync("node_modules", { withFileTypes: true })) {
      if (name === ".cache") continue;
      symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name), "junction");
    }
    return new CopyOfProject(folder);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), "utf8");
  }

  /** Runs a script of Node there; its output is the error where it fails. */
  run(script: string, ...args: readonly string[]): string {
    // What this run of the tests has set for its workers is not for another run.
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV)/.test(name)),
    );
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: this.folder,
      encoding: "utf8",
      env: { ...env, NO_COLOR: "1" },
    });
    if (status !== 0) throw new Error(`${script} ${args.join(" ")} failed:\n${stdout}\n${stderr}`);
    return stdout;
  }

  /** Builds there, and loads the bundle like Apps Script does. */
  built(): Context {
    this.run("tools/run.mjs", "build");
    const context = createContext({});
    new Script(this.read("dist/Code.js")).runInContext(context);
    return context;
  }

  /** The files that differ from the original's, or that it does not have. */
  changed(): string[] {
    return COPIED.flatMap((name) => filesIn(this.folder, name))
      .filter((name) => !sameText(name, this.path(name)))
      .sort();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

function filesIn(folder: string, name: string): string[] {
  try {
    return readdirSync(join(folder, name), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? filesIn(folder, `${name}/${entry.name}`) : [`${name}/${entry.name}`],
    );
  } catch {
    return [name];
  }
}

function sameText(original: string, copy: string): boolean {
  try {
    return readFileSync(original, "utf8") === readFileSync(copy, "utf8");
  } catch {
    return false;
  }
}
