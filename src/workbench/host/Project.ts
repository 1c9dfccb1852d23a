import { type Comment, type Function as FunctionNode, parse, type Statement } from "acorn";
import type { CustomFunction } from "../grid/customFunctions.ts";

/** An Apps Script project as it would be pushed: its script files as one text, and its HTML files by name. */
export interface Project {
  /** The add-on's name, which its menu under Extensions bears. */
  readonly name: string;
  readonly code: string;
  readonly html: Readonly<Record<string, string>>;
}

/** A function at the top level of a project: all that the host can call, be it from a cell, a menu or the sidebar. */
export interface TopLevelFunction {
  readonly name: string;
  readonly description: string;
  readonly parameters: CustomFunction["parameters"];
  /** Tagged `@customfunction` (either spelling), so shown while typing a formula. */
  readonly isCustomFunction: boolean;
  /** Written `function NAME(…)`, as a cell demands; menus, triggers and the sidebar also call what a variable holds. */
  readonly isDeclared: boolean;
}

const JSDOC_PARAMETER = /^@param\s+(?:\{([^}]*)\}\s*)?(\[?)([\w$]+)[^\s\]]*\]?\s*-?\s*([\s\S]*)$/;

const readJsDoc = (comment: string) => {
  const text = comment
    .replace(/^\*/, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\*? ?/, ""))
    .join("\n");
  const [description = "", ...tags] = text.split(/^(?=@)/m);
  const parameters = tags.flatMap((tag) => {
    const match = JSDOC_PARAMETER.exec(tag.trim());
    if (!match) return [];
    const [, type = "", bracket, name = "", about = ""] = match;
    const isOptional = bracket === "[" || type.endsWith("=");
    return [
      { name, type: type.replace(/=$/, ""), description: about.replace(/\s+/g, " ").trim(), isOptional },
    ];
  });
  return {
    description: description.replace(/\s+/g, " ").trim(),
    parameters,
    isCustomFunction: tags.some((tag) => /^@customfunction\b/i.test(tag)),
  };
};

let latest: { code: string; functions: TopLevelFunction[] } | undefined;

/** The top-level functions of a script and what the JSDoc directly above each says. */
export const topLevelFunctions = (code: string): readonly TopLevelFunction[] => {
  // Documents of one project are opened again and again, and reading the script is the dearest part of it.
  if (latest?.code !== code) latest = { code, functions: readTopLevelFunctions(code) };
  return latest.functions;
};

const readTopLevelFunctions = (code: string): TopLevelFunction[] => {
  const comments: Comment[] = [];
  // Class fields came with ES2022, and Apps Script refuses to save a file that has them.
  const program = parse(code, { ecmaVersion: 2021, sourceType: "script", onComment: comments });
  return program.body
    .flatMap((statement) => functionsOf(statement as Statement))
    .map(({ name, start, params, isDeclared }) => {
      const above = comments.findLast(
        ({ type, end, value }) =>
          type === "Block" && value.startsWith("*") && end <= start && code.slice(end, start).trim() === "",
      );
      const jsDoc = above ? readJsDoc(above.value) : undefined;
      const declared = params.map((parameter, i) => ({
        name: parameter.type === "Identifier" ? parameter.name : `argument${i + 1}`,
        type: "",
        description: "",
        isOptional: parameter.type !== "Identifier",
      }));
      return {
        name,
        description: jsDoc?.description ?? "",
        parameters: jsDoc?.parameters.length ? jsDoc.parameters : declared,
        isCustomFunction: isDeclared && (jsDoc?.isCustomFunction ?? false),
        isDeclared,
      };
    });
};

interface FoundFunction {
  readonly name: string;
  readonly start: number;
  readonly params: FunctionNode["params"];
  readonly isDeclared: boolean;
}

const functionsOf = (statement: Statement): FoundFunction[] => {
  if (statement.type === "FunctionDeclaration") {
    const { id, start, params } = statement;
    return [{ name: id.name, start, params, isDeclared: true }];
  }
  if (statement.type !== "VariableDeclaration") return [];
  return statement.declarations.flatMap(({ id, init }) => {
    const isFunction = init?.type === "ArrowFunctionExpression" || init?.type === "FunctionExpression";
    if (id.type !== "Identifier" || !isFunction) return [];
    return [{ name: id.name, start: statement.start, params: init.params, isDeclared: false }];
  });
};
