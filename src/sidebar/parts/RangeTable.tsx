import { useSession } from "../Session.tsx";
import type { RangeGroup } from "./RangeChart.tsx";

/** The numbers of a range chart, for reading and for those who cannot see it. */
export function RangeTable({ caption, groups }: { caption: string; groups: readonly RangeGroup[] }) {
  const { formats } = useSession();
  return (
    <table>
      <caption class="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Level</th>
          <th scope="col">Minimum</th>
          <th scope="col">Midpoint</th>
          <th scope="col">Maximum</th>
        </tr>
      </thead>
      {groups.map(({ name, bars }) => (
        <tbody key={name}>
          <tr>
            <th scope="rowgroup" colSpan={4}>
              {name}
            </th>
          </tr>
          {bars.map((bar) => (
            <tr key={bar.name}>
              <th scope="row">{bar.name}</th>
              <td>{formats.dollars(bar.min)}</td>
              <td>{formats.dollars(bar.midpoint)}</td>
              <td>{formats.dollars(bar.max)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
