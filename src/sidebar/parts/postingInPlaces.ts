import { dutyInForce, type Posting } from "../../core/hiring/postingDuty.ts";
import { postingFact } from "../../core/hiring/postingFact.ts";
import { postingRule } from "../../core/hiring/postingRule.ts";
import type { Place } from "../../core/units/place.ts";
import { dataVersion } from "../../reference/dataVersion.ts";
import { postingLaws } from "../../reference/postingLaws.ts";
import { placeName } from "./placeName.ts";

/** What the law of a state asks of a posting on the day of the data, of an employer of any size. */
export interface StateRule {
  name: string;
  rule: string;
  /** The statute; blank where the state asks nothing. */
  source: string;
}

/** The rules of the states among the places; those that ask nothing, nor have a city that does, are left out. */
export function postingRules(places: readonly Place[]): StateRule[] {
  return places.filter(isState).flatMap((place) => {
    const laws = postingLaws(place);
    if (laws.own.duties.length === 0 && laws.localities.length === 0) return [];
    return [
      {
        name: placeName(place),
        rule: postingRule(laws, anyEmployer()),
        source: String(postingFact(laws, anyEmployer(), "source")),
      },
    ];
  });
}

/** The names of the places whose state requires the range in a posting, at least of larger employers. */
export function placesThatRequire(places: readonly Place[]): string[] {
  return places
    .filter(isState)
    .filter((place) => dutyInForce(postingLaws(place).own, anyEmployer())?.kind === "in the posting")
    .map(placeName);
}

export function isState(place: Place): boolean {
  return place !== "US" && place !== "REMOTE";
}

const anyEmployer = (): Posting => ({ employees: undefined, on: dataVersion().asOf });
