import { parseArgs } from "node:util";
import { build } from "../build.ts";
import { ATTACKS } from "./ATTACKS.ts";
import { SHORTFALLS, type Shortfall, worst } from "./differences.ts";
import type { Finding } from "./Finding.ts";
import { callsToGoogle, MOST_CALLS, staged } from "./Scene.ts";
import { sample } from "./sample.ts";
import { SCENES } from "./scenes/SCENES.ts";

const OPTIONS = {
  scenes: { type: "string", multiple: true, default: [""] as string[] },
  attacks: { type: "string", multiple: true, default: [""] as string[] },
  points: { type: "string", default: "20" },
  calls: { type: "string", default: "" },
  seed: { type: "string", default: "1" },
  examples: { type: "string", default: "1" },
} as const;

/** How much of an answer is printed. */
const LONGEST_SAID = 200;

/**
 * Lets every call of Google's fail, ends runs at every call, lets a second person act before every call, and prints how
 * many documents fall short, which makes the exit code 1. `--points=all` tries every call that differs from
 * the one before for the attack, `--calls=12,40` these; `--scenes` and `--attacks` choose by parts of names.
 */
export async function attackDocuments(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const scenes = chosen(SCENES, values.scenes);
  const attacks = chosen(ATTACKS, values.attacks);
  const examples = Number(values.examples);
  await build();
  // The add-on reports each failure to the script's log.
  console.error = () => {};
  const heads = ["points", "whole", ...SHORTFALLS, "instant", "untrue"];
  console.log(row("", heads, "ms each"));
  const all = new Map<string, Finding[]>(attacks.map(({ name }) => [name, []]));
  for (const scene of scenes) {
    const stage = await staged(scene).catch((error: Error) => error);
    if (stage instanceof Error) {
      console.log(stage.message);
      process.exitCode = 1;
      continue;
    }
    const calls = callsToGoogle(stage.calls);
    if (calls > MOST_CALLS) {
      console.log(`${scene.name} takes ${calls} calls, more than ${MOST_CALLS}.`);
      process.exitCode = 1;
    }
    for (const { name, attack, points } of attacks) {
      const tried = triedOf(points(stage), values);
      const since = performance.now();
      const findings: Finding[] = [];
      for (const point of tried) findings.push(await attack(stage, point));
      const each = (performance.now() - since) / Math.max(1, tried.length);
      console.log(row(`${scene.name}: ${name}`, counts(findings), each.toFixed(0)));
      tell(findings, examples);
      all.get(name)?.push(...findings);
    }
  }
  if (scenes.length > 1) {
    for (const [name, findings] of all) console.log(row(`All scenes: ${name}`, counts(findings), ""));
  }
  if ([...all.values()].flat().some((one) => one.isUntrue || one.differences.length > 0))
    process.exitCode = 1;
}

function triedOf(
  every: readonly number[],
  { points, calls, seed }: { points: string; calls: string; seed: string },
): readonly number[] {
  if (calls !== "") return calls.split(",").map(Number);
  return points === "all" ? every : sample(every, Number(points), Number(seed));
}

function chosen<T extends { name: string }>(all: readonly T[], parts: readonly string[]): T[] {
  return all.filter(({ name }) => parts.some((part) => name.toLowerCase().includes(part.toLowerCase())));
}

function row(title: string, cells: readonly (string | number)[], last: string): string {
  return `${title.padEnd(84)}${cells.map((cell) => String(cell).padStart(8)).join("")}${last.padStart(10)}`;
}

function counts(findings: readonly Finding[]): number[] {
  const whole = findings.filter((one) => one.differences.length === 0 && !one.isInstant);
  const short = SHORTFALLS.map((kind) => findings.filter(isWorst(kind)));
  const instant = findings.filter(({ isInstant }) => isInstant);
  const untrue = findings.filter(({ isUntrue }) => isUntrue);
  return [findings, whole, ...short, instant, untrue].map((list) => list.length);
}

function isWorst(kind: Shortfall): (finding: Finding) => boolean {
  return (finding) => worst(finding.differences)?.shortfall === kind;
}

/** So many examples of each way in which documents and answers fall short, with as many differences each. */
function tell(findings: readonly Finding[], examples: number): void {
  const told = [
    ...SHORTFALLS.flatMap((kind) => findings.filter(isWorst(kind)).slice(0, examples)),
    ...findings.filter(({ isUntrue }) => isUntrue).slice(0, examples),
  ];
  for (const { at, said, isUntrue, differences } of new Set(told)) {
    console.log(`    ${at}: ${isUntrue ? "untrue: " : ""}${said.slice(0, LONGEST_SAID)}`);
    const worstFirst = SHORTFALLS.flatMap((kind) =>
      differences.filter(({ shortfall }) => shortfall === kind),
    );
    for (const { shortfall, example } of worstFirst.slice(0, examples))
      console.log(`      ${shortfall}: ${example}`);
  }
}
