// LET, LAMBDA and the functions that take one, which the engine lacks: it evaluates arguments before it calls a
// function, and knows no names but the workbook's. Formulas that use them are evaluated here, all others by the engine.
import {
  addFunction,
  astToFormula,
  CompiledFormula as EngineFormula,
  functionCache,
  parse,
  registries,
} from "./engine.ts";

interface Value {
  readonly value?: unknown;
  readonly format?: string | undefined;
  readonly message?: string;
}
/** Columns of values, as the engine keeps an array. */
type Matrix = Value[][];
type Result = Value | Matrix | Lambda | undefined;

interface Node {
  readonly type: string;
  readonly value: unknown;
  readonly args?: readonly Node[];
  readonly operand?: Node;
  readonly left?: Node;
  readonly right?: Node;
}

/** What the engine gives a formula to calculate with. */
interface Run {
  readonly literals: { readonly numbers: readonly Value[]; readonly strings: readonly Value[] };
  readonly dependencies: readonly unknown[];
  readonly cell: (dependency: unknown) => Value;
  readonly range: (dependency: unknown) => Matrix;
  readonly symbol: (name: string, asRange: boolean) => Result;
  readonly functions: Readonly<Record<string, ((...args: unknown[]) => Value | Matrix) | undefined>>;
}

/** Names given by LET and LAMBDA, the innermost first. */
interface Scope {
  readonly name: string;
  readonly value: Result;
  readonly outer: Scope | undefined;
}
type Evaluate = (run: Run, scope: Scope | undefined) => Result;

class Lambda {
  /** So that it is no value: what an engine's function says of a text that is an error. */
  readonly value = "#N/A";
  readonly message = "LAMBDA was not called. Give it its values: LAMBDA(x, x + 1)(5).";
  constructor(
    readonly names: readonly string[],
    readonly body: Evaluate,
    readonly scope: Scope | undefined,
  ) {}

  call(run: Run, args: readonly Result[]): Result {
    const expected = this.names.length;
    if (args.length !== expected) return wrongCount("LAMBDA", expected, args.length);
    const scope = this.names.reduce<Scope | undefined>(
      (outer, name, i) => ({ name, value: args[i], outer }),
      this.scope,
    );
    return this.body(run, scope);
  }
}

const failure = (value: string, message: string): Value => ({ value, message });
const wrongCount = (name: string, expected: number, got: number): Value =>
  failure("#N/A", `Wrong number of arguments to ${name}. Expected ${expected}, but got ${got}.`);

const isMatrix = (result: Result): result is Matrix => Array.isArray(result);
const matrixOf = (result: Result): Matrix => (isMatrix(result) ? result : [[(result as Value) ?? {}]]);
const height = (matrix: Matrix): number => matrix[0]?.length ?? 0;
const isError = (result: Result): result is Value =>
  !isMatrix(result) && typeof result?.value === "string" && registries.errorTypes.has(result.value as never);

/** A lambda's result where one value is wanted. */
const single = (result: Result): Value => {
  if (!isMatrix(result)) return (result as Value) ?? {};
  const [[only] = [], ...columns] = result;
  if (only && columns.length === 0 && height(result) === 1) return only;
  return failure("#VALUE!", "Single value expected. Nested array results are not supported.");
};

const build = (columns: number, rows: number, at: (column: number, row: number) => Value): Matrix =>
  Array.from({ length: columns }, (_, column) => Array.from({ length: rows }, (_, row) => at(column, row)));

/** The values of a matrix as they are read: row by row. */
const inOrder = (matrix: Matrix): Value[] =>
  Array.from({ length: height(matrix) }, (_, row) => matrix.map((column) => column[row] ?? {})).flat();

const countOf = (result: Result): number => {
  const { value } = single(result);
  return typeof value === "number" ? Math.trunc(value) : Number.NaN;
};

interface LambdaFunction {
  readonly description: string;
  readonly args: readonly (readonly [name: string, description: string, repeats?: boolean])[];
  /** Values before the lambda, which comes last. */
  readonly compute: (run: Run, values: readonly Result[], lambda: Lambda) => Result;
}

const LAMBDA_FUNCTIONS: Readonly<Record<string, LambdaFunction>> = {
  MAP: {
    description: "A lambda's result for each value of one or more arrays.",
    args: [
      ["array", "The values."],
      ["lambda", "Takes a value of each array.", true],
    ],
    compute: (run, values, lambda) => {
      const matrices = values.map(matrixOf);
      const [first = [[{}]]] = matrices;
      if (matrices.some((one) => one.length !== first.length || height(one) !== height(first))) {
        return failure("#N/A", "The arrays of MAP must have the same size.");
      }
      return build(first.length, height(first), (column, row) =>
        single(
          lambda.call(
            run,
            matrices.map((matrix) => matrix[column]?.[row] ?? {}),
          ),
        ),
      );
    },
  },
  BYROW: {
    description: "One value for each row of an array.",
    args: [
      ["array", "The rows."],
      ["lambda", "Takes a row."],
    ],
    compute: (run, [array], lambda) => {
      const matrix = matrixOf(array);
      const rowAt = (row: number) => matrix.map((column) => [column[row] ?? {}]);
      return build(1, height(matrix), (_, row) => single(lambda.call(run, [rowAt(row)])));
    },
  },
  BYCOL: {
    description: "One value for each column of an array.",
    args: [
      ["array", "The columns."],
      ["lambda", "Takes a column."],
    ],
    compute: (run, [array], lambda) => {
      const matrix = matrixOf(array);
      return build(matrix.length, 1, (column) => single(lambda.call(run, [[matrix[column] ?? []]])));
    },
  },
  REDUCE: {
    description: "What is left when a lambda takes in one value of an array after the other.",
    args: [
      ["initial_value", "To begin with."],
      ["array", "The values."],
      ["lambda", "Takes what there is so far and a value."],
    ],
    compute: (run, [initial, array], lambda) =>
      inOrder(matrixOf(array)).reduce<Result>((sum, value) => lambda.call(run, [sum, value]), initial),
  },
  SCAN: {
    description: "REDUCE with each step shown.",
    args: [
      ["initial_value", "To begin with."],
      ["array", "The values."],
      ["lambda", "Takes what there is so far and a value."],
    ],
    compute: (run, [initial, array], lambda) => {
      const matrix = matrixOf(array);
      const result = build(matrix.length, height(matrix), () => ({}));
      let sum = single(initial);
      for (let row = 0; row < height(matrix); row += 1) {
        matrix.forEach((column, at) => {
          sum = single(lambda.call(run, [sum, column[row] ?? {}]));
          (result[at] as Value[])[row] = sum;
        });
      }
      return result;
    },
  },
  MAKEARRAY: {
    description: "An array of a size, each value calculated from its row and column.",
    args: [
      ["rows", "How many rows."],
      ["columns", "How many columns."],
      ["lambda", "Takes the numbers of a row and a column."],
    ],
    compute: (run, [rows, columns], lambda) => {
      const [down, across] = [countOf(rows), countOf(columns)];
      if (!(down >= 1 && across >= 1))
        return failure("#VALUE!", "MAKEARRAY needs at least one row and one column.");
      return build(across, down, (column, row) =>
        single(lambda.call(run, [{ value: row + 1 }, { value: column + 1 }])),
      );
    },
  },
};

const OPERATORS: Readonly<Record<string, string>> = {
  "=": "EQ",
  "<>": "NE",
  ">": "GT",
  ">=": "GTE",
  "<": "LT",
  "<=": "LTE",
  "+": "ADD",
  "-": "MINUS",
  "*": "MULTIPLY",
  "/": "DIVIDE",
  "^": "POWER",
  "&": "CONCATENATE",
};
const PREFIXES: Readonly<Record<string, string>> = {
  "-": "UMINUS",
  "+": "UPLUS",
  "%": "UNARY.PERCENT",
  "#": "SPILLED.RANGE",
};

interface Definition {
  readonly args: readonly { readonly type?: readonly string[]; readonly acceptMatrixOnly?: boolean }[];
  readonly minArgRequired: number;
  readonly maxArgPossible: number;
  readonly nbrArgRepeating: number;
}
const definitions = registries.functionRegistry.content as unknown as Record<string, Definition | undefined>;

const find = (scope: Scope | undefined, name: string): Scope | undefined => {
  let at = scope;
  while (at && at.name !== name) at = at.outer;
  return at;
};
const nameOf = (node: Node | undefined): string | undefined =>
  node?.type === "SYMBOL" ? String(node.value).toLowerCase() : undefined;

/** Compiles one formula; literals and references are counted as they come, as the engine counts them. */
class Compiler {
  private numbers = 0;
  private strings = 0;
  private dependencies = 0;

  compile(node: Node, asRange = false): Evaluate {
    switch (node.type) {
      case "BOOLEAN":
        return () => ({ value: node.value });
      case "NUMBER": {
        const index = this.numbers++;
        return (run) => run.literals.numbers[index];
      }
      case "STRING": {
        const index = this.strings++;
        return (run) => run.literals.strings[index];
      }
      case "REFERENCE": {
        const index = this.dependencies++;
        const isRange = asRange || String(node.value).includes(":");
        return (run) => (isRange ? run.range : run.cell)(run.dependencies[index]);
      }
      case "SYMBOL": {
        const name = String(node.value);
        return (run, scope) => {
          const given = find(scope, name.toLowerCase());
          return given ? given.value : run.symbol(name, asRange);
        };
      }
      case "ARRAY": {
        const rows = (node.value as Node[][]).map((row) => row.map((cell) => this.compile(cell)));
        return (run, scope) =>
          run.functions["ARRAY.LITERAL"]?.(
            ...rows.map((row) => run.functions["ARRAY.ROW"]?.(...row.map((cell) => cell(run, scope)))),
          );
      }
      case "UNARY_OPERATION": {
        const operand = this.compile(node.operand as Node, node.value === "#");
        const name = PREFIXES[String(node.value)] ?? "";
        return (run, scope) => run.functions[name]?.(operand(run, scope));
      }
      case "BIN_OPERATION": {
        const left = this.compile(node.left as Node);
        const right = this.compile(node.right as Node);
        const name = OPERATORS[String(node.value)] ?? "";
        return (run, scope) => run.functions[name]?.(left(run, scope), right(run, scope));
      }
      case "FUNCALL":
        return this.compileCall(String(node.value).toUpperCase(), node.args ?? []);
      default:
        return () => undefined;
    }
  }

  private compileCall(name: string, args: readonly Node[]): Evaluate {
    if (name === "LET") return this.compileLet(args);
    if (name === "LAMBDA") return this.compileLambda(args);
    if (name === CALL) {
      const [lambda, ...values] = args.map((arg) => this.compile(arg));
      return (run, scope) =>
        apply(
          run,
          lambda?.(run, scope),
          values.map((value) => value(run, scope)),
        );
    }
    const taking = LAMBDA_FUNCTIONS[name];
    if (taking) {
      const compiled = args.map((arg, i) => this.compile(arg, i < args.length - 1));
      const needed = taking.args.length;
      if (args.length < needed || (name !== "MAP" && args.length > needed)) {
        return () => wrongCount(name, needed, args.length);
      }
      return (run, scope) => {
        const values = compiled.map((one) => one(run, scope));
        const lambda = values.pop();
        if (!(lambda instanceof Lambda))
          return failure("#N/A", `The last argument of ${name} must be a LAMBDA.`);
        return taking.compute(run, values, lambda);
      };
    }
    return this.compileFunction(name, args);
  }

  private compileLet(args: readonly Node[]): Evaluate {
    const steps: { name: string; value: Evaluate }[] = [];
    for (let i = 0; i + 1 < args.length; i += 2) {
      const name = nameOf(args[i]);
      if (name === undefined) return () => failure("#NAME?", `Argument ${i + 1} of LET is not a valid name.`);
      steps.push({ name, value: this.compile(args[i + 1] as Node) });
    }
    const last = args.at(-1);
    if (args.length < 3 || args.length % 2 === 0 || !last) {
      return () =>
        failure("#N/A", "LET takes pairs of a name and a value, and what to calculate at the end.");
    }
    const body = this.compile(last);
    return (run, scope) => {
      let names = scope;
      for (const { name, value } of steps) names = { name, value: value(run, names), outer: names };
      return body(run, names);
    };
  }

  private compileLambda(args: readonly Node[]): Evaluate {
    const names = args.slice(0, -1).map(nameOf);
    const wrong = names.indexOf(undefined);
    const last = args.at(-1);
    if (wrong >= 0 || !last) {
      return () => failure("#NAME?", `Argument ${wrong + 1} of LAMBDA is not a valid name.`);
    }
    const body = this.compile(last);
    return (_run, scope) => new Lambda(names as string[], body, scope);
  }

  private compileFunction(name: string, args: readonly Node[]): Evaluate {
    const definition = definitions[name];
    const parameters = args.map((_, i) => parameterOf(definition, i));
    const compiled = args.map((arg, i) =>
      this.compile(
        arg,
        parameters[i]?.type?.some((type) => type.startsWith("RANGE")),
      ),
    );
    return (run, scope) => {
      const values = compiled.map((one) => one(run, scope));
      const given = find(scope, name.toLowerCase());
      if (given) return apply(run, given.value, values);
      if (!definition) return failure("#NAME?", `Unknown function: '${name}'.`);
      const { minArgRequired, maxArgPossible } = definition;
      if (args.length < minArgRequired || args.length > maxArgPossible) {
        return wrongCount(name, args.length < minArgRequired ? minArgRequired : maxArgPossible, args.length);
      }
      // A name stands for what it was given: one value is a range of one where a range is asked for.
      return run.functions[name]?.(
        ...values.map((value, i) => (parameters[i]?.acceptMatrixOnly ? matrixOf(value) : value)),
      );
    };
  }
}

/** The parameter that an argument goes to, where the last ones may repeat. */
const parameterOf = (definition: Definition | undefined, index: number) => {
  if (!definition) return undefined;
  const { args, nbrArgRepeating } = definition;
  if (index < args.length) return args[index];
  const first = args.length - nbrArgRepeating;
  return args[first + ((index - first) % nbrArgRepeating)];
};

const apply = (run: Run, lambda: Result, args: readonly Result[]): Result => {
  if (lambda instanceof Lambda) return lambda.call(run, args);
  return isError(lambda) ? lambda : failure("#N/A", "Only a LAMBDA can be called.");
};

/** `LAMBDA(…)(…)`, which the engine's grammar lacks, as a function call. */
const CALL = "LAMBDA.CALL";
const withCalls = (formula: string): string => {
  const at = formula.indexOf(")(");
  if (at < 0) return formula;
  let open = at;
  for (let depth = 1; depth > 0 && open > 0; ) {
    open -= 1;
    if (formula[open] === ")") depth += 1;
    if (formula[open] === "(") depth -= 1;
  }
  const start = open - (/[\w.]*$/.exec(formula.slice(0, open))?.[0].length ?? 0);
  return withCalls(
    `${formula.slice(0, start)}${CALL}(${formula.slice(start, at + 1)},${formula.slice(at + 2)}`,
  );
};

/** The engine's key of a formula, in which its literals and references are holes, as a formula again. */
const formulaOf = (key: string): string =>
  withCalls(
    key.replaceAll("|R|", "A1:A2").replaceAll("|C|", "A1").replaceAll("|N|", "1").replaceAll("|S|", '""'),
  );

interface CompiledFormula {
  readonly literalValues: Run["literals"];
}
const compile = (key: string) => {
  const evaluate = new Compiler().compile(parse(formulaOf(key)) as unknown as Node);
  return function (
    this: CompiledFormula,
    dependencies: Run["dependencies"],
    cell: Run["cell"],
    range: Run["range"],
    symbol: Run["symbol"],
    functions: Run["functions"],
  ): Result {
    return evaluate(
      { literals: this.literalValues, dependencies, cell, range, symbol, functions },
      undefined,
    );
  };
};

const PLACES_OF_VALUES = {
  LET: "Names for values, and what to calculate with them.",
  LAMBDA: "A function of your own.",
};
for (const [name, description] of Object.entries(PLACES_OF_VALUES)) {
  addFunction(name, {
    description,
    category: "Logical",
    args: [
      {
        name: "name_or_formula",
        description: "Names, then the formula.",
        type: ["ANY", "RANGE"],
        repeating: true,
      },
    ],
    isExported: false,
    compute: () => failure("#N/A", `${name} was not called.`),
  } as never);
}
for (const [name, { description, args }] of Object.entries(LAMBDA_FUNCTIONS)) {
  addFunction(name, {
    description,
    category: "Array",
    args: args.map(([arg, about, repeating = false]) => ({
      name: arg,
      description: about,
      type: ["ANY", "RANGE"],
      repeating,
    })),
    isExported: false,
    compute: () => failure("#N/A", `${name} was not called.`),
  } as never);
}

const USES_LAMBDAS = new RegExp(
  `(?<![\\w.])(?:LET|LAMBDA|${Object.keys(LAMBDA_FUNCTIONS).join("|")})\\(`,
  "i",
);
/** The engine keeps compiled formulas by their shape and looks there first: what it does not find is asked of us. */
Object.setPrototypeOf(
  functionCache,
  new Proxy({} as Record<string, unknown>, {
    get: (_, key) => {
      if (typeof key !== "string" || !USES_LAMBDAS.test(key)) return undefined;
      const compiled = compile(key);
      (functionCache as Record<string, unknown>)[key] = compiled;
      return compiled;
    },
  }),
);

/** The engine's own reading of a formula, of which the grammar knows no call of a call. */
const formulas = EngineFormula.prototype as unknown as {
  areAllFunctionsExportableToExcel(): boolean;
  getAst(getters: unknown): unknown;
  toFormulaString(getters: unknown): string;
};
const { areAllFunctionsExportableToExcel: areAllExported, getAst } = formulas;
formulas.areAllFunctionsExportableToExcel = function () {
  try {
    return areAllExported.call(this);
  } catch {
    return false;
  }
};
/** The engine writes a call as its function's name and its arguments; a call of a call has a formula for a name. */
const asWritten = (node: Node): Node => {
  const parts = {
    ...(node.args && { args: node.args.map(asWritten) }),
    ...(node.operand && { operand: asWritten(node.operand) }),
    ...(node.left && { left: asWritten(node.left) }),
    ...(node.right && { right: asWritten(node.right) }),
    ...(node.type === "ARRAY" && { value: (node.value as Node[][]).map((row) => row.map(asWritten)) }),
  };
  const [called, ...args] = parts.args ?? [];
  if (node.type !== "FUNCALL" || node.value !== CALL || !called) return { ...node, ...parts };
  return { ...node, value: astToFormula(called as never), args };
};
formulas.getAst = function (getters) {
  try {
    return getAst.call(this, getters);
  } catch {
    return asWritten(parse(withCalls(this.toFormulaString(getters))) as unknown as Node);
  }
};

/** Where the engine writes a formula out, a name that LET gave to a lambda is a function as well. */
const functions = registries.functionRegistry as unknown as {
  readonly content: Record<string, object | undefined>;
  get(name: string): object;
};
functions.get = (name) =>
  functions.content[name] ?? {
    name,
    args: [{ name: "value", type: ["ANY"], repeating: true }],
    minArgRequired: 0,
    maxArgPossible: Number.POSITIVE_INFINITY,
    nbrArgRepeating: 1,
    nbrOptionalNonRepeatingArgs: 0,
  };
