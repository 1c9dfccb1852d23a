import type { Place } from "../../core/units/place.ts";
import { normalized } from "../../input/params/normalizedName.ts";
import { metrosMeant, placeNamed } from "../../input/params/place.ts";
import { placesIn } from "../../input/params/places.ts";
import { attempt, type Typed } from "../readTyped.ts";

/** The places in a text with commas between them; nothing typed is no place. */
export function readPlaces(text: string): Typed<Place[]> {
  return attempt(() => placesIn(text, "Place"));
}

/** The places chosen and typed together, at least one. */
export function readChosenPlaces(chosen: readonly Place[], typed: string): Typed<Place[]> {
  const read = readPlaces(typed);
  if (read.problem !== undefined) return read;
  const places = [...new Set([...chosen, ...read.value])];
  return places.length > 0
    ? { value: places }
    : { problem: "Choose at least one state, metropolitan area, US or REMOTE." };
}

/** Whether a name alone does not say which of several places is meant. */
export function asksWhich(text: string): boolean {
  if (placeNamed(normalized(text)) !== undefined) return false;
  const meant = metrosMeant(text);
  return meant !== undefined && meant.areas.size + meant.small.size > 1;
}
