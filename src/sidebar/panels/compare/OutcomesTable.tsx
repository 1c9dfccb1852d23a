import { useSession } from "../../Session.tsx";
import type { ComparedRow } from "./comparePreview.ts";

/** What each offer comes to, line by line. */
export function OutcomesTable({ rows }: { rows: readonly ComparedRow[] }) {
  const { formats } = useSession();
  const breakEven = ({ outcome }: ComparedRow) =>
    outcome.breakEven ? formats.percent(outcome.breakEven.certainty) : "–";
  const lines: readonly (readonly [string, (row: ComparedRow) => string])[] = [
    ["Cash", ({ outcome }) => formats.dollars(outcome.cash)],
    ["Certain equity", ({ outcome }) => formats.dollars(outcome.certainEquity)],
    ["Uncertain equity", ({ outcome }) => formats.dollars(outcome.uncertainEquity)],
    ["Counted: cash and certain equity", ({ outcome }) => formats.dollars(outcome.counted)],
    ["Cash after tax", ({ outcome }) => formats.dollars(outcome.cashAfterTax)],
    ["First year after tax", ({ outcome }) => formats.dollars(outcome.firstYearAfterTax)],
    ["Break-even certainty", breakEven],
  ];
  return (
    <table>
      <caption class="hidden">What each offer comes to, US dollars</caption>
      {rows.map((row) => (
        <tbody key={row.offer.name}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              {row.offer.name}
            </th>
          </tr>
          {lines.map(([line, amount]) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              <td>{amount(row)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
