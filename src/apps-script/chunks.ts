// Runs first in Code.js: the build cuts the formulas and what they need into chunks, and a call compiles those of its own
// formula. What every call needs is defined as code, all else is text.
import { ranText } from "./ranText.ts";

type Exports = Readonly<Record<string, unknown>>;
/** One that is asked for by name has that; others, which only chunks need, have a number. */
type Name = string | number;
type Chunk = (need: (name: Name) => Exports) => Exports;

/** What the build keeps as text. */
interface Kept {
  /** Chunks: each text is a call of `define`. */
  readonly chunks: readonly string[];
  /** Which of them a chunk needs that is asked for by name, itself among them. */
  readonly needs: Readonly<Record<string, readonly number[]>>;
  /** The texts of data files. */
  readonly data: Readonly<Record<string, string>>;
}

const compiled = new Set<number>();
const defined = new Map<Name, Chunk>();
const ran = new Map<Name, Exports>();
let kept: Kept;
/** What the chunks take their data from. */
export let data: Kept["data"];

export function define(name: Name, chunk: Chunk): void {
  defined.set(name, chunk);
}

export function keep(all: Kept): void {
  kept = all;
  data = all.data;
}

/** What a chunk exports; it is run when it is first asked for, after those that it needs itself. */
export function need(name: Name): Exports {
  let exports = ran.get(name);
  if (!exports) {
    exports = chunkNamed(name)(need);
    ran.set(name, exports);
  }
  return exports;
}

/** All chunks that one needs are compiled together, since each text costs as much to begin with as a thousand characters. */
function chunkNamed(name: Name): Chunk {
  if (!defined.has(name)) {
    const missing = (kept.needs[name] ?? []).filter((each) => !compiled.has(each));
    const texts = missing.map((each) => kept.chunks[each]);
    for (const each of missing) compiled.add(each);
    // In parentheses, so that V8 does not read it twice.
    const body = `return (function(chunks){${texts.join("\n")}})\n//# sourceURL=${name}.js`;
    ranText<(chunks: object) => void>(body)({ define, data });
  }
  return defined.get(name) as Chunk;
}
