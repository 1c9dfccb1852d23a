import type { Level } from "../core/market/levels.ts";
import { OCCUPATIONS, type RoleSeries, TITLES, type TitleTier, titleRole } from "../core/market/roles.ts";
import type { Place } from "../core/units/place.ts";
import { roleSeriesIn } from "./rolePay.ts";

/** Every role that has figures in a place, the best paid first: the occupations, and the titles of every tier. */
export function neighbouringRoles(place: Place): { occupations: RoleSeries[]; titles: RoleSeries[] } {
  const known = (series: RoleSeries | undefined) => series ?? [];
  return {
    occupations: byMedian(
      OCCUPATIONS.flatMap(({ soc, name }) => known(roleSeriesIn({ name, occupation: soc }, place))),
    ),
    titles: byMedian(TITLES.flatMap((title) => known(roleSeriesIn(titleRole(title, "any"), place)))),
  };
}

/** The tier of a title that people of a level have, where there are figures by tier: in the US as a whole. */
const TIERS: Readonly<Record<Level, TitleTier>> = {
  Entry: "base",
  Mid: "base",
  Senior: "senior",
  Lead: "lead",
  Principal: "staff",
};

/** The titles of a level's tier in the US, the best paid first. */
export function titlesOfLevel(level: Level): RoleSeries[] {
  return byMedian(TITLES.flatMap((title) => roleSeriesIn(titleRole(title, TIERS[level]), "US") ?? []));
}

/** The roles beside a level in a place: its own, and for titles that are not told there those of the level's tier in the US. */
export function rolesBeside(level: Level, place: Place): RoleSeries[] {
  const { occupations, titles } = neighbouringRoles(place);
  return [...occupations, ...(titles.length > 0 ? titles : titlesOfLevel(level))];
}

/** The published point at a percentile. */
export function payAt({ points }: RoleSeries, percentile: number): number {
  const found = points.find((point) => point.percentile === percentile);
  if (!found) throw new Error(`No role is without P${percentile * 100}.`);
  return found.value;
}

function byMedian(all: RoleSeries[]): RoleSeries[] {
  return all.sort((one, other) => payAt(other, 0.5) - payAt(one, 0.5));
}
