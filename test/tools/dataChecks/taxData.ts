import { readdirSync, readFileSync } from "node:fs";
import type { Data } from "../../../tools/dataChecks/data.ts";

/** Any JSON, for a test to spoil where its types no longer bind it. */
// biome-ignore lint/suspicious/noExplicitAny: a spoilt file is of no type
type Spoilable = any;

/** A fresh copy of the project's own tax files, after `spoil` has changed one of them. */
export function taxDataAfter(path: string, spoil: (file: Spoilable) => void): Data {
  const data = taxData();
  spoil((data as Record<string, Spoilable>)[path]);
  return data;
}

export function taxData(): Data {
  const paths = readdirSync("data/tax/2026").map((name) => `tax/2026/${name}`);
  return Object.fromEntries(
    paths.map((path) => [path, JSON.parse(readFileSync(`data/${path}`, "utf8"))]),
  ) as unknown as Data;
}
