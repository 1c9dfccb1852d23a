import { useRef } from "preact/hooks";

export interface LastReadable<T> {
  /** Undefined until it could be read for the first time. */
  last: T | undefined;
  /** Whether it cannot be read just now, so that `last` is of a moment ago. */
  stale: boolean;
}

/** What could be read last: a field that is being typed in is no reason to lose the preview. */
export function useLastReadable<T>(readable: T | undefined): LastReadable<T> {
  return useLastReadables(new Map([["", readable]])).get("") as LastReadable<T>;
}

/** The same of several things, by their keys; what is no longer among them is forgotten. */
export function useLastReadables<Key, T>(
  readables: ReadonlyMap<Key, T | undefined>,
): ReadonlyMap<Key, LastReadable<T>> {
  const before = useRef<ReadonlyMap<Key, LastReadable<T>>>(new Map());
  const now = new Map<Key, LastReadable<T>>();
  for (const [key, readable] of readables) {
    const last = readable ?? before.current.get(key)?.last;
    now.set(key, { last, stale: readable === undefined && last !== undefined });
  }
  before.current = now;
  return now;
}
