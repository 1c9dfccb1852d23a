import { useState } from "preact/hooks";
import type { Selection } from "../../../commands/readSelection.ts";
import type { WriteMeritRequest } from "../../../commands/writeMerit.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { Form } from "../../parts/Form.tsx";
import { FromSheetField } from "../../parts/FromSheetField.tsx";
import { InsertFields } from "../../parts/InsertFields.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Send } from "../../parts/Send.tsx";
import { UseSelection } from "../../parts/UseSelection.tsx";
import { WrittenBlocks } from "../../parts/WrittenBlocks.tsx";
import { useSession } from "../../Session.tsx";
import { useInsert } from "../../useInsert.ts";
import { useLastReadable } from "../../useLastReadable.ts";
import { useRangesPreview } from "../../useRangesPreview.ts";
import { useRememberedChoices } from "../../useRememberedChoices.ts";
import { DoubtfulCells } from "../audit/DoubtfulCells.tsx";
import { teamColumns } from "../audit/teamColumns.ts";
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
  const [notFound, setNotFound] = useState("");

  const { request, problems } = readMeritChoices(choices);
  // A budget that is still being typed is no reason to lose the team.
  const ranges = readMeritChoices({ ...choices, budget: "" }).request;
  const { preview, problem, waiting, stale, readAgain } = useRangesPreview(
    "previewMerit",
    ranges && askedOf(ranges),
  );
  const { last: budget = ranges?.budget, stale: isBudgetStale } = useLastReadable(request?.budget);
  const people = preview?.people ?? 0;

  function takeSelection(selection: Selection) {
    const found = teamColumns(
      selection,
      MERIT_COLUMNS.map(({ field }) => field),
    );
    const complete = found.levels !== undefined && found.pays !== undefined;
    setNotFound(
      complete
        ? ""
        : `${selection.a1} has no column of ${found.levels ? "pay" : "levels"} to be seen. Select the team's rows with their heads, or give each column by itself.`,
    );
    if (complete) set({ states: "", names: "", ratings: "", promotions: "", ...found });
  }

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
      <div class="field">
        <div class="from-sheet">
          <p>Select all columns of the team:</p>
          <UseSelection into="the whole team" onSelected={takeSelection} />
        </div>
        <p role="status" class="problem">
          {notFound}
        </p>
      </div>
      {MERIT_COLUMNS.map(({ field, label, hint }) => (
        <FromSheetField
          key={field}
          {...fields.text(field)}
          label={label}
          hint={hint}
          onSelected={({ a1 }) => set({ [field]: a1 })}
        />
      ))}
      <div class="columns">
        <NumberField {...fields.text("budget")} label="Budget" hint="Of all pay" />
        <NumberField {...fields.text("spread")} label="Range spread" hint="Of the market range" />
      </div>
      {preview && preview.bad.length > 0 && (
        <>
          <DoubtfulCells
            title={`${formats.count(preview.bad.length)} ${preview.bad.length === 1 ? "cell" : "cells"} cannot be read`}
            what="cells"
            cells={preview.bad}
          />
          <label class="switch field">
            <input
              type="checkbox"
              checked={choices.auditRest}
              onChange={(event) => set({ auditRest: event.currentTarget.checked })}
            />
            <span>Leave these people out</span>
          </label>
        </>
      )}
      <DoubtfulCells title="Pay that looks mistyped" what="cells" cells={preview?.odd ?? []} />
      <InsertFields kind="merit" choices={choices} onChange={set} />
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
