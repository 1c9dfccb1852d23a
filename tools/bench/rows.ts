import v8 from "node:v8";
import { runInNewContext } from "node:vm";
import {
  bands,
  type Column,
  compaRatios,
  LEVELS,
  offerChecks,
  PLAIN_STATES,
  STATES,
  salaries,
  takeHomes,
} from "./bareLoops.ts";
import { at, type Measured, processorTime, ratioOf, sorted } from "./Measured.ts";

type Formula = (...columns: Column[]) => (number | string)[][];

const ROWS = 100_000;
const ROUNDS = 12;
const COUNTS = [1_000, 10_000, 100_000, 1_000_000];

const column = (count: number, cell: (i: number) => number | string): Column =>
  Array.from({ length: count }, (_, i) => [cell(i)]);
const state = (i: number) => STATES[i % STATES.length] as string;
const level = (i: number) => LEVELS[(i * 7) % LEVELS.length] as string;
/** As good as all different, as pay is. */
const pay = (i: number) => 90_000 + ((i * 7_919) % 150_000);

const plainStates = Object.keys(PLAIN_STATES);
const CASES: Readonly<Record<string, { bare: Formula; columns: (count: number) => Column[] }>> = {
  AI_SALARY: { bare: salaries, columns: (count) => [column(count, (i) => i % 20), column(count, state)] },
  AI_BAND: { bare: bands, columns: (count) => [column(count, level), column(count, state)] },
  AI_COMPA_RATIO: {
    bare: compaRatios,
    columns: (count) => [column(count, pay), column(count, level), column(count, state)],
  },
  AI_OFFER_CHECK: {
    bare: offerChecks,
    columns: (count) => [column(count, pay), column(count, level), column(count, state)],
  },
  AI_TAKE_HOME: {
    bare: takeHomes,
    columns: (count) => [
      column(count, (i) => 80_000 + (i % 100_000)),
      column(count, (i) => plainStates[i % plainStates.length] as string),
    ],
  },
};

/** 100,000 rows in one call of a formula, beside a loop without it that gives the same. */
export function measureRows(formulas: Record<string, Formula>): Measured[] {
  return Object.entries(CASES).map(([name, { bare, columns }]) => {
    const formula = formulas[name] as Formula;
    const given = columns(ROWS);
    makeSure(name, formula(...given), bare(...given));
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      theirs.push(processorTime(() => bare(...given)));
      ours.push(processorTime(() => formula(...given)));
    }
    return ratioOf(`${ROWS.toLocaleString("en-US")} rows of ${name}, over a bare loop`, ours, theirs, 3);
  });
}

function makeSure(name: string, ours: (number | string)[][], bare: (number | string)[][]): void {
  const row = ours.findIndex((cells, i) => cells.some((cell, at) => !Object.is(cell, bare[i]?.[at])));
  if (row >= 0) throw new Error(`${name} gives ${ours[row]} in row ${row}, and the bare loop ${bare[row]}.`);
}

/** How a row's time and memory go with their number: both stay where a call is linear. */
export function measureGrowth(formulas: Record<string, Formula>): string {
  v8.setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const { columns } = CASES.AI_SALARY as (typeof CASES)[string];
  const few = columns(ROWS);
  for (let round = 0; round < ROUNDS; round++) formulas.AI_SALARY?.(...few);
  const lines = COUNTS.map((count) => {
    const given = columns(count);
    const times: number[] = [];
    for (let round = 0; round < 5; round++) times.push(processorTime(() => formulas.AI_SALARY?.(...given)));
    collect();
    const before = process.memoryUsage().heapUsed;
    const result = formulas.AI_SALARY?.(...given);
    collect();
    const kept = process.memoryUsage().heapUsed - before;
    const nanoseconds = (at(sorted(times), 0.25) / count) * 1e6;
    // Of fewer rows it is lost in what else the process keeps.
    const bytes = count < ROWS ? "" : (kept / (result?.length ?? 1)).toFixed(0);
    return `| ${count.toLocaleString("en-US")} | ${nanoseconds.toFixed(0)} | ${bytes} |`;
  });
  return ["| rows of AI_SALARY | ns a row | bytes a row that stay |", "|---|---:|---:|", ...lines].join("\n");
}
