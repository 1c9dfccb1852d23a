import type { WriteCandidateSheetRequest } from "../../../commands/writeCandidateSheet.ts";
import { band, DEFAULT_SPREAD } from "../../../core/bands/band.ts";
import { averageBase } from "../../../core/market/averageBase.ts";
import type { Benchmarks } from "../../../core/market/Benchmarks.ts";
import { askStands, meanScore } from "../../../core/offers/candidateCase.ts";
import { floorOf } from "../../../core/offers/floorToClose.ts";
import { silent } from "../../../core/trace.ts";
import { LONGEST_TEXT } from "../../../input/longestText.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { Form } from "../../parts/Form.tsx";
import { InsertAs } from "../../parts/InsertAs.tsx";
import { JobFields } from "../../parts/JobFields.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { PayField } from "../../parts/PayField.tsx";
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
import {
  BLANK_CANDIDATE,
  readCandidate,
  rememberedCandidateChoices,
  type TypedCandidate,
} from "./CandidateChoices.ts";

/** A candidate's own case: what is asked and where it stands, the risk that the person takes away, and the role itself. */
export function CandidatePanel() {
  const { choices, set, remember } = useRememberedChoices("candidate", rememberedCandidateChoices);
  const { commands, insert } = useInsert("writeCandidateSheet", remember);
  const { benchmarks } = useBenchmarks();
  const [typed, setTyped] = useDraft("candidate", () => BLANK_CANDIDATE);
  const type = (change: Partial<TypedCandidate>) => setTyped({ ...typed, ...change });
  const fields = fieldsOf(typed, type);
  const { request, problems } = readCandidate(choices, typed);
  // A name is no reason to hide the preview.
  const { last, stale } = useLastReadable(readCandidate(choices, { ...typed, role: "x" }).request);
  const average = averageBase(choices.level, choices.place, benchmarks, silent);
  const long = (
    key: "production" | "reliability" | "crossFunctional" | "proof",
    label: string,
    hint: string,
  ) => (
    <TextField {...fields.text(key)} label={label} hint={hint} long mostCharacters={LONGEST_TEXT.answer} />
  );
  return (
    <Form problems={problems} onSubmit={() => insert(request, "Writing the page …")}>
      <TextField
        {...fields.text("role")}
        label="Role"
        hint="The same role again writes its page anew."
        mostCharacters={LONGEST_TEXT.name}
      />
      <div class="columns">
        <JobFields choices={choices} onChange={set} />
      </div>
      <div class="columns">
        <PayField {...fields.text("paid")} label="Paid now, base" average={average} />
        <PayField {...fields.text("ask")} label="The ask, base" average={average} />
      </div>
      {last && <Ask candidate={last} stale={stale} benchmarks={benchmarks} />}
      <h2>Execution risk you take away</h2>
      {long("production", "Time to production", "How soon something of yours was in use")}
      {long("reliability", "Reliability", "What kept running, at what scale")}
      {long("crossFunctional", "Across functions", "With whom it was brought about")}
      {long("proof", "Proof", "What anybody can look at")}
      <h2>The role beside its dollars</h2>
      <NumberField {...fields.text("years")} label="Years looked at" hint="Two to four" />
      <div class="columns">
        <NumberField {...fields.text("compensation")} label="Compensation" hint="1 to 5" />
        <NumberField {...fields.text("authority")} label="Authority" hint="1 to 5" />
        <NumberField {...fields.text("challenge")} label="Challenge" hint="1 to 5" />
        <NumberField {...fields.text("trajectory")} label="Trajectory" hint="1 to 5" />
      </div>
      <InsertAs
        kind="candidate"
        request={request}
        chosen={choices.insertAs}
        onChosen={(insertAs) => set({ insertAs })}
      />
      <WrittenBlocks kind="candidate" commands={commands} />
      <Send progress={commands.progress} request={request}>
        Write the candidate sheet
      </Send>
    </Form>
  );
}

/** What the page says first. */
function Ask({
  candidate,
  stale,
  benchmarks,
}: {
  candidate: WriteCandidateSheetRequest;
  stale: boolean;
  benchmarks: Benchmarks;
}) {
  const { formats } = useSession();
  const { level, state, ask, paid, years, scores } = candidate;
  const range = band(level, state, "market", DEFAULT_SPREAD.market, 0, benchmarks, silent);
  const floor = floorOf(level, benchmarks);
  const score = meanScore(Object.values(scores));
  return (
    <section class={stale ? "preview stale" : "preview"} aria-label="Preview">
      <h2>{stale ? "Preview before the last change" : "Preview"}</h2>
      <p class="verdict">{askStands(ask, range)}</p>
      <Spoken text={askStands(ask, range)} />
      <dl class="findings">
        <dt>Band</dt>
        <dd>
          <b>
            {formats.dollars(Math.round(range.min))} to {formats.dollars(Math.round(range.max))}
          </b>
        </dd>
        <dt>Paid now against the midpoint</dt>
        <dd>
          <b>{formats.dollars(Math.round(paid - range.midpoint))}</b>
        </dd>
        {floor !== undefined && (
          <>
            <dt>The ask {ask < floor ? "under" : "over"} the floor</dt>
            <dd>
              <b>{formats.dollars(Math.abs(ask - floor))}</b>
            </dd>
          </>
        )}
        <dt>Base over {years} years</dt>
        <dd>
          <b>{formats.dollars(ask * years)}</b>
        </dd>
        {score !== undefined && (
          <>
            <dt>Score of the role</dt>
            <dd>
              <b>{formats.plain(Math.round(score * 10) / 10)} of 5</b>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
