import { useMemo, useRef, useState } from "preact/hooks";
import type { Selection } from "../../../commands/readSelection.ts";
import { DestinationChoice } from "../../parts/DestinationChoice.tsx";
import { Form } from "../../parts/Form.tsx";
import { InsertAs } from "../../parts/InsertAs.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Send } from "../../parts/Send.tsx";
import { UseSelection } from "../../parts/UseSelection.tsx";
import { WrittenBlocks } from "../../parts/WrittenBlocks.tsx";
import { useSession } from "../../Session.tsx";
import { useCommand } from "../../useCommand.ts";
import { useRememberedChoices } from "../../useRememberedChoices.ts";
import { readAuditChoices, rememberedAuditChoices, TEAM_COLUMNS } from "./AuditChoices.ts";
import { AuditPreviewFigure } from "./AuditPreviewFigure.tsx";
import { figuresWith, teamPreview } from "./auditPreview.ts";
import { ColumnField } from "./ColumnField.tsx";
import { teamColumns } from "./teamColumns.ts";
import { usePreviewedTeam } from "./usePreviewedTeam.ts";

/** A team's pay held against market, floor and its own levels: previewed, then written with reasons and costs. */
export function AuditPanel() {
  const { formats, refresh } = useSession();
  const [choices, setChoices, remember] = useRememberedChoices("audit", rememberedAuditChoices);
  const commands = useCommand();
  const set = (change: Partial<typeof choices>) => setChoices({ ...choices, ...change });
  const [notFound, setNotFound] = useState("");

  const { request, problems } = readAuditChoices(choices);
  // A step that is still being typed is no reason to lose the team.
  const ranges = readAuditChoices({ ...choices, minStep: "" }).request;
  const { team, problem, waiting, readAgain } = usePreviewedTeam(ranges);
  const benchmarks = useMemo(() => figuresWith(team?.own ?? []), [team]);
  const lastStep = useRef(request?.minStep);
  if (request) lastStep.current = request.minStep;
  const minStep = lastStep.current ?? ranges?.minStep;
  const preview = useMemo(
    () => (team && minStep !== undefined ? teamPreview(team.team, minStep, benchmarks) : undefined),
    [team, minStep, benchmarks],
  );

  function takeSelection(selection: Selection) {
    const found = teamColumns(selection);
    const complete = found.levels !== undefined && found.pays !== undefined;
    setNotFound(
      complete
        ? ""
        : `${selection.a1} has no column of ${found.levels ? "pay" : "levels"} to be seen. Select the team's rows with their heads, or give each column by itself.`,
    );
    if (complete) set({ states: "", names: "", ...found });
  }

  async function write() {
    if (!request) return undefined;
    const people = preview ? `${formats.count(preview.counts.people)} people` : "the team";
    const { done, refused } = await commands.run("auditTeam", request, `Auditing ${people} …`);
    // Cells may have changed since the preview: it is to show what was written, or why nothing was.
    readAgain();
    if (done) {
      await remember();
      await refresh();
    }
    return refused;
  }

  return (
    <Form problems={problems ?? {}} onSubmit={write}>
      <div class="field">
        <div class="from-sheet">
          <p>Select all columns of the team:</p>
          <UseSelection into="the whole team" onSelected={takeSelection} />
        </div>
        <p role="status" class="problem">
          {notFound}
        </p>
      </div>
      {TEAM_COLUMNS.map(({ field, label, hint }) => (
        <ColumnField
          key={field}
          name={field}
          label={label}
          hint={hint}
          address={choices[field]}
          onAddress={(address) => set({ [field]: address })}
        />
      ))}
      <NumberField
        name="minStep"
        label="Smallest step"
        hint="Between the medians of two levels; less is compression"
        text={choices.minStep}
        onText={(minStep) => set({ minStep })}
      />
      <AuditPreviewFigure
        preview={preview}
        incomplete={team?.incomplete ?? 0}
        problem={problem}
        waiting={waiting}
      />
      <InsertAs chosen={choices.insertAs} onChosen={(insertAs) => set({ insertAs })} />
      <DestinationChoice
        kind="audit"
        chosen={choices.destination}
        onChosen={(destination) => set({ destination })}
      />
      <WrittenBlocks kind="audit" commands={commands} />
      <p class="note">
        The audit copies pay. Hiding a sheet does not hide it: everyone who can edit this spreadsheet can see
        every sheet.
      </p>
      <Send progress={commands.progress}>
        {preview
          ? preview.counts.people === 1
            ? "Audit 1 person"
            : `Audit ${formats.count(preview.counts.people)} people`
          : "Audit the team"}
      </Send>
    </Form>
  );
}
