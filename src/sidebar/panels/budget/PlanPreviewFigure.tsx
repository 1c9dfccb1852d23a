import type { BudgetPreview } from "../../../commands/previewBudget.ts";
import { HeadRow } from "../../parts/HeadRow.tsx";
import { Spoken } from "../../parts/Spoken.tsx";
import { useSession } from "../../Session.tsx";
import type { Answered } from "../../useAnswer.ts";
import type { BudgetChoices, ScenarioName } from "./BudgetChoices.ts";
import { CashChart } from "./CashChart.tsx";
import { monthNames } from "./monthNames.ts";
import type { SamplePlan } from "./samplePlan.ts";

interface PlanPreviewFigureProps {
  plan: Answered<BudgetPreview>;
  /** Undefined while no plan can be calculated: there are no sample requisitions, or the user's own stand in the sheet. */
  sample: SamplePlan | undefined;
  /** Whether a field cannot be read just now, so that this is the plan of a moment ago. */
  stale: boolean;
  scenario: ScenarioName;
  samples: BudgetChoices["samples"];
}

/** What the plan would cost with its sample requisitions, and which sheets and names are made. */
export function PlanPreviewFigure({ plan, sample, stale, scenario, samples }: PlanPreviewFigureProps) {
  const { value: preview, problem } = plan;
  const isThere = preview?.present !== undefined || preview?.earlier !== undefined;
  return (
    <section class={stale ? "preview stale" : "preview"} aria-label="Preview">
      <h2>{stale ? "Preview before the last change" : "Preview"}</h2>
      <p role="status" class="problem">
        {problem}
      </p>
      {sample && <SampleCosts sample={sample} scenario={scenario} />}
      {!sample && (
        <p class="hint">
          {isThere
            ? "Your requisitions and assumptions stay as you typed them; the plan is calculated in the sheets."
            : samples === "none"
              ? "The plan costs nothing until you type requisitions."
              : "Give months and budget to see what the sample requisitions cost."}
        </p>
      )}
      {preview && (
        <details>
          <summary>
            {preview.sheets.length} sheets, {preview.names.length} named ranges
          </summary>
          <ul class="sheets" aria-label="Sheets">
            {preview.sheets.map(({ name, isNew }) => (
              <li key={name}>
                <span>{name}</span>
                <small>{isNew ? "new" : "to update"}</small>
              </li>
            ))}
          </ul>
          <p class="hint">
            The figures are pinned on a Benchmarks sheet and every change is noted in the Log; both are made
            where they are missing.
          </p>
          <p class="hint">{preview.names.join(", ")}</p>
        </details>
      )}
      {preview?.otherNames && <p class="hint">{preview.otherNames}</p>}
    </section>
  );
}

function SampleCosts({ sample, scenario }: { sample: SamplePlan; scenario: ScenarioName }) {
  const { formats, info } = useSession();
  const name = monthNames(info?.locale, "long");
  const chosen = sample.scenarios.find(({ name }) => name === scenario);
  const overFrom = sample.months.find(({ overBudget }) => overBudget);
  return (
    <>
      <Spoken
        text={
          chosen
            ? `${scenario}: costs ${formats.dollars(chosen.cost)}, ${formats.dollars(chosen.left)} of the budget left`
            : ""
        }
      />
      <CashChart
        label={`Monthly cost of the sample requisitions, ${scenario} scenario. The table below has the totals.`}
        months={sample.months}
      />
      <ul class="legend">
        <li>
          <i class="key-month" /> Cost of the month, {scenario}
        </li>
        {overFrom && (
          <li>
            <i class="key-month over" /> Budget spent, from {name(overFrom.first)}
          </li>
        )}
      </ul>
      <p class="hint">A dozen sample requisitions at the default assumptions:</p>
      <table>
        <caption class="hidden">What the sample requisitions cost in each scenario, US dollars</caption>
        <HeadRow heads={["Scenario", "Cost", "Budget left"]} />
        <tbody>
          {sample.scenarios.map(({ name, cost, left }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{formats.dollars(cost)}</td>
              <td class={left < 0 ? "over-budget" : ""}>{formats.dollars(left)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
