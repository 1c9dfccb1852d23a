import type { Place } from "../../core/units/place.ts";
import { STATE_CODES } from "../../reference/states.ts";

const TOP: readonly Place[] = ["CA", "WA", "NY", "US", "REMOTE"];

/** Every place: the states the guide ranks on top, then the whole US and remote work, then the rest by name. */
export const PLACES: readonly Place[] = [...TOP, ...STATE_CODES.filter((code) => !TOP.includes(code))];
