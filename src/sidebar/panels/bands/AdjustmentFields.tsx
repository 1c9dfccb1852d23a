import { useState } from "preact/hooks";
import { marketGrowth } from "../../../core/market/marketGrowth.ts";
import { silent } from "../../../core/trace.ts";
import { isoDay } from "../../../core/units/day.ts";
import { publishedBenchmarks } from "../../../reference/benchmarks.ts";
import { payDate } from "../../../reference/payDate.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { Choice } from "../../parts/Choice.tsx";
import { DateField } from "../../parts/DateField.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { useSession } from "../../Session.tsx";
import type { BandsChoices } from "./BandsChoices.ts";

interface AdjustmentFieldsProps {
  choices: BandsChoices;
  onChange: (change: Partial<BandsChoices>) => void;
}

const PREMIUMS = [
  {
    word: "none",
    label: "None",
    hint: "The security premium is on total compensation, so bands of base pay do not have it.",
  },
  { word: "genai", label: "GenAI", hint: "5% to 8% on base, the middle counts." },
  { word: "google_pmle", label: "Google ML", hint: "15% on base for the Google ML engineer certificate." },
] as const;

/** What multiplies the whole range: a skill's premium, and growth to a later day. */
export function AdjustmentFields({ choices, onChange }: AdjustmentFieldsProps) {
  const { premium, agedTo } = choices;
  const { formats } = useSession();
  const market = marketGrowth(publishedBenchmarks(), silent).value;
  const fields = fieldsOf(choices, onChange);
  const inUse = premium !== "none" || agedTo.trim() !== "";
  const [opened, setOpened] = useState(false);
  return (
    <details
      class="fields"
      open={opened || inUse}
      onToggle={(event) => setOpened((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>Skill premium and aging</summary>
      <Choice
        {...fields.choice("premium")}
        legend="Skill premium"
        options={PREMIUMS}
        hint={PREMIUMS.find(({ word }) => word === premium)?.hint}
      />
      <div class="columns">
        <DateField
          {...fields.text("agedTo")}
          label="Aged to"
          hint={`2027-07-01; blank: as of ${isoDay(payDate())}`}
        />
        <NumberField
          {...fields.text("agingRate")}
          label="Yearly growth"
          hint={`3% is our default; market: ${formats.percent(market)}, the last year's`}
        />
      </div>
    </details>
  );
}
