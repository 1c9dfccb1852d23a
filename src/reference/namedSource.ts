import type { Source } from "./schemas/Source.ts";

/** The source that a row names. The data checks guarantee that it is there. */
export function namedSource(sources: readonly Source[], id: string): Source {
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) throw new Error(`The data names a source "${id}" that it does not define.`);
  return source;
}
