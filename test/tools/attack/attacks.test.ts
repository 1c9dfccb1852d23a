import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ATTACKS } from "../../../tools/attack/ATTACKS.ts";
import { callsToGoogle, MOST_CALLS, type Stage, staged } from "../../../tools/attack/Scene.ts";
import { sample } from "../../../tools/attack/sample.ts";
import { SCENES } from "../../../tools/attack/scenes/SCENES.ts";

// A sample of `npm run attack`, by the names it prints: in none of these may anything fall short.
const TRIED: readonly [attack: string, scenes: readonly string[]][] = [
  [
    "one failing call",
    [
      "Bands, over the user's cells",
      "Bands, update, the user's own within",
      "Offers, one more",
      "Audit, new sheet",
      "Remove, the user's own within",
      "Own figure",
      "Merge",
      "Menu, refresh",
    ],
  ],
  [
    "cut off, then again",
    ["Bands, over the user's cells", "Offers, one more", "Remove, the user's own within", "Merge"],
  ],
  ["cut off twice, then again", ["Bands, over the user's cells", "Merge"]],
  ["cut off, then opened", ["Bands, over the user's cells", "Own figure"]],
  ["cut off, then another panel", ["Bands, over the user's cells", "Own figure"]],
  ["another types into the block", ["Bands, new sheet"]],
  ["another inserts a row above", ["Bands, new sheet", "Bands, over the user's cells"]],
  ["another inserts a row within", ["Bands, new sheet"]],
  ["another types beside the block", ["Bands, new sheet", "Offers, one more"]],
  ["another deletes the sheet", ["Bands, new sheet"]],
  ["another renames the sheet", ["Bands, new sheet", "Offers, one more"]],
  ["another asks for the same", ["Bands, new sheet"]],
  ["another removes the block", ["Bands, new sheet"]],
];

const NATIVE = "One benchmark, native, over the user's cell";
// Right before the last call of a kind, which a sample seldom meets.
const BEFORE_CALLS: readonly [attack: string, scene: string, method: string][] = [
  ["another renames the sheet", NATIVE, "Range.setValues"],
  ["another inserts a row above", NATIVE, "Range.protect"],
  ["another inserts a row within", NATIVE, "Properties.setProperties"],
  ["another types into the block", "Merge", "Range.setValues"],
  // A sheet's copy is the last to be seen for an instant.
  ["another deletes the sheet", "One role, live", "Sheet.hideSheet"],
];

const SEED = 1;
const POINTS = 3;

const stages = new Map<string, Promise<Stage>>();

function stageOf(name: string): Promise<Stage> {
  const scene = SCENES.find((one) => one.name === name);
  if (!scene) throw new Error(`There is no scene "${name}".`);
  const stage = stages.get(name) ?? staged(scene);
  stages.set(name, stage);
  return stage;
}

beforeEach(() => {
  // Each failure is reported to the script's log, with its stack.
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

function attackNamed(attackName: string): (typeof ATTACKS)[number] {
  return ATTACKS.find(({ name }) => name === attackName) as (typeof ATTACKS)[number];
}

async function expectWhole({ attack }: (typeof ATTACKS)[number], stage: Stage, point: number) {
  const { at, said, differences, isUntrue } = await attack(stage, point);
  expect({ differences, isUntrue }, `${at}: ${said}`).toEqual({ differences: [], isUntrue: false });
}

describe.each(TRIED)("%s", (attackName, scenes) => {
  const tried = attackNamed(attackName);

  it.each(scenes)("%s", async (name) => {
    const stage = await stageOf(name);
    expect(callsToGoogle(stage.calls)).toBeLessThanOrEqual(MOST_CALLS);
    for (const point of sample(tried.points(stage), POINTS, SEED)) await expectWhole(tried, stage, point);
  });
});

it.each(BEFORE_CALLS)("%s: %s, before the last %s", async (attackName, sceneName, method) => {
  const stage = await stageOf(sceneName);
  expect(callsToGoogle(stage.calls)).toBeLessThanOrEqual(MOST_CALLS);
  const point = stage.calls.lastIndexOf(method) + 1;
  expect(point).toBeGreaterThan(0);
  await expectWhole(attackNamed(attackName), stage, point);
});

it.each(["another renames the sheet", "another inserts a row within"])(
  "%s: Bands, new sheet, while that is blank",
  async (attackName) => {
    const stage = await stageOf("Bands, new sheet");
    // Right after it is made, and its number read.
    const point = stage.calls.indexOf("Spreadsheet.insertSheet") + 3;
    await expectWhole(attackNamed(attackName), stage, point);
  },
);
