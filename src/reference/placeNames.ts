import text from "../../data/geography/place-names.json?raw";
import { onFirstUse } from "../core/onFirstUse.ts";
import type { PlaceNames } from "./schemas/PlaceNames.ts";

/** What people call metropolitan areas besides their official names. */
export const placeNames: () => PlaceNames = onFirstUse(() => JSON.parse(text) as PlaceNames);
