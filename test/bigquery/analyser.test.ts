import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OVERRIDES_TYPE } from "../../src/bigquery/argumentTypes.ts";
import { isInSql, safeName } from "../../src/bigquery/createFunctions.ts";
import { signatureOf } from "../../src/bigquery/Signature.ts";
import { float, quoted } from "../../src/bigquery/sqlText.ts";
import type { SelectionExplained } from "../../src/commands/explainSelection.ts";
import { FUNCTIONS } from "../../src/functions/index.ts";
import { everyPlace } from "../../src/reference/metroAreas.ts";
import { Analyser } from "../../tools/bigquery/Analyser.ts";
import { bigQueryFiles } from "../../tools/bigquery/build.ts";
import { ensureEngines, hasAnalyser } from "../../tools/bigquery/engines.ts";
import { person } from "../../tools/bigquery/people.ts";
import { loadBundle } from "../support/loadBundle.ts";
import { openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { asCells, expectedOf, type OwnFigure, PATIENCE, ROWS, type Typed, typedRows } from "./typedRows.ts";

const DATASET = "`a-project`.`comp`";
/** What the worked queries are about; BigQuery itself has the others. */
const TABLES: Readonly<Record<string, string>> = {
  people: "person_id STRING, team STRING, level STRING, years FLOAT64, state STRING, pay FLOAT64",
  "INFORMATION_SCHEMA.TABLES": "table_name STRING",
  "INFORMATION_SCHEMA.TABLE_OPTIONS": "table_name STRING, option_name STRING, option_value STRING",
  "INFORMATION_SCHEMA.ROUTINES": "routine_name STRING",
  "INFORMATION_SCHEMA.ROUTINE_OPTIONS": "specific_name STRING, option_name STRING, option_value STRING",
};

/** The evaluator takes arrays of a megabyte at most. */
const AT_ONCE = 500;

if (!hasAnalyser())
  console.warn("Google's analyser does not ship for this platform: its checks are skipped.");

describe.runIf(hasAnalyser())("Google's own analyser of GoogleSQL", () => {
  const bundle = loadBundle() as Record<string, (...cells: unknown[]) => unknown>;
  let analyser: Analyser;
  let files: Readonly<Record<string, string>>;
  const filled = (name: string) => deployed(files[name] ?? "");

  beforeAll(async () => {
    ensureEngines();
    files = await bigQueryFiles();
    analyser = await Analyser.start();
    for (const [table, columns] of Object.entries(TABLES)) {
      await analyser.analyse(`CREATE TABLE ${DATASET}.${table} (${columns});`);
    }
    await analyser.analyse(filled("benchmarks.sql"));
    await analyser.analyse(filled("functions.sql"));
  });
  afterAll(() => analyser?.stop());

  it.each(["bands.sql", "audit.sql"])("accepts %s", async (name) => {
    expect(await analyser.analyse(filled(name))).toBe(1);
  });

  it("counts in bands.sql the people below and above a band as the cell gives it, whoever has no state or level", async () => {
    const people = Array.from({ length: 300 }, (_, i) => person(i));
    const types = { level: "STRING", state: "STRING", pay: "FLOAT64" } as const;
    const rows = people.map(
      (each) =>
        `STRUCT(${(["level", "state", "pay"] as const).map((name) => `${typed(each[name], types[name])} AS ${name}`).join(", ")})`,
    );
    const found = await analyser.rows(
      filled("bands.sql")
        .replace(/;\s*$/, "")
        // The evaluator takes a function apart only where each NULL has its type.
        .replace("NULL, 1000, NULL", `CAST(NULL AS FLOAT64), 1000, ${typed(null, OVERRIDES_TYPE)}`)
        .replaceAll(
          new RegExp(`\\b(FROM|JOIN) ${DATASET}\\.people`, "g"),
          `$1 UNNEST([${rows.join(",\n")}]) AS people`,
        ),
    );
    const shownBand = bundle.AI_BAND as (...cells: unknown[]) => [[number, number, number]];
    const pairs = new Set(people.map(({ level, state }) => `${level},${state}`));
    expect(found).toHaveLength(pairs.size);
    for (const [level, state, minimum, midpoint, maximum, count, below, above, ratio, cost] of found) {
      const within = people.filter((each) => each.level === level && each.state === state);
      expect(count).toBe(within.length);
      if (level === null) {
        expect([minimum, midpoint, maximum, below, above, ratio, cost]).toEqual([
          null,
          null,
          null,
          0,
          0,
          null,
          null,
        ]);
        continue;
      }
      const [[low, middle, high]] = shownBand(level, state ?? "", "market", "", 1000);
      const pays = within.map(({ pay }) => pay);
      const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
      const expected = [
        ...[low, middle, high],
        pays.filter((pay) => pay < low).length,
        pays.filter((pay) => pay > high).length,
        sum(pays.map((pay) => pay / middle)) / pays.length,
        sum(pays.map((pay) => Math.max(low - pay, 0))),
      ];
      expect(
        close([minimum, midpoint, maximum, below, above, ratio, cost], expected),
        `${level} ${state}`,
      ).toEqual(expected);
    }
  });

  it("accepts what takes everything out again, which names all that is made", async () => {
    const made = [
      ...`${filled("benchmarks.sql")}${filled("functions.sql")}`.matchAll(
        /^CREATE OR REPLACE (FUNCTION|TABLE) ([^\s(]+)/gm,
      ),
    ];
    const dropped = [...filled("drop.sql").matchAll(/^DROP (FUNCTION|TABLE) IF EXISTS (\S+);$/gm)];
    const names = (found: RegExpMatchArray[]) => found.map(([, kind, name]) => `${kind} ${name}`).sort();
    expect(names(dropped)).toEqual(names(made));
    expect(await analyser.analyse(filled("drop.sql"))).toBe(dropped.length + 2);
  });

  describe.each([
    ["function", "routine_name", "ROUTINES", "specific_name", "ROUTINE_OPTIONS", "AI_SALARY"],
    ["table", "table_name", "TABLES", "table_name", "TABLE_OPTIONS", "ai_comp_figures"],
  ])("where a %s stands in the data set", (_, nameColumn, kind, ofOption, options, ours) => {
    const passes = async (name: string, description: string) => {
      const guard = filled("drop.sql")
        .split(";\n")
        .find((each) => each.includes(`INFORMATION_SCHEMA.${kind}\n`));
      const condition = /^ASSERT ([\s\S]*) AS '/.exec(guard?.trim() ?? "")?.[1] ?? "";
      // As BigQuery lists an option: a text in double quotes.
      const listed = `STRUCT('${name}' AS ${ofOption}, 'description' AS option_name, '"${description}"' AS option_value)`;
      const over = condition
        .replace(`${DATASET}.INFORMATION_SCHEMA.${kind}\n`, `UNNEST([STRUCT('${name}' AS ${nameColumn})])\n`)
        .replace(`${DATASET}.INFORMATION_SCHEMA.${options}\n`, `UNNEST([${listed}])\n`);
      return (await analyser.rows(`SELECT ${over}`))[0]?.[0];
    };

    it.each([
      ["goes on over one of ours, of any version", ours, "AI Comp 2025.03. Made before.", true],
      ["stops before one of that name that is not ours", ours, "Payroll, by somebody else", false],
      ["leaves alone what has another name", "payroll", "Payroll, by somebody else", true],
    ])("%s", async (_says, name, description, goesOn) => {
      expect(await passes(name, description)).toBe(goesOn);
    });
  });

  it("takes pay zones as a cell does, through the view of the guide", async () => {
    const view = /VIEW comp\.zone_figures AS\n([\s\S]*?);/.exec(
      readFileSync("docs/bigquery.md", "utf8"),
    )?.[1];
    const list = (each: readonly string[]) => `UNNEST([${each.join(", ")}])`;
    const pays = (
      zones: readonly (readonly [string, readonly string[], number])[],
      asked: readonly string[],
    ) => {
      const rows = zones.flatMap(([zone, places, factor]) =>
        places.map(
          (place) => `STRUCT(${quoted(zone)} AS zone, ${quoted(place)} AS place, ${float(factor)} AS factor)`,
        ),
      );
      const figures = (view ?? "")
        .replace(
          "comp.ai_comp_factors",
          list(everyPlace().map((place) => `STRUCT(${quoted(place)} AS place)`)),
        )
        .replace("comp.pay_zones", list(rows))
        .replaceAll("comp.", `${DATASET}.`);
      const own = `(SELECT ARRAY_AGG(STRUCT(key, value, source)) FROM (${figures}))`;
      return analyser.rows(
        `SELECT ${DATASET}.AI_SALARY(8, place, NULL, NULL, ${own})
         FROM ${list(asked.map(quoted))} AS place WITH OFFSET AS n ORDER BY n`,
      );
    };
    const zones = [
      ["Coast", ["CA", "washington", "REMOTE"], 1.1],
      ["Bay", ["San Francisco"], 1.3],
      ["South", ["TX"], 0.9],
    ] as const;
    const asked = ["US", "CA", "San Francisco CA", "San Jose CA", "TX", "Austin TX", "NY", "REMOTE"];
    const answers = await pays(zones, asked);
    const inCells = zones.map(([zone, places, factor]) => [zone, places.join("; "), factor]);
    for (const [i, place] of asked.entries()) {
      const shown = bundle.AI_SALARY?.(8, place, "", "", inCells);
      expect(close(answers[i]?.[0], shown), place).toBe(shown);
    }
    // 155,008 × 1.3 in the Bay, × 1.1 in the state around it.
    expect(answers[2]?.[0]).toBeCloseTo(201_510.4, 6);
    expect(answers[3]?.[0]).toBeCloseTo(170_508.8, 6);
    await expect(pays([["Lost", ["Atlantis"], 1]], ["US"])).rejects.toThrow(
      'key must be a key of AI_BENCHMARK; got "factor.Atlantis".',
    );
  });

  it("accepts every query of the guide", async () => {
    const guide = readFileSync("docs/bigquery.md", "utf8");
    const queries = [...guide.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql]) => sql ?? "");
    expect(queries.length).toBeGreaterThanOrEqual(5);
    for (const sql of queries) await analyser.analyse(sql.replaceAll("comp.", `${DATASET}.`));
  });

  it("accepts what the panel shows as SQL, over a table of the columns it names", async () => {
    await analyser.analyse(
      `CREATE TABLE ${DATASET}.pays (\`pay\` FLOAT64, \`level\` STRING, \`hired_on\` DATE, \`D\` FLOAT64);
       CREATE TABLE ${DATASET}.own_figures (key STRING, value FLOAT64, source STRING);`,
    );
    const workbook = openWorkbook();
    workbook.typeRows("A1", [
      ["Pay", "Level", "Hired on"],
      [150_000, "Senior", new Date(2026, 0, 1), 0.03],
    ]);
    for (const formula of [
      "=AI_COMPA_RATIO(A2,B2,,H1:J9)",
      '=AI_AGED(A2,C2,"2026-10-01",D2)',
      "=AI_AGED(AI_BAND(B2),DATE(2026,1,31),C2,3%)",
      '=AI_OFFER_CHECK("$190k",B2,"new york")',
      '=AI_TAKE_HOME(A2,"OH",,"breakdown",1.25%)',
      '=AI_BENCHMARK("us.base")',
    ]) {
      workbook.type("F2", formula);
      workbook.select("F2");
      const { explanations } = await done(runCommand<SelectionExplained>(workbook, "explainSelection"));
      const sql = explanations[explanations.length - 1]?.sql?.replaceAll("comp.", `${DATASET}.`);
      if (formula.includes("AI_BAND")) {
        // A row of three amounts is no amount, in a sheet neither.
        await expect(analyser.analyse(`SELECT ${sql} FROM ${DATASET}.pays;`)).rejects.toThrow(
          "No matching signature",
        );
      } else expect(await analyser.analyse(`SELECT ${sql} FROM ${DATASET}.pays;`), formula).toBe(1);
    }
  });

  it.each([
    [
      "a wrong type",
      `SELECT ${DATASET}.AI_SALARY('eight', 'WA', NULL, NULL, NULL);`,
      /No matching signature/,
    ],
    ["a missing argument", `SELECT ${DATASET}.AI_SALARY(8, 'WA');`, /Number of arguments does not match/],
    ["a function that there is not", `SELECT ${DATASET}.AI_SALERY(8);`, /Function not found/],
    [
      "a field that there is not",
      `SELECT ${DATASET}.AI_BAND('S', 'WA', NULL, NULL, NULL, NULL).minimal;`,
      /minimal/,
    ],
    ["a misspelt keyword", "CREATE OR REPLACE FUNCTIONS x() AS (1);", /FUNCTIONS is not a supported object/],
    ["a type that BigQuery has not", "CREATE FUNCTION x(y FLOAT32) AS (y);", /Type not found: FLOAT32/],
  ])("refuses %s", async (_, sql, says) => {
    await expect(analyser.analyse(sql)).rejects.toThrow(says);
  });

  const inSql = FUNCTIONS.filter(isInSql);

  it("knows a closed form of the formulas that people call for every row", () => {
    expect(inSql.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["AI_SALARY", "AI_BAND", "AI_COMPA_RATIO", "AI_FLOOR", "AI_OFFER_CHECK"]),
    );
  });

  describe.each(inSql)("$name", (formula) => {
    const signature = signatureOf(formula);
    const rows = typedRows(formula);
    const shown = rows.map((row) => {
      try {
        return { value: bundle[formula.name]?.(...asCells(row)) };
      } catch (error) {
        return { sentence: (error as Error).message };
      }
    });

    it(`is in SQL what it is in a cell, for ${ROWS} rows`, PATIENCE, async () => {
      const call = `${DATASET}.${safeName(formula.name)}(${signature.params.map(({ name }) => name).join(", ")})`;
      const answers: unknown[][] = [];
      for (let from = 0; from < ROWS; from += AT_ONCE) {
        const structs = rows.slice(from, from + AT_ONCE).map((row) => struct(signature.params, row));
        const table = `UNNEST([${structs.join(",\n")}]) WITH OFFSET AS n`;
        answers.push(...(await analyser.rows(`SELECT ${call} FROM ${table} ORDER BY n`)));
      }
      const answered = shown.filter(({ sentence }) => sentence === undefined).length;
      expect(answered).toBeGreaterThan(ROWS / 4);
      expect(answered).toBeLessThan(ROWS);
      for (const [i, { value, sentence }] of shown.entries()) {
        const expected = sentence === undefined ? expectedOf(signature, value) : null;
        expect(close(answers[i]?.[0], expected), `${formula.name} ${JSON.stringify(rows[i])}`).toEqual(
          expected,
        );
      }
    });

    it("refuses with the same sentence as a cell", PATIENCE, async () => {
      const refused = new Map(
        shown.flatMap(({ sentence }, i) => (sentence === undefined ? [] : [[sentence, rows[i] as Typed[]]])),
      );
      for (const [sentence, row] of [...refused].slice(0, Math.max(3, ROWS / 20))) {
        const values = row.map((value, i) => typed(value, signature.params[i]?.type ?? ""));
        const sql = `SELECT ${DATASET}.${formula.name}(${values.join(", ")})`;
        // Which keys are nearest to a misspelt one is not told in SQL.
        const said = sentence.replace(/AI_BENCHMARK, such as [^;]+;/, "AI_BENCHMARK;");
        await expect(analyser.rows(sql), sql).rejects.toThrow(said);
      }
    });
  });
});

function deployed(sql: string): string {
  return sql.replaceAll("$" + "{dataset}", DATASET).replaceAll("$" + "{library}", "gs://a-bucket/ai_comp");
}

/** The same number where it differs by no more than its last digits; within lists too. */
function close(found: unknown, expected: unknown): unknown {
  if (Array.isArray(found) && Array.isArray(expected))
    return found.map((each, i) => close(each, expected[i]));
  if (typeof found !== "number" || typeof expected !== "number") return found;
  return Math.abs(found - expected) <= 1e-11 * Math.max(1, Math.abs(expected)) ? expected : found;
}

function struct(params: readonly { name: string; type: string }[], row: readonly Typed[]): string {
  return `STRUCT(${row.map((value, i) => `${typed(value, params[i]?.type ?? "")} AS ${params[i]?.name}`).join(", ")})`;
}

/** A value as an expression of that type. */
function typed(value: Typed, type: string): string {
  if (value === null) return `CAST(NULL AS ${type})`;
  if (Array.isArray(value)) {
    const figures = (value as readonly OwnFigure[]).map(
      ({ key, value, source }) =>
        `STRUCT(${typed(key, "STRING")} AS key, ${typed(value, "FLOAT64")} AS value, ${typed(source, "STRING")} AS source)`,
    );
    return `CAST([${figures.join(", ")}] AS ${type})`;
  }
  if (type === "DATE") return `DATE ${quoted(String(value))}`;
  if (type === "STRING") return quoted(String(value));
  if (Number.isFinite(value)) return `CAST(${value} AS FLOAT64)`;
  return `CAST('${value}' AS FLOAT64)`;
}
