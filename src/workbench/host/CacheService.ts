import type { Container } from "./Container.ts";
import type { Execution } from "./Execution.ts";
import { Service } from "./Membrane.ts";

interface Entry {
  readonly value: string;
  readonly until: number;
}
type Store = Map<string, Entry>;

/** Caches live as long as the document is open: they are no memory, and nobody may count on them. */
const stores = new WeakMap<Container, Map<string, Store>>();

const storeOf = (document: Container, name: string): Store => {
  const known = stores.get(document) ?? new Map<string, Store>();
  stores.set(document, known);
  const store = known.get(name) ?? new Map<string, Entry>();
  known.set(name, store);
  return store;
};

export class CacheService extends Service {
  constructor(private readonly execution: Execution) {
    super();
  }

  getDocumentCache(): Cache {
    return this.#cache("document");
  }
  getScriptCache(): Cache {
    return this.#cache("script");
  }
  getUserCache(): Cache {
    return this.#cache(`user ${this.execution.user.id}`);
  }
  #cache(name: string): Cache {
    return new Cache(storeOf(this.execution.document, name));
  }
}

const LONGEST_KEY = 250;
const LARGEST_VALUE = 100 * 1024;
const USUAL_SECONDS = 600;
const LONGEST_SECONDS = 21_600;

/** Texts by key, kept for ten minutes unless said otherwise, for six hours at most. */
export class Cache extends Service {
  constructor(private readonly store: Store) {
    super();
  }

  get(key: string): string | null {
    const entry = this.store.get(String(key));
    return entry && entry.until > Date.now() ? entry.value : null;
  }
  getAll(keys: readonly string[]): Record<string, string> {
    const found = keys.flatMap((key) => {
      const value = this.get(key);
      return value === null ? [] : [[key, value] as const];
    });
    return Object.fromEntries(found);
  }
  put(key: string, value: unknown, seconds = USUAL_SECONDS): void {
    const text = String(value);
    if (String(key).length > LONGEST_KEY) throw new Error("Argument too large: key");
    if (new TextEncoder().encode(text).length > LARGEST_VALUE) throw new Error("Argument too large: value");
    const lasts = Math.min(seconds, LONGEST_SECONDS) * 1000;
    this.store.set(String(key), { value: text, until: Date.now() + lasts });
  }
  putAll(values: Readonly<Record<string, unknown>>, seconds?: number): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }
  remove(key: string): void {
    this.store.delete(String(key));
  }
  removeAll(keys: readonly string[]): void {
    for (const key of keys) this.remove(key);
  }
}
