import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { Script } from "node:vm";
import { build, type Plugin } from "esbuild";
import * as fc from "fast-check";
import { checkFiles } from "../checkData.ts";
import { PACKED } from "../packedRows.mjs";
import type { AttackOptions } from "./AttackOptions.ts";
import { Tally } from "./Tally.ts";

/** Tests that hold figures, without those that try laws at random or the built bundle: each is run for every change. */
const TESTS = [
  ...["takeHome", "locality", "outsideCases", "year2027", "recapture", "remarks", "wageBase"].map(
    (name) => `test/core/tax/${name}.test.ts`,
  ),
  ...[
    "employerFigures",
    "payShape",
    "postingLaws",
    "priceParities",
    "stateFactors",
    "taxYears",
    "unchangedSince2025",
    "secondReading",
  ].map((name) => `test/reference/${name}.test.ts`),
  ...["handComputed", "examples"].map((name) => `test/functions/${name}.test.ts`),
  ...["employerTaxes", "employerTaxesByYear", "postingRule"].map(
    (name) => `test/core/hiring/${name}.test.ts`,
  ),
];

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
type DataFiles = Record<string, Json>;

/** What tests print is of no interest here. */
const SILENT = { log() {} };

/** One number of the data: in which file, and by which names and indices it is reached. */
interface Place {
  file: string;
  path: readonly (string | number)[];
}

/** Changes one figure at a time, as a slip of a finger would, and looks whether a check or a case notices. */
export async function figures({ count, seed }: AttackOptions): Promise<Tally> {
  const files = dataFiles();
  const heldBy = await tests();
  const asItIs = heldBy(files);
  if (asItIs !== undefined) throw new Error(`Without any change this fails: ${asItIs}`);
  const tally = new Tally("Figures mistyped");
  const places = Object.entries(files).flatMap(([file, json]) =>
    numbersIn(json).map((path) => ({ file, path })),
  );
  const tried = fc.sample(fc.tuple(fc.constantFrom(...places), fc.nat()), { numRuns: count, seed });
  for (const [place, chance] of tried) {
    const changed = withSlip(files, place, chance);
    const isHeld = checkFiles(changed).length > 0 || heldBy(changed) !== undefined;
    tally.add(
      kindOf(place),
      isHeld ? undefined : "is not noticed",
      () => `${place.file} ${place.path.join(".")}`,
    );
  }
  return tally;
}

/** "tax/2026 rates", "geography/price-parities.json" */
function kindOf({ file, path }: Place): string {
  const [folder, year] = file.split("/");
  if (folder !== "tax") return file;
  return `${folder}/${year} ${String(path[0] ?? "")}`;
}

function dataFiles(): DataFiles {
  const paths = readdirSync("data", { recursive: true, encoding: "utf8" }).map((path) =>
    path.replaceAll("\\", "/"),
  );
  return Object.fromEntries(
    paths
      .filter((path) => path.endsWith(".json"))
      .sort()
      .map((path) => [path, JSON.parse(readFileSync(join("data", path), "utf8")) as Json]),
  );
}

/** Years say when a figure holds; they are no figures. */
function numbersIn(json: Json): (string | number)[][] {
  if (typeof json === "number") return [[]];
  if (typeof json !== "object" || json === null) return [];
  const entries: [string | number, Json][] = Array.isArray(json)
    ? json.map((each, i) => [i, each])
    : Object.entries(json).filter(([name]) => name !== "effective");
  return entries.flatMap(([name, inner]) => numbersIn(inner).map((path) => [name, ...path]));
}

/** The data with one digit of one number mistyped. */
function withSlip(files: DataFiles, { file, path }: Place, chance: number): DataFiles {
  const changed = structuredClone(files[file]) as Json;
  let holder = changed as Record<string | number, Json>;
  for (const name of path.slice(0, -1)) holder = holder[name] as Record<string | number, Json>;
  const last = path.at(-1) as string | number;
  holder[last] = mistyped(holder[last] as number, chance);
  return { ...files, [file]: changed };
}

function mistyped(value: number, chance: number): number {
  const text = String(value);
  const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
  // A zero before the point is not typed.
  const typed = digits.filter((at) => value === 0 || !/^-?0\./.test(text) || at > text.indexOf("."));
  const at = typed[chance % typed.length] as number;
  const digit = (Number(text[at]) + 1 + (Math.floor(chance / typed.length) % 9)) % 10;
  return Number(text.slice(0, at) + digit + text.slice(at + 1));
}

/** The tests as a function of the data: the name of the first that fails. */
async function tests(): Promise<(files: DataFiles) => string | undefined> {
  const { outputFiles } = await build({
    stdin: {
      contents: [
        ...TESTS.map((path) => `import "./${path}";`),
        'export { TESTS } from "./tools/attack/vitestStandIn.ts";',
      ].join("\n"),
      resolveDir: ".",
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    packages: "external",
    define: {
      "import.meta.url": JSON.stringify(
        new URL(`file://${resolve("test/core/tax/outsideCases.test.ts")}`).href,
      ),
    },
    plugins: [dataOfRun],
    logLevel: "error",
  });
  const script = new Script(
    `(function (require, module, exports, DATA, console) {${outputFiles[0]?.text}\n})`,
  );
  const require = createRequire(resolve("package.json"));
  return (files) => {
    const module: { exports: { TESTS?: { name: string; run: () => unknown }[] } } = { exports: {} };
    try {
      script.runInThisContext()(require, module, module.exports, textsOf(files), SILENT);
    } catch (error) {
      return `loading: ${String(error)}`;
    }
    for (const { name, run } of module.exports.TESTS ?? []) {
      try {
        run();
      } catch {
        return name;
      }
    }
    return undefined;
  };
}

function textsOf(files: DataFiles): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, json]) => [path, JSON.stringify(json)]));
}

/** Gives the tests the data of the run, however they ask for it, and the stand-in for Vitest. */
const dataOfRun: Plugin = {
  name: "data-of-run",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vitest$/ }, () => ({ path: resolve("tools/attack/vitestStandIn.ts") }));
    onResolve({ filter: /\.json\?raw$/ }, ({ path }) => ({
      path: path.replace(/^.*?data\//, "").replace("?raw", ""),
      namespace: "data",
    }));
    onResolve({ filter: PACKED }, ({ path }) => ({
      path: path.replace(/^.*?data\//, ""),
      namespace: "packed",
    }));
    onLoad({ filter: /.*/, namespace: "packed" }, ({ path }) => ({
      contents: `const { packedFor } = require("./tools/packedRows.mjs");
        module.exports = packedFor(${JSON.stringify(path)}, JSON.parse(DATA[${JSON.stringify(path.replace(PACKED, ""))}]));`,
      resolveDir: ".",
    }));
    onResolve({ filter: /\?folders$/ }, () => ({ path: "tax", namespace: "folders" }));
    onResolve({ filter: /^node:fs$/ }, ({ namespace }) =>
      namespace === "fs" ? null : { path: "fs", namespace: "fs" },
    );
    onLoad({ filter: /.*/, namespace: "data" }, ({ path }) => ({
      contents: `module.exports = DATA[${JSON.stringify(path)}];`,
    }));
    onLoad({ filter: /.*/, namespace: "folders" }, () => ({
      contents: `module.exports = {};
        for (const [path, text] of Object.entries(DATA)) {
          const [, year, name] = /^tax\\/(\\d+)\\/(.*)\\.json$/.exec(path) ?? [];
          if (year) (module.exports[year] ??= {})[name] = text;
        }`,
    }));
    onLoad({ filter: /.*/, namespace: "fs" }, () => ({
      contents: `const fs = require("node:fs");
        module.exports = { ...fs, readFileSync(path, options) {
          const [, inData] = /(?:^|\\/)data\\/(.*\\.json)$/.exec(String(path)) ?? [];
          return inData in DATA ? DATA[inData] : fs.readFileSync(path, options);
        } };`,
    }));
  },
};
