import type { Source } from "./schemas/Source.ts";

/** The source that a row names. The data checks guarantee that it is there. */
export function namedSource<S extends Pick<Source, "id">>(sources: readonly S[], id: string): S {
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) throw new Error(`The data names a source "${id}" that it does not define.`);
  return source;
}
