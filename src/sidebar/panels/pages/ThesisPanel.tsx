import type { WriteThesisRequest } from "../../../commands/writeThesis.ts";
import { averageBase } from "../../../core/market/averageBase.ts";
import type { Benchmarks } from "../../../core/market/Benchmarks.ts";
import { levelDefinition } from "../../../core/market/levels.ts";
import { equityAt, VALUATION_LADDER } from "../../../core/offers/equityLadder.ts";
import { offerReview } from "../../../core/offers/offerReview.ts";
import { VERDICT_SIGNS } from "../../../core/offers/verdict.ts";
import { silent } from "../../../core/trace.ts";
import { SIGN_WORDS } from "../../../core/units/sign.ts";
import { LONGEST_TEXT } from "../../../input/longestText.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { DateField } from "../../parts/DateField.tsx";
import { EQUITY_KIND_OPTIONS } from "../../parts/EQUITY_KIND_OPTIONS.ts";
import { EquityTicksField } from "../../parts/EquityTicksField.tsx";
import { Form } from "../../parts/Form.tsx";
import { InsertAs } from "../../parts/InsertAs.tsx";
import { JobFields } from "../../parts/JobFields.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { PayField } from "../../parts/PayField.tsx";
import { SelectField } from "../../parts/SelectField.tsx";
import { Send } from "../../parts/Send.tsx";
import { Spoken } from "../../parts/Spoken.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WrittenBlocks } from "../../parts/WrittenBlocks.tsx";
import { useSession } from "../../Session.tsx";
import { useBenchmarks } from "../../useBenchmarks.ts";
import { useDraft } from "../../useDraft.ts";
import { useInsert } from "../../useInsert.ts";
import { useLastReadable } from "../../useLastReadable.ts";
import { useRememberedChoices } from "../../useRememberedChoices.ts";
import { SavedOffers } from "../offer/SavedOffers.tsx";
import {
  BLANK_THESIS,
  readThesis,
  rememberedThesisChoices,
  type TypedThesis,
  typedFrom,
} from "./ThesisChoices.ts";

/** An offer on paper: one page that tells the board why, and one that tells the candidate what. */
export function ThesisPanel() {
  const { choices, set, remember } = useRememberedChoices("thesis", rememberedThesisChoices);
  const { commands, insert } = useInsert("writeThesis", remember);
  const { info } = useSession();
  const { benchmarks } = useBenchmarks();
  const [typed, setTyped] = useDraft("thesis", () => BLANK_THESIS);
  const type = (change: Partial<TypedThesis>) => setTyped({ ...typed, ...change });
  const fields = fieldsOf(typed, type);
  const { request, problems } = readThesis(choices, typed);
  // A name is no reason to hide the preview.
  const readable = readThesis(choices, { ...typed, candidate: "x", role: "x" }).request;
  const { last, stale } = useLastReadable(readable);
  const long = (
    key: "reason" | "scope" | "decides" | "trajectory" | "mustGoRight",
    label: string,
    hint?: string,
  ) => (
    <TextField {...fields.text(key)} label={label} hint={hint} long mostCharacters={LONGEST_TEXT.answer} />
  );
  return (
    <Form problems={problems} onSubmit={() => insert(request, "Writing the two pages …")}>
      {info?.blocks.some(({ kind }) => kind === "offers") && (
        <SavedOffers
          onOpen={(saved) => {
            set({ level: saved.level, place: saved.place });
            setTyped(typedFrom(saved, typed));
          }}
        />
      )}
      <TextField
        {...fields.text("candidate")}
        label="Candidate"
        hint="The same name again writes the pages anew."
        mostCharacters={LONGEST_TEXT.name}
      />
      <TextField {...fields.text("role")} label="Role" mostCharacters={LONGEST_TEXT.name} />
      <div class="columns">
        <JobFields choices={choices} onChange={set} />
      </div>
      <div class="columns">
        <PayField
          {...fields.text("base")}
          label="Base"
          average={averageBase(choices.level, choices.place, benchmarks, silent)}
        />
        <NumberField {...fields.text("bonus")} label="Bonus a year, or %" />
      </div>
      <SelectField {...fields.choice("equityKind")} label="Equity" options={EQUITY_KIND_OPTIONS} />
      {typed.equityKind !== "none" && (
        <>
          <div class="columns">
            <NumberField {...fields.text("equityPerYear")} label="Equity a year" hint="At today's price" />
            {typed.equityKind === "options" && (
              <NumberField {...fields.text("strike")} label="Strike" hint="Share of today's price, 20%" />
            )}
          </div>
          <EquityTicksField
            name="ticks"
            kind={typed.equityKind}
            ticks={typed.ticks}
            onTicks={(ticks) => type({ ticks })}
          />
        </>
      )}
      {last && <Case offer={last} stale={stale} benchmarks={benchmarks} />}
      {long("reason", "Why this person", "Only the board reads this.")}
      {long("scope", "What the role owns", levelDefinition(choices.level).autonomy)}
      {long("decides", "What it decides alone")}
      <TextField {...fields.text("manager")} label="Reports to" mostCharacters={LONGEST_TEXT.answer} />
      {long("trajectory", "Where it leads in two to four years")}
      {long("mustGoRight", "What must go right")}
      <div class="columns">
        <DateField {...fields.text("start")} label="Start" hint="2027-02-01; blank: open" />
        <DateField {...fields.text("answerBy")} label="Answer by" hint="2027-01-15; may be blank" />
      </div>
      <InsertAs
        kind="thesis"
        request={request}
        chosen={choices.insertAs}
        onChosen={(insertAs) => set({ insertAs })}
      />
      <WrittenBlocks kind={["thesis", "letter"]} commands={commands} />
      <Send progress={commands.progress} request={request}>
        Write thesis and letter
      </Send>
    </Form>
  );
}

/** What the thesis says first. */
function Case({
  offer,
  stale,
  benchmarks,
}: {
  offer: WriteThesisRequest;
  stale: boolean;
  benchmarks: Benchmarks;
}) {
  const { formats } = useSession();
  const { verdict, gap, referenceIs, counted } = offerReview(
    {
      ...offer,
      place: offer.state,
      guaranteedCash: offer.base,
      roleControls: offer.decides,
      seatValuePerDay: undefined,
    },
    benchmarks,
  );
  const light = VERDICT_SIGNS[verdict];
  const [half, , twice] = VALUATION_LADDER.map((multiple) =>
    formats.dollars(equityAt(offer.equityPerYear, multiple, offer.strike ?? 0)),
  );
  return (
    <section class={stale ? "preview stale" : "preview"} aria-label="Preview">
      <h2>{stale ? "Preview before the last change" : "Preview"}</h2>
      <p class={`verdict ${light}`}>
        <span class={`lamp ${light}`}>
          <span class="hidden">{SIGN_WORDS[light]}: </span>
        </span>{" "}
        {verdict}
      </p>
      <Spoken text={verdict} />
      <dl class="findings">
        <dt>
          {gap < 0 ? "Under" : "Over"} the {referenceIs}
        </dt>
        <dd>
          <b>{formats.dollars(Math.abs(gap))}</b>
        </dd>
        <dt>Base, bonus, certain equity</dt>
        <dd>
          <b>{formats.dollars(counted)}</b>
        </dd>
        {offer.equityPerYear > 0 && (
          <>
            <dt>Equity at half, at twice the valuation</dt>
            <dd>
              <b>
                {half}, {twice}
              </b>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
