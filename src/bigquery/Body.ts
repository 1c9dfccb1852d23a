/** The closed form of a formula in SQL, over its arguments as they are read. */
export interface Body {
  /** Values with a name, over the arguments; no division by what may be nothing. */
  named?: Readonly<Record<string, string>>;
  /** What the arguments are refused for together, in this order: a condition, and the sentence without the formula's name. */
  refusals?: readonly { when: string; sentence: string }[];
  /** The result; NULL only where the cell is blank. */
  value: string;
}

/** The arguments by their names, each an expression. */
export type WriteBody = (read: Readonly<Record<string, string>>) => Body;
