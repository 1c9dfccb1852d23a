import { OCCUPATIONS, TITLES } from "../../src/core/market/roles.ts";
import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

/** Of every occupation and title there is the US, and of each place and tier one row. */
export const roleRowsOnce: DataRule = {
  name: "roles complete and unique",
  check(data) {
    const { rows } = data["roles/occupations.json"];
    const titles = data["roles/titles.json"].rows;
    return [
      ...once(
        "roles/occupations.json",
        rows,
        OCCUPATIONS.map(({ soc }) => `${soc} US`),
        rows.map(({ occupation, place }) => `${occupation} ${place}`),
      ),
      ...once(
        "roles/titles.json",
        titles,
        TITLES.map((title) => `${title} any US`),
        titles.map(({ title, tier, place }) => `${title} ${tier} ${place}`),
      ),
      ...titles.flatMap((row, i) =>
        row.tier === "any" || row.place === "US"
          ? []
          : [`${rowIn("roles/titles.json", i, row)}: tiers are told for the US alone.`],
      ),
    ];
  },
};

function once(
  path: string,
  rows: readonly object[],
  wanted: readonly string[],
  found: readonly string[],
): string[] {
  return [
    ...wanted.filter((each) => !found.includes(each)).map((each) => `data/${path}: ${each} has no row.`),
    ...found.flatMap((each, i) =>
      found.indexOf(each) === i ? [] : [`${rowIn(path, i, rows[i])}: ${each} has a row already.`],
    ),
  ];
}
