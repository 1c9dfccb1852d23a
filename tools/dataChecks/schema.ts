import * as v from "valibot";
import type { DataRule } from "./DataRule.ts";
import { type FilePath, SCHEMAS } from "./data.ts";
import { rowIn } from "./rowIn.ts";

function sentence(path: string, content: unknown, issue: v.BaseIssue<unknown>): string {
  const [list, index, ...rest] = (issue.path ?? []).map(({ key }) => key);
  if (typeof list === "string" && typeof index === "number") {
    const row = (content as Record<string, unknown[]>)[list]?.[index];
    const field = rest.join(".");
    const where = rowIn(path, index, row, list === "rows" ? "row" : `${list} entry`);
    return `${where}: ${field && `${field}: `}${issue.message}.`;
  }
  return `data/${path}: ${list === undefined ? "" : `${String(list)}: `}${issue.message}.`;
}

/** Every file is there, known, and made as its schema says. The files of data/tax have a rule of their own. */
export const schema: DataRule = {
  name: "every file follows its schema",
  check(data) {
    const files = data as Record<string, unknown>;
    const missing = Object.keys(SCHEMAS)
      .filter((path) => !(path in files))
      .map((path) => `data/${path}: the file is missing.`);
    const wrong = Object.entries(files).flatMap(([path, content]) => {
      if (path.startsWith("tax/")) return [];
      const expected = SCHEMAS[path as FilePath];
      if (!expected)
        return [`data/${path}: no schema is known for this file; name it in tools/dataChecks/data.ts.`];
      const { issues = [] } = v.safeParse(expected, content);
      return issues.map((issue) => sentence(path, content, issue));
    });
    return [...missing, ...wrong];
  },
};
