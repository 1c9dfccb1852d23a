import { Refusal } from "../core/Refusal.ts";
import type { Reader } from "../input/Reader.ts";

/** What a field's text means: a value, or the sentence that says why it is not accepted. */
export type Typed<T> = { value: T; problem?: never } | { value?: never; problem: string };

/** Reads a field as a formula would read a cell, so that both accept and refuse the same. */
export function readTyped<T>(reader: Reader<T>, text: string, label: string): Typed<T> {
  return attempt(() => reader.read(text, label));
}

/** A value, or the sentence of the Refusal that the calculation threw. */
export function attempt<T>(calculate: () => T): Typed<T> {
  try {
    return { value: calculate() };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.message };
    throw error;
  }
}
