import packed from "../../data/geography/metro-areas.json?packed";
import smallCities from "../../data/geography/small-metro-areas.json?cities";
import { onFirstUse } from "../core/onFirstUse.ts";
import type { Place } from "../core/units/place.ts";
import { placeNames } from "./placeNames.ts";
import type { MetroAreas } from "./schemas/MetroAreas.ts";
import { PLACES, type StateCode } from "./states.ts";
import { unpackedRows } from "./unpackedRows.ts";

/** A metropolitan area that has a factor: its row, and what its official name tells. */
export type MetroArea = MetroAreas["rows"][number] & {
  /** "Boston, MA": what the area is called wherever a place is. */
  place: Place;
  /** The cities of the name: "Boston", "Cambridge", "Newton". */
  cities: readonly string[];
  /** The states it lies in; its tax and its posting law are those of the first. */
  states: readonly StateCode[];
};

/** An area with fewer software developers has no factor. */
export const LEAST_DEVELOPERS = 500;

const TOP_HUBS = 10;

/** The file itself, for its sources and methods. */
export const metroFile = onFirstUse(() => unpackedRows<MetroAreas>(packed));

/** The metropolitan areas with 500 or more software developers, in the order of their codes. */
export const metroAreas: () => readonly MetroArea[] = onFirstUse(() => {
  const { shown } = placeNames();
  return metroFile().rows.map((row) => {
    const named = namedArea(row.name);
    return { ...row, ...named, place: shown[row.cbsa] ?? named.place };
  });
});

/** Those with fewer: they have no factor, and who asks for one is told its state's. */
export const smallMetroPlaces: () => readonly { city: string; state: StateCode }[] = onFirstUse(() =>
  smallCities.split(",").flatMap((group) => {
    const state = group.slice(0, 2) as StateCode;
    return group
      .slice(3)
      .split("|")
      .map((city) => ({ city, state }));
  }),
);

/** Where a job can be paid: the whole US, remote, a state or a metropolitan area. */
export const everyPlace: () => readonly Place[] = onFirstUse(() => [
  ...PLACES,
  ...metroAreas().map(({ place }) => place),
]);

/** The metropolitan areas by how many software developers they have, the largest first. */
export const largestFirst: () => readonly Place[] = onFirstUse(() =>
  [...metroAreas()].sort((a, b) => b.developers - a.developers).map(({ place }) => place),
);

/** The metropolitan areas with the most software developers. */
export const topHubs = (): readonly Place[] => largestFirst().slice(0, TOP_HUBS);

const byPlaceOrCode = onFirstUse(
  () =>
    new Map(
      metroAreas().flatMap((area) => [[area.place, area] as const, [String(area.cbsa), area] as const]),
    ),
);

/** The metropolitan area of a place ("San Jose, CA") or code ("41940"); undefined for states, US and REMOTE. */
export function metroArea(placeOrCode: string): MetroArea | undefined {
  return /, |^\d{5}$/.test(placeOrCode) ? byPlaceOrCode().get(placeOrCode) : undefined;
}

/** What an official name tells: "Scranton--Wilkes-Barre, PA", "Boston-Cambridge-Newton, MA-NH". */
function namedArea(name: string) {
  const [title = "", states = ""] = name.split(", ");
  // Two hyphens stand within a city's name.
  const cities = title.split(/-+(?!Barre|Salem)|\//);
  const codes = states.split("-") as StateCode[];
  return { place: `${cities[0]}, ${codes[0]}`, cities, states: codes };
}
