import text from "../../data/roles/developer-concentration.json?packed";
import type { Developers } from "../core/market/talentPerDollar.ts";
import { onFirstUse } from "../core/onFirstUse.ts";
import { metroArea } from "./metroAreas.ts";
import { occupationPay } from "./rolePay.ts";
import type { DeveloperConcentration } from "./schemas/DeveloperConcentration.ts";
import { isState } from "./states.ts";
import { unpackedRows } from "./unpackedRows.ts";

const DEVELOPERS = "15-1252";

/** The software developers of every state and metropolitan area for which the survey counts them. */
export const developers: () => { states: readonly Developers[]; areas: readonly Developers[] } = onFirstUse(
  () => {
    const { rows } = unpackedRows<DeveloperConcentration>(text);
    const quotients = new Map<string, number>(rows.map((row) => [row.place, row.locationQuotient]));
    const all = occupationPay().rows.flatMap(({ occupation, place, employment }) => {
      const locationQuotient = quotients.get(place);
      if (occupation !== DEVELOPERS || locationQuotient === undefined) return [];
      return { place: metroArea(place)?.place ?? place, developers: employment, locationQuotient };
    });
    return {
      states: all.filter(({ place }) => isState(place)),
      areas: all.filter(({ place }) => !isState(place)),
    };
  },
);
