import type { BenchmarkChange, BenchmarksCompared, BlockEffect } from "../../../commands/updateBenchmarks.ts";
import type { NumberFormats } from "../../NumberFormats.ts";
import { figureName } from "../../parts/figureName.ts";
import { HeadRow } from "../../parts/HeadRow.tsx";
import { useSession } from "../../Session.tsx";
import { allFigures } from "./allFigures.ts";
import { valueText } from "./valueText.ts";

/** Pinned and new figures side by side, and what the new ones do to each block in dollars. */
export function ComparedFigures({ compared: { changes, effects } }: { compared: BenchmarksCompared }) {
  const { formats } = useSession();
  const overridden = changes.filter((change) => change.overridden).length;
  return (
    <>
      <div class="scrolled">
        <table>
          <caption>Figures that change</caption>
          <HeadRow heads={["Figure", "Pinned", "New"]} />
          <tbody>
            {changes.map((change) => (
              <tr key={change.key}>
                <th scope="row">
                  {figureName(change.key)} <small>{change.key}</small>
                  {change.overridden && <small> yours stays</small>}
                </th>
                <td>{figureText(change, change.pinned, formats)}</td>
                <td>{figureText(change, change.published, formats)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {overridden > 0 && (
        <p class="hint">Your own figures stay in use; accepting changes nothing where they stand.</p>
      )}
      {effects.length === 0 ? (
        <p class="hint">
          No native block in this spreadsheet changes. Live formulas have the new figures already.
        </p>
      ) : (
        <table>
          <caption>Dollars in each native block, added up</caption>
          <HeadRow heads={["Block", "Now", "New", "Change"]} />
          <tbody>
            {effects.map((effect) => (
              <EffectRow key={effect.block} effect={effect} formats={formats} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function EffectRow({
  effect: { range, column, now, accepted },
  formats,
}: {
  effect: BlockEffect;
  formats: NumberFormats;
}) {
  const change = accepted - now;
  return (
    <tr>
      <th scope="row">
        {range}, {column.toLowerCase()}
      </th>
      <td>{formats.dollars(now)}</td>
      <td>{formats.dollars(accepted)}</td>
      <td>
        {change > 0 && "+"}
        {formats.dollars(change)}
      </td>
    </tr>
  );
}

function figureText({ key }: BenchmarkChange, value: number | undefined, formats: NumberFormats): string {
  if (value === undefined) return "none";
  const published = allFigures().find((figure) => figure.key === key)?.published;
  return valueText(value, { unit: published?.unit ?? "", kind: published?.kind }, formats);
}
