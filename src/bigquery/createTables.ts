import type { Figure } from "../core/market/Benchmarks.ts";
import { LEVELS } from "../core/market/levels.ts";
import { noteOn } from "../core/market/noteOn.ts";
import { required } from "../core/market/required.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { everyPlace, metroArea } from "../reference/metroAreas.ts";
import { STATE_NAMES } from "../reference/states.ts";
import { marked, onlyOurs } from "./ours.ts";
import { float, inDataset, quoted } from "./sqlText.ts";

interface Table {
  name: string;
  description: string;
  /** Name, type and the value of each column. */
  columns: readonly (readonly [string, "STRING" | "FLOAT64"])[];
  rows: readonly (readonly (string | number | undefined)[])[];
}

/** The statements that make the tables of figures, after one that stops where a table of such a name is not ours. */
export function createTables(version: string): string[] {
  return [onlyOurs("TABLES", tableNames()), ...tables().map((table) => createTable(table, version))];
}

export function tableNames(): string[] {
  return tables().map(({ name }) => name);
}

function createTable({ name, description, columns, rows }: Table, version: string): string {
  const [first = [], ...others] = rows.map((row) =>
    row.map((cell, i) => literal(cell, columns[i]?.[1] ?? "STRING")),
  );
  const named = first.map((value, i) => `${value} AS ${columns[i]?.[0]}`);
  const list = [`STRUCT(${named.join(", ")})`, ...others.map((row) => `(${row.join(", ")})`)];
  const label = version.replace(/\W/g, "_");
  return `CREATE OR REPLACE TABLE ${inDataset(name)}
OPTIONS (description = ${quoted(`${marked(version)}. ${description}`)}, labels = [('ai_comp_version', ${quoted(label)})])
AS SELECT * FROM UNNEST([
${list.join(",\n")}
]);`;
}

function literal(cell: string | number | undefined, type: "STRING" | "FLOAT64"): string {
  if (cell === undefined || cell === "") return `CAST(NULL AS ${type})`;
  return typeof cell === "number" ? float(cell) : quoted(cell);
}

function tables(): Table[] {
  return [figures(), factors(), shape(), version()];
}

function figures(): Table {
  const benchmarks = publishedBenchmarks();
  const row = (figure: Figure) => [
    ...[figure.key, figure.value, figure.low ?? figure.value, figure.high ?? figure.value, figure.unit],
    ...[
      figure.kind,
      figure.class,
      figure.status,
      figure.reliability,
      figure.source,
      noteOn(figure),
      figure.asOf,
    ],
  ];
  return {
    name: "ai_comp_figures",
    description: "Every published figure; a key in a table of your own takes its place.",
    columns: [
      ["key", "STRING"],
      ...(["value", "low", "high"] as const).map((name) => [name, "FLOAT64"] as const),
      ...(["unit", "kind", "class", "status", "reliability", "source", "note", "as_of"] as const).map(
        (name) => [name, "STRING"] as const,
      ),
    ],
    rows: benchmarks.keys().map((key) => row(required(benchmarks, key))),
  };
}

function factors(): Table {
  const benchmarks = publishedBenchmarks();
  const value = (key: string) => benchmarks.figure(key)?.value;
  const names: Readonly<Record<string, string>> = { US: "United States", REMOTE: "Remote", ...STATE_NAMES };
  return {
    name: "ai_comp_factors",
    description: "Pay and prices by place, relative to the US.",
    columns: [
      ["place", "STRING"],
      ["name", "STRING"],
      ["market", "FLOAT64"],
      ["living", "FLOAT64"],
      ["reliability", "STRING"],
    ],
    rows: everyPlace().map((place) => [
      ...[place, names[place] ?? metroArea(place)?.name],
      ...(place === "US" ? [1, 1] : [value(`factor.${place}`), value(`living.${place}`)]),
      benchmarks.figure(`factor.${place}`)?.reliability,
    ]),
  };
}

function shape(): Table {
  const points = ["p10", "p25", "p50", "p75", "p90"];
  const benchmarks = publishedBenchmarks();
  return {
    name: "ai_comp_shape",
    description: "Pay at percentiles of a level, over its mean.",
    columns: [["level", "STRING"], ...points.map((point) => [point, "FLOAT64"] as const)],
    rows: LEVELS.map(({ level }) => [
      level,
      ...points.map((point) => required(benchmarks, `shape.${level.toLowerCase()}.${point}`).value),
    ]),
  };
}

function version(): Table {
  const { version, asOf } = dataVersion();
  return {
    name: "ai_comp_version",
    description: "Which data these functions and tables hold.",
    columns: [
      ["version", "STRING"],
      ["as_of", "STRING"],
    ],
    rows: [[version, asOf]],
  };
}
