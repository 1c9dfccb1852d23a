import type { MeritPreview } from "../../../commands/previewMerit.ts";
import type { Ratio } from "../../../core/units/money.ts";
import { Spoken } from "../../parts/Spoken.tsx";
import { useSession } from "../../Session.tsx";
import { Lamp } from "../offer/VerdictBar.tsx";

interface MeritFigureProps {
  /** Undefined while no team is known. */
  preview: MeritPreview | undefined;
  budget: Ratio | undefined;
  /** Why the team could not be read. */
  problem: string | undefined;
  waiting: boolean;
  /** Whether it is the team of before the last change. */
  stale: boolean;
}

/** What the raises come to against the budget, and who is still under the minimum. */
export function MeritFigure({ preview, budget, problem, waiting, stale }: MeritFigureProps) {
  return (
    <section class={stale ? "preview stale" : "preview"} aria-label="Preview" aria-busy={waiting}>
      <h2>{stale ? "Preview before the last change" : "Preview"}</h2>
      {!preview && !problem && (
        <p class="hint">
          {waiting ? "Reading the team …" : "Say where levels and pay stand to see what raises come to."}
        </p>
      )}
      <p role="status" class="problem">
        {problem}
      </p>
      {preview && budget !== undefined && <Raises preview={preview} budget={budget} />}
    </section>
  );
}

function Raises({ preview, budget }: { preview: MeritPreview; budget: Ratio }) {
  const { formats } = useSession();
  const { people, rated, promoted, pay, raises, lumpSums, underMinimum, toMinimum, incomplete } = preview;
  const allowed = budget * pay;
  const spent = raises + lumpSums;
  const over = spent > allowed;
  const verdict =
    rated === 0
      ? "Nobody is rated yet: choose ratings in the sheet."
      : `${over ? "Over" : "Within"} the budget: ${formats.dollars(Math.abs(allowed - spent))} ${over ? "too much" : "left"}.`;
  const parts = [
    { name: "Raises a year", amount: raises },
    { name: "Lump sums", amount: lumpSums },
    { name: `Budget, ${formats.percent(budget)} of pay`, amount: allowed },
  ];
  const remarks = [
    rated < people
      ? `${formats.count(rated)} of ${formats.count(people)} people are rated.`
      : `All ${formats.count(people)} people are rated.`,
    promoted > 0 ? `${formats.count(promoted)} promoted.` : "",
    underMinimum > 0
      ? `${formats.count(underMinimum)} still under the minimum: ${formats.dollars(toMinimum)} a year would bring them there, besides the budget.`
      : "",
    incomplete > 0
      ? `Left out: ${formats.count(incomplete)} ${incomplete === 1 ? "row" : "rows"} without level or pay.`
      : "",
  ];
  return (
    <>
      <p class="verdict">
        <Lamp light={rated === 0 ? "warning" : over ? "bad" : "good"} /> {verdict}
      </p>
      <Spoken text={verdict} />
      {allowed > 0 && (
        <meter
          class="budget"
          max={Math.max(1, spent / allowed)}
          low={1}
          high={1}
          optimum={0}
          value={spent / allowed}
          aria-label="Share of the budget"
        >
          {formats.percent(spent / allowed)}
        </meter>
      )}
      <table>
        <caption class="hidden">Raises and the budget, US dollars</caption>
        <tbody>
          {parts.map(({ name, amount }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{formats.dollars(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">{remarks.filter((remark) => remark !== "").join(" ")}</p>
    </>
  );
}
