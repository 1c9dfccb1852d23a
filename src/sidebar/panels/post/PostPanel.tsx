import { averageBase } from "../../../core/market/averageBase.ts";
import { levelDefinition } from "../../../core/market/levels.ts";
import { silent } from "../../../core/trace.ts";
import { LONGEST_TEXT } from "../../../input/longestText.ts";
import { dataVersion } from "../../../reference/dataVersion.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { Choice } from "../../parts/Choice.tsx";
import { DateField } from "../../parts/DateField.tsx";
import { Form } from "../../parts/Form.tsx";
import { InsertFields } from "../../parts/InsertFields.tsx";
import { LevelField } from "../../parts/JobFields.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { PayField } from "../../parts/PayField.tsx";
import { PlacePicker } from "../../parts/PlacePicker.tsx";
import { Send } from "../../parts/Send.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WrittenBlocks } from "../../parts/WrittenBlocks.tsx";
import { useSession } from "../../Session.tsx";
import { useBenchmarks } from "../../useBenchmarks.ts";
import { useDraft } from "../../useDraft.ts";
import { useInsert } from "../../useInsert.ts";
import { useLastReadable } from "../../useLastReadable.ts";
import { useRememberedChoices } from "../../useRememberedChoices.ts";
import { BLANK_POSTING, readPosting, rememberedPostChoices, type TypedPosting } from "./PostChoices.ts";
import { PostingFigure } from "./PostingFigure.tsx";
import { postingPreview } from "./postingPreview.ts";

const SOURCES = {
  hire: { label: "Hire band", hint: "From the floor below which searches stall, 20% wide." },
  market: { label: "Market band", hint: "Around the average of level and place, 40% wide." },
  own: { label: "My own", hint: "What you expect to pay on hire, the same in all places." },
} as const;

/** What the laws of a job's places ask of its posting, the text to copy, and a row a place that says what is missing. */
export function PostPanel() {
  const { info } = useSession();
  const { choices, set, remember } = useRememberedChoices("post", rememberedPostChoices);
  const { commands, insert } = useInsert("postJob", remember);
  const { benchmarks } = useBenchmarks();
  const [typed, setTyped] = useDraft("post", () => BLANK_POSTING);
  const type = (change: Partial<TypedPosting>) => setTyped({ ...typed, ...change });

  const fields = fieldsOf(choices, set);
  const posting = fieldsOf(typed, type);
  const { request, problems: found } = readPosting(choices, typed);
  // A search that is still being typed is no place yet, and no reason to hide the preview.
  const readable = readPosting({ ...choices, placeTyped: "" }, typed).request;
  const preview = readable && postingPreview(readable, typed.scope, benchmarks);
  const { last, stale } = useLastReadable(preview?.value);
  const problems = {
    ...found,
    ...(preview?.problem !== undefined && { rangeFrom: preview.problem }),
    ...(typed.job.trim() === "" && { job: "Name the job: its rows are found by its name." }),
  };
  const isAsked = (part: string) => last?.asked.some((each) => each.part === part);
  const average = averageBase(choices.level, choices.places[0] ?? "US", benchmarks, silent);

  return (
    <Form problems={problems} onSubmit={() => insert(request, "Writing the posting …")}>
      <TextField
        {...posting.text("job")}
        label="Job"
        hint="The same name again writes its rows anew."
        mostCharacters={LONGEST_TEXT.name}
      />
      <PlacePicker
        name="places"
        label="Places where it may be done"
        places={choices.places}
        typed={choices.placeTyped}
        onChange={({ places, typed: placeTyped }) => set({ places, placeTyped })}
      />
      <div class="columns">
        <LevelField choices={choices} onChange={set} />
        <NumberField {...fields.text("employees")} label="Employees" hint="Blank: any number" />
      </div>
      <Choice
        {...fields.choice("rangeFrom")}
        legend="Pay range"
        options={(["hire", "market", "own"] as const).map((word) => ({ word, label: SOURCES[word].label }))}
        hint={SOURCES[choices.rangeFrom].hint}
      />
      {choices.rangeFrom === "own" && (
        <div class="columns">
          <PayField {...posting.text("minimum")} label="Minimum" average={average} />
          <PayField {...posting.text("maximum")} label="Maximum" average={average} />
        </div>
      )}
      <TextField
        {...fields.text("benefits")}
        label={isAsked("benefits") ? "Benefits (asked for)" : "Benefits"}
        hint="Health insurance, 401(k), paid leave: in general terms"
        long
        mostCharacters={LONGEST_TEXT.answer}
      />
      <TextField
        {...posting.text("otherPay")}
        label={isAsked("other pay") ? "Other pay (asked for)" : "Other pay"}
        hint="Bonus, commission, equity; or that there is none"
        mostCharacters={LONGEST_TEXT.answer}
      />
      <div class="columns">
        <DateField
          {...posting.text("applyBy")}
          label={isAsked("apply by") ? "Apply by (asked for)" : "Apply by"}
          hint="2027-01-31; may be blank"
        />
        <DateField {...posting.text("postedOn")} label="Posted on" hint={`Blank: ${dataVersion().asOf}`} />
      </div>
      <TextField
        {...posting.text("scope")}
        label="What the role owns"
        hint={`Blank: ${levelDefinition(choices.level).autonomy}`}
        long
        mostCharacters={LONGEST_TEXT.answer}
      />
      <PostingFigure preview={last} stale={stale} job={typed.job} />
      <InsertFields
        kind="postings"
        request={request}
        choices={choices}
        onChange={set}
        stays={info?.blocks.some(({ kind }) => kind === "postings")}
        nativeHint="Plain formulas; what the law asks stays as of today."
      />
      <WrittenBlocks kind="postings" commands={commands} />
      <Send progress={commands.progress} request={request}>
        {request && request.places.length > 1 ? `Write ${request.places.length} rows` : "Write the posting"}
      </Send>
    </Form>
  );
}
