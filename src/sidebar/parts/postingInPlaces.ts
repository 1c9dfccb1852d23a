import { dutyInForce, type Posting } from "../../core/hiring/postingDuty.ts";
import { postingFact } from "../../core/hiring/postingFact.ts";
import { postingRule } from "../../core/hiring/postingRule.ts";
import type { Place } from "../../core/units/place.ts";
import { dataVersion } from "../../reference/dataVersion.ts";
import { lawPlaceOf, postingLaws } from "../../reference/postingLaws.ts";

/** On the day of the data, an employer of any size. */
const anyEmployer = (): Posting => ({ employees: undefined, on: dataVersion().asOf });

/** What the law of a state or city asks of a posting. */
export interface LawInShort {
  name: string;
  rule: string;
  /** The statute; blank where nothing is asked. */
  source: string;
}

/** Whose posting laws hold in the places, each once: a state's, or that of a metropolitan area's city. */
export function lawPlaces(places: readonly Place[]): string[] {
  return [...new Set(places.flatMap((place) => lawPlaceOf(place) ?? []))];
}

/** The rules of such places; those that ask nothing, nor have a city that does, are left out. */
export function postingRules(places: readonly Place[], posting = anyEmployer()): LawInShort[] {
  return lawPlaces(places).flatMap((place) => {
    const laws = postingLaws(place);
    if (laws.own.duties.length === 0 && laws.localities.length === 0) return [];
    return [
      {
        name: laws.own.name,
        rule: postingRule(laws, posting),
        source: String(postingFact(laws, posting, "source")),
      },
    ];
  });
}

/** The names of the states and cities that require the range in a posting, at least of larger employers. */
export function placesThatRequire(places: readonly Place[], posting = anyEmployer()): string[] {
  return lawPlaces(places)
    .map((place) => postingLaws(place).own)
    .filter((law) => dutyInForce(law, posting)?.kind === "in the posting")
    .map(({ name }) => name);
}
