import { inspect } from "node:util";

interface Row {
  tried: number;
  short: number;
  /** Milliseconds; undefined where nobody measured. */
  longest: number | undefined;
}

const MOST_EXAMPLES = 12;
const WIDEST_EXAMPLE = 300;

/** Counts what is tried and what falls short, by kind, and prints it as a table with an example of each shortcoming. */
export class Tally {
  private readonly rows = new Map<string, Row>();
  private readonly examples = new Map<string, unknown>();

  constructor(private readonly title: string) {}

  add(kind: string, shortcoming: string | undefined, example: () => unknown): void {
    const row = this.row(kind);
    row.tried++;
    if (shortcoming === undefined) return;
    row.short++;
    const name = `${kind} ${shortcoming}`;
    if (this.examples.size < MOST_EXAMPLES && !this.examples.has(name)) this.examples.set(name, example());
  }

  /** How long one of the kind took, in milliseconds. */
  took(kind: string, milliseconds: number): void {
    const row = this.row(kind);
    row.longest = Math.max(row.longest ?? 0, milliseconds);
  }

  /** How many fell short. */
  get short(): number {
    return this.sum("short");
  }

  /** What fell short, with an example of each kind. */
  get examplesShort(): string[] {
    return [...this.examples].map(([name, example]) => `${name}: ${shown(example)}`);
  }

  print(): void {
    console.log(`\n${this.title}: ${this.sum("tried")}, of which ${this.short} fall short`);
    for (const [kind, { tried, short, longest }] of this.rows) {
      const time = longest === undefined ? "" : `, the longest took ${longest.toFixed(1)} ms`;
      console.log(`  ${kind}: ${tried} tried, ${short} fall short${time}`);
    }
    for (const example of this.examplesShort) console.log(`  for example ${example}`);
  }

  private sum(of: "tried" | "short"): number {
    return [...this.rows.values()].reduce((total, row) => total + row[of], 0);
  }

  private row(kind: string): Row {
    const known = this.rows.get(kind) ?? { tried: 0, short: 0, longest: undefined };
    this.rows.set(kind, known);
    return known;
  }
}

function shown(example: unknown): string {
  const text = inspect(example, {
    depth: 6,
    breakLength: Number.POSITIVE_INFINITY,
    maxStringLength: 60,
    maxArrayLength: 10,
  });
  return text.slice(0, WIDEST_EXAMPLE);
}
