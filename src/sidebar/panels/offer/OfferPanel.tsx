import { averageBase } from "../../../core/market/averageBase.ts";
import { CONDITIONS, CONTROLS } from "../../../core/offers/answers.ts";
import { offerReview } from "../../../core/offers/offerReview.ts";
import { silent } from "../../../core/trace.ts";
import { LONGEST_TEXT } from "../../../input/longestText.ts";
import type { LabelledOffer } from "../../../tables/offersTable.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { CompetitionSection } from "../../parts/CompetitionSection.tsx";
import { EQUITY_KIND_OPTIONS } from "../../parts/EQUITY_KIND_OPTIONS.ts";
import { EquityTicksField } from "../../parts/EquityTicksField.tsx";
import { Form } from "../../parts/Form.tsx";
import { InsertFields } from "../../parts/InsertFields.tsx";
import { JobFields } from "../../parts/JobFields.tsx";
import { NextDoor } from "../../parts/NextDoor.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { PayField } from "../../parts/PayField.tsx";
import { PostingRules } from "../../parts/PostingRules.tsx";
import { MOST_MIX, readMix } from "../../parts/readMix.ts";
import { SelectField } from "../../parts/SelectField.tsx";
import { Send } from "../../parts/Send.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WeakFactorsNote } from "../../parts/WeakFactorsNote.tsx";
import { WrittenBlocks } from "../../parts/WrittenBlocks.tsx";
import { useSession } from "../../Session.tsx";
import { useBenchmarks } from "../../useBenchmarks.ts";
import { useDraft } from "../../useDraft.ts";
import { useInsert } from "../../useInsert.ts";
import { useRememberedChoices } from "../../useRememberedChoices.ts";
import { AnswerField } from "./AnswerField.tsx";
import { amountsInWords } from "./amountsInWords.ts";
import { InterviewSection } from "./InterviewSection.tsx";
import {
  BLANK_OFFER,
  type Guaranteed,
  readOffer,
  readOfferCheck,
  rememberedOfferChoices,
  type TypedOffer,
  typedAgain,
} from "./OfferChoices.ts";
import { Package, WaysOut } from "./OfferReviewFigure.tsx";
import { RemoteSection } from "./RemoteSection.tsx";
import { SavedOffers } from "./SavedOffers.tsx";
import { VerdictBar } from "./VerdictBar.tsx";

const GUARANTEED: readonly { word: Guaranteed; label: string }[] = [
  { word: "base", label: "The base alone" },
  { word: "all", label: "Base and bonus" },
  { word: "amount", label: "Another amount" },
];

/** Whether one offer closes, what makes it close, and what else decides it; all but the verdict folded away. */
export function OfferPanel() {
  const { info } = useSession();
  const { choices, set, remember } = useRememberedChoices("offer", rememberedOfferChoices);
  const { commands, insert } = useInsert("checkOffer", remember);
  const [typed, setTyped] = useDraft("offer", () => BLANK_OFFER);
  const type = (change: Partial<TypedOffer>) => setTyped({ ...typed, ...change });

  const fields = fieldsOf(choices, set);
  const offerFields = fieldsOf(typed, type);

  const { request, problems } = readOfferCheck(choices, typed);
  const { benchmarks } = useBenchmarks();
  const { formats } = useSession();
  const { offer } = readOffer(choices, typed);
  const review = offer && offerReview(offer, benchmarks, amountsInWords(formats));
  const reviewed = offer && review && { offer, review };
  const hasRows = info?.blocks.some(({ kind }) => kind === "offers");
  const mix = readMix(choices.mix).value;

  function open(saved: LabelledOffer) {
    set({ level: saved.level, place: saved.place });
    setTyped(typedAgain(saved, typed));
  }

  return (
    <Form problems={problems} onSubmit={() => insert(request, "Writing the offer …")}>
      {hasRows && <SavedOffers onOpen={open} />}
      <div class="columns">
        <PayField
          {...offerFields.text("base")}
          label="Base"
          average={averageBase(choices.level, choices.place, benchmarks, silent)}
        />
        <NumberField {...offerFields.text("seatValuePerDay")} label="Worth of a day" />
        <JobFields choices={choices} onChange={set} />
      </div>
      <VerdictBar reviewed={reviewed} />
      <section aria-label="Preview">
        {reviewed && (
          <>
            <h2>Three ways out</h2>
            <WaysOut review={reviewed.review} />
            {choices.place === "REMOTE" && (
              <RemoteSection
                base={reviewed.offer.base}
                level={choices.level}
                reasons={typed.reasons}
                onReasons={(reasons) => type({ reasons })}
                benchmarks={benchmarks}
              />
            )}
          </>
        )}
        <details class="fold">
          <summary>Bonus, equity, the four questions</summary>
          <NumberField {...offerFields.text("bonus")} label="Bonus a year, or %" />
          <SelectField
            {...offerFields.choice("guaranteed")}
            label="How much is guaranteed cash?"
            options={GUARANTEED}
          />
          {typed.guaranteed === "amount" && (
            <NumberField {...offerFields.text("guaranteedCash")} label="Guaranteed a year" />
          )}
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
              <AnswerField
                name="mustGoRight"
                legend="What must go right?"
                words={CONDITIONS}
                answer={typed.mustGoRight}
                onAnswer={(mustGoRight) => type({ mustGoRight })}
              />
            </>
          )}
          <AnswerField
            name="roleControls"
            legend="What does the role control?"
            words={CONTROLS}
            answer={typed.roleControls}
            onAnswer={(roleControls) => type({ roleControls })}
          />
          {reviewed && <Package {...reviewed} />}
        </details>
        <InterviewSection
          typed={typed.interview}
          onTyped={(change) => type({ interview: { ...typed.interview, ...change } })}
          payIsShort={review && review.gap < 0}
          benchmarks={benchmarks}
        />
        {reviewed && <NextDoor level={choices.level} place={choices.place} base={reviewed.offer.base} />}
        <details class="fold">
          <summary>Who else makes offers</summary>
          <TextField
            {...fields.text("mix")}
            label="Companies, with shares"
            hint="startup 20%, enterprise 50%, big tech 30%; also remote hub. May be blank"
            mostCharacters={MOST_MIX}
          />
          {reviewed && mix && (
            <CompetitionSection
              level={choices.level}
              place={choices.place}
              mix={mix}
              cash={reviewed.offer.base + reviewed.offer.bonus}
              benchmarks={benchmarks}
            />
          )}
        </details>
        <PostingRules places={[choices.place]} />
        <WeakFactorsNote places={[choices.place]} benchmarks={benchmarks} />
      </section>
      <TextField
        {...offerFields.text("label")}
        label="Name of the offer"
        hint="The same name again updates its row."
        mostCharacters={LONGEST_TEXT.name}
      />
      <InsertFields kind="offers" request={request} choices={choices} onChange={set} stays={hasRows} />
      <label class="switch field">
        <input
          type="checkbox"
          checked={choices.rationale}
          onChange={(event) => set({ rationale: event.currentTarget.checked })}
        />
        <span>Also a one-page rationale, on a sheet of its own</span>
      </label>
      <WrittenBlocks kind={["offers", "rationale"]} commands={commands} />
      <Send progress={commands.progress} request={request}>
        {choices.rationale ? "Write the offer and its rationale" : "Write the offer"}
      </Send>
    </Form>
  );
}
