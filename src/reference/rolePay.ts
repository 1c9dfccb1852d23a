import occupationsText from "../../data/roles/occupations.json?packed";
import titlesText from "../../data/roles/titles.json?packed";
import type { Role, RoleSeries } from "../core/market/roles.ts";
import { onFirstUse } from "../core/onFirstUse.ts";
import { Refusal } from "../core/Refusal.ts";
import { isMetro, type Place } from "../core/units/place.ts";
import { withThousands } from "../core/units/thousands.ts";
import { metroArea } from "./metroAreas.ts";
import { namedSource } from "./namedSource.ts";
import type { CountGrades } from "./schemas/CountGrades.ts";
import type { OccupationPay } from "./schemas/OccupationPay.ts";
import type { TitlePay } from "./schemas/TitlePay.ts";
import { type Unpacked, unpackedRows } from "./unpackedRows.ts";

export const occupationPay = onFirstUse(() => unpackedRows<OccupationPay>(occupationsText));
export const titlePay = onFirstUse(() => unpackedRows<TitlePay>(titlesText));

const occupationRows = onFirstUse(
  () => new Map(occupationPay().rows.map((row) => [`${row.occupation} ${row.place}`, row])),
);
const titleRows = onFirstUse(
  () => new Map(titlePay().rows.map((row) => [`${row.title} ${row.tier} ${row.place}`, row])),
);

const PERCENTILES = [0.1, 0.25, 0.5, 0.75, 0.9];

/** What a role is paid in a place; undefined where that is not in the data, or rests on too few. */
export function roleSeriesIn(role: Role, place: Place): RoleSeries | undefined {
  if ("occupation" in role) {
    const row = occupationRows().get(`${role.occupation} ${codeOf(place)}`);
    return row && series(role, place, row, row.employment, "people employed", occupationPay());
  }
  const row = titleRows().get(`${role.title} ${role.tier} ${codeOf(place)}`);
  return row && series(role, place, row, row.filings, "filings", titlePay());
}

/** A place as the rows have it: a metropolitan area by its code. */
function codeOf(place: Place): string {
  return isMetro(place) ? `${metroArea(place)?.cbsa}` : place;
}

function series(
  role: Role,
  place: Place,
  row: OccupationPay["rows"][number] | TitlePay["rows"][number],
  count: number,
  counted: RoleSeries["counted"],
  { method, sources, reliability }: Pick<Unpacked<TitlePay>, "method" | "sources" | "reliability">,
): RoleSeries {
  const { grade, meaning } = gradeByCount(reliability, count);
  const paid = row as Readonly<Record<string, unknown>>;
  return {
    role,
    place,
    count,
    counted,
    points: PERCENTILES.flatMap((percentile) => {
      const value = paid[`p${percentile * 100}`];
      return typeof value === "number" ? [{ percentile, value }] : [];
    }),
    source: namedSource(sources, row.source).citation,
    status: row.status,
    reliability: grade,
    method: `Reliability ${grade}: ${meaning}. ${method}`,
  };
}

/** The best grade that a count earns. The data checks guarantee that every row earns one. */
function gradeByCount(grades: CountGrades, count: number): CountGrades[number] {
  const earned = grades.find(({ atLeast }) => count >= atLeast);
  if (!earned) throw new Error(`No grade is for a count of ${count}.`);
  return earned;
}

/** What a role is paid in a place; a Refusal that says why where the data has nothing of it. */
export function roleSeries(role: Role, place: Place): RoleSeries {
  const found = roleSeriesIn(role, place);
  if (found) return found;
  throw new Refusal(() => `place must be ${otherPlaces(role, place)}; got "${place}".`);
}

function otherPlaces(role: Role, place: Place): string {
  if (place === "REMOTE") return "a place, because nobody counts remote pay by role";
  const us = roleSeriesIn(role, "US");
  const instead = us ? `"US" has ${withThousands(us.count)}` : "not even the US has";
  if ("occupation" in role) {
    return `one where 100 or more people are known to be employed as ${role.name} (${instead})`;
  }
  if (role.tier !== "any") {
    return `"US" for one tier of a job title, because areas are told for all of them together`;
  }
  return `a metropolitan area with 8 or more filings of ${role.name}, or "US"; filings are not told by state, and fewer are not shown (${instead})`;
}
