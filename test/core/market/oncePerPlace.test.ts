import { expect, test } from "vitest";
import type { Benchmarks } from "../../../src/core/market/Benchmarks.ts";
import { oncePerPlace } from "../../../src/core/market/oncePerPlace.ts";
import { Refusal } from "../../../src/core/Refusal.ts";
import { recording, silent } from "../../../src/core/trace.ts";

const some = (): Benchmarks => ({ figure: () => undefined, keys: () => [] });

test("a calculation is done once for each level, place and benchmarks, and anew for whoever listens", () => {
  const [published, own] = [some(), some()];
  const done: string[] = [];
  const named = oncePerPlace((level, place, benchmarks, trace) => {
    const name = `${level} ${place} ${benchmarks === own ? "own" : "published"}`;
    done.push(name);
    return trace.derive("Name", name, "");
  });
  for (const place of ["WA", "CA", "WA", "CA"] as const) {
    expect(named("Lead", place, published, silent)).toBe(`Lead ${place} published`);
    expect(named("Mid", place, published, silent)).toBe(`Mid ${place} published`);
  }
  expect(done).toHaveLength(4);
  expect(named("Mid", "WA", own, silent)).toBe("Mid WA own");
  expect(named("Mid", "WA", published, silent)).toBe("Mid WA published");
  const trace = recording();
  expect(named("Mid", "WA", published, trace)).toBe("Mid WA published");
  expect(trace.steps.map(({ step }) => step)).toEqual(["Name"]);
});

test("what is refused is refused each time", () => {
  const refused = oncePerPlace((): number => {
    throw new Refusal("no floor");
  });
  for (const _time of [1, 2]) expect(() => refused("Mid", "WA", some(), silent)).toThrow("no floor");
});
