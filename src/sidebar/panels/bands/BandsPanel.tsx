import { useMemo } from "preact/hooks";
import type { BandsPlan } from "../../../core/bands/bandRows.ts";
import type { Benchmarks } from "../../../core/market/Benchmarks.ts";
import { LEVELS } from "../../../core/market/levels.ts";
import { withPayZones } from "../../../input/params/payZones.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { Checks } from "../../parts/Checks.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { Form } from "../../parts/Form.tsx";
import { InsertFields } from "../../parts/InsertFields.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { PlacePicker } from "../../parts/PlacePicker.tsx";
import { Send } from "../../parts/Send.tsx";
import { WrittenBlocks } from "../../parts/WrittenBlocks.tsx";
import { useSession } from "../../Session.tsx";
import { useBenchmarks } from "../../useBenchmarks.ts";
import { useInsert } from "../../useInsert.ts";
import { useLastReadable } from "../../useLastReadable.ts";
import { useRememberedChoices } from "../../useRememberedChoices.ts";
import { AdjustmentFields } from "./AdjustmentFields.tsx";
import {
  type BandsChoices,
  bandsPlan,
  readBandsChoices,
  rememberedBandsChoices,
  withBasis,
  withSpread,
} from "./BandsChoices.ts";
import { BandsPreviewFigure } from "./BandsPreviewFigure.tsx";
import { type BandsPreview, bandsPreview } from "./bandsPreview.ts";
import { GeographyFields } from "./GeographyFields.tsx";
import { SpreadFields } from "./SpreadFields.tsx";
import { usePayZones } from "./usePayZones.ts";

const BASES: Readonly<Record<BandsPlan["basis"], { label: string; hint: string }>> = {
  market: { label: "Market", hint: "Centred on the average base of the level and place." },
  hire: {
    label: "Hire",
    hint: "Starts at the floor below which searches stall, or the average if higher.",
  },
  both: { label: "Both", hint: "Two rows a level: around the average, and from the floor to close." },
};

const NOTHING: BandsPreview = { rows: [], leftOut: [], floor: 0, remoteMedian: 0, fitting: undefined };

/** Salary ranges by level and place, previewed while typing and written as one table. */
export function BandsPanel() {
  const { formats } = useSession();
  const { choices, setChoices, set, remember } = useRememberedChoices("bands", rememberedBandsChoices);
  const { commands, insert } = useInsert("generateBands", remember);
  const { benchmarks } = useBenchmarks();

  const { request, problems: typed = {} } = readBandsChoices(choices);
  const { zones, problem } = usePayZones(
    choices.policy === "zones" && !typed.zones ? choices.zones : undefined,
  );
  const problems = problem === undefined ? typed : { ...typed, zones: problem };
  const inZones = useMemo(() => (zones ? withPayZones(benchmarks, zones) : benchmarks), [benchmarks, zones]);
  const { preview, stale } = usePreview(choices, inZones, zones !== undefined);
  const rows = formats.count(preview.rows.length);

  return (
    <Form problems={problems} onSubmit={() => insert(request, `Writing ${rows} rows …`)}>
      <Checks
        name="levels"
        legend="Levels"
        options={LEVELS.map(({ level, publishedYears }) => ({ word: level, note: `${publishedYears} y` }))}
        chosen={choices.levels}
        onChosen={(levels) => set({ levels })}
      />
      <PlacePicker
        name="states"
        label="Places"
        places={choices.places}
        typed={choices.placeTyped}
        onChange={({ places, typed }) => set({ places, placeTyped: typed })}
      />
      <GeographyFields choices={choices} onChange={set} zones={zones} commands={commands} />
      <Choice
        name="basis"
        legend="Basis"
        options={[
          { word: "market", label: BASES.market.label },
          { word: "hire", label: BASES.hire.label },
          { word: "both", label: BASES.both.label },
        ]}
        chosen={choices.basis}
        onChosen={(basis) => setChoices(withBasis(choices, basis))}
        hint={BASES[choices.basis].hint}
      />
      <div class="columns">
        <NumberField
          {...fieldsOf(choices, set).text("roundTo")}
          label="Round to"
          hint="US dollars; blank for no rounding"
        />
        <SpreadFields choices={choices} onChange={setChoices} />
      </div>
      <AdjustmentFields choices={choices} onChange={set} />
      <BandsPreviewFigure
        preview={preview}
        benchmarks={inZones}
        basis={choices.basis}
        stale={stale}
        onFit={(spread) => setChoices(withSpread(choices, spread))}
      />
      <InsertFields kind="bands" request={request} choices={choices} onChange={set} />
      <WrittenBlocks kind={["bands", "zones"]} commands={commands} />
      <Send progress={commands.progress} request={request}>
        {preview.rows.length === 1 ? "Write 1 row" : `Write ${rows} rows`}
      </Send>
    </Form>
  );
}

/** The bands of the choices; while a field cannot be read, those of the last choices that could. */
function usePreview(
  choices: BandsChoices,
  benchmarks: Benchmarks,
  zonesRead: boolean,
): { preview: BandsPreview; stale: boolean } {
  // A search that is still being typed is no place yet, and no reason to hide the preview.
  const { request } = readBandsChoices({ ...choices, placeTyped: "" });
  const readable = request && (request.policy !== "zones" || zonesRead) ? request : undefined;
  const { last, stale } = useLastReadable(readable && bandsPreview(bandsPlan(readable), benchmarks));
  const nothingChosen = choices.levels.length === 0 || choices.places.length === 0;
  return nothingChosen ? { preview: NOTHING, stale: false } : { preview: last ?? NOTHING, stale };
}
