import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { isInSql, sqlSignature } from "../src/bigquery/createFunctions.ts";
import { CLASS_MEANINGS } from "../src/core/market/Benchmarks.ts";
import { meaningsInWords } from "../src/core/meaningsInWords.ts";
import { STATUS_MEANINGS } from "../src/core/status.ts";
import { withThousands } from "../src/core/units/thousands.ts";
import { MOST_RESULTS } from "../src/functions/define/broadcast.ts";
import type { Returned, SheetFunction } from "../src/functions/define/SheetFunction.ts";
import { MOST_ROWS } from "../src/functions/define/SheetFunction.ts";
import { FUNCTIONS } from "../src/functions/index.ts";
import type { CellValue } from "../src/input/cell.ts";
import type { Param } from "../src/input/Param.ts";
import { dataVersion } from "../src/reference/dataVersion.ts";
import type { NativeFormula } from "../src/tables/native/defineNative.ts";
import { NATIVE_FORMULAS } from "../src/tables/native/nativeFormula.ts";
import { changesSince, lastVersion, recordedResults } from "./dataDiff.ts";
import { mapPictures } from "./map.ts";
import { planParts } from "./planDocs.ts";
import { weakFiguresInWords } from "./weakFigures.ts";

const REFERENCE = "docs/reference.md";
const README = "README.md";
const NATIVE = "docs/native-formulas.md";
const BIGQUERY = "docs/bigquery.md";
const DATA = "docs/data.md";
const PLAN = "docs/hiring-budget.md";
const CHANGELOG = "CHANGELOG.md";

/**
 * Writes what is generated: docs/reference.md, a table in README.md and native-formulas.md from the definitions; in
 * data.md what the statuses mean, and which figures are weak; in hiring-budget.md the plan's sheets and columns; in
 * CHANGELOG.md what the data changed, and the results that the next version is compared with; in docs/map the pictures of
 * who imports whom.
 */
export async function run(): Promise<void> {
  for (const { path, wanted } of await generated()) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, wanted);
    console.log(`${path} written.`);
  }
}

/** One sentence for each generated file that no longer says what the definitions say. */
export async function staleDocs(): Promise<string[]> {
  const files = await generated();
  const stale = files
    .filter(({ found, wanted }) => found !== wanted)
    .map(({ path }) => `${path} is not what the definitions and the data say; run npm run docs.`);
  return [...stale, ...unsaidNative(FUNCTIONS)];
}

/** One sentence for each formula of which nobody says whether it has a native form. */
export function unsaidNative(formulas: readonly SheetFunction[]): string[] {
  return formulas
    .filter(({ name, nativeless }) => !nativeOf(name) === (nativeless === undefined))
    .map(
      ({ name }) =>
        `${name} must have a native form in src/tables/native or say under nativeless why not; one of the two.`,
    );
}

function nativeOf(name: string): NativeFormula | undefined {
  return NATIVE_FORMULAS.find((native) => native.name === name);
}

async function generated() {
  return [
    await whole(REFERENCE, reference()),
    await withParts(README, { formulas: formulaTable(REFERENCE, FIVE) }),
    await withParts(NATIVE, { formulas: nativeTable() }),
    await withParts(BIGQUERY, { functions: bigQueryTable() }),
    await withParts(DATA, { statuses: statusList(), weak: await weakFiguresInWords() }),
    await withParts(PLAN, planParts()),
    await withParts(CHANGELOG, { data: `${changesSince(lastVersion())}\n` }),
    await withResults(),
    ...(await Promise.all(Object.entries(await mapPictures()).map(([path, wanted]) => whole(path, wanted)))),
  ];
}

/** What the typical cases come to with the data in work: what later versions are compared with. */
async function withResults() {
  const { path, wanted } = recordedResults();
  return whole(path, wanted);
}

/** A file of which every line is generated. */
async function whole(path: string, wanted: string) {
  return { path, found: await readFile(path, "utf8").catch(() => ""), wanted };
}

/** A document with its generated parts between their marks, `<!-- name -->`; the rest is written by hand. */
async function withParts(path: string, parts: Readonly<Record<string, string>>) {
  const found = await readFile(path, "utf8");
  let wanted = found;
  for (const [name, part] of Object.entries(parts)) {
    const marked = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!marked.test(found)) {
      throw new Error(`${path} must have the lines <!-- ${name} --> and <!-- /${name} -->.`);
    }
    wanted = wanted.replace(marked, (_, open: string, close: string) => `${open}\n${part}\n${close}`);
  }
  return { path, found, wanted };
}

function statusList(): string {
  const statuses = Object.entries(STATUS_MEANINGS).map(([status, meaning]) => `- \`${status}\`: ${meaning}`);
  return [...statuses, ""].join("\n");
}

/** Every function of BigQuery as it is called, what it gives and where it runs. */
function bigQueryTable(): string {
  const rows = FUNCTIONS.map((formula) => {
    const { name, params, returns } = sqlSignature(formula);
    return `| \`${name}(${params.join(", ")})\` | \`${returns}\` | ${isInSql(formula) ? "SQL" : "library"} |`;
  });
  return ["| function | gives | runs in |", "|---|---|---|", ...rows, ""].join("\n");
}

/** What has a native form, and what that leaves out; then what has none, and why. */
function nativeTable(): string {
  const rows = FUNCTIONS.map(({ name, columns, nativeless = "" }) => {
    const native = nativeOf(name);
    const form = native ? (columns ? "yes, a formula a cell" : "yes") : "no";
    return { has: native !== undefined, row: `| ${name} | ${form} | ${native?.without ?? nativeless} |` };
  });
  return [
    "| formula | native form | without, or why not |",
    "|---|---|---|",
    ...rows.filter(({ has }) => has).map(({ row }) => row),
    ...rows.filter(({ has }) => !has).map(({ row }) => row),
    "",
  ].join("\n");
}

function reference(): string {
  return `# Formula reference

Generated from the definitions in \`src/functions\` by \`npm run docs\`; edits here are overwritten.
Data version ${dataVersion().version}, as known on ${dataVersion().asOf}.

For all formulas:

- Amounts are US dollars a year, rates are fractions (0.2 or 20%), days are calendar days.
- A range gives a range in one call; single cells, rows and columns repeat. Sizes that do not fit are an error naming both.
- A blank optional argument takes its default. A blank required argument gives a blank.
- Numbers typed as text are read as they are written in the US, whatever the spreadsheet's locale, which a formula cannot
  ask for: "8", "$190,000", "190k", "20%", "7-9" as years. "1,5" and "1.234.567" are refused.
- A call takes at most ${withThousands(MOST_RESULTS)} cells and ${withThousands(MOST_ROWS)} different rows of arguments${ownLimits()}; more is refused at once,
  before Sheets would stop it. Rows that repeat count once and are computed once.
- Bad input in a single cell is an error whose note is one sentence. In a range the bad row gives \`#NUM!\`, so that a
  sum over it fails instead of dropping it; \`AI_EXPLAIN\` on that row gives the sentence.
- \`overrides\` is a range of key, value and optional source: keys of \`AI_BENCHMARK\`, your own numbers.
- Every figure has a class, who says it. ${meaningsInWords(CLASS_MEANINGS)}
- Every published figure has a status, how it stands to its period. ${meaningsInWords(STATUS_MEANINGS)}
- A result has the class and the status of its weakest ingredient.

${formulaTable("")}
${FUNCTIONS.map(section).join("\n")}`;
}

/** ", 10,000 for AI_EQUIVALENT_PAY" */
function ownLimits(): string {
  return FUNCTIONS.flatMap(({ name, mostRows }) =>
    mostRows === undefined ? [] : [`, ${withThousands(mostRows)} for ${name}`],
  ).join("");
}

/** What a newcomer sees first: a question of each who comes. */
const FIVE = ["AI_SALARY", "AI_OFFER_CHECK", "AI_BREAKEVEN", "AI_TAKE_HOME", "AI_POSTING_RULE"].flatMap(
  (name) => FUNCTIONS.find((each) => each.name === name) ?? [],
);

/** `document` is where the sections are, seen from where the table stands. */
function formulaTable(document: string, formulas: readonly SheetFunction[] = FUNCTIONS): string {
  return [
    "| Formula | Gives | Example |",
    "|---|---|---|",
    ...formulas.map(({ name, summary, examples: [example] }) => {
      const shown = example
        ? [code(example.formula), isTable(example.shows) ? [] : inline(example.shows)].flat().join(" ")
        : "";
      return `| [${name}](${document}#${name.toLowerCase()}) | ${escaped(summary)} | ${escaped(shown)} |`;
    }),
    "",
  ].join("\n");
}

function section(formula: SheetFunction): string {
  const { name, summary, params, returns, columns, examples, errors, notes = [], sources } = formula;
  const parts = [
    `## ${name}`,
    summary,
    `\`\`\`\n=${signature(formula)}\n\`\`\``,
    [
      "| Argument | What it is | Accepted | Default |",
      "|---|---|---|---|",
      ...Object.entries(params).map(paramRow),
    ].join("\n"),
    `**Gives** ${returns}${columns ? ` Cells across: ${columns.join(", ")}.` : ""}`,
    `**Examples**\n\n${examples.map(({ formula: typed, shows }) => `- ${code(typed)} ${block(shows)}`).join("\n")}`,
    `**Errors**\n\n${errors.map(({ formula: typed, says }) => `- ${code(typed)} ${says}`).join("\n")}`,
    ...(notes.length > 0 ? [`**Notes**\n\n${notes.map((note) => `- ${note}`).join("\n")}`] : []),
    `**Sources** ${sources.join("; ")}.`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function signature({ name, params }: SheetFunction): string {
  const names = Object.entries(params).map(([each, param]) =>
    param.default === undefined ? each : `[${each}]`,
  );
  return `${name}(${names.join(", ")})`;
}

function paramRow([name, param]: [string, Param<unknown>]): string {
  const fallback = param.default ?? "required";
  const cells = [
    `\`${name}\``,
    `${param.description} Such as ${code(param.example)}`,
    param.accepts,
    fallback,
  ];
  return `| ${cells.map(escaped).join(" | ")} |`;
}

function block(shows: Returned): string {
  return isTable(shows) ? shows.map((row) => `\n  - ${inline(row)}`).join("") : inline(shows);
}

function isTable(shows: Returned): shows is readonly (readonly CellValue[])[] {
  return Array.isArray(shows) && Array.isArray(shows[0]);
}

function inline(shows: Returned): string {
  return Array.isArray(shows) ? shows.map(inline).join(" · ") : cellText(shows);
}

function cellText(value: unknown): string {
  if (typeof value === "number") return value.toLocaleString("en-US", { maximumFractionDigits: 4 });
  return value === "" ? "(blank)" : String(value);
}

function code(text: string): string {
  return `\`${text}\``;
}

/** A bar would end the cell of a table. */
function escaped(text: string): string {
  return text.replace(/\|/g, "\\|");
}
