import { parseArgs } from "node:util";
import type { Figures } from "./attack/Figures.ts";
import { formulas } from "./attack/formulas.ts";
import { requests } from "./attack/requests.ts";
import { build } from "./build.ts";

/** What is tried against the built bundle, by name; how often unless it is said. */
const ATTACKS: Readonly<
  Record<string, { attack: (options: AttackOptions) => Promise<Figures>; count: number }>
> = {
  formulas: { attack: formulas, count: 1_000_000 },
  requests: { attack: requests, count: 200_000 },
};

export interface AttackOptions {
  /** How many times it tries. */
  count: number;
  /** The same seed tries the same. */
  seed: number;
}

/** `npm run attack -- formulas --count 10000 --seed 7`; all attacks where none is named. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { count: { type: "string" }, seed: { type: "string", default: "1" } },
  });
  await build();
  let short = 0;
  for (const name of positionals.length > 0 ? positionals : Object.keys(ATTACKS)) {
    const known = ATTACKS[name];
    if (!known)
      throw new Error(`There is no attack "${name}"; there are ${Object.keys(ATTACKS).join(", ")}.`);
    const options = { count: Number(values.count ?? known.count), seed: Number(values.seed) };
    const figures = await known.attack(options);
    figures.print();
    short += figures.short;
  }
  process.exitCode = short > 0 ? 1 : 0;
}
