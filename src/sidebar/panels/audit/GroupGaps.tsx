import { type GroupGap, SMALLEST_GROUP, WHAT_GAPS_CANNOT_SAY } from "../../../core/team/groupGaps.ts";
import { HeadRow } from "../../parts/HeadRow.tsx";
import { useSession } from "../../Session.tsx";

/** What each group is paid against the largest one, with its size and what that cannot say. */
export function GroupGaps({ groups }: { groups: readonly GroupGap[] }) {
  const { formats } = useSession();
  const [largest] = groups;
  if (!largest) return null;
  const gap = (each: GroupGap, ratio: number | undefined) =>
    each === largest ? "–" : ratio === undefined ? `under ${SMALLEST_GROUP}` : formats.percent(ratio);
  return (
    <>
      <table>
        <caption class="part">Pay against {largest.group}</caption>
        <HeadRow heads={["Group", "People", "Raw", "Adjusted"]} />
        <tbody>
          {groups.map((each) => (
            <tr key={each.group}>
              <th scope="row">{each.group}</th>
              <td>{formats.count(each.people)}</td>
              <td>{gap(each, each.raw)}</td>
              <td>{gap(each, each.adjusted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{WHAT_GAPS_CANNOT_SAY}</p>
    </>
  );
}
