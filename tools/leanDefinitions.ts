import { readFile } from "node:fs/promises";
import { type Node, parse } from "acorn";
import { type Plugin, transform } from "esbuild";
import { type Edit, edited, visit } from "./editedSource.ts";

/** What a definition or a reader tells people. Comments, docs and tests are made from it; no calculation reads it. */
export const HELP: readonly string[] = [
  "breakdown",
  "category",
  "description",
  "example",
  "examples",
  "errors",
  "nativeless",
  "notes",
  "returns",
  "samples",
  "sources",
  "summary",
];

interface Lean {
  /** Properties that are left out. */
  without: readonly string[];
  /** Properties that are made when they are read: a call has one formula's parameters made, not those of all. */
  whenRead: readonly string[];
}

/** esbuild plugin: the definitions of formulas, and the readers of their parameters, with no more than is called. */
export const leanDefinitions = (lean: Lean): Plugin => ({
  name: "lean-definitions",
  setup(build) {
    const filter = /[\\/](functions[\\/]AI_[A-Z_]+|input[\\/]params[\\/]\w+)\.ts$/;
    build.onLoad({ filter }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "ts", target: "es2020" });
      return { contents: leanObjects(code, lean), loader: "js" };
    });
  },
});

/** The source with those properties of its object literals. */
export function leanObjects(code: string, { without, whenRead }: Lean): string {
  const edits: Edit[] = [];
  visit(parse(code, { ecmaVersion: 2020, sourceType: "module" }), (node) => {
    if (node.type !== "ObjectExpression") return;
    const { properties } = node as Node & { properties: Property[] };
    for (const [i, { start, end, key, value }] of properties.entries()) {
      const name = key?.name ?? "";
      // With the comma behind it, so that what stays is still a list.
      if (without.includes(name)) edits.push({ start, end: properties[i + 1]?.start ?? end, text: "" });
      else if (whenRead.includes(name) && value?.type === "ObjectExpression") {
        edits.push({ start, end: value.start, text: `get ${name}() { return ` });
        edits.push({ start: end, end, text: "; }" });
      }
    }
  });
  return edited(code, edits);
}

interface Property extends Node {
  key?: { name?: string };
  value?: Node;
}
