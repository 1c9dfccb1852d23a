import { Service } from "./Membrane.ts";

const LIMIT = 9 * 1024;

/** One store of PropertiesService: text by key, at most 9 KB a value. */
export class Properties extends Service {
  private readonly entries: Map<string, string>;

  constructor(
    entries: Readonly<Record<string, string>>,
    private readonly onChange: () => void,
  ) {
    super();
    this.entries = new Map(Object.entries(entries));
  }

  getProperty(key: string): string | null {
    return this.entries.get(String(key)) ?? null;
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.entries);
  }

  getKeys(): string[] {
    return [...this.entries.keys()];
  }

  setProperty(key: string, value: unknown): this {
    const text = String(value);
    const size = new TextEncoder().encode(text).length;
    if (size > LIMIT) {
      throw new Error(
        `Argument too large: value (${size} bytes for "${key}"; a property holds at most ${LIMIT}).`,
      );
    }
    this.entries.set(String(key), text);
    this.onChange();
    return this;
  }

  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    if (deleteAllOthers) this.entries.clear();
    for (const [key, value] of Object.entries(properties)) this.setProperty(key, value);
    this.onChange();
    return this;
  }

  deleteProperty(key: string): this {
    this.entries.delete(String(key));
    this.onChange();
    return this;
  }

  deleteAllProperties(): this {
    this.entries.clear();
    this.onChange();
    return this;
  }
}
