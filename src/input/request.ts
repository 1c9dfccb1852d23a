import { Refusal } from "../core/Refusal.ts";
import { shown } from "./cell.ts";
import type { Reader } from "./Reader.ts";

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

/** One field, read like a cell. */
export function field<T>(request: unknown, name: string, reader: Reader<T>): T {
  const value = fields(request)[name];
  if ((value === undefined || value === "") && reader.whenBlank) return reader.whenBlank();
  return attributed(name, () => reader.read(value, name));
}

/** A list of which each item is read like a cell; at least one is needed. */
export function listField<T>(request: unknown, name: string, reader: Reader<T>, most: number): T[] {
  const value = fields(request)[name];
  if (!Array.isArray(value) || value.length === 0 || value.length > most) {
    const found = Array.isArray(value) ? `${value.length}` : "none";
    throw new FieldRefusal(name, `${name} must have from 1 to ${most} items; got ${found}.`);
  }
  return attributed(name, () => value.map((item) => reader.read(item, name)));
}

/** A list of objects; a refusal in one says which: field "offers.1.base", "offer 2: base must be …". */
export function itemsField<T>(
  request: unknown,
  name: string,
  { least, most, each }: { least: number; most: number; each: string },
  read: (item: unknown) => T,
): T[] {
  const value = fields(request)[name];
  if (!Array.isArray(value) || value.length < least || value.length > most) {
    const found = Array.isArray(value) ? `${value.length}` : "none";
    throw new FieldRefusal(name, `${name} must have from ${least} to ${most} items; got ${found}.`);
  }
  return value.map((item, index) => {
    try {
      return read(item);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const inner = error instanceof FieldRefusal ? `.${error.field}` : "";
      throw new FieldRefusal(`${name}.${index}${inner}`, `${each} ${index + 1}: ${error.message}`);
    }
  });
}

/** A tick: true or false. */
export function tickField(request: unknown, name: string): boolean {
  const value = fields(request)[name];
  if (typeof value !== "boolean")
    throw new FieldRefusal(name, `${name} must be true or false; got ${shown(value)}.`);
  return value;
}

/** Text of the user's own; blank where it may be. */
export function textField(
  request: unknown,
  name: string,
  { least = 0, most }: { least?: number; most: number },
): string {
  const value = fields(request)[name] ?? "";
  const length = typeof value === "string" ? value.trim().length : -1;
  if (typeof value !== "string" || length < least || length > most) {
    const found = length > most ? `${length} characters` : shown(value);
    throw new FieldRefusal(name, `${name} must be text of ${least} to ${most} characters; got ${found}.`);
  }
  return value.trim();
}

/** What is read inside belongs to that field. */
export function attributed<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Refusal ? new FieldRefusal(name, error.message) : error;
  }
}
