import { type GroupGap, SMALLEST_GROUP, WHAT_GAPS_CANNOT_SAY } from "../core/team/groupGaps.ts";
import type { Block } from "./columns/blockTable.ts";
import { columnList } from "./columns/Column.ts";
import { FORMATS } from "./Table.ts";

interface ComparedGroup {
  gap: GroupGap;
  largest: GroupGap;
}

const NOT_TOLD = `under ${SMALLEST_GROUP} people`;

/** What a cell shows of a gap: the group that the others are held against has none. */
function shown({ gap, largest }: ComparedGroup, which: "raw" | "adjusted"): number | string {
  if (gap === largest) return "compared with";
  return gap[which] ?? NOT_TOLD;
}

export const GROUP_GAPS_COLUMNS = columnList<ComparedGroup>()({
  group: {
    is: "text",
    head: "Group",
    width: 160,
    format: FORMATS.text,
    value: ({ gap }) => gap.group,
  },
  people: {
    is: "text",
    head: "People",
    width: 80,
    format: FORMATS.days,
    value: ({ gap }) => gap.people,
  },
  raw: {
    is: "text",
    head: "Raw gap",
    note: "Average pay against that of the largest group.",
    width: 130,
    format: FORMATS.percentDifference,
    value: (each) => shown(each, "raw"),
  },
  adjusted: {
    is: "text",
    head: "Adjusted gap",
    note: "Average compa-ratio against that of the largest group: level and place are taken out.",
    width: 130,
    format: FORMATS.percentDifference,
    value: (each) => shown(each, "adjusted"),
  },
});

/** Pay by group as of the audit: who is in which is written nowhere, so that there is nothing to calculate with. */
export function groupGapsBlock(
  gaps: readonly GroupGap[],
  source: string,
): Block<ComparedGroup, keyof typeof GROUP_GAPS_COLUMNS> {
  const [largest] = gaps;
  return {
    title: "Pay by group",
    subtitle: WHAT_GAPS_CANNOT_SAY,
    provenance: `${source} ${WHAT_GAPS_CANNOT_SAY} Values as of the insert.`,
    columns: GROUP_GAPS_COLUMNS,
    identifies: ["group"],
    items: gaps.map((gap) => ({ gap, largest: largest as GroupGap })),
    insertAs: "values",
    frozenTo: "group",
  };
}
