// Sheets calculates with whole ranges where a function asks for it; elsewhere a range stands for the cell of it that is
// in the formula's own row or column, and where there is none the operation fails. The engine always takes the range.
import { registries } from "./engine.ts";
import { type AstNode, type Formula, type Parameter, parameterAt } from "./formulaTree.ts";
import type { Position } from "./zone.ts";

interface EngineValue {
  readonly value?: unknown;
  readonly message?: string;
  readonly position?: Position;
}
type Argument = EngineValue | EngineValue[][] | undefined;
type Compute = (this: Context, ...args: Argument[]) => unknown;

interface Context {
  readonly arraysNeedArrayFormula?: boolean;
  readonly __originCellPosition?: Position;
  readonly getters: { getCell(position: Position): { compiledFormula?: Formula } | undefined };
}
/** Under these a calculation goes through whole ranges. */
const ARRAY_FUNCTIONS = new Set(
  (
    "ARRAYFORMULA FILTER INDEX LOOKUP MMULT SORT SORTN SUMPRODUCT SUMX2MY2 SUMX2PY2 SUMXMY2 FREQUENCY LINEST LOGEST " +
    "TREND GROWTH MDETERM MINVERSE MAP BYROW BYCOL REDUCE SCAN MAKEARRAY"
  ).split(" "),
);
const OPERATIONS: Readonly<Record<string, string>> = {
  "=": "EQ",
  "+": "ADD",
  "-": "MINUS",
  "*": "MULTIPLY",
  "/": "DIVIDE",
  ">=": "GTE",
  "<>": "NE",
  ">": "GT",
  "<=": "LTE",
  "<": "LT",
  "^": "POWER",
  "&": "CONCATENATE",
};
const UNARY_OPERATIONS: Readonly<Record<string, string>> = {
  "-": "UMINUS",
  "+": "UPLUS",
  "%": "UNARY.PERCENT",
};

/** The function that a node of a formula calls, if any, and the nodes under it. */
const called = ({
  type,
  value,
  args,
  left,
  right,
  operand,
}: AstNode): readonly [string | undefined, AstNode[]] => {
  if (type === "FUNCALL") return [String(value).toUpperCase(), [...(args ?? [])]];
  if (type === "BIN_OPERATION" && left && right) return [OPERATIONS[String(value)], [left, right]];
  if (type === "UNARY_OPERATION" && operand) return [UNARY_OPERATIONS[String(value)], [operand]];
  return [undefined, type === "ARRAY" ? (value as AstNode[][]).flat() : []];
};

interface Names {
  readonly outside: Set<string>;
  readonly inside: Set<string>;
}

const collect = (node: AstNode, isInside: boolean, names: Names): Names => {
  const [name, under] = called(node);
  if (name) (isInside ? names.inside : names.outside).add(name);
  for (const one of under) collect(one, isInside || ARRAY_FUNCTIONS.has(name ?? ""), names);
  return names;
};

/**
 * The functions and operations of a formula that stand only outside of any that goes through ranges. The engine does not
 * tell which of two equal operations calculates, so one that stands inside as well is let through.
 */
const onlyOutside = new WeakMap<Formula, ReadonlySet<string>>();
const outsideOf = (formula: Formula, getters: unknown): ReadonlySet<string> => {
  const known = onlyOutside.get(formula);
  if (known) return known;
  const { outside, inside } = collect(formula.getAst(getters), false, {
    outside: new Set(),
    inside: new Set(),
  });
  const names = new Set([...outside].filter((name) => !inside.has(name)));
  onlyOutside.set(formula, names);
  return names;
};

const isRange = (argument: Argument): argument is EngineValue[][] =>
  Array.isArray(argument) && (argument.length > 1 || (argument[0]?.length ?? 0) > 1);

/** The cell of a column in the formula's row, or of a row in its column. */
const crossing = (range: EngineValue[][], { row, col }: Position): EngineValue => {
  const isLine = range.length === 1 || range.every((column) => column.length === 1);
  const isColumn = range.length === 1;
  const found = range
    .flat()
    .find(({ position }) => (isColumn ? position?.row === row : position?.col === col));
  if (isLine && found) return found;
  return { value: "#VALUE!", message: "An array value could not be found." };
};

interface Registry {
  readonly content: Readonly<Record<string, { readonly args: readonly Parameter[] } | undefined>>;
  readonly mapping: Record<string, Compute>;
  replace(name: string, description: unknown): unknown;
}
const registry = registries.functionRegistry as unknown as Registry;

const guard = (name: string): void => {
  const compute = registry.mapping[name];
  const parameters = registry.content[name]?.args ?? [];
  if (!compute || parameters.every(({ acceptMatrix }) => acceptMatrix)) return;
  registry.mapping[name] = function (this: Context, ...args: Argument[]) {
    const at = this.__originCellPosition;
    const isScalar = (index: number) => !parameterAt(parameters, index)?.acceptMatrix;
    if (!this.arraysNeedArrayFormula || !at || !args.some((arg, i) => isRange(arg) && isScalar(i))) {
      return compute.apply(this, args);
    }
    const formula = this.getters.getCell(at)?.compiledFormula;
    if (!formula || !outsideOf(formula, this.getters).has(name)) return compute.apply(this, args);
    return compute.apply(
      this,
      args.map((arg, i) => (isRange(arg) && isScalar(i) ? crossing(arg, at) : arg)),
    );
  };
};
for (const name of Object.keys(registry.mapping)) guard(name);

/** Formulas that call CONCATENATE by its name: it joins all of its ranges, and "&" goes through them. */
const namesJoining = new WeakMap<Formula, boolean>();
const callsByName = (node: AstNode): boolean =>
  (node.type === "FUNCALL" && String(node.value).toUpperCase() === "CONCATENATE") ||
  called(node)[1].some(callsByName);
const joinAll = registry.mapping.CONCATENATE;
if (joinAll) {
  registry.mapping.CONCATENATE = function (this: Context, ...args: Argument[]) {
    const at = this.__originCellPosition;
    const formula = at && this.getters.getCell(at)?.compiledFormula;
    if (!formula || args.length !== 2 || !args.some(isRange)) return joinAll.apply(this, args);
    const isByName = namesJoining.get(formula) ?? callsByName(formula.getAst(this.getters));
    namesJoining.set(formula, isByName);
    return isByName
      ? joinAll.apply(this, args)
      : eachCell(args, (...cells) => firstError(cells) ?? joinAll.apply(this, cells));
  };
}
const firstError = (cells: readonly EngineValue[]): EngineValue | undefined =>
  cells.find(({ value }) => typeof value === "string" && registries.errorTypes.has(value as never));
/** Goes through columns of cells together; one cell, one row or one column stands beside all. */
const eachCell = (args: readonly Argument[], compute: (...cells: EngineValue[]) => unknown): unknown[][] => {
  const ranges = args.map((arg) => (Array.isArray(arg) ? arg : [[arg ?? {}]]));
  const width = Math.max(...ranges.map((columns) => columns.length));
  const height = Math.max(...ranges.map(([column]) => column?.length ?? 1));
  const cellOf = (columns: EngineValue[][], col: number, row: number) => {
    const column = columns.length === 1 ? columns[0] : columns[col];
    return (column?.length === 1 ? column[0] : column?.[row]) ?? { value: "#N/A" };
  };
  return Array.from({ length: width }, (_, col) =>
    Array.from({ length: height }, (_, row) =>
      compute(...ranges.map((columns) => cellOf(columns, col, row))),
    ),
  );
};

// Functions that are added later as well.
const replace = registry.replace.bind(registry);
registry.replace = (name, description) => {
  const result = replace(name, description);
  guard(name.toUpperCase());
  return result;
};
registries.errorTypes.add("#VALUE!" as never);
