// Sheets calculates the branch of IF that its condition takes; the engine calculates both before it asks. What it makes of
// a formula is text, a line for each value: here the lines of a branch run where the branch is taken.
import { functionCache } from "./engine.ts";

type Execute = (...parameters: readonly unknown[]) => unknown;

const PARAMETERS = ["deps", "ref", "range", "getSymbolValue", "ctx"];

/** Which branch a condition takes, 0 where all cells of an area or the function itself must tell. */
const branchOf = (condition: unknown): 0 | 1 | 2 => {
  const isOneCell = Array.isArray(condition) && condition.length === 1 && condition[0]?.length === 1;
  const { value } = ((isOneCell ? condition[0][0] : condition) ?? {}) as { value?: unknown };
  if (typeof value !== "boolean" && typeof value !== "number") return 0;
  return value ? 1 : 2;
};

/** The same function with its branches apart; the function itself where it is not written as expected. */
const withBranches = (execute: Execute): Execute => {
  const code = String(execute);
  if (!code.includes("ctx['IF']")) return execute;
  const lines = code
    .slice(code.indexOf("{") + 1, code.lastIndexOf("}"))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const result = /^return (.*);$/.exec(lines.pop() ?? "")?.[1];
  const values = new Map<string, string>();
  for (const line of lines) {
    const [, name, value] = /^const (_\d+) = (.*);$/.exec(line) ?? [];
    if (!name || value === undefined) return execute;
    values.set(name, value);
  }
  if (result === undefined) return execute;
  const before = (expression: string): string[] => {
    const [, name, operands] = /^ctx\['([^']+)'\]\((.*)\)$/.exec(expression) ?? [];
    const [first, ...others] = (operands ?? "").split(",").filter((operand) => values.has(operand.trim()));
    if (first === undefined) return [];
    if (name !== "IF") return [first, ...others].flatMap((operand) => declared(operand.trim()));
    const branches = others.flatMap((operand, i) => {
      const branch = operand.trim();
      return [
        `let ${branch};`,
        `if (branchOf(${first}) !== ${2 - i}) {`,
        ...before(values.get(branch) ?? ""),
        `${branch} = ${values.get(branch)};`,
        "}",
      ];
    });
    return [...declared(first.trim()), ...branches];
  };
  const declared = (name: string): string[] => {
    const value = values.get(name) ?? "";
    return [...before(value), `const ${name} = ${value};`];
  };
  const body = [...before(result), `return ${result};`].join("\n");
  return new Function("branchOf", `return function (${PARAMETERS}) {\n${body}\n}`)(branchOf) as Execute;
};

// The engine keeps the functions of formulas as properties of an object: what is set first goes through here.
Object.setPrototypeOf(
  functionCache,
  new Proxy(Object.getPrototypeOf(functionCache), {
    set(_, formula, execute: Execute, cache: object) {
      const value = withBranches(execute);
      return Reflect.defineProperty(cache, formula, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    },
  }),
);
