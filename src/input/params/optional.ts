import type { Param } from "../Param.ts";
import type { Reader } from "../Reader.ts";

/** The same parameter, with a value for when nothing is given; `shown` says it in words where it is not plain. */
export function optional<T, D extends T | undefined>(
  param: Param<T>,
  whenBlank: D,
  shown?: string,
): Param<T | D>;
export function optional<T, D extends T | undefined>(
  reader: Reader<T>,
  whenBlank: D,
  shown?: string,
): Reader<T | D>;
export function optional<T, D extends T | undefined>(
  reader: Reader<T>,
  whenBlank: D,
  shown = String(whenBlank),
): Reader<T | D> {
  return { ...reader, default: shown, whenBlank: () => whenBlank };
}
