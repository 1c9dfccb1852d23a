import v8 from "node:v8";
import { runInNewContext, Script } from "node:vm";
import { bareContext } from "../bareContext.ts";
import { at, type Measured, processorTime, ratioOf, sorted } from "./Measured.ts";
import { plainScript } from "./plainScript.ts";

type Formula = (...args: unknown[]) => unknown;
type Phase = "compile" | "run" | "call" | "all";
const PHASES: readonly Phase[] = ["compile", "run", "call", "all"];
const ROUNDS = 60;

const FIRST_CALLS: Readonly<Record<string, (script: Record<string, Formula>) => void>> = {
  "AI_LEVEL (no table)": (script) => script.AI_LEVEL?.(8),
  "AI_SALARY (two tables)": (script) => script.AI_SALARY?.(8, "WA"),
  "AI_TAKE_HOME (tax tables)": (script) => script.AI_TAKE_HOME?.(200_000, "CA"),
};

/** What a cell's call pays before its own work, beside a plain script in the same run: all of the script is loaded each time. */
export function measureLoads(code: string): { rows: Measured[]; phases: string } {
  v8.setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  let loads = 0;
  const load = (script: string, call: (script: Record<string, Formula>) => void): Record<Phase, number> => {
    // Never the same text twice, or it would be taken as it was compiled before: nor a text in it, all of which name themselves.
    const load = loads++;
    const text = asRead(`${script.replaceAll("sourceURL=", `sourceURL=${load}/`)}\n//${load}`);
    const context = bareContext() as Record<string, Formula>;
    collect();
    let compiled: Script | undefined;
    const compile = processorTime(() => {
      compiled = new Script(text, { filename: "Code.js" });
    });
    const run = processorTime(() => compiled?.runInContext(context));
    const first = processorTime(() => call(context));
    return { compile, run, call: first, all: compile + run + first };
  };

  const plain: Record<Phase, number>[] = [];
  const ours = Object.fromEntries(Object.keys(FIRST_CALLS).map((name) => [name, [] as typeof plain]));
  const script = plainScript();
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(load(script, (loaded) => loaded.AI_SALARY?.(8, "WA")));
    for (const [name, call] of Object.entries(FIRST_CALLS)) ours[name]?.push(load(code, call));
  }
  const all = (times: typeof plain) => times.map((each) => each.all);
  const rows = Object.entries(ours).map(([name, times]) =>
    ratioOf(`load and first ${name}, over a plain script of 140 kB`, all(times), all(plain), 1),
  );
  const quick = (times: typeof plain) =>
    PHASES.map((phase) => `${at(sorted(times.map((each) => each[phase])), 0.25).toFixed(2)}`);
  const told = [["a plain script", plain] as const, ...Object.entries(ours)].map(
    ([name, times]) => `| ${name} | ${quick(times).join(" | ")} |`,
  );
  const phases = ["| ms | compile | run | first call | all |", "|---|---:|---:|---:|---:|", ...told].join(
    "\n",
  );
  return { rows, phases };
}

/** The text as a file of it is read: a byte a character where it has none beyond Latin-1. */
function asRead(text: string): string {
  const isNarrow = !/[\u0100-\uffff]/.test(text);
  return Buffer.from(text, isNarrow ? "latin1" : "utf8").toString(isNarrow ? "latin1" : "utf8");
}
