// Runs first in the page: the build cuts the sidebar's script into chunks, and those of the panels come later, as text.

type Exports = Readonly<Record<string, unknown>>;
type Chunk = (need: (name: string) => Exports) => Exports;

/** What the panels' chunks begin with that were built with this page; put in by the build. */
declare const HEADING: string;

const texts = new Map<string, string>();
const compiled = new Map<string, Chunk>();
const ran = new Map<string, Exports>();

/** Each chunk's text is a call of this, on a line of its own. */
export function define(name: string, chunk: Chunk): void {
  compiled.set(name, chunk);
}

/** Keeps the panels' chunks, and compiles none; false where they were built with another page. */
export function keep(panels: string): boolean {
  const [heading = "", ...chunks] = panels.split(/^(?=chunks\.define\(")/m);
  if (heading.trim() !== HEADING) return false;
  for (const chunk of chunks) texts.set(chunk.split('"', 2)[1] ?? "", chunk);
  return true;
}

/** What a chunk exports; it is compiled and run when it is first asked for, after those that it needs itself. */
export function need(name: string): Exports {
  let exports = ran.get(name);
  if (!exports) {
    exports = chunkNamed(name)(need);
    ran.set(name, exports);
  }
  return exports;
}

function chunkNamed(name: string): Chunk {
  const text = texts.get(name);
  if (!compiled.has(name) && text !== undefined) compile(`${text}//# sourceURL=sidebar/${name}.js`);
  const chunk = compiled.get(name);
  if (!chunk) throw new Error(`The sidebar has no part "${name}".`);
  return chunk;
}

/** As an inline script: the page's policy lets nothing else make code of a text. */
function compile(text: string): void {
  const script = document.createElement("script");
  script.textContent = text;
  document.head.append(script);
  script.remove();
}
