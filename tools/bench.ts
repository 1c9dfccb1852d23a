import { readFile, stat } from "node:fs/promises";
import { createContext, Script } from "node:vm";
import { gzipSync } from "node:zlib";
import { build as bundle } from "esbuild";
import * as fc from "fast-check";
import { Bench } from "tinybench";
import { MOST_ROWS } from "../src/functions/define/broadcast.ts";
import { FUNCTIONS } from "../src/functions/index.ts";
import { STATE_CODES } from "../src/reference/states.ts";
import { acceptedArguments } from "../test/support/goodArguments.ts";
import { openWorkbook } from "../test/support/openWorkbook.ts";
import { pasteRequisitions } from "../test/support/pasteRequisitions.ts";
import { rowsASecond } from "./bigquery/rowsASecond.ts";
import { build, CODE } from "./build.ts";

type Formula = (...args: unknown[]) => unknown;

/** Measures the built bundle. Times differ between machines, so read the ratios, which come from one run. */
export async function run(): Promise<void> {
  await build();
  const code = await readFile("dist/Code.js", "utf8");
  const script = new Script(code, { filename: "Code.js" });
  const load = () => {
    const context = createContext({});
    script.runInContext(context);
    return context as Record<string, Formula>;
  };

  await sizes(code);
  await loading(load);
  await ranges(load());
  await longRanges(load());
  largestCalls(load());
  await writing();
  await rowsASecond();
}

async function sizes(code: string): Promise<void> {
  console.log("\nSize");
  console.log(`  dist/Code.js ${code.length} characters, ${gzipSync(code).length} bytes gzipped`);
  console.log(
    `  of which taxes ${await taxBytes()} bytes: their data stays text until a tax formula reads it`,
  );
  console.log(`  dist/Sidebar.html ${(await stat("dist/Sidebar.html")).size} bytes`);
}

/** What the tax rules, their figures and the two formulas take of dist/Code.js. */
async function taxBytes(): Promise<number> {
  const { metafile } = await bundle({ ...CODE, metafile: true });
  const ofTaxes = /[\\/]tax\b|\/taxYears?\.ts|\/taxHome\.ts|\/AI_TAKE_HOME\.ts|\/AI_EQUIVALENT_PAY\.ts/;
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output?.inputs ?? {})
    .filter(([path]) => ofTaxes.test(path))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
}

/** What every cell call pays before its own work: all of the bundle is loaded each time. */
async function loading(load: () => Record<string, Formula>): Promise<void> {
  const bench = new Bench({ time: 500 })
    .add("an empty context", () => createContext({}))
    .add("load the bundle", load)
    .add("load, first AI_LEVEL (no table)", () => load().AI_LEVEL?.(8))
    .add("load, first AI_SALARY (two tables)", () => load().AI_SALARY?.(8, "WA"))
    .add("load, first AI_TAKE_HOME (tax tables)", () => load().AI_TAKE_HOME?.(200_000, "CA"));
  await report("First calls, each in a fresh load", bench, "load the bundle");
}

/** Why a range should be one call: 1,000 cells as one, and as 1,000 calls in a bundle that is already loaded. */
async function ranges(loaded: Record<string, Formula>): Promise<void> {
  const years = Array.from({ length: 1_000 }, (_, i) => [i % 20]);
  const bench = new Bench({ time: 500 })
    .add("1,000 cells in one call", () => loaded.AI_SALARY?.(years, "WA"))
    .add("1,000 cells in 1,000 calls", () => {
      for (const [year] of years) loaded.AI_SALARY?.(year, "WA");
    })
    .add("1,000 cells, percentile", () => loaded.AI_SALARY?.(years, "WA", 0.6));
  await report("A range", bench, "1,000 cells in one call");
}

async function longRanges(loaded: Record<string, Formula>): Promise<void> {
  const states = ["CA", "NY", "TX", "WA", "OR", "MD", "NJ", "MA", "IL", "PA"];
  const levels = ["Entry", "Mid", "Senior", "Lead", "Principal"];
  const column = (count: number, cell: (i: number) => unknown) =>
    Array.from({ length: count }, (_, i) => [cell(i)]);
  const state = (i: number) => states[i % states.length];
  const bench = new Bench({ iterations: 3, time: 0, warmup: false })
    .add("100,000 rows of AI_SALARY", () =>
      loaded.AI_SALARY?.(
        column(100_000, (i) => i % 20),
        column(100_000, state),
      ),
    )
    .add("100,000 rows of AI_TAKE_HOME", () =>
      loaded.AI_TAKE_HOME?.(
        column(100_000, (i) => 80_000 + i),
        column(100_000, state),
      ),
    )
    .add("AI_AUDIT of 5,000 people", () =>
      loaded.AI_AUDIT?.(
        column(5_000, (i) => levels[i % 5]),
        column(5_000, (i) => 90_000 + ((i * 7_919) % 150_000)),
        column(5_000, state),
      ),
    );
  await report("Long ranges in one call (Sheets stops a call at 30 s)", bench, "100,000 rows of AI_SALARY");
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
async function writing(): Promise<void> {
  const levels = ["Entry", "Mid", "Senior", "Lead", "Principal"];
  const bands = {
    levels,
    basis: "market",
    spreads: {},
    roundTo: 0,
    insertAs: "live",
    destination: "new sheet",
  };
  const plan = {
    planStart: "2027-01-01",
    asOf: "2026-11-23",
    months: 24,
    budget: 5_000_000,
    scenario: 1,
    states: ["WA", "CA", "NY"],
    sampleRequisitions: 12,
    insertAs: "native",
  };
  console.log("\nWrites of the sidebar, in the stand-in");
  await written("Bands, 5 levels × 1 place", "generateBands", { ...bands, states: ["US"] });
  await written("Bands, 5 levels × 51 places", "generateBands", { ...bands, states: STATE_CODES });
  await written("Hiring plan of 12 requisitions × 24 months", "buildBudget", plan);
  const workbook = openWorkbook();
  await workbook.call("runCommand", "buildBudget", { ...plan, sampleRequisitions: 0 });
  pasteRequisitions(workbook, 1_000);
  await written("The plan updated to 1,000 pasted requisitions", "buildBudget", plan, workbook);
}

async function written(
  what: string,
  command: string,
  request: object,
  workbook = openWorkbook(),
): Promise<void> {
  workbook.resetCalls();
  const since = performance.now();
  const answer = (await workbook.call("runCommand", command, request)) as { ok: boolean; message?: string };
  if (!answer.ok) throw new Error(`${command} was declined: ${answer.message}`);
  const milliseconds = (performance.now() - since).toFixed(0);
  const { spreadsheetCalls, readsAndWrites } = workbook.host.meter;
  console.log(
    `  ${what}: ${milliseconds} ms, ${spreadsheetCalls} service calls, ${readsAndWrites} of them read or write cells`,
  );
}

async function report(title: string, bench: Bench, unit: string): Promise<void> {
  await bench.run();
  const medians = bench.tasks.map(({ name, result }) => {
    if (!result || !("latency" in result)) throw new Error(`${name} did not run: ${String(result)}`);
    return { name, median: result.latency.p50 ?? result.latency.mean };
  });
  const one = medians.find(({ name }) => name === unit)?.median ?? 1;
  console.log(`\n${title}`);
  for (const { name, median } of medians) {
    console.log(`  ${name}: ${median.toFixed(3)} ms, ${(median / one).toFixed(2)} × "${unit}"`);
  }
}
