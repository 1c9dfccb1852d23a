import * as v from "valibot";
import { FederalRulesSchema, StateRulesSchema } from "../../src/reference/schemas/taxRules.ts";
import type { DataRule } from "./DataRule.ts";
import { taxFiles } from "./taxFiles.ts";

function mistakes(path: string, schema: v.GenericSchema, content: unknown): string[] {
  return (v.safeParse(schema, content).issues ?? []).map((issue) => {
    const where = v.getDotPath(issue);
    return `data/${path}: ${where ? `${where}: ` : ""}${issue.message}.`;
  });
}

/**
 * Every file of data/tax is made as its schema says: known rules only, every group of figures with source, effective
 * year and status, and figures by filing status for all three of them.
 */
export const taxSchema: DataRule = {
  name: "every tax file follows its schema",
  check(data) {
    const { federal, states } = taxFiles(data);
    const known = new Set([...federal, ...states].map(({ path }) => path));
    const strays = Object.keys(data).filter((path) => path.startsWith("tax/") && !known.has(path));
    return [
      ...strays.map((path) => `data/${path}: tax files are named tax/<year>/<state or federal>.json.`),
      ...federal.flatMap(({ path, rules }) => mistakes(path, FederalRulesSchema, rules)),
      ...states.flatMap(({ path, rules }) => mistakes(path, StateRulesSchema, rules)),
    ];
  },
};
