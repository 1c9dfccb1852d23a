import { useMemo, useState } from "preact/hooks";
import { dayOfIso } from "../../../core/units/day.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { Choice } from "../../parts/Choice.tsx";
import { Form } from "../../parts/Form.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { PlacePicker } from "../../parts/PlacePicker.tsx";
import { SelectField } from "../../parts/SelectField.tsx";
import { Send } from "../../parts/Send.tsx";
import { useSession } from "../../Session.tsx";
import { useLastReadable } from "../../useLastReadable.ts";
import { choicesOfPlan, firstBudgetChoices, readBudgetChoices, SCENARIO_NAMES } from "./BudgetChoices.ts";
import { monthNames } from "./monthNames.ts";
import { PlanPreviewFigure } from "./PlanPreviewFigure.tsx";
import { planStartMonths, today } from "./planStartMonths.ts";
import { samplePlan } from "./samplePlan.ts";
import { scenarioInWords } from "./scenarioInWords.ts";
import { useBuild } from "./useBuild.ts";
import { usePlanPreview } from "./usePlanPreview.ts";

const INSERTED = [
  {
    word: "native",
    label: "Native",
    hint: "Plain formulas: they calculate for everyone, without the add-on.",
  },
  { word: "live", label: "Live", hint: "Heavy columns call the add-on; they need it to recalculate." },
] as const;

/** What the plan is made of: previewed, then built sheet by sheet; a plan that is there is updated. */
export function PlanForm() {
  const { formats, info, refresh } = useSession();
  const [now] = useState(today);
  const [changed, setChanged] = useState<ReturnType<typeof firstBudgetChoices>>();
  const first = useMemo(() => firstBudgetChoices(now), [now]);
  const plan = usePlanPreview();
  const present = plan.preview?.present;
  // Until the user changes something, the plan that is there says what the fields hold.
  const choices = changed ?? (present ? choicesOfPlan(present) : first);
  const set = (change: Partial<typeof choices>) => setChanged({ ...choices, ...change });
  const fields = fieldsOf(choices, set);
  const { build, progress } = useBuild();

  const { request, problems } = readBudgetChoices(choices);
  // A search that is still being typed is no place yet.
  const { last: shown } = useLastReadable(readBudgetChoices({ ...choices, placeTyped: "" }).request);
  const sample = useMemo(
    () => (shown && shown.sampleRequisitions > 0 && !present ? samplePlan(shown) : undefined),
    // The request is made anew at every drawing; these are what the calculation takes from it.
    [JSON.stringify(shown), present],
  );
  const monthName = monthNames(info?.locale, "long");

  async function write() {
    if (!request) return undefined;
    const { done, refused } = await build(request);
    await plan.reload();
    if (done) {
      // What was changed while the sheets were being filled is for the next time.
      setChanged((later) => (later === changed ? undefined : later));
      await refresh();
    }
    return refused;
  }

  return (
    <Form problems={problems} onSubmit={write}>
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
      <Choice
        {...fields.choice("scenario")}
        legend="Scenario"
        options={SCENARIO_NAMES.map((word) => ({ word, label: word }))}
        hint={scenarioInWords(choices.scenario, formats.percent)}
      />
      <PlacePicker
        name="states"
        label="States of the bands"
        places={choices.places}
        typed={choices.placeTyped}
        onChange={({ places, typed }) => set({ places, placeTyped: typed })}
      />
      {!present && (
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
      <PlanPreviewFigure plan={plan} sample={sample} scenario={choices.scenario} samples={choices.samples} />
      <Choice
        {...fields.choice("insertAs")}
        legend="Insert as"
        options={INSERTED}
        hint={INSERTED.find(({ word }) => word === choices.insertAs)?.hint}
      />
      <Send progress={progress}>{present ? "Update the plan" : "Build the plan"}</Send>
    </Form>
  );
}
