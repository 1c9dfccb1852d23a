import {
  type ExportNamedDeclaration,
  type Identifier,
  type ImportDeclaration,
  type ImportExpression,
  type Literal,
  type Node,
  parse,
} from "acorn";
import { type Edit, edited, visit } from "./editedSource.ts";

/**
 * A chunk of a bundle as a function: a module can be loaded from an address only, and neither the sidebar nor a script has one.
 * What it imports it asks `need` of, what it exports it returns; `nameOf` names the chunk that a path leads to. It is
 * no arrow and in parentheses, by which V8 sees that it will be called: it would read it twice otherwise.
 */
export function chunkFunction(module: string, nameOf: (path: string) => string): string {
  const edits: Edit[] = [];
  const needed = (source: Node): string =>
    `need(${JSON.stringify(nameOf(String((source as Literal).value)))})`;
  visit(parse(module, { ecmaVersion: 2022, sourceType: "module" }), (node) => {
    const text = written(node, needed);
    if (text !== undefined) edits.push({ start: node.start, end: node.end, text });
  });
  return `(function(need){"use strict";${edited(module, edits).trim()}})`;
}

/** What a module's own way to import or export becomes; undefined for all else. */
function written(node: Node, needed: (source: Node) => string): string | undefined {
  if (node.type === "ImportExpression") {
    // What goes wrong there rejects, as an import does.
    return `(async()=>${needed((node as ImportExpression).source)})()`;
  }
  if (node.type === "ImportDeclaration") {
    const { specifiers, source } = node as ImportDeclaration;
    const pairs = specifiers.map((specifier) => {
      if (specifier.type !== "ImportSpecifier") throw new Error(`A chunk imports a ${specifier.type}.`);
      return `${(specifier.imported as Identifier).name}:${specifier.local.name}`;
    });
    return pairs.length > 0 ? `const{${pairs.join()}}=${needed(source)};` : `${needed(source)};`;
  }
  if (node.type === "ExportNamedDeclaration") {
    const { specifiers } = node as ExportNamedDeclaration;
    const pairs = specifiers.map(
      ({ exported, local }) => `${(exported as Identifier).name}:${(local as Identifier).name}`,
    );
    return `return{${pairs.join()}};`;
  }
  return undefined;
}
