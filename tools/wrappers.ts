import type { SheetFunction } from "../src/functions/define/SheetFunction.ts";
import type { Param } from "../src/input/Param.ts";

/**
 * The top-level functions of the bundle. Sheets finds only `function NAME(...)` declarations, and shows the comment
 * directly above as help; so these lines are written out instead of being bundled, which would drop both.
 */
export function formulaWrapper(formula: SheetFunction): string {
  const params = Object.entries(formula.params);
  const lines = [
    formula.summary,
    "",
    ...params.map(([name, param]) => paramLine(name, param)),
    `@return {${formula.columns ? "Array" : "any"}} ${formula.returns}`,
    "@customfunction",
  ];
  const names = params.map(([name]) => parameterName(name)).join(", ");
  return `${comment(lines)}\nfunction ${formula.name}(${names}) {\n  return aiComp_.evaluate("${formula.name}", arguments);\n}`;
}

/** A function that menu, trigger or sidebar calls by name. */
export function entryPointWrapper(name: string, summary: string, params: readonly string[]): string {
  const names = params.join(", ");
  return `${comment([summary])}\nfunction ${name}(${names}) {\n  return aiComp_.${name}(${names});\n}`;
}

function paramLine(name: string, param: Param<unknown>): string {
  const shown = param.default === undefined ? parameterName(name) : `[${parameterName(name)}]`;
  const fallback = param.default === undefined ? "" : ` Default: ${param.default}.`;
  return `@param {${param.type}} ${shown} ${param.description}${fallback}`;
}

// `arguments` cannot name a parameter.
function parameterName(name: string): string {
  return name === "arguments" ? "arg1" : name;
}

function comment(lines: readonly string[]): string {
  const safe = lines.map((line) => ` * ${inLatin1(line).replace(/\*\//g, "* /")}`.trimEnd());
  return ["/**", ...safe, " */"].join("\n");
}

/** What is written with a sign beyond Latin-1, and how it is without: a comment can have no escape. */
const PLAIN: Readonly<Record<string, string>> = {
  "\u2212": "-",
  "\u2013": "-",
  "\u2019": "'",
  "\u2026": "...",
};

/** One other character would make the whole script take two bytes for each of its own, and longer to read. */
function inLatin1(text: string): string {
  return text.replace(/[\u0100-\uffff]/g, (character) => {
    const plain = PLAIN[character];
    if (plain === undefined) throw new Error(`The help box must do without "${character}": ${text}`);
    return plain;
  });
}
