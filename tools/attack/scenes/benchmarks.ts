import { tableIn } from "../../../test/support/tableIn.ts";
import type { Asks, Scene } from "../Scene.ts";
import { begin, offer } from "./requests.ts";

const PIN: Asks = { command: "pinBenchmarks", request: {} };
const OVERRIDE: Asks = {
  command: "setOverride",
  request: { key: "base.senior", value: 160_000, source: "=Our survey" },
};
const insert = (insertAs: string): Asks => ({
  command: "insertBenchmark",
  request: { key: "base.mid", insertAs },
});

export const BENCHMARK_SCENES: readonly Scene[] = [
  { name: "Benchmarks, pin", asks: PIN },
  {
    name: "Benchmarks, update",
    prepare: async (workbook) => {
      await begin(workbook, offer({ insertAs: "native" }), OVERRIDE);
      const pinned = tableIn(workbook, "Benchmarks", "Key");
      workbook.type(pinned.cell("base.mid", "Pinned value"), 130_000);
      workbook.type(pinned.cell("us.base", "Pinned value"), 180_000);
    },
    asks: { command: "updateBenchmarks", request: { accept: true } },
  },
  { name: "Own figure, nothing pinned yet", asks: OVERRIDE },
  { name: "Own figure", prepare: (workbook) => begin(workbook, PIN), asks: OVERRIDE },
  {
    name: "Own figure, cleared",
    prepare: (workbook) => begin(workbook, OVERRIDE),
    asks: { command: "clearOverride", request: { key: "base.senior" } },
  },
  { name: "One benchmark, live", asks: insert("live") },
  {
    name: "One role, live",
    asks: { command: "insertRolePay", request: { role: "data scientist", place: "WA", insertAs: "live" } },
  },
  {
    name: "Formulas, insert an example",
    asks: { command: "insertFormula", request: { formula: "=AI_SALARY(8)" } },
  },
  {
    name: "One benchmark, native, over the user's cell",
    prepare: (workbook) => {
      workbook.type("Sheet1!C3", "=1+1");
      workbook.setFormat("Sheet1!C3", "0.00");
    },
    selection: "Sheet1!C3",
    asks: insert("native"),
  },
];
