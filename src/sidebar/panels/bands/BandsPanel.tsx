import { useRef } from "preact/hooks";
import type { BandsPlan } from "../../../core/bands/bandRows.ts";
import type { Benchmarks } from "../../../core/market/Benchmarks.ts";
import { LEVELS } from "../../../core/market/levels.ts";
import { Checks } from "../../parts/Checks.tsx";
import { Choice } from "../../parts/Choice.tsx";
import { DestinationChoice } from "../../parts/DestinationChoice.tsx";
import { Form } from "../../parts/Form.tsx";
import { InsertAs } from "../../parts/InsertAs.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { PlacePicker } from "../../parts/PlacePicker.tsx";
import { Send } from "../../parts/Send.tsx";
import { WrittenBlocks } from "../../parts/WrittenBlocks.tsx";
import { useSession } from "../../Session.tsx";
import { useBenchmarks } from "../../useBenchmarks.ts";
import { useCommand } from "../../useCommand.ts";
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
import { SpreadFields } from "./SpreadFields.tsx";

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
  const { formats, refresh } = useSession();
  const [choices, setChoices, remember] = useRememberedChoices("bands", rememberedBandsChoices);
  const { benchmarks } = useBenchmarks();
  const commands = useCommand();
  const set = (change: Partial<typeof choices>) => setChoices({ ...choices, ...change });

  const { request, problems } = readBandsChoices(choices);
  const { preview, stale } = usePreview(choices, benchmarks);
  const rows = formats.count(preview.rows.length);

  async function write() {
    if (!request) return undefined;
    const { done, refused } = await commands.run("generateBands", request, `Writing ${rows} rows …`);
    if (done) {
      await remember();
      await refresh();
    }
    return refused;
  }

  return (
    <Form problems={problems ?? {}} onSubmit={write}>
      <Checks
        name="levels"
        legend="Levels"
        options={LEVELS.map(({ level, publishedYears }) => ({ word: level, note: `${publishedYears} y` }))}
        chosen={choices.levels}
        onChosen={(levels) => set({ levels })}
      />
      <PlacePicker
        name="states"
        label="States"
        places={choices.places}
        typed={choices.placeTyped}
        onChange={({ places, typed }) => set({ places, placeTyped: typed })}
      />
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
          name="roundTo"
          label="Round to"
          hint="US dollars; blank for no rounding"
          text={choices.roundTo}
          onText={(roundTo) => set({ roundTo })}
        />
        <SpreadFields choices={choices} onChange={setChoices} />
      </div>
      <AdjustmentFields choices={choices} onChange={set} />
      <BandsPreviewFigure
        preview={preview}
        basis={choices.basis}
        stale={stale}
        onFit={(spread) => setChoices(withSpread(choices, spread))}
      />
      <InsertAs chosen={choices.insertAs} onChosen={(insertAs) => set({ insertAs })} />
      <DestinationChoice
        kind="bands"
        chosen={choices.destination}
        onChosen={(destination) => set({ destination })}
      />
      <WrittenBlocks kind="bands" commands={commands} />
      <Send progress={commands.progress}>
        {preview.rows.length === 1 ? "Write 1 row" : `Write ${rows} rows`}
      </Send>
    </Form>
  );
}

/** The bands of the choices; while a field cannot be read, those of the last choices that could. */
function usePreview(
  choices: BandsChoices,
  benchmarks: Benchmarks,
): { preview: BandsPreview; stale: boolean } {
  const last = useRef<BandsPreview>(NOTHING);
  // A search that is still being typed is no place yet, and no reason to hide the preview.
  const { request } = readBandsChoices({ ...choices, placeTyped: "" });
  const nothingChosen = choices.levels.length === 0 || choices.places.length === 0;
  if (request) last.current = bandsPreview(bandsPlan(request), benchmarks);
  return { preview: nothingChosen ? NOTHING : last.current, stale: !request && !nothingChosen };
}
