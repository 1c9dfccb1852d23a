import type { RoleSeries } from "../../core/market/roles.ts";
import { payAt } from "../../reference/neighbouringRoles.ts";
import type { NumberFormats } from "../NumberFormats.ts";
import { useSession } from "../Session.tsx";
import { HeadRow } from "./HeadRow.tsx";
import { RangeChart } from "./RangeChart.tsx";
import { useFirstOf } from "./useFirstOf.tsx";

interface RoleChartProps {
  /** What the roles have in common, for those who hear it: "Occupations in Washington". */
  what: string;
  roles: readonly RoleSeries[];
  /** A pay that they are held against. */
  against: number | undefined;
}

/** More roles than this are drawn only when asked for. */
const MOST_ROLES = 5;

/** The middle half of what roles are paid, each with the number that it rests on. */
export function RoleChart({ what, roles, against }: RoleChartProps) {
  const { formats } = useSession();
  const { shown, button } = useFirstOf(roles, MOST_ROLES, "roles");
  return (
    <>
      <RangeChart
        label={`${what}: pay from the lower to the upper quartile. The table below has the numbers.`}
        groups={shown.map((series) => ({
          name: `${upperFirst(series.role.name)} · ${restsOn(series, formats)}`,
          bars: [
            {
              name: "P25–P75",
              min: payAt(series, 0.25),
              midpoint: payAt(series, 0.5),
              max: payAt(series, 0.75),
              floor: against,
            },
          ],
        }))}
      />
      {button}
      <details>
        <summary>Numbers as a table</summary>
        <table>
          <caption class="hidden">{what}, US dollars a year</caption>
          <HeadRow heads={["Role", "P25", "Median", "P75"]} />
          <tbody>
            {roles.map((series) => (
              <tr key={series.role.name}>
                <th scope="row">
                  {upperFirst(series.role.name)}
                  <br />
                  <small>{restsOn(series, formats)}</small>
                </th>
                {[0.25, 0.5, 0.75].map((percentile) => (
                  <td key={percentile}>{formats.dollars(payAt(series, percentile))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** "9,600 people, B", "12 filings, D: thin" */
export function restsOn(
  { count, counted, reliability }: RoleSeries,
  { count: written }: NumberFormats,
): string {
  const thin = reliability === "D" ? ": thin" : "";
  return `${written(count)} ${counted === "filings" ? counted : "people"}, ${reliability}${thin}`;
}

export function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
