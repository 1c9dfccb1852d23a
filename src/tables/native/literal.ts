import { readAddress } from "../../input/address.ts";

/** An argument as the formula's text has it: a cell, a literal, an expression; undefined where nothing is given. */
export type ArgumentText = string | undefined;

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?%?$/;
const TEXT = /^"(?:[^"]|"")*"$/;

export function literalNumber(argument: string): number | undefined {
  if (!NUMBER.test(argument)) return undefined;
  return argument.endsWith("%") ? Number(argument.slice(0, -1)) / 100 : Number(argument);
}

export function literalText(argument: string): string | undefined {
  return TEXT.test(argument) ? argument.slice(1, -1).replace(/""/g, '"') : undefined;
}

/** Text as a formula writes it. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** An argument that may stand beside an operator: a cell or a literal does without parentheses. */
export function operand(argument: string): string {
  return isCell(argument) || TEXT.test(argument) || /^[\d.]+%?$/.test(argument) ? argument : `(${argument})`;
}

function isCell(argument: string): boolean {
  const { row, lastRow, columns } = readAddress(argument, "formula") ?? {};
  return row !== undefined && row === lastRow && columns === 1;
}
