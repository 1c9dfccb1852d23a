import type { Level } from "../../core/market/levels.ts";
import type { RoleSeries } from "../../core/market/roles.ts";
import type { Place } from "../../core/units/place.ts";
import { neighbouringRoles, payAt, titlesOfLevel } from "../../reference/neighbouringRoles.ts";
import { useSession } from "../Session.tsx";
import { HeadRow } from "./HeadRow.tsx";
import { placeName } from "./placeName.ts";
import { restsOn, upperFirst } from "./RoleChart.tsx";

interface NextDoorProps {
  level: Level;
  place: Place;
  /** The base that is offered. */
  base: number;
}

/** What the person could earn next door: the medians of neighbouring roles, against the base that is offered. */
export function NextDoor({ level, place, base }: NextDoorProps) {
  // Nobody counts remote pay by role.
  const where = place === "REMOTE" ? "US" : place;
  const { occupations, titles } = neighbouringRoles(where);
  const ofLevel = titlesOfLevel(level);
  const all = [...occupations, ...titles.filter(({ place: each }) => each !== "US"), ...ofLevel];
  const better = all.filter((series) => payAt(series, 0.5) > base).length;
  return (
    <details>
      <summary>
        Next door: {better === 0 ? "no" : better} of {all.length} neighbouring{" "}
        {all.length === 1 ? "role pays" : "roles pay"} more at the median
      </summary>
      <p class="hint">
        Other roles that the person may take: beside the AI benchmark, not in it. Occupations of{" "}
        {placeName(where)} (BLS OEWS, May 2025); job titles as offered in H-1B filings of fiscal year 2025.
      </p>
      <RolesAgainst caption={`Neighbouring roles against a base`} roles={all} base={base} />
    </details>
  );
}

function RolesAgainst({
  caption,
  roles,
  base,
}: {
  caption: string;
  roles: readonly RoleSeries[];
  base: number;
}) {
  const { formats } = useSession();
  const byPay = [...roles].sort((one, other) => payAt(other, 0.5) - payAt(one, 0.5));
  return (
    <table>
      <caption class="hidden">{caption}</caption>
      <HeadRow heads={["Role", "Median", "To the base"]} />
      <tbody>
        {byPay.map((series) => {
          const median = payAt(series, 0.5);
          const difference = median - base;
          return (
            <tr key={`${series.role.name} ${series.place}`}>
              <th scope="row">
                {upperFirst(series.role.name)}
                <br />
                <small>
                  {series.place === "US" ? "US" : placeName(series.place)}, {restsOn(series, formats)}
                </small>
              </th>
              <td>{formats.dollars(median)}</td>
              <td>
                {difference > 0 ? "+" : ""}
                {formats.dollars(difference)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
