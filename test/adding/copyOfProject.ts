import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type Context, Script } from "node:vm";
import { bareContext } from "../../tools/bareContext.ts";
import { builtHtml } from "../support/openWorkbook.ts";

/** What is built from, and what is generated. */
const COPIED = [
  ...["data", "docs", "src", "test", "tools"],
  ...[
    "CHANGELOG.md",
    "README.md",
    "appsscript.json",
    "package-lock.json",
    "package.json",
    "tsconfig.json",
    "vitest.config.ts",
  ],
];

/** A copy of the project, to add something to it and see that nothing else must be touched. */
export class CopyOfProject {
  private constructor(readonly root: string) {}

  static async make(): Promise<CopyOfProject> {
    const root = await mkdtemp(join(tmpdir(), "added-"));
    // With their times: a lock file that looks newer than what is installed would be installed again.
    const options = { recursive: true, preserveTimestamps: true };
    await Promise.all(COPIED.map((path) => cp(path, join(root, path), options)));
    // Each package by itself: what is kept beside them, such as compiled types, is the copy's own.
    await mkdir(join(root, "node_modules"));
    const packages = (await readdir("node_modules")).filter((name) => name !== ".cache");
    await Promise.all(
      packages.map((name) =>
        symlink(resolve("node_modules", name), join(root, "node_modules", name), "junction"),
      ),
    );
    return new CopyOfProject(root);
  }

  /** Adds a file that is not there yet. */
  async addFile(path: string, text: string): Promise<void> {
    const file = join(this.root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: "wx" });
  }

  /** Adds one thing to a list: its import first of all, itself as the last line of the list. */
  async addLine(path: string, { imports, line, end }: { imports: string; line: string; end: string }) {
    const text = await this.read(path);
    const at = text.lastIndexOf(end);
    if (at < 0) throw new Error(`${path} has no list that ends with ${end}`);
    await writeFile(join(this.root, path), `${imports}\n${text.slice(0, at)}${line}\n${text.slice(at)}`);
  }

  read(path: string): Promise<string> {
    return readFile(join(this.root, path), "utf8");
  }

  /** What the compiler says of a part of it and all it is made of; "" where all is well. */
  async typeErrors(project: string): Promise<string> {
    return (await this.ran("node_modules/typescript/bin/tsc", "-b", project)).failure;
  }

  /** What a script of Node prints there; an error where it fails. */
  async run(script: string, ...args: readonly string[]): Promise<string> {
    const { printed, failure } = await this.ran(script, ...args);
    if (failure) throw new Error(`${script} ${args.join(" ")} failed:\n${failure}`);
    return printed;
  }

  /** Builds it, and loads the bundle like Apps Script does. */
  async built(): Promise<Context> {
    await this.run("tools/run.mjs", "build");
    const context = bareContext();
    new Script(await this.read("dist/Code.js")).runInContext(context);
    return context;
  }

  /** The add-on as it was built there, to be opened. */
  async builtAddOn(): Promise<{ code: string; html: Record<string, string> }> {
    return { code: await this.read("dist/Code.js"), html: builtHtml(join(this.root, "dist")) };
  }

  /** The files that differ from the project's, or that it does not have. */
  async changed(): Promise<string[]> {
    const files = await Promise.all(COPIED.map((path) => filesIn(this.root, path)));
    const changed = await Promise.all(
      files.flat().map(async (path) => {
        const original = await readFile(path, "utf8").catch(() => undefined);
        return original === (await this.read(path)) ? [] : [path];
      }),
    );
    return changed.flat().sort();
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true, force: true });
  }

  private ran(script: string, ...args: readonly string[]): Promise<{ printed: string; failure: string }> {
    // What this run of the tests has set for its own workers is not for another run.
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV)/.test(name)),
    );
    const options = { cwd: this.root, env: { ...env, NO_COLOR: "1" }, maxBuffer: 1e8 };
    return new Promise((tell) =>
      execFile(process.execPath, [script, ...args], options, (error, printed, told) =>
        tell({ printed, failure: error ? `${printed}${told}` || error.message : "" }),
      ),
    );
  }
}

async function filesIn(root: string, path: string): Promise<string[]> {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  const files = entries.map((entry) =>
    entry.isDirectory() ? filesIn(root, `${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );
  return (await Promise.all(files)).flat();
}
