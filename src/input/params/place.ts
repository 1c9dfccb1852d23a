import { Refusal } from "../../core/Refusal.ts";
import type { Place } from "../../core/units/place.ts";
import { wordsJoined } from "../../core/wordsJoined.ts";
import { isState, PLACES, STATE_NAMES, TERRITORY_NAMES } from "../../reference/states.ts";
import { type Cell, isErrorCell, shown } from "../cell.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type Reader, refusal } from "../Reader.ts";
import { type MetrosMeant, metrosNamed, tooSmall } from "./metroName.ts";
import { normalized } from "./normalizedName.ts";

const ACCEPTS = 'a US state or metropolitan area, "US" or "REMOTE"';

/** Every place there is fits into one request, with some to spare. */
export const MOST_PLACES = 250;

/** Longer than every official name. */
const LONGEST_NAME = 80;

const NATIONAL: readonly (readonly [string, Place])[] = [
  ["US", "US"],
  ["USA", "US"],
  ["United States", "US"],
  ["REMOTE", "REMOTE"],
];

let byName: Map<string, Place> | undefined;
let territoryByName: Map<string, string> | undefined;

function readPlace(cell: Cell, name: string): Place {
  // A code as it is written needs no names to be known.
  if (typeof cell === "string" && (isState(cell) || cell === "US" || cell === "REMOTE")) return cell;
  const typed = typeof cell === "string" ? normalized(cell) : "";
  const place = placeNamed(typed) ?? metroNamed(cell, name);
  if (place !== undefined) return place;
  const territory = territoryNamed(typed);
  if (territory) throw notATerritory(name, ACCEPTS, territory);
  throw refusal(name, ACCEPTS, cell);
}

/**
 * The metropolitan area of a name or code; undefined where it is none. A name that several have is asked about, and one
 * that is too small for a factor is told its state's.
 */
function metroNamed(cell: Cell, name: string): Place | undefined {
  const meant = metrosMeant(cell);
  if (!meant) return undefined;
  const [area, another] = [...meant.areas, ...meant.small];
  if (area !== undefined && another === undefined) {
    if (meant.areas.has(area)) return area;
    throw new Refusal(() => tooSmall(area, name));
  }
  throw whichIsMeant([...meant.areas, ...meant.small], cell, name);
}

/** What metropolitan areas a cell may mean; undefined where it names none. */
export function metrosMeant(cell: Cell): MetrosMeant | undefined {
  if ((typeof cell !== "string" && typeof cell !== "number") || isErrorCell(cell)) return undefined;
  return metrosNamed(String(cell).slice(0, LONGEST_NAME));
}

/** The question which of several places is meant. */
export function whichIsMeant(places: readonly Place[], cell: Cell, name: string): Refusal {
  const all = wordsJoined(
    places.map((place) => `"${place}"`),
    "or",
  );
  return new Refusal(`${name} must say which is meant, ${all}; got ${shown(cell)}.`);
}

/** Every name of a state, of the US and of remote work, normalized. */
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

/** A state by code or full name, a metropolitan area by one of its names or its code, the whole US, or REMOTE. */
export const PLACE: Reader<Place> = {
  takes: "cell",
  type: "string",
  accepts: ACCEPTS,
  samples: [
    ...PLACES,
    ...[
      "california",
      " new york ",
      "San Jose, CA",
      "san francisco bay area",
      "Austin",
      "NYC",
      "41940",
      "Akron, OH",
    ],
  ],
  read: readPlace,
};

export function place(help: ParamHelp): Param<Place> {
  return param(PLACE, help);
}
