import type { Metafile } from "esbuild";

/** A file of the add-on. */
export interface BuiltFile {
  readonly content: string;
  readonly madeOf: MadeOf;
}

/** What of the sources and of packages went into a file of ours, as the bundler tells it. */
export type MadeOf = Pick<Metafile, "outputs">;
