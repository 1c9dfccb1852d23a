import { readAddress } from "../input/address.ts";
import { literalText, quoted } from "./native/literal.ts";

/** A calculated column as one formula: it stands in the head's cell, shows the head, and fills what is below. */
export interface SpilledColumn {
  /** What the first cell shows. */
  head: string;
  /** The call, without "=", on ranges that begin in the head's row. */
  call: string;
  /** Which cell of a row of the call's result, counted from 0; absent where a row of it is one cell. */
  output?: number;
  /** One of the call's ranges, which tells the rows: "A2:A27". */
  from: string;
}

const COLUMN = /^=?ARRAYFORMULA\(IF\(ROW\(([^()]+)\)=ROW\(([^()]+)\)[,;]("(?:[^"]|"")*")[,;](.+)\)\)$/is;
const OUTPUT = /^INDEX\((.+)[,;]0[,;]([1-9]\d*)\)$/is;

/** The column's formula, without "=". */
export function spilledColumn({ head, call, output, from }: SpilledColumn): string {
  const cells = output === undefined ? call : `INDEX(${call},0,${output + 1})`;
  return `ARRAYFORMULA(IF(ROW(${from})=ROW(${firstCell(from)}),${quoted(head)},${cells}))`;
}

/** The column that a formula writes, with or without its "="; undefined for any other formula. */
export function readSpilledColumn(formula: string): SpilledColumn | undefined {
  const [, from = "", cell, head = "", cells = ""] = COLUMN.exec(formula.trim()) ?? [];
  if (firstCell(from) !== cell || readAddress(from, "formula")?.lastRow === undefined) return undefined;
  const [, picked, place] = OUTPUT.exec(cells) ?? [];
  const call = picked ?? cells;
  if (!isOneCall(call)) return undefined;
  const column = { head: literalText(head) ?? "", call, from };
  return place === undefined ? column : { ...column, output: Number(place) - 1 };
}

function firstCell(range: string): string {
  return range.split(":")[0] as string;
}

/** Whether the brackets of a text are those of one call from its beginning to its end. */
function isOneCall(text: string): boolean {
  let rest = text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "_");
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(/\([^()]*\)/g, "#");
  }
  return /^[A-Z_][\w.]*#$/i.test(rest);
}
