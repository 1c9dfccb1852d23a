import type { Param } from "../Param.ts";

/** The same parameter, with a value for when nothing is given; `shown` says it in words where it is not plain. */
export function optional<T, D extends T | undefined>(
  param: Param<T>,
  whenBlank: D,
  shown = String(whenBlank),
): Param<T | D> {
  return { ...param, default: shown, whenBlank: () => whenBlank };
}
