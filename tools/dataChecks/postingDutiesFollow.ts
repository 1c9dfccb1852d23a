import { DUTY_KINDS } from "../../src/core/hiring/postingDuty.ts";
import type { PostingLaws } from "../../src/reference/schemas/PostingLaws.ts";
import type { DataRule } from "./DataRule.ts";
import { rowIn } from "./rowIn.ts";

type Duty = PostingLaws["rows"][number];

/**
 * The duties of a place follow each other: in the order in which they began, none twice at a time, and one ends on
 * the day on which a stronger one takes its place.
 */
export const postingDutiesFollow: DataRule = {
  name: "posting duties follow each other",
  check({ "law/posting-laws.json": { rows } }) {
    const where = (duty: Duty) => rowIn("law/posting-laws.json", rows.indexOf(duty), duty);
    return rows.flatMap((duty) => {
      const { since, until, enforcedFrom, note } = duty;
      const later = rows.slice(rows.indexOf(duty) + 1).filter(({ place }) => place === duty.place);
      const heir = later.find((next) => isStronger(next, duty) && next.since === until);
      return [
        ...(until !== undefined && until <= since ? [`${where(duty)}: it ends before it begins.`] : []),
        ...(enforcedFrom !== undefined && enforcedFrom <= since
          ? [`${where(duty)}: it is enforced from ${enforcedFrom}, which is not after it begins.`]
          : []),
        ...(until !== undefined && !heir && !note
          ? [`${where(duty)}: it ends on ${until} and nothing says why: no stronger duty begins then.`]
          : []),
        ...later.flatMap((next) => {
          if (next.since < since) return [`${where(next)}: it began before the duty that stands above it.`];
          if (until !== undefined && until <= next.since) return [];
          if (next.kind === duty.kind) return [`${where(next)}: a duty of the same kind is still in force.`];
          return isStronger(next, duty) && bindsAsMany(next, duty)
            ? [`${where(duty)}: it has no end, though a stronger duty takes its place on ${next.since}.`]
            : [];
        }),
      ];
    });
  },
};

function isStronger(one: Duty, other: Duty): boolean {
  return DUTY_KINDS.indexOf(one.kind) < DUTY_KINDS.indexOf(other.kind);
}

function bindsAsMany(one: Duty, other: Duty): boolean {
  return (one.employersWithAtLeast ?? 0) <= (other.employersWithAtLeast ?? 0);
}
