import { EXPLANATION_HEAD } from "../functions/define/defineFunction.ts";
import type { SheetFunction } from "../functions/define/SheetFunction.ts";
import { FUNCTIONS } from "../functions/index.ts";
import { OVERRIDES_TYPE } from "./argumentTypes.ts";
import { BODIES } from "./bodies.ts";
import { marked, onlyOurs } from "./ours.ts";
import { type Part, parts } from "./parts.ts";
import { type Reading, readingOf } from "./reading.ts";
import { resultType, type Signature, signatureOf } from "./Signature.ts";
import { inDataset, joined, LIBRARY, quoted } from "./sqlText.ts";

/** What follows where input is not accepted: the sentence as an error, or NULL. */
type Refusing = "error" | "null";

/** The same function under a name that gives NULL instead of an error, as SAFE_CAST and SAFE_DIVIDE are called. */
export const safeName = (name: string) => `SAFE_${name}`;

const EXPLAIN: Signature = {
  name: "AI_EXPLAIN",
  params: [
    { name: "function_name", type: "STRING" },
    { name: "argument_list", type: "STRING" },
  ],
  result: {
    kinds: [],
    fields: EXPLANATION_HEAD.map((head) => ({ name: head.toLowerCase(), kinds: ["text"] })),
    many: true,
  },
};

/** The statements that make every function, parts first, after one that stops where such a name is taken. */
export function createFunctions(version: string): string[] {
  return [
    onlyOurs("ROUTINES", functionNames()),
    ...parts().map((part) => createPart(part, version)),
    ...FUNCTIONS.flatMap((formula) =>
      formula.name === "AI_EXPLAIN"
        ? [createExplain(formula, version)]
        : (["error", "null"] as const).map((refusing) => createFormula(formula, refusing, version)),
    ),
  ];
}

/** The names of all of them. */
export function functionNames(): string[] {
  return [
    ...parts().map(({ name }) => name),
    ...FUNCTIONS.flatMap(({ name }) => (name === "AI_EXPLAIN" ? [name] : [name, safeName(name)])),
  ];
}

/** A formula's arguments and result as its documentation names them. */
export function sqlSignature(formula: SheetFunction): { name: string; params: string[]; returns: string } {
  const { name, params, result } = formula.name === EXPLAIN.name ? EXPLAIN : signatureOf(formula);
  return {
    name,
    params: params.map((param) => `${param.name} ${param.type === OVERRIDES_TYPE ? "ARRAY" : param.type}`),
    returns: resultType(result),
  };
}

/** Whether a formula's body is SQL alone. */
export function isInSql(formula: SheetFunction): boolean {
  return sqlBody(formula, "error") !== undefined;
}

function createPart({ name, description, params, returns, body }: Part, version: string): string {
  return statement(
    { name, params, returns },
    `AS (\n${body}\n)\nOPTIONS (description = ${quoted(`${marked(version)}, a part. ${description}`)});`,
  );
}

function createFormula(formula: SheetFunction, refusing: Refusing, version: string): string {
  const { params, result } = signatureOf(formula);
  const name = refusing === "error" ? formula.name : safeName(formula.name);
  const head = { name, params, returns: resultType(result) };
  const description = quoted(describe(formula, refusing, version));
  const body = sqlBody(formula, refusing);
  if (body) return statement(head, `AS (\n${body}\n)\nOPTIONS (description = ${description});`);
  return statement(head, inLibrary(description, libraryCall(formula, refusing)));
}

/** The body in JavaScript; the library has every formula, also those with a body in SQL. */
export function libraryCall(formula: SheetFunction, refusing: Refusing): string {
  const { name, params, result } = signatureOf(formula);
  const answer = refusing === "error" ? "answer" : "answerOrNull";
  const given = params.map((param) => param.name).join(", ");
  return `return aiComp.${answer}(${JSON.stringify(name)}, [${given}], ${JSON.stringify(result)});`;
}

function createExplain(formula: SheetFunction, version: string): string {
  const description = `${marked(version)}. ${formula.summary} Arguments as JSON, by name or in a list: TO_JSON_STRING(STRUCT(8 AS years, 'WA' AS state)). For input that is not accepted, one row with the sentence.`;
  return statement(
    { name: EXPLAIN.name, params: EXPLAIN.params, returns: resultType(EXPLAIN.result) },
    inLibrary(quoted(description), "return aiComp.explained(function_name, argument_list);"),
  );
}

function inLibrary(description: string, call: string): string {
  return `DETERMINISTIC LANGUAGE js\nOPTIONS (description = ${description}, library = [${quoted(`${LIBRARY}/ai_comp.js`)}])\nAS r'''${call}''';`;
}

function statement(
  {
    name,
    params,
    returns,
  }: { name: string; params: readonly { name: string; type: string }[]; returns: string },
  rest: string,
): string {
  const list = params.map((param) => `${param.name} ${param.type}`).join(", ");
  return `CREATE OR REPLACE FUNCTION ${inDataset(name)}(${list})\nRETURNS ${returns}\n${rest}`;
}

function describe(formula: SheetFunction, refusing: Refusing, version: string): string {
  const params = Object.entries(formula.params).map(([name, { description, default: fallback }]) =>
    fallback === undefined ? `${name}: ${description}` : `${name}: ${description} NULL: ${fallback}.`,
  );
  const bad = refusing === "error" ? "an error with the reason" : "NULL";
  return `${marked(version)}. ${formula.summary} Gives: ${formula.returns} ${params.join(" ")} Input that is not accepted: ${bad}.`;
}

function sqlBody(formula: SheetFunction, refusing: Refusing): string | undefined {
  const write = BODIES.get(formula.name);
  if (!write) return undefined;
  const readings = new Map<string, Reading>();
  for (const [name, param] of Object.entries(formula.params)) {
    const reading = readingOf(formula.name, name, param);
    if (!reading) return undefined;
    readings.set(name, reading);
  }
  const read = Object.fromEntries([...readings].map(([name, { value }]) => [name, value]));
  const { named = {}, refusals = [], value } = write(read);
  // What is taken whole is read first, as in a cell.
  const inOrder = [...readings].sort(([a], [b]) => Number(b === "overrides") - Number(a === "overrides"));
  const refuse = (sentence: string) => (refusing === "null" ? "NULL" : `ERROR(${sentence})`);
  const cases = [
    ...inOrder.flatMap(([, { missing, refused, sentence }]) => [
      ...(missing ? [`WHEN ${missing} THEN NULL`] : []),
      `WHEN ${refused} THEN ${refuse(sentence)}`,
    ]),
    ...refusals.map(
      ({ when, sentence }) => `WHEN ${when} THEN ${refuse(joined(quoted(`${formula.name}: `), sentence))}`,
    ),
  ];
  const reads = [...readings].map(([name, reading]) => `${reading.read} AS ${name}_read`);
  const names = Object.entries(named).map(([name, expression]) => `${expression} AS ${name}`);
  const from = `SELECT ${reads.join(",\n    ")}`;
  const inner = names.length === 0 ? from : `SELECT *, ${names.join(",\n    ")}\n  FROM (${from})`;
  return `(SELECT CASE\n    ${cases.join("\n    ")}\n    ELSE ${value}\n  END\n  FROM (${inner}))`;
}
