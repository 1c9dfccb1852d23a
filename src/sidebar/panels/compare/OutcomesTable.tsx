import { GroupedTable } from "../../parts/GroupedTable.tsx";
import { useSession } from "../../Session.tsx";
import type { ComparedRow } from "./comparePreview.ts";

/** What each offer comes to, line by line. */
export function OutcomesTable({ rows }: { rows: readonly ComparedRow[] }) {
  const { dollars, percent } = useSession().formats;
  return (
    <GroupedTable
      caption="What each offer comes to, US dollars"
      groups={rows.map(({ offer, outcome }) => ({
        name: offer.name,
        rows: [
          { name: "Cash", cells: [dollars(outcome.cash)] },
          { name: "Certain equity", cells: [dollars(outcome.certainEquity)] },
          { name: "Uncertain equity", cells: [dollars(outcome.uncertainEquity)] },
          { name: "Counted: cash and certain equity", cells: [dollars(outcome.counted)] },
          { name: "Cash after tax", cells: [dollars(outcome.cashAfterTax)] },
          { name: "First year after tax", cells: [dollars(outcome.firstYearAfterTax)] },
          {
            name: "Break-even certainty",
            cells: [outcome.breakEven ? percent(outcome.breakEven.certainty) : "–"],
          },
        ],
      }))}
    />
  );
}
