import { useMemo } from "preact/hooks";
import type { AuditTeamRequest } from "../../../commands/auditTeam.ts";
import { DEFAULT_MIN_STEP } from "../../../core/team/payAudit.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { Form } from "../../parts/Form.tsx";
import { InsertFields } from "../../parts/InsertFields.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Send } from "../../parts/Send.tsx";
import { WrittenBlocks } from "../../parts/WrittenBlocks.tsx";
import { useSession } from "../../Session.tsx";
import { benchmarksWith } from "../../useBenchmarks.ts";
import { useInsert } from "../../useInsert.ts";
import { useLastReadable } from "../../useLastReadable.ts";
import { useRangesPreview } from "../../useRangesPreview.ts";
import { useRememberedChoices } from "../../useRememberedChoices.ts";
import { TeamFields } from "../team/TeamFields.tsx";
import { UnreadableCells } from "../team/UnreadableCells.tsx";
import { AUDIT_COLUMNS, readAuditChoices, rememberedAuditChoices } from "./AuditChoices.ts";
import { AuditPreviewFigure } from "./AuditPreviewFigure.tsx";
import { teamPreview } from "./auditPreview.ts";

/** Steps are tried in the panel, on the team that comes back. */
function askedOf({ levels, pays, states, scopes, groups }: AuditTeamRequest) {
  return { levels, pays, states, scopes, groups, minStep: DEFAULT_MIN_STEP, auditRest: true };
}

/** A team's pay held against market, floor and its own levels: previewed, then written with reasons and costs. */
export function AuditPanel() {
  const { formats } = useSession();
  const { choices, set, remember } = useRememberedChoices("audit", rememberedAuditChoices);
  const { commands, insert } = useInsert("auditTeam", remember);
  const fields = fieldsOf(choices, set);

  const { request, problems } = readAuditChoices(choices);
  // A step that is still being typed is no reason to lose the team.
  const ranges = readAuditChoices({ ...choices, minStep: "" }).request;
  const {
    preview: team,
    problem,
    waiting,
    stale,
    readAgain,
  } = useRangesPreview("previewAudit", ranges && askedOf(ranges));
  const benchmarks = useMemo(() => benchmarksWith(team?.own ?? []), [team]);
  const { last: minStep = ranges?.minStep, stale: isStepStale } = useLastReadable(request?.minStep);
  const preview = useMemo(
    () => (team && minStep !== undefined ? teamPreview(team.team, minStep, benchmarks) : undefined),
    [team, minStep, benchmarks],
  );

  async function write() {
    const people = preview ? `${formats.count(preview.counts.people)} people` : "the team";
    const refused = await insert(request, `Auditing ${people} …`);
    // Cells may have changed since the preview: it is to show what was written, or why nothing was.
    readAgain();
    return refused;
  }

  return (
    <Form problems={problems} onSubmit={write}>
      <TeamFields columns={AUDIT_COLUMNS} choices={choices} onChange={set} />
      <NumberField
        {...fields.text("minStep")}
        label="Smallest step"
        hint="Between the medians of two levels; less is compression"
      />
      <UnreadableCells
        cells={team?.bad ?? []}
        leftOut={choices.auditRest}
        label="Audit the rest: leave these people out"
        onLeftOut={(auditRest) => set({ auditRest })}
      />
      <AuditPreviewFigure
        benchmarks={benchmarks}
        preview={preview}
        team={team}
        incomplete={team?.incomplete ?? 0}
        problem={problem}
        waiting={waiting}
        stale={stale || (isStepStale && preview !== undefined)}
      />
      <InsertFields kind="audit" request={request} choices={choices} onChange={set} />
      <WrittenBlocks kind="audit" commands={commands} />
      <p class="note">
        The audit copies pay. Hiding a sheet does not hide it: everyone who can edit this spreadsheet can see
        every sheet.
      </p>
      <Send progress={commands.progress} request={request}>
        {preview
          ? preview.counts.people === 1
            ? "Audit 1 person"
            : `Audit ${formats.count(preview.counts.people)} people`
          : "Audit the team"}
      </Send>
    </Form>
  );
}
