import { Refusal } from "../core/Refusal.ts";
import { isBlank, isDate, shown } from "./cell.ts";
import { type Reader, refusal } from "./Reader.ts";

/** A refusal that says which field of the request it is about, so that the sidebar can show it there. */
export class FieldRefusal extends Refusal {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** The named fields of a request, or of an object within one; it remembers which of them were asked for. */
export class Fields {
  private readonly asked = new Set<string>();

  constructor(private readonly sent: ReadonlyMap<string, unknown>) {}

  /** What the field holds, unread; undefined where it was not sent. */
  take(name: string): unknown {
    this.asked.add(name);
    return this.sent.get(name);
  }

  /** What a page sends and nobody reads is a mistake of the page. */
  refuseOthers(what: string): void {
    for (const [name, value] of this.sent) {
      if (value === undefined || this.asked.has(name)) continue;
      const known = this.asked.size === 0 ? "no fields" : `no fields but ${[...this.asked].join(", ")}`;
      throw new Refusal(`${what} must have ${known}; got ${shown(name)}.`);
    }
  }
}

/** Reads an object of named fields, of which each must be asked for. */
export function readFields<T>(given: unknown, what: string, read: (fields: Fields) => T): T {
  if (typeof given !== "object" || given === null || Array.isArray(given) || isDate(given)) {
    throw new Refusal(`${what} must be an object of named fields; got ${shown(given)}.`);
  }
  const fields = new Fields(new Map(Object.entries(given)));
  const value = read(fields);
  fields.refuseOthers(what);
  return value;
}

/** One field, read like a cell. */
export function field<T>(request: Fields, name: string, reader: Reader<T>): T {
  const value = request.take(name);
  if (isBlank(value) && reader.whenBlank) return reader.whenBlank();
  return attributed(name, () => {
    if (isBlank(value)) throw refusal(name, reader.accepts, value);
    return reader.read(value, name);
  });
}

/** An object within the request. */
export function objectField<T>(request: Fields, name: string, read: (fields: Fields) => T): T {
  const value = request.take(name);
  try {
    return readFields(value, name, read);
  } catch (error) {
    throw error instanceof Refusal && !(error instanceof FieldRefusal)
      ? new FieldRefusal(name, error.message)
      : error;
  }
}

/** The items of a list, as many as there may be. */
export function items(
  request: Fields,
  name: string,
  { least, most }: { least: number; most: number },
): readonly unknown[] {
  const value = request.take(name);
  if (!Array.isArray(value) || value.length < least || value.length > most) {
    const found = Array.isArray(value) ? `${value.length}` : shown(value);
    throw new FieldRefusal(name, `${name} must have from ${least} to ${most} items; got ${found}.`);
  }
  return Array.from(value);
}

/** A list of which each item is read like a cell; at least one is needed. */
export function listField<T>(request: Fields, name: string, reader: Reader<T>, most: number): T[] {
  const list = items(request, name, { least: 1, most });
  return attributed(name, () => list.map((item) => reader.read(item, name)));
}

/** A list of objects; a refusal in one says which: field "offers.1.base", "offer 2: base must be …". */
export function itemsField<T>(
  request: Fields,
  name: string,
  { least, most, each }: { least: number; most: number; each: string },
  read: (item: Fields) => T,
): T[] {
  return items(request, name, { least, most }).map((item, index) => {
    try {
      return readFields(item, "it", read);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const inner = error instanceof FieldRefusal ? `.${error.field}` : "";
      throw new FieldRefusal(`${name}.${index}${inner}`, `${each} ${index + 1}: ${error.message}`);
    }
  });
}

/** A tick: true or false; `whenBlank` stands for one that is not sent. */
export function tickField(request: Fields, name: string, whenBlank?: boolean): boolean {
  const value = request.take(name) ?? whenBlank;
  if (typeof value !== "boolean")
    throw new FieldRefusal(name, `${name} must be true or false; got ${shown(value)}.`);
  return value;
}

/** Text of the user's own; blank where it may be. */
export function textField(
  request: Fields,
  name: string,
  { least = 0, most }: { least?: number; most: number },
): string {
  const value = request.take(name) ?? "";
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
