import { useRef } from "preact/hooks";
import { LEVELS } from "../../../core/market/levels.ts";
import { type Offer, type OfferReview, offerReview } from "../../../core/offers/offerReview.ts";
import { LONGEST_TEXT } from "../../../input/longestText.ts";
import { DestinationChoice } from "../../parts/DestinationChoice.tsx";
import { EQUITY_KIND_OPTIONS } from "../../parts/EQUITY_KIND_OPTIONS.ts";
import { EquityTicksField } from "../../parts/EquityTicksField.tsx";
import { Form } from "../../parts/Form.tsx";
import { InsertAs } from "../../parts/InsertAs.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { PlaceField } from "../../parts/PlaceField.tsx";
import { SelectField } from "../../parts/SelectField.tsx";
import { Send } from "../../parts/Send.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WrittenBlocks } from "../../parts/WrittenBlocks.tsx";
import { useSession } from "../../Session.tsx";
import { useBenchmarks } from "../../useBenchmarks.ts";
import { useCommand } from "../../useCommand.ts";
import { useDraft } from "../../useDraft.ts";
import { useRememberedChoices } from "../../useRememberedChoices.ts";
import { amountsInWords } from "./amountsInWords.ts";
import {
  BLANK_OFFER,
  type OfferChoices,
  readOffer,
  readOfferCheck,
  rememberedOfferChoices,
  type TypedOffer,
} from "./OfferChoices.ts";
import { OfferReviewFigure } from "./OfferReviewFigure.tsx";

/** Whether one offer closes, what a candidate will ask of it, and what it would cost to make it close. */
export function OfferPanel() {
  const { info, formats, refresh } = useSession();
  const [choices, setChoices, remember] = useRememberedChoices("offer", rememberedOfferChoices);
  const [typed, setTyped] = useDraft("offer", () => BLANK_OFFER);
  const commands = useCommand();
  const set = (change: Partial<OfferChoices>) => setChoices({ ...choices, ...change });
  const type = (change: Partial<TypedOffer>) => setTyped({ ...typed, ...change });

  const { request, problems } = readOfferCheck(choices, typed, formats);
  const { reviewed, stale, own } = useReview(choices, typed);
  const rows = info?.blocks.find(({ kind }) => kind === "offers");

  async function write() {
    if (!request) return undefined;
    const { done, refused } = await commands.run("checkOffer", request, "Writing the offer …");
    if (done) {
      await remember();
      await refresh();
    }
    return refused;
  }

  return (
    <Form problems={problems ?? {}} onSubmit={write}>
      <TextField
        name="label"
        label="Name of the offer"
        hint="The same name again updates its row."
        text={typed.label}
        mostCharacters={LONGEST_TEXT.name}
        onText={(label) => type({ label })}
      />
      <div class="columns">
        <SelectField
          name="level"
          label="Level"
          options={LEVELS.map(({ level, publishedYears }) => ({
            word: level,
            label: `${level}, ${publishedYears} y`,
          }))}
          chosen={choices.level}
          onChosen={(level) => set({ level })}
        />
        <PlaceField
          name="state"
          label="State"
          besides={["US", "REMOTE"]}
          place={choices.place}
          onPlace={(place) => set({ place })}
        />
        <NumberField name="base" label="Base" text={typed.base} onText={(base) => type({ base })} />
        <NumberField
          name="bonus"
          label="Bonus a year"
          text={typed.bonus}
          onText={(bonus) => type({ bonus })}
        />
      </div>
      <NumberField
        name="guaranteedCash"
        label="How much is guaranteed cash?"
        hint="Base and the promised part of the bonus; blank: the base"
        text={typed.guaranteedCash}
        onText={(guaranteedCash) => type({ guaranteedCash })}
      />
      <SelectField
        name="equityKind"
        label="What kind of equity?"
        options={EQUITY_KIND_OPTIONS}
        chosen={typed.equityKind}
        onChosen={(equityKind) => type({ equityKind })}
      />
      {typed.equityKind !== "none" && (
        <>
          <NumberField
            name="equityPerYear"
            label="Equity a year"
            hint="As quoted"
            text={typed.equityPerYear}
            onText={(equityPerYear) => type({ equityPerYear })}
          />
          <EquityTicksField
            name="ticks"
            kind={typed.equityKind}
            ticks={typed.ticks}
            onTicks={(ticks) => type({ ticks })}
          />
        </>
      )}
      <TextField
        name="mustGoRight"
        label="What must go right?"
        long
        text={typed.mustGoRight}
        mostCharacters={LONGEST_TEXT.answer}
        onText={(mustGoRight) => type({ mustGoRight })}
      />
      <TextField
        name="roleControls"
        label="What does the role control?"
        long
        text={typed.roleControls}
        mostCharacters={LONGEST_TEXT.answer}
        onText={(roleControls) => type({ roleControls })}
      />
      <NumberField
        name="seatValuePerDay"
        label="Worth of a day with the seat filled"
        hint="US dollars, net of its cost; prices the wait. May be blank"
        text={typed.seatValuePerDay}
        onText={(seatValuePerDay) => type({ seatValuePerDay })}
      />
      <OfferReviewFigure reviewed={reviewed} stale={stale} own={own} />
      <InsertAs chosen={choices.insertAs} onChosen={(insertAs) => set({ insertAs })} />
      {!rows && (
        <DestinationChoice
          kind="offers"
          chosen={choices.destination}
          onChosen={(destination) => set({ destination })}
        />
      )}
      <label class="switch field">
        <input
          type="checkbox"
          checked={choices.rationale}
          onChange={(event) => set({ rationale: event.currentTarget.checked })}
        />
        <span>Also a one-page rationale, on a sheet of its own</span>
      </label>
      <WrittenBlocks kind={["offers", "rationale"]} commands={commands} />
      <Send progress={commands.progress}>
        {choices.rationale ? "Write the offer and its rationale" : "Write the offer"}
      </Send>
    </Form>
  );
}

/** The review of the offer; while a field cannot be read, that of the last offer that could. */
function useReview(
  choices: OfferChoices,
  typed: TypedOffer,
): { reviewed: { offer: Offer; review: OfferReview } | undefined; stale: boolean; own: number } {
  const { formats } = useSession();
  const { benchmarks, own } = useBenchmarks();
  const last = useRef<{ offer: Offer; review: OfferReview } | undefined>(undefined);
  const { offer } = readOffer(choices, typed, formats);
  if (offer) last.current = { offer, review: offerReview(offer, benchmarks, amountsInWords(formats)) };
  return { reviewed: last.current, stale: !offer && last.current !== undefined, own: own.length };
}
