import { existsSync, readFileSync } from "node:fs";
import { INSTALLED, LOCKED } from "./bigquery/engines.ts";

export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** A package as package-lock.json has it. */
export interface LockedPackage extends Manifest {
  readonly version?: string;
  readonly integrity?: string;
  /** Where it comes from, where that is not the registry. */
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Their installation scripts are not run, and they work: esbuild's only spares Node a start, protobufjs's only warns. */
const WORK_WITHOUT_SCRIPT = ["esbuild", "protobufjs"];

/** One sentence for each thing that could make one installation differ from another. */
export function checkPackages(): string[] {
  const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
  const mistakesIn = (folder: string, place: string) =>
    packageMistakes(read(`${folder}/package.json`), read(`${folder}/package-lock.json`).packages, (path) =>
      existsSync(`${place}/${path}/package.json`) ? read(`${place}/${path}/package.json`).version : undefined,
    );
  return [...mistakesIn(".", "."), ...mistakesIn(LOCKED, INSTALLED)];
}

/** The same of a manifest, its locked packages by path, and the version that is installed at a path, if any. */
export function packageMistakes(
  manifest: Manifest,
  locked: Readonly<Record<string, LockedPackage>>,
  installed: (path: string) => string | undefined,
): string[] {
  const { "": root = {}, ...packages } = locked;
  const wanted = (of: Manifest) => ({ ...of.dependencies, ...of.devDependencies });
  const inexact = Object.entries(wanted(manifest))
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json asks for ${name} ${version}; it must name one version.`);
  const lockedNames = new Set(Object.keys(packages).map(nameOf));
  const stale = Object.entries(wanted(manifest))
    .filter(([name, version]) => wanted(root)[name] !== version)
    .map(([name]) => `package-lock.json is not that of package.json at ${name}; run npm install.`);
  const each = Object.entries(packages).flatMap(([path, entry]) =>
    mistakesOf(path, entry, lockedNames, installed),
  );
  return [...inexact, ...stale, ...each];
}

function mistakesOf(
  path: string,
  { version, integrity, resolved, hasInstallScript, optionalDependencies = {} }: LockedPackage,
  lockedNames: ReadonlySet<string>,
  installed: (path: string) => string | undefined,
): string[] {
  const name = nameOf(path);
  const mistakes: string[] = [];
  if (!integrity?.startsWith("sha512-")) mistakes.push(`${name} has no SHA-512 hash in package-lock.json.`);
  if (resolved) mistakes.push(`${name} comes from ${resolved}; it must come from the registry.`);
  if (hasInstallScript && !WORK_WITHOUT_SCRIPT.includes(name))
    mistakes.push(`${name} has an installation script, and nobody has tried whether it works without.`);
  // npm ci refuses a lock file that leaves out a platform's package, and npm leaves out those it could not find.
  for (const optional of Object.keys(optionalDependencies))
    if (!lockedNames.has(optional))
      mistakes.push(`${name} wants ${optional} on some platform; it is not locked.`);
  const found = installed(path);
  if (found && found !== version)
    mistakes.push(`${name} ${found} is installed, and ${version} is locked; run npm ci.`);
  return mistakes;
}

const nameOf = (path: string): string => path.replace(/^.*node_modules\//, "");
