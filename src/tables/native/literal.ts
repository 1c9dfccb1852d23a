/** An argument as the formula's text has it: a cell, a literal, an expression; undefined where nothing is given. */
export type ArgumentText = string | undefined;

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?%?$/;
const TEXT = /^"(?:[^"]|"")*"$/;
/** A cell, a literal or one call: what needs no parentheses beside an operator. */
const CELL = /^(?:(?:'(?:[^']|'')*'|[A-Za-z_][\w.]*)!)?\$?[A-Za-z]{1,3}\$?\d+$/;

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

/** An argument that may stand beside an operator. */
export function operand(argument: string): string {
  return CELL.test(argument) || TEXT.test(argument) || /^[\d.]+%?$/.test(argument)
    ? argument
    : `(${argument})`;
}
