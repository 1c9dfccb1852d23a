import type { Limits } from "./Circumstances.ts";
import { Service } from "./Membrane.ts";

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** One store of PropertiesService: text by key, so much a value and so much in all. */
export class Properties extends Service {
  private entries: Map<string, string>;

  constructor(
    entries: Readonly<Record<string, string>>,
    private readonly limits: Limits,
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
    return this.setProperties({ [key]: value });
  }

  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    const { propertyBytes, propertyStoreBytes } = this.limits;
    const next = new Map(deleteAllOthers ? [] : this.entries);
    for (const [key, value] of Object.entries(properties)) {
      const text = String(value);
      if (bytesOf(text) > propertyBytes) throw new Error("Argument too large: value");
      next.set(key, text);
    }
    const size = [...next].reduce((sum, [key, text]) => sum + bytesOf(key) + bytesOf(text), 0);
    if (size > propertyStoreBytes) {
      throw new Error(
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      );
    }
    this.entries = next;
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
