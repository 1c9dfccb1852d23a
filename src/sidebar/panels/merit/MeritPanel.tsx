import type { WriteMeritRequest } from "../../../commands/writeMerit.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { Form } from "../../parts/Form.tsx";
import { InsertFields } from "../../parts/InsertFields.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Send } from "../../parts/Send.tsx";
import { WrittenBlocks } from "../../parts/WrittenBlocks.tsx";
import { useSession } from "../../Session.tsx";
import { useInsert } from "../../useInsert.ts";
import { useLastReadable } from "../../useLastReadable.ts";
import { useRangesPreview } from "../../useRangesPreview.ts";
import { useRememberedChoices } from "../../useRememberedChoices.ts";
import { DoubtfulCells } from "../team/DoubtfulCells.tsx";
import { TeamFields } from "../team/TeamFields.tsx";
import { UnreadableCells } from "../team/UnreadableCells.tsx";
import { MERIT_COLUMNS, readMeritChoices, rememberedMeritChoices } from "./MeritChoices.ts";
import { MeritFigure } from "./MeritFigure.tsx";

/** A budget is tried in the panel, on the raises that come back. */
function askedOf({ budget: _, insertAs: _as, destination: _to, ...ranges }: WriteMeritRequest) {
  return { ...ranges, names: undefined, auditRest: true };
}

/** Raises by rating and place in the range: what they come to against the budget, then a sheet to choose them in. */
export function MeritPanel() {
  const { formats } = useSession();
  const { choices, set, remember } = useRememberedChoices("merit", rememberedMeritChoices);
  const { commands, insert } = useInsert("writeMerit", remember);
  const fields = fieldsOf(choices, set);

  const { request, problems } = readMeritChoices(choices);
  // A budget that is still being typed is no reason to lose the team.
  const ranges = readMeritChoices({ ...choices, budget: "" }).request;
  const { preview, problem, waiting, stale, readAgain } = useRangesPreview(
    "previewMerit",
    ranges && askedOf(ranges),
  );
  const { last: budget = ranges?.budget, stale: isBudgetStale } = useLastReadable(request?.budget);
  const people = preview?.people ?? 0;

  async function write() {
    const refused = await insert(request, "Writing the merit sheet …");
    // Cells may have changed since the preview: it is to show what was written, or why nothing was.
    readAgain();
    return refused;
  }

  return (
    <Form problems={problems} onSubmit={write}>
      <MeritFigure
        preview={preview}
        budget={budget}
        problem={problem}
        waiting={waiting}
        stale={stale || (isBudgetStale && preview !== undefined)}
      />
      <TeamFields columns={MERIT_COLUMNS} choices={choices} onChange={set} />
      <div class="columns">
        <NumberField {...fields.text("budget")} label="Budget" hint="Of all pay" />
        <NumberField {...fields.text("spread")} label="Range spread" hint="Of the market range" />
      </div>
      <UnreadableCells
        cells={preview?.bad ?? []}
        leftOut={choices.auditRest}
        label="Leave these people out"
        onLeftOut={(auditRest) => set({ auditRest })}
      />
      <DoubtfulCells title="Pay that looks mistyped" what="cells" cells={preview?.odd ?? []} />
      <InsertFields kind="merit" request={request} choices={choices} onChange={set} />
      <WrittenBlocks kind={["merit", "matrix"]} commands={commands} />
      <p class="note">
        The rates are ours: change them in the sheet Merit matrix. The sheet copies pay; everyone who can edit
        this spreadsheet can see it.
      </p>
      <Send progress={commands.progress} request={request}>
        {people > 0
          ? `Write raises of ${formats.count(people)} ${people === 1 ? "person" : "people"}`
          : "Write the merit sheet"}
      </Send>
    </Form>
  );
}
