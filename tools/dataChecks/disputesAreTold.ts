import type { Dispute } from "../../src/core/dispute.ts";
import { FIGURE_STATUSES } from "../../src/core/status.ts";
import type { DataRule } from "./DataRule.ts";
import { type FilePath, SCHEMAS } from "./data.ts";
import { rowIn } from "./rowIn.ts";

/** Where a row has its figure: the first of these fields that it has. */
const FIGURES = ["value", "factor", "allItems"];

/** A disputed row has two figures that differ, each with who says it, and no other row has a second one. */
export const disputesAreTold: DataRule = {
  name: "disputed rows have two figures",
  check: (data) =>
    (Object.keys(SCHEMAS) as FilePath[]).flatMap((path) => {
      const file = data[path];
      if (!("rows" in file)) return [];
      return file.rows.flatMap((row, i) => {
        const { status, dispute } = row as { status: string; dispute?: Dispute };
        // A law's status is another: how well its text is known.
        if (!FIGURE_STATUSES.some((each) => each === status)) return [];
        const where = rowIn(path, i, row);
        if (status !== "disputed") {
          return dispute ? [`${where}: it is ${status} and has a dispute; only disputed figures do.`] : [];
        }
        if (!dispute)
          return [`${where}: it is disputed, and no dispute says by whom and what else it may be.`];
        const chosen = FIGURES.map((field) => (row as Record<string, unknown>)[field]).find(
          (figure) => figure !== undefined,
        );
        return [
          ...(dispute.other === chosen ? [`${where}: both figures of the dispute are ${chosen}.`] : []),
          ...(dispute.chosenBy === dispute.otherBy
            ? [`${where}: both figures of the dispute are said by ${dispute.otherBy}.`]
            : []),
        ];
      });
    }),
};
