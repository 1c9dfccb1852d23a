import { STATE_CODES } from "../../src/reference/states.ts";
import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

const PATH = "law/posting-laws.json";

/** A city or county stands in a state, is listed once and has a duty; every duty is of a state or a listed place. */
export const postingPlacesAreKnown: DataRule = {
  name: "posting laws are of known places",
  check({ [PATH]: { localities, rows } }) {
    const listed = localities.map(({ place }) => place);
    const withDuty = new Set<string>(rows.map(({ place }) => place));
    const places = new Set<string>([...STATE_CODES, ...listed]);
    return [
      ...localities.flatMap((locality, i) => {
        const where = rowIn(PATH, i, locality, "locality");
        const state = locality.place.slice(-2);
        return [
          ...(STATE_CODES.some((code) => code === state) ? [] : [`${where}: ${state} is no state.`]),
          ...(listed.indexOf(locality.place) < i ? [`${where}: it is listed twice.`] : []),
          ...(withDuty.has(locality.place) ? [] : [`${where}: it has no duty.`]),
        ];
      }),
      ...rows.flatMap((row, i) =>
        places.has(row.place) ? [] : [`${rowIn(PATH, i, row)}: the place is not among the localities.`],
      ),
    ];
  },
};
