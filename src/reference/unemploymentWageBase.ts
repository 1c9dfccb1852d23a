import text from "../../data/employer/unemployment-wage-base.json?raw";
import type { Figure } from "../core/market/Benchmarks.ts";
import { namedSource } from "./namedSource.ts";
import { onFirstUse } from "./onFirstUse.ts";
import type { UnemploymentWageBases } from "./schemas/UnemploymentWageBases.ts";

const wageBases: () => UnemploymentWageBases = onFirstUse(() => JSON.parse(text) as UnemploymentWageBases);

/** Yearly pay in US dollars that bears state unemployment tax (2025, carried to 2026); undefined outside the 51. */
export function unemploymentWageBase(state: string): Figure | undefined {
  const { method, sources, rows } = wageBases();
  const row = rows.find((candidate) => candidate.state === state);
  if (!row) return undefined;
  return {
    key: `unemployment.wage_base.${row.state}`,
    value: row.wageBase,
    unit: "USD/year",
    kind: "payroll tax",
    class: "C",
    source: namedSource(sources, row.source).citation,
    note: method,
    asOf: `${row.year}`,
    status: row.status,
  };
}
