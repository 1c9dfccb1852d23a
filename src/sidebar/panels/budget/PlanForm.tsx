import { useMemo, useState } from "preact/hooks";
import type { BudgetPreview } from "../../../commands/previewBudget.ts";
import { dayOfIso } from "../../../core/units/day.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { Choice } from "../../parts/Choice.tsx";
import { Form } from "../../parts/Form.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { PlacePicker } from "../../parts/PlacePicker.tsx";
import { SelectField } from "../../parts/SelectField.tsx";
import { Send } from "../../parts/Send.tsx";
import { useSession } from "../../Session.tsx";
import type { Answered } from "../../useAnswer.ts";
import { useCommand } from "../../useCommand.ts";
import { useDraft } from "../../useDraft.ts";
import { useLastReadable } from "../../useLastReadable.ts";
import {
  type BudgetChoices,
  choicesOfPlan,
  firstBudgetChoices,
  readBudgetChoices,
  SCENARIO_NAMES,
} from "./BudgetChoices.ts";
import { monthNames } from "./monthNames.ts";
import { PlanPreviewFigure } from "./PlanPreviewFigure.tsx";
import { planStartMonths, today } from "./planStartMonths.ts";
import { samplePlan } from "./samplePlan.ts";
import { scenarioInWords } from "./scenarioInWords.ts";

const INSERTED = [
  {
    word: "native",
    label: "Native",
    hint: "Plain formulas: they calculate for everyone, without the add-on.",
  },
  { word: "live", label: "Live", hint: "Heavy columns call the add-on; they need it to recalculate." },
] as const;

interface PlanFormProps {
  plan: Answered<BudgetPreview>;
  /** Told what was done. */
  onBuilt: (message: string) => Promise<void>;
}

/** What the plan is made of: four fields, the rest folded; previewed, then built at once or updated. */
export function PlanForm({ plan, onBuilt }: PlanFormProps) {
  const { formats, info, refresh } = useSession();
  const [now] = useState(today);
  const [changed, setChanged] = useDraft<Partial<BudgetChoices>>("plan", () => ({}));
  const first = useMemo(() => firstBudgetChoices(now), [now]);
  const { present, earlier } = plan.value ?? {};
  // But for what the user changes here, the plan that is there says what the fields hold: its cells are typed into too.
  const before = present ?? earlier?.present;
  const choices = { ...(before ? choicesOfPlan(before) : first), ...changed };
  const set = (change: typeof changed) => setChanged((earlier) => ({ ...earlier, ...change }));
  const fields = fieldsOf(choices, set);
  const commands = useCommand();

  const { request, problems } = readBudgetChoices(choices);
  // A search that is still being typed is no place yet.
  const { last: shown, stale } = useLastReadable(readBudgetChoices({ ...choices, placeTyped: "" }).request);
  const sample = useMemo(
    () => (shown && shown.sampleRequisitions > 0 && !before ? samplePlan(shown) : undefined),
    // The request is made anew at every drawing; these are what the calculation takes from it.
    [JSON.stringify(shown), before],
  );
  const monthName = monthNames(info?.locale, "short");

  async function write() {
    if (!request) return undefined;
    const doing = present ? "Updating the plan …" : "Building the plan …";
    const { done, value, refused } = await commands.run("buildBudget", request, doing);
    if (!done) await plan.reload();
    else {
      setChanged({});
      await refresh();
      await onBuilt(value.message);
    }
    return refused;
  }

  return (
    <Form problems={problems} onSubmit={write}>
      {earlier && <p class="note">{earlier.message}</p>}
      <div class="columns">
        <SelectField
          {...fields.choice("planStart")}
          label="Plan start"
          options={planStartMonths(now, choices.planStart).map((word) => ({
            word,
            label: monthName(dayOfIso(word) ?? now),
          }))}
        />
        <NumberField {...fields.text("months")} label="Months" hint="12 to 36" />
      </div>
      <NumberField
        {...fields.text("budget")}
        label="Budget"
        hint={
          request && request.budget > 0
            ? `US dollars for all months: ${formats.dollars(request.budget / request.months)} a month`
            : "US dollars for all months together"
        }
      />
      <PlacePicker
        name="states"
        label="Places of the bands"
        places={choices.places}
        typed={choices.placeTyped}
        onChange={({ places, typed }) => set({ places, placeTyped: typed })}
      />
      <details class="fields">
        <summary>Scenario, samples and formulas</summary>
        <Choice
          {...fields.choice("scenario")}
          legend="Scenario"
          options={SCENARIO_NAMES.map((word) => ({ word, label: word }))}
          hint={scenarioInWords(choices.scenario, formats.percent)}
        />
        {!before && (
          <Choice
            name="sampleRequisitions"
            legend="Sample requisitions"
            options={[
              { word: "none", label: "None" },
              { word: "dozen", label: "A dozen" },
            ]}
            chosen={choices.samples}
            onChosen={(samples) => set({ samples })}
            hint="Rows to try the plan with; overtype or delete them."
          />
        )}
        <Choice
          {...fields.choice("insertAs")}
          legend="Insert as"
          options={INSERTED}
          hint={INSERTED.find(({ word }) => word === choices.insertAs)?.hint}
        />
      </details>
      <PlanPreviewFigure
        plan={plan}
        sample={sample}
        stale={stale}
        scenario={choices.scenario}
        samples={choices.samples}
      />
      <Send progress={commands.progress} request={request}>
        {present ? "Update the plan" : earlier ? "Build the new plan" : "Build the plan"}
      </Send>
    </Form>
  );
}
