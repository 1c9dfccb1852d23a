import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { Bench } from "tinybench";
import { MOST_ROWS } from "../src/functions/define/SheetFunction.ts";
import { FUNCTIONS } from "../src/functions/index.ts";
import { STATE_CODES } from "../src/reference/states.ts";
import { REQUEST } from "../test/commands/budget/planWorkbook.ts";
import { acceptedArguments } from "../test/support/goodArguments.ts";
import { openWorkbook } from "../test/support/openWorkbook.ts";
import { pasteRequisitions } from "../test/support/pasteRequisitions.ts";
import { measureBrowser } from "./bench/browserTimes.ts";
import { measureLoads } from "./bench/loads.ts";
import { table } from "./bench/Measured.ts";
import { writePerformance } from "./bench/performancePage.ts";
import { planFigures } from "./bench/planFigures.ts";
import { measureGrowth, measureRows } from "./bench/rows.ts";
import { rowsASecond } from "./bigquery/rowsASecond.ts";
import { build, builtFiles } from "./build.ts";
import { byFolder, sizesOf } from "./sizes.ts";

type Formula = (...args: unknown[]) => unknown;

/** What is measured, by a name; what a part gives goes into docs/performance.md, under a name of its own there. */
const PARTS: Readonly<Record<string, () => Promise<Readonly<Record<string, string>>>>> = {
  times,
  sizes: async () => ({ sizes: await sizes() }),
  writes: async () => ({ writes: await writing() }),
  plan: async () => {
    const workbook = openWorkbook();
    await workbook.call("runCommand", "buildBudget", { ...REQUEST, sampleRequisitions: 0 });
    return { plan: await planFigures(workbook) };
  },
  browser: async () => ({ browser: await measureBrowser() }),
  async calls() {
    const formulas = builtFormulas(await readFile("dist/Code.js", "utf8"));
    await ranges(formulas);
    largestCalls(formulas);
    return {};
  },
  async bigquery() {
    await rowsASecond();
    return {};
  },
};

/**
 * `npm run bench`: measures the built bundle, all of it or the parts that are named. Times differ between machines, so read the
 * ratios, which come from one run.
 */
export async function run(args: readonly string[] = []): Promise<void> {
  const unknown = args.find((arg) => !Object.hasOwn(PARTS, arg));
  if (unknown !== undefined) {
    console.error(`bench takes ${Object.keys(PARTS).join(", ")} or nothing, which is all; got "${unknown}".`);
    process.exitCode = 1;
    return;
  }
  await build();
  for (const [name, measure] of Object.entries(PARTS)) {
    if (args.length > 0 && !args.includes(name)) continue;
    const sections = await measure();
    for (const section of Object.values(sections)) console.log(`\n${section}`);
    await writePerformance(sections);
  }
}

/** In this realm, as in Apps Script: a global of the language is none that is asked of a host. */
function builtFormulas(code: string): Record<string, Formula> {
  const names = FUNCTIONS.map(({ name }) => name).join(", ");
  return new Function(`${code}; return { ${names} };`)() as Record<string, Formula>;
}

async function times(): Promise<Readonly<Record<string, string>>> {
  const code = await readFile("dist/Code.js", "utf8");
  const formulas = builtFormulas(code);
  const loads = measureLoads(code);
  return {
    ratios: table([...loads.rows, ...measureRows(formulas as never)]),
    load: loads.phases,
    growth: measureGrowth(formulas as never),
  };
}

async function sizes(): Promise<string> {
  const files = Object.entries(await builtFiles()).filter(([, { madeOf }]) => sizesOf(madeOf).length > 0);
  const lines = files.map(([name, { content, madeOf }]) => {
    const folders = byFolder(sizesOf(madeOf)).filter(([, bytes]) => bytes >= LEAST_SHOWN);
    const told = folders.map(([folder, bytes]) => `${folder} ${kilobytes(bytes)}`).join(", ");
    return `| ${name} | ${kilobytes(Buffer.byteLength(content))} | ${kilobytes(gzipSync(content).length)} | ${told} |`;
  });
  return ["| file | kB | gzipped | of it, by folder |", "|---|---:|---:|---|", ...lines].join("\n");
}

const LEAST_SHOWN = 1_000;
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);

/** Why a range should be one call: 1,000 cells as one, and as 1,000 calls in a bundle that is already loaded. */
async function ranges(formulas: Record<string, Formula>): Promise<void> {
  const years = Array.from({ length: 1_000 }, (_, i) => [i % 20]);
  const bench = new Bench({ time: 500 })
    .add("in one call", () => formulas.AI_SALARY?.(years, "WA"))
    .add("in 1,000 calls", () => {
      for (const [year] of years) formulas.AI_SALARY?.(year, "WA");
    })
    .add("in one call, at a percentile", () => formulas.AI_SALARY?.(years, "WA", 0.6));
  await bench.run();
  console.log("\n1,000 cells of AI_SALARY in a bundle that is loaded");
  for (const { name, result } of bench.tasks) {
    if (!result || !("latency" in result)) throw new Error(`${name} did not run: ${String(result)}`);
    console.log(`  ${name}: ${(result.latency.p50 ?? result.latency.mean).toFixed(3)} ms`);
  }
}

/** Sheets stops a call at 30 s; Google may be this many times slower than the machine that measures. */
const SLOWER_AT_GOOGLE = 4;
const SAMPLE = 2_000;

/** How long the largest call that each formula takes would be at Google, from a sample of different rows that it accepts. */
function largestCalls(loaded: Record<string, Formula>): void {
  console.log(
    `\nThe largest call of each formula, at Google (${SLOWER_AT_GOOGLE} × slower, stopped at 30 s)`,
  );
  for (const formula of FUNCTIONS) {
    const params = Object.values(formula.params);
    if (params.some(({ takes }) => takes === "one cell") || formula.name === "AI_EXPLAIN") continue;
    const rows = fc.sample(acceptedArguments(formula), { numRuns: SAMPLE, seed: 1 });
    const columns = params.map(({ takes }, i) => (takes === "cell" ? rows.map((row) => [row[i]]) : ""));
    const [seconds, ofUnread] = [columns, columns.map((column) => column && unread(column))].map(
      (argumentList) => {
        const { user } = process.cpuUsage();
        loaded[formula.name]?.(...argumentList);
        const perRow = (process.cpuUsage().user - user) / 1e6 / SAMPLE;
        return (perRow * (formula.mostRows ?? MOST_ROWS) * SLOWER_AT_GOOGLE).toFixed(1);
      },
    );
    console.log(`  ${formula.name}: ${seconds} s, ${ofUnread} s where no cell is accepted`);
  }
}

/** As many cells of text that nothing accepts, all different. */
function unread(column: readonly unknown[]): unknown[][] {
  return column.map((_, i) => [`no such thing ${i}`]);
}

/** What the sidebar's writes ask of Google's services, each call of which is slow there; counted by the stand-in. */
async function writing(): Promise<string> {
  const levels = ["Entry", "Mid", "Senior", "Lead", "Principal"];
  const bands = {
    levels,
    basis: "market",
    spreads: {},
    roundTo: 0,
    insertAs: "live",
    destination: "new sheet",
  };
  const workbook = openWorkbook();
  await workbook.call("runCommand", "buildBudget", { ...REQUEST, sampleRequisitions: 0 });
  pasteRequisitions(workbook, 1_000);
  const lines = [
    await written("Bands, 5 levels × 1 place", "generateBands", { ...bands, states: ["US"] }),
    await written("Bands, 5 levels × 51 places", "generateBands", { ...bands, states: STATE_CODES }, 2),
    await written("Hiring plan of 12 requisitions × 24 months", "buildBudget", REQUEST),
    await written("The plan updated to 1,000 pasted requisitions", "buildBudget", REQUEST, 30, workbook),
  ];
  return [
    "| write | service calls | read or write cells | reads after writes | s at Google | at most | s where reading is slow |",
    "|---|---:|---:|---:|---:|---|---:|",
    ...lines,
  ].join("\n");
}

/** Milliseconds of a service call at Google: buffered, a read of what was written before it, a property. */
const AT_GOOGLE = { buffered: 0.4, readAfterWrites: 100, property: 30 };

async function written(
  what: string,
  command: string,
  request: object,
  most?: number,
  workbook = openWorkbook(),
): Promise<string> {
  workbook.resetCalls();
  const answer = (await workbook.call("runCommand", command, request)) as { ok: boolean; message?: string };
  if (!answer.ok) throw new Error(`${command} was declined: ${answer.message}`);
  const { spreadsheetCalls, readsAndWrites, inOrder } = workbook.host.meter;
  const { turns } = workbook.host;
  const properties = inOrder.filter((method) => method.startsWith("Properties.")).length;
  const seconds =
    (AT_GOOGLE.buffered * (readsAndWrites - turns) +
      AT_GOOGLE.readAfterWrites * turns +
      AT_GOOGLE.property * properties) /
    1000;
  const verdict = most === undefined ? "" : seconds <= most ? `${most}` : `${most}, missed`;
  const whereSlow = (workbook.elapsedMs / 1000).toFixed(1);
  return `| ${what} | ${spreadsheetCalls} | ${readsAndWrites} | ${turns} | ${seconds.toFixed(1)} | ${verdict} | ${whereSlow} |`;
}
