import { inDataset, quoted } from "./sqlText.ts";

/** How our functions and tables are told from others: by how their descriptions begin. */
export function marked(version: string): string {
  return `AI Comp ${version}`;
}

/** Stops a script where something in the data set has one of these names and is not ours. */
export function onlyOurs(kind: "TABLES" | "ROUTINES", names: readonly string[]): string {
  const [list, options, name] = {
    TABLES: ["table_name", "TABLE_OPTIONS", "table_name"],
    ROUTINES: ["routine_name", "ROUTINE_OPTIONS", "specific_name"],
  }[kind] as [string, string, string];
  return `ASSERT NOT EXISTS (
  SELECT ${list} FROM ${inDataset(`INFORMATION_SCHEMA.${kind}`)}
  WHERE ${list} IN (${names.map(quoted).join(", ")})
  EXCEPT DISTINCT
  SELECT ${name} FROM ${inDataset(`INFORMATION_SCHEMA.${options}`)}
  WHERE option_name = 'description' AND option_value LIKE '"AI Comp %'
) AS 'The data set holds something else under a name that AI Comp uses; nothing was changed.';`;
}
