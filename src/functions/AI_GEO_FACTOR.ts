import { GEOGRAPHIC_BASES, geographicFactor } from "../core/market/geographicFactor.ts";
import { choice } from "../input/params/choice.ts";
import { optional } from "../input/params/optional.ts";
import { place } from "../input/params/place.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_GEO_FACTOR = defineFunction({
  name: "AI_GEO_FACTOR",
  category: "Benchmarks",
  summary: "Pay or prices in a place relative to the US: 1.25 is 25% above.",
  params: {
    state: place({ description: "State, metropolitan area, US or REMOTE.", example: '"CA"' }),
    basis: optional(
      choice(GEOGRAPHIC_BASES, {
        description: '"market" compares pay (BLS), "living" compares prices (BEA).',
        example: '"living"',
      }),
      "market",
    ),
  },
  returns: "A ratio to the national figure.",
  examples: [
    { formula: '=AI_GEO_FACTOR("CA")', shows: 1.2543 },
    { formula: '=AI_GEO_FACTOR("CA","living")', shows: 1.1072 },
    { formula: '=AI_GEO_FACTOR("US")', shows: 1 },
    { formula: '=AI_GEO_FACTOR("San Jose, CA")', shows: 1.5477 },
    { formula: '=AI_GEO_FACTOR("NYC","living")', shows: 1.12563 },
    { formula: "=AI_GEO_FACTOR(12420)", shows: 0.94 },
  ],
  errors: [
    {
      formula: '=AI_GEO_FACTOR("Portland")',
      says: 'AI_GEO_FACTOR: state must say which is meant, "Portland, ME" or "Portland, OR"; got "Portland".',
    },
    {
      formula: '=AI_GEO_FACTOR("Abilene, TX")',
      says: 'AI_GEO_FACTOR: state must be a metropolitan area with 500 or more software developers, and Abilene, TX is none: use its state, "TX" (factor 0.9225).',
    },
    {
      formula: '=AI_GEO_FACTOR("Guam")',
      says: 'AI_GEO_FACTOR: state must be a US state or metropolitan area, "US" or "REMOTE"; Guam is a territory and not in the data.',
    },
    {
      formula: '=AI_GEO_FACTOR("REMOTE","living")',
      says: 'AI_GEO_FACTOR: state must be a state, a metropolitan area or "US" for the "living" basis, because remote work has no price level; got "REMOTE".',
    },
  ],
  notes: [
    "The two bases answer different questions: what employers pay there, and what life costs there.",
    'A metropolitan area by its official name, its first city, a well-known name or its CBSA code: "San Jose, CA", "San Francisco Bay Area", "NYC", 41940. A name that several areas have is asked about; a state\'s name is the state: "New York", "Washington".',
    "174 metropolitan areas with 500 or more software developers; AI_EXPLAIN tells their number and how reliable the factor is.",
    "REMOTE is Washington, California and New York weighted by their software developers (our default).",
  ],
  sources: ["BLS OEWS May 2025", "BEA Regional Price Parities 2024"],
  compute({ state, basis }, trace) {
    return geographicFactor(state, basis, publishedBenchmarks(), trace);
  },
});
