import type { Benchmarks, Figure } from "../../core/market/Benchmarks.ts";
import { overriddenBenchmarks } from "../../core/market/overriddenBenchmarks.ts";
import { Refusal } from "../../core/Refusal.ts";
import { inSentence } from "../../core/sentence.ts";
import type { Limits } from "../../core/units/limits.ts";
import type { Place } from "../../core/units/place.ts";
import { metroAreas } from "../../reference/metroAreas.ts";
import { isState, stateOf } from "../../reference/states.ts";
import { type Cell, isBlank, shown } from "../cell.ts";
import { LONGEST_TEXT } from "../longestText.ts";
import { placesIn } from "./places.ts";
import { readNumber } from "./readNumber.ts";

/** What a zone pays relative to the national figure: 95 is 95% typed without its sign, and 20% a difference. */
const ZONE_FACTOR: Limits = { min: 0.5, max: 3 };

/** One row of a company's pay zones: what the zone is called, the places in it, and what it pays in all of them. */
export interface PayZone {
  where: string;
  zone: string;
  places: readonly Place[];
  factor: number;
}

/** Whether a row of overrides is a pay zone, or the heads of a table of them: places where a figure would be. */
export function isPayZone([, places, factor]: readonly Cell[]): boolean {
  if (typeof places !== "string" || !Number.isNaN(readNumber(places))) return false;
  return isHead(places) || !(isBlank(factor) || Number.isNaN(readNumber(factor)));
}

const isHead = (places: string) => /^places?$/i.test(places.trim());

/** A pay zone as its row has it; undefined for a row of heads. */
export function payZone([zone, places, factor]: readonly Cell[], where: string): PayZone | undefined {
  const typed = String(places);
  if (isHead(typed)) return undefined;
  const called = inSentence(String(zone ?? ""), LONGEST_TEXT.name).trim();
  const value = readNumber(factor);
  if (!(value >= ZONE_FACTOR.min && value <= ZONE_FACTOR.max)) {
    throw new Refusal(
      `${where}: a zone's factor must be from ${ZONE_FACTOR.min} to ${ZONE_FACTOR.max}, such as 0.95 or 95%; got ${shown(factor)}${asDifference(value)}.`,
    );
  }
  const within = placesIn(typed, `${where}: a zone's place`);
  if (within.includes("US")) {
    throw new Refusal(`${where}: a zone's places must be states, metropolitan areas or REMOTE; got "US".`);
  }
  return { where, zone: called || "unnamed", places: within, factor: value };
}

/** What to write for a percentage that is meant as more or less than the national figure. */
function asDifference(value: number): string {
  if (!(Math.abs(value) < ZONE_FACTOR.min)) return "";
  const percent = Number((Math.abs(value) * 100).toFixed(6));
  const factor = Number((1 + value).toFixed(8));
  return `; for ${percent}% ${value < 0 ? "less" : "more"} than the national figure write ${factor}`;
}

/** The zones in a table of them, whose title, heads and blank rows are passed over; `where` names a row. */
export function payZonesIn(rows: readonly (readonly Cell[])[], where: (row: number) => string): PayZone[] {
  const zones = rows.flatMap((row, index) => {
    const [zone, places, factor] = row;
    if (isBlank(places) && isBlank(factor)) return [];
    if (isBlank(zone))
      throw new Refusal(`${where(index)}: a zone must have a name, its places and a factor.`);
    return payZone(row, where(index)) ?? [];
  });
  const factors = new Map<string, number>();
  for (const { zone, factor, where: at } of zones) {
    if ((factors.get(zone) ?? factor) !== factor) {
      throw new Refusal(
        `${at}: zone "${zone}" must have one factor; got ${factors.get(zone)} and ${factor}.`,
      );
    }
    factors.set(zone, factor);
  }
  return zones;
}

/** The zone of every place that is in one: a state's holds for its metropolitan areas too, unless they are in one themselves. */
export function zonesByPlace(zones: readonly PayZone[]): ReadonlyMap<Place, PayZone> {
  const zoneOf = new Map<Place, PayZone>();
  for (const zone of zones) {
    for (const place of zone.places) {
      const other = zoneOf.get(place);
      if (other) {
        throw new Refusal(
          `${zone.where}: ${place} must be in one zone; it is in "${other.zone}" and in "${zone.zone}".`,
        );
      }
      zoneOf.set(place, zone);
    }
  }
  if ([...zoneOf.keys()].some(isState)) {
    for (const { place } of metroAreas()) {
      const zone = zoneOf.get(stateOf(place) ?? "");
      if (zone && !zoneOf.has(place)) zoneOf.set(place, zone);
    }
  }
  return zoneOf;
}

/** The factors that pay zones give. */
export function zoneFactors(zones: readonly PayZone[]): Figure[] {
  return [...zonesByPlace(zones)].map(
    ([place, { zone, factor }]): Figure => ({
      key: `factor.${place}`,
      value: factor,
      unit: "ratio",
      kind: "factor",
      class: "yours",
      source: `your pay zone "${zone}"`,
      note: "What your pay zone pays in place of the published factor.",
      asOf: "",
      status: "",
    }),
  );
}

/** The figures with the zones' factors in place of those of their places. */
export function withPayZones(benchmarks: Benchmarks, zones: readonly PayZone[]): Benchmarks {
  return overriddenBenchmarks(benchmarks, new Map(zoneFactors(zones).map((figure) => [figure.key, figure])));
}
