import * as fc from "fast-check";
import { FUNCTIONS } from "../../src/functions/index.ts";
import type { Argument } from "../../src/input/cell.ts";
import { hostileArguments } from "../../test/support/hostileArguments.ts";
import { loadBundle } from "../../test/support/loadBundle.ts";
import { answerShortcoming, sentenceShortcoming } from "../../test/support/shortcoming.ts";
import type { AttackOptions } from "./AttackOptions.ts";
import { Tally } from "./Tally.ts";

/** Calls of one formula before the next one has its turn. */
const BATCH = 500;

/** The services that a call with a date asks. */
const GOOGLE = {
  SpreadsheetApp: { getActive: () => ({ getSpreadsheetTimeZone: () => "UTC" }) },
  Utilities: { formatDate: (date: Date) => date.toISOString().split("T")[0] },
};

type Formula = (...argumentList: readonly Argument[]) => unknown;

/** Calls every formula of the bundle with what nobody would give it: each answers a value or a sentence. */
export async function formulas({ count, seed }: AttackOptions): Promise<Tally> {
  const bundle = loadBundle(GOOGLE) as unknown as Readonly<Record<string, Formula>>;
  const tally = new Tally("Hostile formula calls");
  let made = 0;
  for (let round = 0; made < count; round++) {
    for (const formula of FUNCTIONS) {
      const call = bundle[formula.name] as Formula;
      const tried = fc.sample(hostileArguments(formula), {
        numRuns: Math.min(BATCH, count - made),
        seed: seed + round * FUNCTIONS.length + FUNCTIONS.indexOf(formula),
      });
      for (const argumentList of tried) {
        const since = performance.now();
        tally.add(formula.name, told(call, argumentList), () => argumentList);
        tally.took(formula.name, performance.now() - since);
      }
      made += tried.length;
      if (made >= count) break;
    }
  }
  return tally;
}

/** Why the answer falls short; undefined where it does not. */
function told(call: Formula, argumentList: readonly Argument[]): string | undefined {
  let answer: unknown;
  try {
    answer = call(...argumentList);
  } catch (error) {
    const { name, message } = error as Error;
    return name === "Refusal" ? sentenceShortcoming(message) : `${name}: ${message}`;
  }
  return answerShortcoming(answer, argumentList.some(Array.isArray));
}
