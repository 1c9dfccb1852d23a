import type { Reader } from "../../../input/Reader.ts";
import { readTyped } from "../../readTyped.ts";

/** Reads the fields of a form one by one, and keeps what is wrong with them. */
export class FieldReaders {
  readonly problems: Record<string, string> = {};

  /** What the field means; `blank` where nothing is typed. */
  optional<T, Blank>(name: string, label: string, text: string, reader: Reader<T>, blank: Blank): T | Blank {
    if (text.trim() === "") return blank;
    const { value, problem } = readTyped(reader, text, label);
    if (problem === undefined) return value as T;
    this.problems[name] = problem;
    return blank;
  }

  /** An amount that is needed. */
  needed(name: string, label: string, text: string, reader: Reader<number>): number {
    if (text.trim() === "") this.problems[name] = `${label} is needed, in US dollars a year.`;
    return this.optional(name, label, text, reader, Number.NaN);
  }

  get isFine(): boolean {
    return Object.keys(this.problems).length === 0;
  }
}
