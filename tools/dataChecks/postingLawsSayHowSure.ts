import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

/**
 * A settled law names its statute and no second day; one to be checked says in its note what is uncertain. What a posting
 * must name is said in a sentence and in single words.
 */
export const postingLawsSayHowSure: DataRule = {
  name: "posting laws say how sure they are",
  check: (data) =>
    data["law/posting-laws.json"].rows.flatMap((row, i) => {
      const where = rowIn("law/posting-laws.json", i, row);
      const { status, statute, note, dispute, since, kind, benefits, mustName } = row;
      return [
        ...(status === "settled" && !statute ? [`${where}: it is settled but names no statute.`] : []),
        ...(status === "settled" && dispute ? [`${where}: it is settled, yet two days are named.`] : []),
        ...(status === "check statute" && !note ? [`${where}: it is uncertain but no note says why.`] : []),
        ...((benefits === undefined) !== (mustName === undefined)
          ? [`${where}: benefits and mustName say the same, so a row has both or neither.`]
          : []),
        ...(mustName && kind !== "in the posting"
          ? [`${where}: it names what a posting must name, but the range is due ${kind}.`]
          : []),
        ...(dispute?.other === since ? [`${where}: both sides of the dispute name ${since}.`] : []),
      ];
    }),
};
