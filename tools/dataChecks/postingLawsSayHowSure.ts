import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

/** A settled law names its statute and no second day; one to be checked says in its note what is uncertain. */
export const postingLawsSayHowSure: DataRule = {
  name: "posting laws say how sure they are",
  check: (data) =>
    data["law/posting-laws.json"].rows.flatMap((row, i) => {
      const where = rowIn("law/posting-laws.json", i, row);
      const { status, statute, note, dispute, since } = row;
      return [
        ...(status === "settled" && !statute ? [`${where}: it is settled but names no statute.`] : []),
        ...(status === "settled" && dispute ? [`${where}: it is settled, yet two days are named.`] : []),
        ...(status === "check statute" && !note ? [`${where}: it is uncertain but no note says why.`] : []),
        ...(dispute?.other === since ? [`${where}: both sides of the dispute name ${since}.`] : []),
      ];
    }),
};
