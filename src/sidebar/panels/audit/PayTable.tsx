import { placeName } from "../../parts/placeName.ts";
import { useSession } from "../../Session.tsx";
import type { PayGroup } from "./auditPreview.ts";

/** The numbers of the chart of pay, for reading and for those who cannot see it. */
export function PayTable({ groups }: { groups: readonly PayGroup[] }) {
  const { formats } = useSession();
  const range = (from: number, to: number) =>
    from === to ? formats.shortDollars(from) : `${formats.shortDollars(from)}–${formats.shortDollars(to)}`;
  return (
    <table class="unbroken">
      <caption class="hidden">Pay and market bands, US dollars a year</caption>
      <thead>
        <tr>
          <th scope="col">Level</th>
          <th scope="col">Flagged</th>
          <th scope="col">Pay</th>
          <th scope="col">Band</th>
        </tr>
      </thead>
      {groups.map(({ place, rows }) => (
        <tbody key={place}>
          <tr>
            <th scope="rowgroup" colSpan={4}>
              {placeName(place)}
            </th>
          </tr>
          {rows.map(({ level, min, max, people }) => {
            const pays = people.map(({ pay }) => pay).sort((a, b) => a - b);
            return (
              <tr key={level}>
                <th scope="row">{level}</th>
                <td>
                  {formats.count(people.filter(({ flagged }) => flagged).length)} of{" "}
                  {formats.count(people.length)}
                </td>
                <td>{range(pays[0] ?? 0, pays.at(-1) ?? 0)}</td>
                <td>{range(min, max)}</td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
