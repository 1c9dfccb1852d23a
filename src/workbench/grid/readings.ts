// How a formula reads the areas that it names: row by row, for the same row of its result, or as a whole.
import { registries } from "./engine.ts";
import { type AstNode, type Formula, type Parameter, parameterAt } from "./formulaTree.ts";

export type Place = "row by row" | "whole";

/** What a formula reads: its areas in the order in which they stand, and the names that it takes for areas. */
export interface Readings {
  readonly places: readonly Place[];
  readonly names: readonly { readonly name: string; readonly place: Place }[];
}

/** Functions whose result hangs on nothing but their arguments; of others it is not known. */
const PURE = new Set(
  (
    "ABS AND ARRAYFORMULA AVERAGE CEILING CHOOSE CONCATENATE COUNT COUNTA COUNTIF COUNTIFS DATE DAY EDATE EOMONTH EXACT " +
    "FLOOR HLOOKUP IF IFERROR INDEX INT ISBLANK ISERROR ISNUMBER ISTEXT LARGE LEFT LEN LOWER MATCH MAX MEDIAN MID MIN MOD " +
    "MONTH N NOT OR POWER PRODUCT RANK RIGHT ROUND ROUNDDOWN ROUNDUP ROW SEARCH SMALL SQRT SUBSTITUTE SUM SUMIF SUMIFS " +
    "SUMPRODUCT T TEXT TRIM UPPER VALUE VLOOKUP YEAR"
  ).split(" "),
);
/** Those that take areas and go through them cell by cell; ROW asks of each only where it stands. */
const CELL_BY_CELL = new Set(["ARRAYFORMULA", "IF", "IFERROR", "ROW"]);

const content = registries.functionRegistry.content as unknown as Readonly<
  Record<string, { readonly args: readonly Parameter[] } | undefined>
>;

const takesAreas = (name: string, index: number): boolean => {
  const parameter = parameterAt(content[name]?.args ?? [], index);
  return !parameter || parameter.acceptMatrix === true;
};

class Reader {
  readonly places: Place[] = [];
  readonly names: { name: string; place: Place }[] = [];
  isPure = true;

  read(node: AstNode, place: Place): void {
    const { type, value, args = [], left, right, operand } = node;
    if (type === "REFERENCE") this.places.push(String(value).includes(":") ? place : "whole");
    if (type === "SYMBOL") this.names.push({ name: String(value), place });
    if (type === "ARRAY") this.isPure = false;
    if (type === "FUNCALL") {
      const name = String(value).toUpperCase();
      if (!PURE.has(name)) this.isPure = false;
      args.forEach((arg, i) => {
        this.read(arg, CELL_BY_CELL.has(name) || !takesAreas(name, i) ? place : "whole");
      });
    }
    if (type === "UNARY_OPERATION" && value === "#") this.isPure = false;
    for (const part of [left, right, operand]) if (part) this.read(part, place);
  }
}

const known = new WeakMap<object, Readings | false>();

/** What a formula reads; undefined where its result may hang on anything else. */
export function readingsOf(formula: object, getters: unknown): Readings | undefined {
  const before = known.get(formula);
  if (before !== undefined) return before || undefined;
  const reader = new Reader();
  const ast = (formula as Formula).getAst(getters);
  const isArray = ast.type === "FUNCALL" && String(ast.value).toUpperCase() === "ARRAYFORMULA";
  reader.read(ast, isArray ? "row by row" : "whole");
  const readings = reader.isPure && { places: reader.places, names: reader.names };
  known.set(formula, readings);
  return readings || undefined;
}
