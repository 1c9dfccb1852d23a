import { STATE_NAMES } from "../../src/reference/states.ts";
import type { DataRule } from "./DataRule.ts";

/** Every name is of areas that have a factor, and stands once; a name that is asked about may mean several. */
export const placeNamesMeanAreas: DataRule = {
  name: "names of places mean metropolitan areas",
  check(data) {
    const path = "geography/place-names.json";
    const { shown, wellKnown, ask } = data[path];
    const known = new Set(data["geography/metro-areas.json"].rows.map(({ cbsa }) => String(cbsa)));
    const codes = [
      ...Object.keys(shown),
      ...Object.keys(wellKnown),
      ...Object.values(ask).flat().map(String),
    ];
    const names = [...Object.values(wellKnown).flat(), ...Object.keys(ask)].map((name) => name.toLowerCase());
    const states = Object.values(STATE_NAMES).map((name) => name.toLowerCase());
    return [
      ...[...new Set(codes)]
        .filter((code) => !known.has(code))
        .map((code) => `data/${path}: ${code} is no metropolitan area that has a factor.`),
      ...names
        .filter((name, i) => names.indexOf(name) !== i)
        .map((name) => `data/${path}: "${name}" has more than one meaning.`),
      ...names.filter((name) => states.includes(name)).map((name) => `data/${path}: "${name}" is a state.`),
      ...Object.entries(ask)
        .filter(([, areas]) => areas.length < 2)
        .map(([name]) => `data/${path}: "${name}" is asked about and means one area.`),
    ];
  },
};
