import { functionNames } from "./createFunctions.ts";
import { tableNames } from "./createTables.ts";
import { onlyOurs } from "./ours.ts";
import { inDataset } from "./sqlText.ts";

/** The statements that take out what is ours, after two that stop where something of such a name is not. */
export function dropAll(): string[] {
  return [
    onlyOurs("ROUTINES", functionNames()),
    onlyOurs("TABLES", tableNames()),
    // Those that call others before those that are called.
    ...[...functionNames()].reverse().map((name) => `DROP FUNCTION IF EXISTS ${inDataset(name)};`),
    ...tableNames().map((name) => `DROP TABLE IF EXISTS ${inDataset(name)};`),
  ];
}
