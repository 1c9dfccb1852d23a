import { Refusal } from "../../core/Refusal.ts";
import type { Place } from "../../core/units/place.ts";
import { PLACE } from "./place.ts";

/**
 * The places in a text with commas, semicolons or line ends between them, "CA, San Jose, CA; remote"; a name that has its
 * state behind a comma is read with it. A Refusal under `name` for what is none.
 */
export function placesIn(text: string, name: string): Place[] {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const places: Place[] = [];
  for (let at = 0; at < parts.length; at++) {
    const withState = at + 1 < parts.length ? placeIn(`${parts[at]}, ${parts[at + 1]}`) : undefined;
    if (withState !== undefined) at++;
    places.push(withState ?? PLACE.read(parts[at], name));
  }
  return places;
}

function placeIn(text: string): Place | undefined {
  try {
    return PLACE.read(text, "");
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
