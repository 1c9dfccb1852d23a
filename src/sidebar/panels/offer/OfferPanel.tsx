import { averageBase } from "../../../core/market/averageBase.ts";
import type { Benchmarks } from "../../../core/market/Benchmarks.ts";
import { LEVELS } from "../../../core/market/levels.ts";
import { type Offer, type OfferReview, offerReview } from "../../../core/offers/offerReview.ts";
import { silent } from "../../../core/trace.ts";
import { LONGEST_TEXT } from "../../../input/longestText.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { EQUITY_KIND_OPTIONS } from "../../parts/EQUITY_KIND_OPTIONS.ts";
import { EquityTicksField } from "../../parts/EquityTicksField.tsx";
import { Form } from "../../parts/Form.tsx";
import { InsertFields } from "../../parts/InsertFields.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { PayField } from "../../parts/PayField.tsx";
import { PlaceField } from "../../parts/PlaceField.tsx";
import { MOST_MIX, readMix } from "../../parts/readMix.ts";
import { SelectField } from "../../parts/SelectField.tsx";
import { Send } from "../../parts/Send.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WrittenBlocks } from "../../parts/WrittenBlocks.tsx";
import { useSession } from "../../Session.tsx";
import { useBenchmarks } from "../../useBenchmarks.ts";
import { useDraft } from "../../useDraft.ts";
import { useInsert } from "../../useInsert.ts";
import { useLastReadable } from "../../useLastReadable.ts";
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
  const { info } = useSession();
  const { choices, set, remember } = useRememberedChoices("offer", rememberedOfferChoices);
  const { commands, insert } = useInsert("checkOffer", remember);
  const [typed, setTyped] = useDraft("offer", () => BLANK_OFFER);
  const type = (change: Partial<TypedOffer>) => setTyped({ ...typed, ...change });

  const fields = fieldsOf(choices, set);
  const offerFields = fieldsOf(typed, type);

  const { request, problems } = readOfferCheck(choices, typed);
  const { reviewed, stale, benchmarks, own } = useReview(choices, typed);
  const hasRows = info?.blocks.some(({ kind }) => kind === "offers");

  return (
    <Form problems={problems} onSubmit={() => insert(request, "Writing the offer …")}>
      <TextField
        {...offerFields.text("label")}
        label="Name of the offer"
        hint="The same name again updates its row."
        mostCharacters={LONGEST_TEXT.name}
      />
      <div class="columns">
        <SelectField
          {...fields.choice("level")}
          label="Level"
          options={LEVELS.map(({ level, publishedYears }) => ({
            word: level,
            label: `${level}, ${publishedYears} y`,
          }))}
        />
        <PlaceField
          name="state"
          label="Place"
          besides={["US", "REMOTE"]}
          place={choices.place}
          onPlace={(place) => set({ place })}
        />
        <PayField
          {...offerFields.text("base")}
          label="Base"
          average={averageBase(choices.level, choices.place, benchmarks, silent)}
        />
        <NumberField {...offerFields.text("bonus")} label="Bonus a year, or %" />
      </div>
      <NumberField
        {...offerFields.text("guaranteedCash")}
        label="How much is guaranteed cash?"
        hint="Base and the promised part of the bonus; blank: the base"
      />
      <SelectField
        {...offerFields.choice("equityKind")}
        label="What kind of equity?"
        options={EQUITY_KIND_OPTIONS}
      />
      {typed.equityKind !== "none" && (
        <>
          <NumberField {...offerFields.text("equityPerYear")} label="Equity a year" hint="As quoted" />
          <EquityTicksField
            name="ticks"
            kind={typed.equityKind}
            ticks={typed.ticks}
            onTicks={(ticks) => type({ ticks })}
          />
        </>
      )}
      <TextField
        {...offerFields.text("mustGoRight")}
        label="What must go right?"
        long
        mostCharacters={LONGEST_TEXT.answer}
      />
      <TextField
        {...offerFields.text("roleControls")}
        label="What does the role control?"
        long
        mostCharacters={LONGEST_TEXT.answer}
      />
      <NumberField
        {...offerFields.text("seatValuePerDay")}
        label="Worth of a day with the seat filled"
        hint="US dollars, net of its cost; prices the wait. May be blank"
      />
      <TextField
        {...fields.text("mix")}
        label="Who else makes offers?"
        hint="startup 20%, enterprise 50%, big tech 30%; also remote hub. May be blank"
        mostCharacters={MOST_MIX}
      />
      <OfferReviewFigure
        mix={readMix(choices.mix).value}
        reviewed={reviewed}
        stale={stale}
        benchmarks={benchmarks}
        own={own}
      />
      <InsertFields kind="offers" choices={choices} onChange={set} stays={hasRows} />
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
): {
  reviewed: { offer: Offer; review: OfferReview } | undefined;
  stale: boolean;
  benchmarks: Benchmarks;
  own: number;
} {
  const { formats } = useSession();
  const { benchmarks, own } = useBenchmarks();
  const { offer } = readOffer(choices, typed);
  const { last, stale } = useLastReadable(
    offer && { offer, review: offerReview(offer, benchmarks, amountsInWords(formats)) },
  );
  return { reviewed: last, stale, benchmarks, own: own.length };
}
