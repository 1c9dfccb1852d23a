import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** What a call of clasp came to: what it printed as JSON, or what it said instead. */
export type Said =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly why: string };

/** Google's command line for Apps Script, as a program of its own. */
export class Clasp {
  private readonly script: string;

  /** `canTalk`: whether somebody is there to log in. */
  constructor(
    script: string,
    readonly canTalk: boolean,
  ) {
    this.script = resolve(script);
  }

  /** Asks for JSON, in a folder. Its exit code alone does not tell: clasp ends with 0 after some of its errors. */
  ask(folder: string, ...args: readonly string[]): Said {
    const { stdout, stderr, status, error } = spawnSync(process.execPath, [this.script, ...args, "--json"], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said = [error?.message, stderr, stdout].filter(Boolean).join("\n").trim();
    if (status !== 0) return { ok: false, why: said };
    try {
      return { ok: true, json: JSON.parse(stdout.slice(stdout.search(/[{[]/))) };
    } catch {
      return { ok: false, why: said };
    }
  }

  /** Runs a command that talks with the person at the screen. */
  talk(folder: string, ...args: readonly string[]): void {
    spawnSync(process.execPath, [this.script, ...args], { cwd: folder, stdio: "inherit" });
  }
}
