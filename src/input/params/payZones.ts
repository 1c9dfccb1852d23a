import type { Figure } from "../../core/market/Benchmarks.ts";
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

/** What a zone pays relative to the national figure: 95 is 95% typed without its sign. */
const ZONE_FACTOR: Limits = { min: 0.2, max: 5 };

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
      `${where}: a zone's factor must be from ${ZONE_FACTOR.min} to ${ZONE_FACTOR.max}, such as 0.95 or 95%; got ${shown(factor)}.`,
    );
  }
  const within = placesIn(typed, `${where}: a zone's place`);
  if (within.includes("US")) {
    throw new Refusal(`${where}: a zone's places must be states, metropolitan areas or REMOTE; got "US".`);
  }
  return { where, zone: called || "unnamed", places: within, factor: value };
}

/** The factors that pay zones give: a state's holds for its metropolitan areas too, unless they are in a zone themselves. */
export function zoneFactors(zones: readonly PayZone[]): Figure[] {
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
  return [...zoneOf].map(
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
