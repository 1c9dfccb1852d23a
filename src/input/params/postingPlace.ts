import { Refusal } from "../../core/Refusal.ts";
import { lawPlaceOf, postingLocalities } from "../../reference/postingLaws.ts";
import { STATE_CODES, STATE_NAMES } from "../../reference/states.ts";
import { type Cell, isErrorCell, shown } from "../cell.ts";
import { type Param, type ParamHelp, param } from "../Param.ts";
import { type Reader, refusal } from "../Reader.ts";
import { normalized } from "./normalizedName.ts";
import { metrosMeant, notATerritory, placeNamed, territoryNamed, whichIsMeant } from "./place.ts";

const ACCEPTS = "a US state, a metropolitan area, or a city or county whose own posting law is in the data";

interface Names {
  /** Place by name, where the name alone is enough or its state stands with it. */
  places: ReadonlyMap<string, string>;
  /** Names that several states have, with the place the data knows. */
  shared: ReadonlyMap<string, string>;
}

let names: Names | undefined;

function namesOfLocalities(): Names {
  const places = new Map<string, string>();
  const shared = new Map<string, string>();
  for (const { place, name, state, alsoCalled, needsState } of postingLocalities()) {
    for (const called of [name, ...alsoCalled]) {
      (needsState ? shared : places).set(normalized(called), place);
      for (const of of [state, STATE_NAMES[state]]) places.set(normalized(`${called} ${of}`), place);
    }
  }
  return { places, shared };
}

function readPostingPlace(cell: Cell, name: string): string {
  const typed = typeof cell === "string" ? normalized(cell) : "";
  // States come first: "New York" and "Washington" are the states, and "New York, NY" is the city.
  const wide = placeNamed(typed);
  if (wide === "US" || wide === "REMOTE") {
    throw new Refusal(
      `${name} must be one state, city or county, because posting rules are the law of a place; got ${shown(cell)}.`,
    );
  }
  if (wide !== undefined) return wide;
  names ??= namesOfLocalities();
  const place = names.places.get(typed);
  if (place !== undefined) return place;
  const shared = names.shared.get(typed);
  if (shared !== undefined) {
    throw new Refusal(
      `${name} must name the state too where several states have a place of that name, such as "${shared}"; got ${shown(cell)}.`,
    );
  }
  const area = lawOfArea(cell, name);
  if (area !== undefined) return area;
  const territory = territoryNamed(typed);
  if (territory) throw notATerritory(name, ACCEPTS, territory);
  if (typed !== "" && !isErrorCell(cell)) {
    throw new Refusal(
      `${name} must be ${ACCEPTS}; ${shown(cell)} is none: name its state instead, which tells where cities ask.`,
    );
  }
  throw refusal(name, ACCEPTS, cell);
}

/** Whose law holds in a metropolitan area, however small; undefined where it is none. */
function lawOfArea(cell: Cell, name: string): string | undefined {
  const meant = metrosMeant(cell);
  const all = meant ? [...meant.areas, ...meant.small] : [];
  if (all.length > 1) throw whichIsMeant(all, cell, name);
  return all[0] === undefined ? undefined : lawPlaceOf(all[0]);
}

/** A state, a metropolitan area, or a city or county with a posting law of its own: "OH", or "Cleveland, OH". */
export const POSTING_PLACE: Reader<string> = {
  takes: "cell",
  type: "string",
  accepts: ACCEPTS,
  samples: [
    ...STATE_CODES,
    ...["Cleveland", "Columbus, OH", "cincinnati", "Toledo, Ohio", "Jersey City", "NYC", "new york, ny"],
    ...["Ithaca", "Westchester County", "Albany County, NY", " Ohio ", "Austin", "41940"],
  ],
  read: readPostingPlace,
};

export function postingPlace(help: ParamHelp): Param<string> {
  return param(POSTING_PLACE, help);
}
