import { expect, test } from "vitest";
import { recording, silent } from "../../src/core/trace.ts";

const figure = {
  label: "Average",
  value: 100,
  unit: "USD/year",
  class: "A",
  status: "final",
  source: "guide",
} as const;

test("a result is as sure as its weakest ingredient", () => {
  const trace = recording();
  trace.cite(figure);
  trace.derive("Twice", 200, "USD/year");
  trace.cite({ ...figure, label: "Factor", class: "C" });
  trace.derive("Local", 110, "USD/year");
  trace.given("Pay", 90, "USD/year");
  trace.derive("Ratio", 0.9, "ratio");
  expect(trace.steps.map((step) => step.class)).toEqual(["A", "B", "C", "C", "yours", "yours"]);
});

test("a result stands to its period as its weakest ingredient does, and is derived at best", () => {
  const trace = recording();
  trace.cite(figure);
  trace.derive("Twice", 200, "USD/year");
  trace.cite({ ...figure, label: "Factor", status: "carried", reliability: "D" });
  trace.derive("Local", 110, "USD/year");
  trace.cite({ ...figure, label: "Shape", status: "approximate" });
  trace.derive("Of a percentile", 120, "USD/year");
  trace.given("Pay", 90, "USD/year");
  trace.cite({ ...figure, label: "Law", status: "disputed" });
  trace.derive("Tax", 10, "USD/year");
  expect(trace.steps.map(({ status }) => status)).toEqual([
    "final",
    "derived",
    "carried, reliability D",
    "carried",
    "approximate",
    "carried",
    "",
    "disputed",
    "disputed",
  ]);
});

test("what nobody gave is told as ours", () => {
  const trace = recording();
  trace.given("Days of a year", 365, "days", 365);
  trace.given("Days of a year", 260, "days", 365);
  expect(trace.steps.map((step) => [step.class, step.source])).toEqual([
    ["D", "our default"],
    ["yours", "your input"],
  ]);
});

test("a part is as sure as its own ingredients, and weakens the whole", () => {
  const trace = recording();
  trace.given("Pay", 90, "USD/year");
  const part = trace.part();
  part.cite(figure);
  part.derive("Of the part", 100, "USD/year");
  trace.derive("Of the whole", 0.9, "ratio");
  expect(trace.steps.map((step) => step.class)).toEqual(["yours", "A", "B", "yours"]);
});

test("a figure and a note are told once; results each time", () => {
  const trace = recording();
  for (let i = 0; i < 2; i++) {
    trace.part().cite(figure);
    trace.note("Mind this.");
    trace.derive("Result", 1, "");
  }
  expect(trace.steps.map(({ step }) => step)).toEqual(["Average", "Note", "Result", "Result"]);
});

test("silent only gives values back", () => {
  expect(silent.cite(figure)).toBe(100);
  expect(silent.part().derive("x", "text", "")).toBe("text");
  expect(silent.on).toBe(false);
});

test("what is told beside a result makes it no less sure, and is told once", () => {
  const trace = recording();
  trace.cite(figure);
  trace.beside({ ...figure, label: "Check", class: "C", status: "approximate" });
  trace.beside({ ...figure, label: "Check", class: "C", status: "approximate" });
  trace.derive("Twice", 200, "USD/year");
  expect(trace.steps.map((step) => [step.step, step.class, step.status])).toEqual([
    ["Average", "A", "final"],
    ["Check", "C", "approximate"],
    ["Twice", "B", "derived"],
  ]);
});
