// Functions that Sheets has and the engine lacks, or answers differently. Only those that formulas here may need.
import { isDateFormat } from "./customFunctions.ts";
import { addFunction, registries } from "./engine.ts";

interface Value {
  readonly value?: unknown;
  readonly format?: string | undefined;
}
type Argument = Value | Value[][] | undefined;

const scalar = (argument: Argument): Value =>
  Array.isArray(argument) ? (argument[0]?.[0] ?? {}) : (argument ?? {});
const numberOf = (argument: Argument): number => {
  const { value } = scalar(argument);
  const number = typeof value === "boolean" ? Number(value) : Number(value ?? 0);
  if (Number.isNaN(number)) throw { value: "#VALUE!", message: `"${String(value)}" is not a number.` };
  return number;
};
const textOf = (argument: Argument): string => {
  const { value } = scalar(argument);
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
};

const argument = (name: string, description: string, type = "ANY") => ({ name, description, type: [type] });

interface SheetsFunction {
  readonly description: string;
  readonly args: readonly object[];
  readonly isExported: boolean;
  readonly compute: (...args: Argument[]) => unknown;
}

const FUNCTIONS: Readonly<Record<string, SheetsFunction>> = {
  ARRAYFORMULA: {
    description: "Displays all values of an array formula.",
    args: [{ ...argument("array_formula", "The formula.", "RANGE"), acceptMatrix: true }],
    // Excel spills by itself and knows no such function.
    isExported: false,
    compute: (value) => value ?? { value: "" },
  },
  "__XLUDF.DUMMYFUNCTION": {
    description: "Stands in an .xlsx file for a formula that Excel has not; always an error.",
    args: [argument("formula", "The formula.")],
    isExported: true,
    compute: () => ({ value: "#N/A", message: "This formula was lost on the way through an .xlsx file." }),
  },
  N: {
    description: "A value as a number; text is 0.",
    args: [argument("value", "The value.")],
    isExported: true,
    compute: (value) => ({ value: typeof scalar(value).value === "string" ? 0 : numberOf(value) }),
  },
  T: {
    description: "A value as text; anything else is empty.",
    args: [argument("value", "The value.")],
    isExported: true,
    compute: (value) => ({ value: typeof scalar(value).value === "string" ? scalar(value).value : "" }),
  },
  SIGN: {
    description: "-1, 0 or 1, as a number is negative, zero or positive.",
    args: [argument("value", "The number.", "NUMBER")],
    isExported: true,
    compute: (value) => ({ value: Math.sign(numberOf(value)) }),
  },
  QUOTIENT: {
    description: "The whole part of a division.",
    args: [argument("dividend", "The number.", "NUMBER"), argument("divisor", "Divided by.", "NUMBER")],
    isExported: true,
    compute: (dividend, divisor) =>
      numberOf(divisor) === 0
        ? { value: "#DIV/0!", message: "The divisor must be different from zero." }
        : { value: Math.trunc(numberOf(dividend) / numberOf(divisor)) },
  },
  MROUND: {
    description: "A number rounded to the nearest multiple of another.",
    args: [argument("value", "The number.", "NUMBER"), argument("factor", "The multiple.", "NUMBER")],
    isExported: true,
    compute: (value, factor) => {
      const step = numberOf(factor);
      const ratio = step === 0 ? 0 : numberOf(value) / step;
      return { value: Math.sign(ratio) * Math.round(Math.abs(ratio)) * step, format: scalar(value).format };
    },
  },
  REPT: {
    description: "A text repeated.",
    args: [argument("text", "The text.", "STRING"), argument("times", "How often.", "NUMBER")],
    isExported: true,
    compute: (text, times) => ({ value: textOf(text).repeat(Math.max(0, Math.trunc(numberOf(times)))) }),
  },
  REGEXMATCH: {
    description: "Whether a text matches a regular expression.",
    args: [argument("text", "The text.", "STRING"), argument("regular_expression", "The pattern.", "STRING")],
    isExported: false,
    compute: (text, pattern) => ({ value: new RegExp(textOf(pattern)).test(textOf(text)) }),
  },
};

type Compute = (this: unknown, ...args: Argument[]) => Value | Value[][];
const registry = registries.functionRegistry as unknown as {
  content: Record<string, { compute: Compute } | undefined>;
  replace(name: string, description: object): void;
};
for (const [name, definition] of Object.entries(FUNCTIONS)) {
  if (!registry.content[name]) addFunction(name, { category: "Sheets", ...definition } as never);
}

/** The days between two dates are a number in Sheets; the engine would show them as a date. */
const minus = registry.content.MINUS;
if (minus) {
  const { compute } = minus;
  const isDate = (value: Argument) => isDateFormat(scalar(value).format ?? "");
  registry.replace("MINUS", {
    ...minus,
    compute(this: unknown, ...args: Argument[]) {
      const result = compute.apply(this, args);
      const areDates = args.length === 2 && args.every(isDate);
      return areDates && !Array.isArray(result) ? { ...result, format: undefined } : result;
    },
  });
}
