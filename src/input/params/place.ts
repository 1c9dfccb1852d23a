import { Refusal } from "../../core/Refusal.ts";
import type { Place } from "../../core/units/place.ts";
import { PLACES, STATE_NAMES, TERRITORY_NAMES } from "../../reference/states.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type Reader, refusal } from "../Reader.ts";

const ACCEPTS = 'a US state, "US" or "REMOTE"';

/** Every place there is fits into one request, with some to spare. */
export const MOST_PLACES = 60;

const NATIONAL: readonly (readonly [string, Place])[] = [
  ["US", "US"],
  ["USA", "US"],
  ["United States", "US"],
  ["REMOTE", "REMOTE"],
];

let byName: Map<string, Place> | undefined;
let territoryByName: Map<string, string> | undefined;

function readPlace(cell: unknown, name: string): Place {
  const typed = typeof cell === "string" ? normalized(cell) : "";
  const place = placeNamed(typed);
  if (place !== undefined) return place;
  const territory = territoryNamed(typed);
  if (territory) throw notATerritory(name, ACCEPTS, territory);
  throw refusal(name, ACCEPTS, cell);
}

/** Every name of a place, normalized. */
export function placesByName(): ReadonlyMap<string, Place> {
  byName ??= new Map([
    ...Object.entries(STATE_NAMES).flatMap(([code, stateName]) => [
      [normalized(code), code] as const,
      [normalized(stateName), code] as const,
    ]),
    ...NATIONAL.map(([typed, place]) => [normalized(typed), place] as const),
    ["washington dc", "DC"],
  ]);
  return byName;
}

/** The state of a normalized name or code, "US" or "REMOTE". */
export function placeNamed(typed: string): Place | undefined {
  return placesByName().get(typed);
}

/** Every name of a territory, normalized, with what it is called. */
export function territoriesByName(): ReadonlyMap<string, string> {
  territoryByName ??= new Map(
    Object.entries(TERRITORY_NAMES).flatMap(([code, territory]) => [
      [normalized(code), territory] as const,
      [normalized(territory), territory] as const,
    ]),
  );
  return territoryByName;
}

/** The territory of a normalized name or code, as it is called. */
export function territoryNamed(typed: string): string | undefined {
  return territoriesByName().get(typed);
}

export function notATerritory(name: string, accepts: string, territory: string): Refusal {
  return new Refusal(`${name} must be ${accepts}; ${territory} is a territory and not in the data.`);
}

/** A name of a place as it is looked up: in any case, without points and commas. */
export function normalized(text: string): string {
  return text
    .toLowerCase()
    .replace(/\./g, "")
    .replace(/[\s,]+/g, " ")
    .trim();
}

/** A state by code or full name, the whole US, or REMOTE. */
export const PLACE: Reader<Place> = {
  takes: "cell",
  type: "string",
  accepts: ACCEPTS,
  samples: [...PLACES, "california", " new york "],
  read: readPlace,
};

export function place(help: ParamHelp): Param<Place> {
  return param(PLACE, help);
}
