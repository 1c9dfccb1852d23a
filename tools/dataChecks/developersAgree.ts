import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

const DEVELOPERS = "15-1252";

/** What several files say of software developers is the same: how many there are, their median, and where they are. */
export const developersAgree: DataRule = {
  name: "files agree about software developers",
  check(data) {
    const developers = data["roles/occupations.json"].rows.filter(
      ({ occupation }) => occupation === DEVELOPERS,
    );
    const of = (place: string) => developers.find((row) => row.place === place);
    const path = "roles/developer-growth.json";
    const growth = data[path].rows;
    const last = growth[growth.length - 1];
    const concentrated = data["roles/developer-concentration.json"].rows.map(({ place }) => place);
    const counted = (file: string, rows: readonly { developers: number }[], placeOf: (i: number) => string) =>
      rows.flatMap((row, i) => {
        const employed = of(placeOf(i))?.employment;
        if (employed === undefined || employed === row.developers) return [];
        return [
          `${rowIn(file, i, row)}: ${row.developers} developers; data/roles/occupations.json has ${employed}.`,
        ];
      });
    const states = data["geography/state-factors.json"].rows;
    const areas = data["geography/metro-areas.json"].rows;
    return [
      ...counted("geography/state-factors.json", states, (i) => `${states[i]?.state}`),
      ...counted("geography/metro-areas.json", areas, (i) => `${areas[i]?.cbsa}`),
      ...growth.flatMap((row, i) =>
        i === 0 || row.year === (growth[i - 1]?.year ?? 0) + 1
          ? []
          : [`${rowIn(path, i, row)}: year ${row.year} does not follow ${growth[i - 1]?.year}.`],
      ),
      ...(last && last.median !== of("US")?.p50
        ? [`data/${path}: the last median, ${last.median}, is not that of the US, ${of("US")?.p50}.`]
        : []),
      ...developers
        .filter(({ place }) => place !== "US" && !concentrated.includes(place))
        .map(({ place }) => `data/roles/developer-concentration.json: ${place} has no row.`),
      ...concentrated
        .filter((place, i) => concentrated.indexOf(place) !== i)
        .map((place) => `data/roles/developer-concentration.json: ${place} has more than one row.`),
    ];
  },
};
