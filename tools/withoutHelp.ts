import { readFile } from "node:fs/promises";
import { type Node, parse } from "acorn";
import { type Plugin, transform } from "esbuild";

/** What a definition tells people. The wrappers' comments and the docs are made from it; no calculation reads it. */
const HELP = new Set([
  "breakdown",
  "category",
  "description",
  "example",
  "examples",
  "errors",
  "nativeless",
  "notes",
  "returns",
  "sources",
]);

/** esbuild plugin: leaves the help out of what every cell call loads. */
export const withoutHelp: Plugin = {
  name: "without-help",
  setup(build) {
    build.onLoad({ filter: /[\\/]functions[\\/]AI_[A-Z_]+\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "ts", target: "es2020" });
      return { contents: withoutHelpProperties(code), loader: "js" };
    });
  },
};

/** The source without those properties of its object literals. */
export function withoutHelpProperties(code: string): string {
  const help: [number, number][] = [];
  visit(parse(code, { ecmaVersion: 2020, sourceType: "module" }), (node) => {
    if (node.type !== "ObjectExpression") return;
    const { properties } = node as Node & { properties: Property[] };
    for (const [i, property] of properties.entries()) {
      if (!HELP.has(property.key?.name ?? "")) continue;
      // With the comma behind it, so that what stays is still a list.
      help.push([property.start, properties[i + 1]?.start ?? property.end]);
    }
  });
  let kept = "";
  let from = 0;
  for (const [start, end] of outermost(help)) {
    kept += code.slice(from, start);
    from = end;
  }
  return kept + code.slice(from);
}

interface Property extends Node {
  key?: { name?: string };
}

function outermost(ranges: readonly [number, number][]): [number, number][] {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  const outer: [number, number][] = [];
  for (const range of sorted) {
    const last = outer[outer.length - 1];
    if (!last || range[0] >= last[1]) outer.push(range);
  }
  return outer;
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const child of Object.values(node)) {
    for (const each of Array.isArray(child) ? child : [child]) {
      if (each && typeof each === "object" && typeof (each as Node).type === "string")
        visit(each as Node, see);
    }
  }
}
