import type { Ratio } from "../units/money.ts";
import type { AuditFinding, Employee } from "./payAudit.ts";

/** A group's pay against that of the largest group; negative where it is paid less. */
export interface GroupGap {
  group: string;
  people: number;
  /** By average pay alone; undefined for the largest group, and for groups too small to tell of. */
  raw: Ratio | undefined;
  /** By average compa-ratio, which takes level and place out. */
  adjusted: Ratio | undefined;
}

/** In a smaller group single people would be told of, and chance would tell the rest (class D). */
export const SMALLEST_GROUP = 5;

/** What the figures cannot say, wherever they are shown. */
export const WHAT_GAPS_CANNOT_SAY =
  "Adjusted for level and place alone. It cannot say why pay differs, nor whether levels were given fairly; small groups differ by chance.";

/** The gaps of groups to the largest of them, the largest first; people without a group are left out. */
export function groupGaps(
  team: readonly (Employee & { group: string })[],
  findings: readonly AuditFinding[],
): GroupGap[] {
  const groups = new Map<string, { pay: number; compaRatio: number; people: number }>();
  team.forEach(({ group, pay }, i) => {
    if (group === "") return;
    const sums = groups.get(group) ?? { pay: 0, compaRatio: 0, people: 0 };
    sums.pay += pay;
    sums.compaRatio += findings[i]?.compaRatio ?? 0;
    sums.people++;
    groups.set(group, sums);
  });
  const [largest, ...others] = [...groups].sort(([, one], [, other]) => other.people - one.people);
  if (!largest) return [];
  const [group, against] = largest;
  const gapIn = (what: "pay" | "compaRatio", sums: typeof against) =>
    sums[what] / sums.people / (against[what] / against.people) - 1;
  const isTold = (people: number) => people >= SMALLEST_GROUP && against.people >= SMALLEST_GROUP;
  return [
    { group, people: against.people, raw: undefined, adjusted: undefined },
    ...others.map(([name, sums]) => ({
      group: name,
      people: sums.people,
      raw: isTold(sums.people) ? gapIn("pay", sums) : undefined,
      adjusted: isTold(sums.people) ? gapIn("compaRatio", sums) : undefined,
    })),
  ];
}
