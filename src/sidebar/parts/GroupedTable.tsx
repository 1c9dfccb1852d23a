import { HeadRow } from "./HeadRow.tsx";

interface GroupedTableProps {
  /** Read out, not shown: the table stands beside its picture. */
  caption: string;
  /** The column heads, where the rows' names do not say it all. */
  heads?: readonly string[];
  groups: readonly { name: string; rows: readonly { name: string; cells: readonly string[] }[] }[];
  /** Whether cells stay on one line. */
  unbroken?: boolean;
}

/** The numbers of a picture, for reading and for those who cannot see it. */
export function GroupedTable({ caption, heads, groups, unbroken = false }: GroupedTableProps) {
  return (
    <table class={unbroken ? "unbroken" : undefined}>
      <caption class="hidden">{caption}</caption>
      {heads && <HeadRow heads={heads} />}
      {groups.map(({ name, rows }) => (
        <tbody key={name}>
          <tr>
            <th scope="rowgroup" colSpan={1 + (rows[0]?.cells.length ?? 0)}>
              {name}
            </th>
          </tr>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
