import type { Reader } from "./Reader.ts";

/** The help every parameter must have. */
export interface ParamHelp {
  description: string;
  /** As it would be typed in a formula. */
  example: string;
}

/** One parameter of a formula: its help, and how a cell becomes its value. */
export interface Param<T> extends Reader<T>, ParamHelp {}

/** A reader with its help. */
export function param<T>(reader: Reader<T>, { description, example }: ParamHelp): Param<T> {
  return { ...reader, description, example };
}
