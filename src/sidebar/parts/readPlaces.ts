import type { Place } from "../../core/units/place.ts";
import { PLACE } from "../../input/params/place.ts";
import { readTyped, type Typed } from "../readTyped.ts";

/** The places in a text with commas between them, "CA, Texas, remote"; nothing typed is no place. */
export function readPlaces(text: string): Typed<Place[]> {
  const places: Place[] = [];
  for (const part of text.split(/[,;\n]/)) {
    if (part.trim() === "") continue;
    const read = readTyped(PLACE, part.trim(), "State");
    if (read.problem !== undefined) return { problem: read.problem };
    places.push(read.value);
  }
  return { value: places };
}

/** The places chosen and typed together, at least one. */
export function readChosenPlaces(chosen: readonly Place[], typed: string): Typed<Place[]> {
  const read = readPlaces(typed);
  if (read.problem !== undefined) return read;
  const places = [...new Set([...chosen, ...read.value])];
  return places.length > 0 ? { value: places } : { problem: "Choose at least one state, US or REMOTE." };
}
