import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

/** The engines that the SQL is tried on: large, so they are not among the project's packages. */
export const LOCKED = "tools/bigquery/engines";
export const INSTALLED = "node_modules/.cache/bigquery";

/** Installs what is locked, unless it is there; throws one sentence where it cannot be had. */
export function ensureEngines(): void {
  if (isInstalled()) return;
  console.log("Installing the engines that the SQL is tried on (about 410 MB, once) …");
  // Apart, so that what is found in its place is whole, whoever else installs at the same time.
  const apart = `${INSTALLED}-${process.pid}`;
  mkdirSync(apart, { recursive: true });
  for (const file of ["package.json", "package-lock.json"])
    copyFileSync(`${LOCKED}/${file}`, `${apart}/${file}`);
  // npm is npm.cmd on Windows, which only a shell can start.
  const { status } = spawnSync("npm ci --ignore-scripts --no-audit --no-fund --loglevel=error", {
    cwd: apart,
    stdio: "inherit",
    shell: true,
  });
  if (status === 0 && !isInstalled()) {
    rmSync(INSTALLED, { recursive: true, force: true });
    renameSync(apart, INSTALLED);
  }
  rmSync(apart, { recursive: true, force: true });
  if (status !== 0)
    throw new Error("The engines for the SQL could not be installed: see npm's message above.");
}

function isInstalled(): boolean {
  const lock = `${INSTALLED}/package-lock.json`;
  return (
    existsSync(lock) && readFileSync(lock, "utf8") === readFileSync(`${LOCKED}/package-lock.json`, "utf8")
  );
}

/** Requires one of the installed packages. */
export function requireEngine(name: string): unknown {
  return createRequire(resolve(INSTALLED, "package.json"))(name);
}

/** Where an installed package's file lies. */
export function engineFile(path: string): string {
  return resolve(INSTALLED, "node_modules", path);
}

/** Whether Google's analyser ships for this platform. */
export function hasAnalyser(): boolean {
  return process.platform === "linux" && (process.arch === "x64" || process.arch === "arm64");
}
