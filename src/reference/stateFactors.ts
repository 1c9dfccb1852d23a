import text from "../../data/geography/state-factors.json?packed";
import type { Figure } from "../core/market/Benchmarks.ts";
import { onFirstUse } from "../core/onFirstUse.ts";
import { namedSource } from "./namedSource.ts";
import type { StateFactors } from "./schemas/StateFactors.ts";
import { standingOf } from "./standingOf.ts";
import { unpackedRows } from "./unpackedRows.ts";

const stateFactors = onFirstUse(() => unpackedRows<StateFactors>(text));

/** The states the guide ranks on top: where remote employers mostly compete for people. */
const REMOTE_STATES = ["WA", "CA", "NY"];

const remoteFactor: () => Figure = onFirstUse(() => {
  const { sources, rows } = stateFactors();
  const hubs = rows.filter(({ state }) => REMOTE_STATES.includes(state));
  const source = namedSource(sources, "bls-oews-2025");
  const developers = hubs.reduce((sum, row) => sum + row.developers, 0);
  return {
    key: "factor.REMOTE",
    value: hubs.reduce((sum, row) => sum + row.factor * row.developers, 0) / developers,
    unit: "ratio",
    kind: "factor",
    class: "D",
    source: `our default on ${source.citation}`,
    note: "Factors of Washington, California and New York, weighted by their software developers; change it if yours differs.",
    asOf: source.asOf,
    status: "derived",
    doubt: "No public figure for remote pay was found.",
  };
});

/**
 * Pay in a state relative to the US as a multiplier, from BLS wages: the labour market's, not cost of living.
 * "REMOTE" is our default; undefined for any other place.
 */
export function stateFactor(place: string): Figure | undefined {
  if (place === "REMOTE") return remoteFactor();
  const { method, sources, reliability, rows } = stateFactors();
  const row = rows.find(({ state }) => state === place);
  if (!row) return undefined;
  const source = namedSource(sources, row.source);
  const meaning = reliability.find(({ grade }) => grade === row.reliability)?.meaning;
  return {
    key: `factor.${row.state}`,
    value: row.factor,
    unit: "ratio",
    kind: "factor",
    class: "C",
    source: source.citation,
    note: method,
    asOf: source.asOf,
    reliability: row.reliability,
    ...standingOf(row, `Reliability ${row.reliability}: ${meaning}.`, row.note),
  };
}
