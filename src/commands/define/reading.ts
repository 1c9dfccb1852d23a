import { Refusal } from "../../core/Refusal.ts";
import type { Param } from "../../functions/define/Param.ts";

/** A refusal that says which field of the request it is about, so that the sidebar can show it there. */
export class FieldRefusal extends Refusal {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** The fields of a request; a request that is not an object is a mistake of the page. */
export function fields(request: unknown): Readonly<Record<string, unknown>> {
  if (typeof request !== "object" || request === null || Array.isArray(request)) {
    throw new Refusal("request must be an object of named fields.");
  }
  return request as Record<string, unknown>;
}

/** One field, read like a cell of that parameter. */
export function field<T>(request: unknown, name: string, param: Param<T>): T {
  const value = fields(request)[name];
  if ((value === undefined || value === "") && param.whenBlank) return param.whenBlank();
  return attributed(name, () => param.read(value, name));
}

/** A list of which each item is read like a cell; at least one is needed. */
export function listField<T>(request: unknown, name: string, param: Param<T>, most: number): T[] {
  const value = fields(request)[name];
  if (!Array.isArray(value) || value.length === 0 || value.length > most) {
    const found = Array.isArray(value) ? `${value.length}` : "none";
    throw new FieldRefusal(name, `${name} must have from 1 to ${most} items; got ${found}.`);
  }
  return attributed(name, () => value.map((item) => param.read(item, name)));
}

function attributed<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Refusal ? new FieldRefusal(name, error.message) : error;
  }
}
