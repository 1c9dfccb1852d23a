import { useSession } from "../Session.tsx";
import { GroupedTable } from "./GroupedTable.tsx";
import type { RangeGroup } from "./RangeChart.tsx";

/** The numbers of a range chart. */
export function RangeTable({ caption, groups }: { caption: string; groups: readonly RangeGroup[] }) {
  const { formats } = useSession();
  return (
    <GroupedTable
      caption={caption}
      heads={["Level", "Minimum", "Midpoint", "Maximum"]}
      groups={groups.map(({ name, bars }) => ({
        name,
        rows: bars.map((bar) => ({
          name: bar.name,
          cells: [bar.min, bar.midpoint, bar.max].map(formats.dollars),
        })),
      }))}
    />
  );
}
