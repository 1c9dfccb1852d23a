import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

/** A settled law names its statute; one to be checked says in its note what is uncertain. */
export const postingLawsSayHowSure: DataRule = {
  name: "posting laws say how sure they are",
  check: (data) =>
    data["law/posting-laws.json"].rows.flatMap((row, i) => {
      const where = rowIn("law/posting-laws.json", i, row);
      if (row.status === "settled" && !row.statute) return [`${where}: it is settled but names no statute.`];
      if (row.status === "check statute" && !row.note)
        return [`${where}: it is uncertain but no note says why.`];
      return [];
    }),
};
