import { FUNCTIONS } from "../../src/functions/index.ts";
import { Analyser } from "./Analyser.ts";
import { bigQueryFiles } from "./build.ts";
import { DuckDb } from "./DuckDb.ts";
import { filled } from "./deployment.ts";
import { ensureEngines, hasAnalyser } from "./engines.ts";
import { loadLibrary } from "./library.ts";
import { LEVELS, peopleTable, STATES } from "./people.ts";

const CALLS: Readonly<Record<string, string>> = {
  AI_SALARY: "years, state, NULL, NULL, NULL",
  AI_COMPA_RATIO: "pay, level, state, NULL",
  AI_OFFER_CHECK: "pay, level, state, NULL",
  AI_TAKE_HOME: "pay, state, NULL, NULL, NULL, NULL",
  AI_POSTING_RULE: "state, 50, NULL, NULL",
};
const COUNTS = [10_000, 100_000, 1_000_000];
/** Of the times that one thing takes, what else the machine does is least in the shortest. */
const TIMES = 3;

/** How many rows a second the library answers in a database, and how that grows; processor time, which others' work does not change. */
export async function rowsASecond(): Promise<void> {
  ensureEngines();
  const files = await bigQueryFiles();
  const library = loadLibrary(files["ai_comp.js"] ?? "");
  const database = await DuckDb.open();
  console.log(
    "\nThe library in DuckDB, rows a second of processor time, and time a row over that of 10,000 rows",
  );
  for (const formula of FUNCTIONS.filter(({ name }) => CALLS[name] !== undefined)) {
    database.register(formula, library.orNull(formula));
    const call = `${formula.name}(${CALLS[formula.name]})`;
    const perRow: number[] = [];
    // The first rows pay for compiling what the others call.
    await database.run(peopleTable(COUNTS[0] ?? 0));
    await database.rows(`SELECT COUNT(${call}) FROM people`);
    for (const count of COUNTS) {
      await database.run(peopleTable(count));
      const times: number[] = [];
      while (times.length < TIMES) {
        const { user } = process.cpuUsage();
        await database.rows(`SELECT COUNT(${call}) FROM people`);
        times.push((process.cpuUsage().user - user) / 1e6);
      }
      perRow.push(Math.min(...times) / count);
    }
    const told = perRow.map(
      (seconds, i) =>
        `${COUNTS[i]?.toLocaleString("en-US")}: ${Math.round(1 / seconds).toLocaleString("en-US")} (${(seconds / (perRow[0] ?? 1)).toFixed(2)} ×)`,
    );
    console.log(`  ${formula.name} ${told.join(", ")}`);
  }
  database.stop();
  if (hasAnalyser()) await bodiesInSql(files);
}

const HERE = { project: "a-project", dataset: "comp", location: "US", bucket: "a-bucket" };

/** The bodies in SQL on Google's reference evaluator, which is written to be right and not to be fast: read the ratios only. */
async function bodiesInSql(files: Readonly<Record<string, string>>): Promise<void> {
  const analyser = await Analyser.start();
  for (const [kind, columns] of [
    ["ROUTINES", "routine_name STRING"],
    ["ROUTINE_OPTIONS", "specific_name STRING, option_name STRING, option_value STRING"],
  ])
    await analyser.analyse(`CREATE TABLE \`a-project\`.\`comp\`.INFORMATION_SCHEMA.${kind} (${columns});`);
  await analyser.analyse(filled(files["functions.sql"] ?? "", HERE, "bench"));
  const list = (words: readonly string[]) => `[${words.map((word) => `'${word}'`).join(", ")}]`;
  const once = async (expression: string, count: number) => {
    const since = performance.now();
    await analyser.rows(`SELECT COUNT(${expression}) FROM (
      SELECT MOD(i * 7919, 20) + 0.0 AS years, ${list(LEVELS)}[OFFSET(MOD(i, 5))] AS level,
        ${list(STATES)}[SAFE_OFFSET(MOD(i * 31, 6))] AS state, MOD(i * 7919, 150000) + 90000.0 AS pay,
        CAST(NULL AS ARRAY<STRUCT<key STRING, value FLOAT64, source STRING>>) AS own
      FROM UNNEST(GENERATE_ARRAY(1, ${count})) AS i)`);
    return (performance.now() - since) / 1000;
  };
  console.log("\nThe bodies in SQL on Google's reference evaluator, time a row over that of pay × 1.1");
  const seconds = async (expression: string, count: number) => {
    const times: number[] = [];
    while (times.length < TIMES) times.push(await once(expression, count));
    return Math.min(...times);
  };
  const [few, many] = [1_000, 11_000];
  const perRow = async (expression: string) =>
    ((await seconds(expression, many)) - (await seconds(expression, few))) / (many - few);
  const one = await perRow("pay * 1.1");
  for (const name of ["AI_SALARY", "AI_COMPA_RATIO", "AI_OFFER_CHECK"]) {
    const call = `\`a-project\`.\`comp\`.${name}(${CALLS[name]?.replace(/NULL$/, "own")})`;
    console.log(`  ${name} ${((await perRow(call)) / one).toFixed(0)} ×`);
  }
  analyser.stop();
}
