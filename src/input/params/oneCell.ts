import { Refusal } from "../../core/Refusal.ts";
import { type Argument, isRange, shown } from "../cell.ts";
import type { Param } from "../Param.ts";

/** The same parameter where one cell holds for all rows: each other one would be another question about all of them. */
export function oneCell<T>(param: Param<T>): Param<T> {
  return {
    ...param,
    takes: "one cell",
    read(argument: Argument, name) {
      if (isRange(argument)) throw new Refusal(`${name} must be one cell; got ${shown(argument)}.`);
      return param.read(argument, name);
    },
  };
}
