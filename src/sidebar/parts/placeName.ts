import type { Place } from "../../core/units/place.ts";
import { STATE_NAMES, type StateCode } from "../../reference/states.ts";

/** A place as people say it: California, US, Remote. */
export function placeName(place: Place): string {
  if (place === "REMOTE") return "Remote";
  return STATE_NAMES[place as StateCode] ?? place;
}
