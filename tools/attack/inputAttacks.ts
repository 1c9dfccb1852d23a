import { parseArgs } from "node:util";
import { build } from "../build.ts";
import type { AttackOptions } from "./AttackOptions.ts";
import { figures } from "./figures.ts";
import { formulas } from "./formulas.ts";
import { plans } from "./plans.ts";
import { requests } from "./requests.ts";
import type { Tally } from "./Tally.ts";

/** What is tried with any input and with any change of the data, by name, and how often unless it is said. */
export const INPUT_ATTACKS: Readonly<
  Record<string, { attack: (options: AttackOptions) => Promise<Tally>; count: number }>
> = {
  formulas: { attack: formulas, count: 1_000_000 },
  requests: { attack: requests, count: 200_000 },
  figures: { attack: figures, count: 400 },
  plans: { attack: plans, count: 200 },
};

/** `formulas --count 10000 --seed 7`: prints what fell short, which makes the exit code 1. */
export async function attackInput([name = "", ...args]: readonly string[]): Promise<void> {
  const known = INPUT_ATTACKS[name];
  if (!known) throw new Error(`The attack must be ${Object.keys(INPUT_ATTACKS).join(", ")}; got "${name}".`);
  const { values } = parseArgs({
    args,
    options: { count: { type: "string" }, seed: { type: "string", default: "1" } },
  });
  await build();
  const tally = await known.attack({ count: Number(values.count ?? known.count), seed: Number(values.seed) });
  tally.print();
  process.exitCode = tally.short > 0 ? 1 : 0;
}
