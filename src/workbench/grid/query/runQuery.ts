import { isDateFormat } from "../customFunctions.ts";
import { dateFromSerial } from "../dates.ts";
import { columnName } from "../zone.ts";
import { type Expression, parseQuery, QueryError, type Scalar } from "./parseQuery.ts";

export interface Cell {
  readonly value?: unknown;
  readonly format?: string | undefined;
  readonly position?: { readonly col: number };
}

type Kind = "number" | "date" | "boolean" | "string";
interface Column {
  /** As the query calls it: the sheet's letter and Col1 and so on. */
  readonly ids: readonly string[];
  readonly label: string;
  readonly kind: Kind;
  readonly format: string | undefined;
  readonly values: readonly Scalar[];
}

const kindOf = ({ value, format }: Cell): Kind | undefined => {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "number") return isDateFormat(format ?? "") ? "date" : "number";
  return typeof value === "boolean" ? "boolean" : "string";
};
const textOf = ({ value }: Cell): string => (value === null || value === undefined ? "" : String(value));

/** Without a count of head rows: one where the first row is text and something below it is not. */
const guessedHeads = (columns: readonly (readonly Cell[])[]): number => {
  const isText = (cell: Cell | undefined) =>
    cell === undefined || [undefined, "string"].includes(kindOf(cell));
  const isHead =
    columns.every(([first]) => isText(first)) && columns.some(([first]) => first && kindOf(first));
  return isHead && columns.some(([, ...below]) => below.some((cell) => !isText(cell))) ? 1 : 0;
};

/** A column is of the kind that most of its cells are; the others are nothing. */
const columnOf = (cells: readonly Cell[], heads: number, index: number): Column => {
  const body = cells.slice(heads);
  const counts = new Map<Kind, number>();
  for (const cell of body) {
    const kind = kindOf(cell);
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [[kind = "string"] = []] = [...counts].sort((a, b) => b[1] - a[1]);
  const col = cells[0]?.position?.col;
  return {
    ids: [...(col === undefined ? [] : [columnName(col)]), `Col${index + 1}`],
    label: cells.slice(0, heads).map(textOf).filter(Boolean).join(" "),
    kind,
    format: body.find((cell) => kindOf(cell) === kind)?.format,
    values: body.map((cell) => (kindOf(cell) === kind ? (cell.value as Scalar) : null)),
  };
};

const AGGREGATES: Readonly<Record<string, (values: readonly Scalar[]) => Scalar>> = {
  count: (values) => values.length,
  sum: (values) => values.reduce<number>((sum, value) => sum + Number(value), 0),
  avg: (values) =>
    values.length === 0
      ? null
      : values.reduce<number>((sum, value) => sum + Number(value), 0) / values.length,
  max: (values) =>
    values.reduce<Scalar>((most, value) => (most === null || compare(value, most) > 0 ? value : most), null),
  min: (values) =>
    values.reduce<Scalar>(
      (least, value) => (least === null || compare(value, least) < 0 ? value : least),
      null,
    ),
};

const dateOf = (value: Scalar): Date => dateFromSerial(Number(value), "UTC");
const FUNCTIONS: Readonly<Record<string, (...values: Scalar[]) => Scalar>> = {
  lower: (text) => String(text).toLowerCase(),
  upper: (text) => String(text).toUpperCase(),
  year: (date) => dateOf(date).getUTCFullYear(),
  // January is 0, as Google's language has it.
  month: (date) => dateOf(date).getUTCMonth(),
  quarter: (date) => Math.floor(dateOf(date).getUTCMonth() / 3) + 1,
  day: (date) => dateOf(date).getUTCDate(),
  dayofweek: (date) => dateOf(date).getUTCDay() + 1,
  hour: (date) => dateOf(date).getUTCHours(),
  minute: (date) => dateOf(date).getUTCMinutes(),
  second: (date) => dateOf(date).getUTCSeconds(),
  todate: (date) => Math.floor(Number(date)),
  datediff: (a, b) => Math.floor(Number(a)) - Math.floor(Number(b)),
};

/** Nothing comes first. */
const compare = (a: Scalar, b: Scalar): number => {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (typeof a === "string" || typeof b === "string")
    return String(a) < String(b) ? -1 : Number(String(a) > String(b));
  return Number(a) - Number(b);
};
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

const OPERATIONS: Readonly<Record<string, (a: Scalar, b: Scalar) => Scalar>> = {
  "+": (a, b) => Number(a) + Number(b),
  "-": (a, b) => Number(a) - Number(b),
  "*": (a, b) => Number(a) * Number(b),
  "/": (a, b) => (Number(b) === 0 ? null : Number(a) / Number(b)),
  "=": (a, b) => typeof a === typeof b && a === b,
  "!=": (a, b) => typeof a !== typeof b || a !== b,
  "<": (a, b) => typeof a === typeof b && compare(a, b) < 0,
  ">": (a, b) => typeof a === typeof b && compare(a, b) > 0,
  "<=": (a, b) => typeof a === typeof b && compare(a, b) <= 0,
  ">=": (a, b) => typeof a === typeof b && compare(a, b) >= 0,
  contains: (a, b) => String(a).includes(String(b)),
  "starts with": (a, b) => String(a).startsWith(String(b)),
  "ends with": (a, b) => String(a).endsWith(String(b)),
  matches: (a, b) => new RegExp(`^(?:${b})$`).test(String(a)),
  like: (a, b) =>
    new RegExp(`^${escaped(String(b)).replaceAll("%", ".*").replaceAll("_", ".")}$`, "s").test(String(a)),
};

const isAggregate = (expression: Expression): boolean =>
  expression.type === "call" && expression.name in AGGREGATES;
const holdsAggregate = (expression: Expression): boolean =>
  isAggregate(expression) || ("args" in expression && expression.args.some(holdsAggregate));
const isSame = (a: Expression, b: Expression): boolean => JSON.stringify(a) === JSON.stringify(b);

class Table {
  constructor(readonly columns: readonly Column[]) {}

  column(id: string): Column {
    const found = this.columns.find(({ ids }) => ids.includes(id));
    if (!found) throw new QueryError(`NO_COLUMN: ${id}`);
    return found;
  }
  /** The value of an expression for a row, or for the rows of a group. */
  value(expression: Expression, rows: readonly number[]): Scalar {
    switch (expression.type) {
      case "literal":
        return expression.value;
      case "column":
        return this.column(expression.id).values[rows[0] ?? -1] ?? null;
      case "call": {
        const aggregate = AGGREGATES[expression.name];
        const [first] = expression.args;
        if (aggregate && first)
          return aggregate(rows.map((row) => this.value(first, [row])).filter((one) => one !== null));
        const body = FUNCTIONS[expression.name];
        if (!body) throw new QueryError(`The workbench's QUERY has no ${expression.name}().`);
        const values = expression.args.map((arg) => this.value(arg, rows));
        return values.includes(null) ? null : body(...values);
      }
      case "operation":
        return this.operation(expression.operator, expression.args, rows);
      default:
        throw new QueryError("A star stands for all columns only.");
    }
  }
  private operation(operator: string, args: readonly Expression[], rows: readonly number[]): Scalar {
    const value = (i: number): Scalar => (args[i] ? this.value(args[i], rows) : null);
    if (operator === "and") return value(0) === true && value(1) === true;
    if (operator === "or") return value(0) === true || value(1) === true;
    if (operator === "not") return value(0) !== true;
    if (operator === "is null") return value(0) === null;
    const [a, b] = [value(0), value(1)];
    // Nothing compares with nothing, and calculates to nothing.
    if (a === null || b === null) return /^[-+*/]$/.test(operator) ? null : operator === "!=" && a !== b;
    return OPERATIONS[operator]?.(a, b) ?? null;
  }
  label(expression: Expression): string {
    switch (expression.type) {
      case "column":
        return this.column(expression.id).label;
      case "call": {
        const labels = expression.args.map((arg) => this.label(arg));
        return isAggregate(expression)
          ? `${expression.name} ${labels[0] ?? ""}`
          : `${expression.name}(${labels.join(", ")})`;
      }
      case "operation": {
        const words: Readonly<Record<string, string>> = {
          "+": "sum",
          "-": "difference",
          "*": "product",
          "/": "quotient",
        };
        return `${words[expression.operator] ?? expression.operator}(${expression.args.map((arg) => this.label(arg)).join(", ")})`;
      }
      case "literal":
        return String(expression.value);
      default:
        return "";
    }
  }
  format(expression: Expression): string | undefined {
    if (expression.type === "column") return this.column(expression.id).format;
    const [first] = expression.type === "call" ? expression.args : [];
    const keeps =
      expression.type === "call" && ["sum", "avg", "max", "min", "todate"].includes(expression.name);
    return keeps && first ? this.format(first) : undefined;
  }
}

/** What a query makes of columns of cells: columns again, with their heads where they have any. */
export const runQuery = (cells: readonly (readonly Cell[])[], text: string, heads?: number): Cell[][] => {
  const headRows = heads === undefined || heads < 0 ? guessedHeads(cells) : heads;
  const table = new Table(cells.map((column, i) => columnOf(column, headRows, i)));
  const query = parseQuery(text);
  const select = query.select.flatMap((one): Expression[] =>
    one.type === "all" ? table.columns.map(({ ids }) => ({ type: "column", id: ids[0] ?? "" })) : [one],
  );
  const { where } = query;
  const length = Math.max(0, (cells[0]?.length ?? 0) - headRows);
  const rows = Array.from({ length }, (_, row) => row).filter(
    (row) => !where || table.value(where, [row]) === true,
  );

  const isGrouped = query.groupBy.length > 0 || select.some(holdsAggregate);
  const ungrouped = select.find(
    (one) => !holdsAggregate(one) && !query.groupBy.some((key) => isSame(key, one)),
  );
  if (isGrouped && ungrouped) {
    throw new QueryError(
      `ADD_COL_TO_GROUP_BY_OR_AGG: ${ungrouped.type === "column" ? ungrouped.id : table.label(ungrouped)}`,
    );
  }
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const key = isGrouped ? JSON.stringify(query.groupBy.map((one) => table.value(one, [row]))) : String(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  // Groups come in the order of their keys.
  const inOrder = [...groups.values()].sort((a, b) => {
    const by = [
      ...query.orderBy,
      ...(isGrouped ? query.groupBy.map((one) => ({ by: one, isDescending: false })) : []),
    ];
    for (const { by: one, isDescending } of by) {
      const order = compare(table.value(one, a), table.value(one, b));
      if (order !== 0) return isDescending ? -order : order;
    }
    return 0;
  });
  const { offset, limit = inOrder.length } = query;
  const shown = inOrder.slice(offset, offset + limit);

  const labels = select.map(
    (one) => query.labels.find(({ of }) => isSame(of, one))?.text ?? table.label(one),
  );
  const hasHeads = labels.some((label) => label !== "");
  return select.map((one, i) => {
    const format = query.formats.find(({ of }) => isSame(of, one))?.text ?? table.format(one);
    const body = shown.map((group): Cell => ({ value: table.value(one, group) ?? "", format }));
    return hasHeads ? [{ value: labels[i] ?? "" }, ...body] : body;
  });
};
