/** A pattern without its numbers: formulas that differ by them alone have one template. */
export interface FormulaTemplate {
  /** With HOLE in each number's place. */
  template: string;
  /** The digits that stood there, in their order. */
  numbers: readonly string[];
}

const HOLE = "~";
// Text, sheet names, other names and references are passed over whole; so are numbers in brackets, which count cells.
const PARTS = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[A-Za-z_$\\][\w.$\\]*|[[{]-?\d+[\]}]|\d+|~/g;

/** A pattern's template; without holes where the pattern has their sign itself. */
export function templateOf(pattern: string): FormulaTemplate {
  const numbers: string[] = [];
  let isPlain = true;
  const template = pattern.replace(PARTS, (part) => {
    if (part === HOLE) isPlain = false;
    if (!/^\d/.test(part)) return part;
    numbers.push(part);
    return HOLE;
  });
  return isPlain ? { template, numbers } : { template: pattern, numbers: [] };
}

/** The pattern again. */
export function filledTemplate({ template, numbers }: FormulaTemplate): string {
  let next = 0;
  return template.replace(PARTS, (part) => (part === HOLE ? (numbers[next++] ?? HOLE) : part));
}
