import { expect, test } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";
import type { Behaviour } from "./Behaviour.ts";
import { BEHAVIOURS } from "./behaviours.ts";
import { DEVIATIONS } from "./deviations.ts";
import { selfCheckScript } from "./selfCheckScript.ts";

const SCRIPT = selfCheckScript(BEHAVIOURS);

/** What the stand-in does, as JSON. */
const found = async ({ trial }: Behaviour, index: number): Promise<string> => {
  if ("workbench" in trial) {
    try {
      return JSON.stringify(await trial.workbench(openWorkbook)) ?? "undefined";
    } catch (error) {
      return `failed: ${(error as Error).message}`;
    }
  }
  const workbook = openWorkbook({ code: SCRIPT });
  return (workbook.runNow("selfCheckOne", index) as { found: string }).found;
};

const named = BEHAVIOURS.map((behaviour, index) => [behaviour.says, behaviour, index] as const);

test.each(named)("%s", async (says, behaviour, index) => {
  const is = await found(behaviour, index);
  // A deviation that now holds is taken off the list.
  if (DEVIATIONS.includes(says)) expect(is).not.toBe(JSON.stringify(behaviour.expected));
  else expect(is).toBe(JSON.stringify(behaviour.expected));
});

test("each behaviour says something of its own, and each deviation is one of them", () => {
  const sayings = BEHAVIOURS.map(({ says }) => says);
  expect(sayings.filter((says, i) => sayings.indexOf(says) !== i)).toEqual([]);
  expect(DEVIATIONS.filter((says) => !sayings.includes(says))).toEqual([]);
});

test("at least 165 of 170 behaviours hold", () => {
  expect(BEHAVIOURS.length).toBeGreaterThanOrEqual(170);
  expect(DEVIATIONS.length / BEHAVIOURS.length).toBeLessThanOrEqual(5 / 170);
});
