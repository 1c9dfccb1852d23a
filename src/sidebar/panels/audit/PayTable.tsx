import { GroupedTable } from "../../parts/GroupedTable.tsx";
import { placeName } from "../../parts/placeName.ts";
import { useSession } from "../../Session.tsx";
import type { PayGroup, PayRow } from "./auditPreview.ts";

/** The numbers of the chart of pay. */
export function PayTable({ groups }: { groups: readonly PayGroup[] }) {
  const { formats } = useSession();
  const range = (from: number, to: number) =>
    from === to ? formats.shortDollars(from) : `${formats.shortDollars(from)}–${formats.shortDollars(to)}`;
  const flagged = (people: PayRow["people"]) =>
    `${formats.count(people.filter((one) => one.flagged).length)} of ${formats.count(people.length)}`;
  return (
    <GroupedTable
      unbroken
      caption="Pay and market bands, US dollars a year"
      heads={["Level", "Flagged", "Pay", "Band"]}
      groups={groups.map(({ place, rows }) => ({
        name: placeName(place),
        rows: rows.map(({ level, min, max, people }) => {
          const pays = people.map(({ pay }) => pay);
          return {
            name: level,
            cells: [flagged(people), range(Math.min(...pays), Math.max(...pays)), range(min, max)],
          };
        }),
      }))}
    />
  );
}
