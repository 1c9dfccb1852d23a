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
  byName ??= new Map([
    ...Object.entries(STATE_NAMES).flatMap(([code, stateName]) => [
      [normalized(code), code] as const,
      [normalized(stateName), code] as const,
    ]),
    ...NATIONAL.map(([typed, place]) => [normalized(typed), place] as const),
    ["washington dc", "DC"],
  ]);
  const typed = typeof cell === "string" ? normalized(cell) : "";
  const place = byName.get(typed);
  if (place !== undefined) return place;
  territoryByName ??= new Map(
    Object.entries(TERRITORY_NAMES).flatMap(([code, territory]) => [
      [normalized(code), territory] as const,
      [normalized(territory), territory] as const,
    ]),
  );
  const territory = territoryByName.get(typed);
  if (territory) {
    throw new Refusal(`${name} must be ${ACCEPTS}; ${territory} is a territory and not in the data.`);
  }
  throw refusal(name, ACCEPTS, cell);
}

function normalized(text: string): string {
  return text.trim().toLowerCase().replace(/[.,]/g, "").replace(/\s+/g, " ");
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
