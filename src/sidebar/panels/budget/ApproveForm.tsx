import { useEffect, useState } from "preact/hooks";
import type { ApprovalPreview } from "../../../commands/previewApproval.ts";
import type { Selection } from "../../../commands/readSelection.ts";
import { isoDay } from "../../../core/units/day.ts";
import { LONGEST_TEXT } from "../../../input/longestText.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { DateField } from "../../parts/DateField.tsx";
import { Form } from "../../parts/Form.tsx";
import { FromSheetField } from "../../parts/FromSheetField.tsx";
import { Send } from "../../parts/Send.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { useSession } from "../../Session.tsx";
import { server } from "../../server.ts";
import { useCommand } from "../../useCommand.ts";
import { useDraft } from "../../useDraft.ts";
import { today } from "./planStartMonths.ts";
import { type Approval, readApproval } from "./readApproval.ts";

/** Nobody who types is asked for at every letter. */
const TYPING_MS = 400;

/** Shows what a requisition costs and whether its offer will close; then writes down who approved that, when and why. */
export function ApproveForm() {
  const { formats } = useSession();
  const [approval, setApproval] = useDraft<Approval>("approval", () => ({
    requisition: "",
    by: "",
    on: isoDay(today()),
    reason: "",
  }));
  const commands = useCommand();
  const set = (change: Partial<Approval>) => setApproval((before) => ({ ...before, ...change }));
  const fields = fieldsOf(approval, set);
  const { preview, problem, readAgain } = useApprovalPreview(approval.requisition.trim());
  const { request, problems } = readApproval(approval, preview?.cost);

  async function approve() {
    if (!request) return undefined;
    const { done, refused } = await commands.run(
      "approveRequisition",
      request,
      `Approving ${request.requisition} …`,
    );
    // The same person goes on to the next requisition.
    if (done) set({ requisition: "", reason: "" });
    else readAgain();
    return refused;
  }

  return (
    <Form problems={problems} onSubmit={approve}>
      <FromSheetField
        {...fields.text("requisition")}
        label="Requisition"
        hint="As in the first column of the requisitions sheet"
        mostCharacters={200}
        onSelected={(selection) => set({ requisition: firstText(selection) })}
      />
      <p role="status" class="problem">
        {problem}
      </p>
      {preview && (
        <section class="preview" aria-label="What is approved">
          <p class="verdict">{formats.dollars(preview.cost)}</p>
          <dl>
            <dt>Requisition</dt>
            <dd>
              {preview.requisition}: {preview.what}
            </dd>
            <dt>Base</dt>
            <dd>{formats.dollars(preview.base)} a year</dd>
            <dt>Start</dt>
            <dd>{preview.start ?? "not known"}</dd>
            <dt>Verdict</dt>
            <dd>{preview.verdict}</dd>
            {preview.gap !== undefined && preview.gap !== 0 && (
              <>
                <dt>Gap</dt>
                <dd>
                  {formats.dollars(Math.abs(preview.gap))} {preview.gap < 0 ? "below" : "above"}
                </dd>
              </>
            )}
            <dt>Scenario</dt>
            <dd>{preview.scenario}</dd>
            {preview.earlier && (
              <>
                <dt>Approved before</dt>
                <dd>
                  {formats.dollars(preview.earlier.cost)} by {preview.earlier.by} on {preview.earlier.on}
                </dd>
              </>
            )}
          </dl>
          <p class="hint">A year of pay, taxes and benefits, and what it costs once.</p>
        </section>
      )}
      <TextField
        {...fields.text("by")}
        label="Approved by"
        hint="Typed: the add-on does not ask Google who you are"
      />
      <DateField {...fields.text("on")} label="On" hint="Such as 2026-11-23" />
      <TextField
        {...fields.text("reason")}
        label="Reason"
        hint="Optional"
        mostCharacters={LONGEST_TEXT.reason}
      />
      <p class="note">
        Each approval is a line of its own on the approvals sheet and is never changed again. What changes
        later shows there as drift, with its cause.
      </p>
      <Send progress={commands.progress} {...(approval.requisition.trim() !== "" && { request })}>
        Approve
      </Send>
    </Form>
  );
}

/** What stands in the selection's first cell that is not empty. */
function firstText({ values }: Selection): string {
  return String(values.flat().find((cell) => cell !== "") ?? "");
}

/** What the requisition is and costs, asked for once it has been typed. */
function useApprovalPreview(requisition: string) {
  const [answer, setAnswer] = useState<{ preview?: ApprovalPreview; problem?: string }>({});
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    setAnswer({});
    if (requisition === "") return undefined;
    let isOver = false;
    const typed = setTimeout(async () => {
      const reply = await server.run("previewApproval", { requisition });
      if (!isOver) setAnswer(reply.ok ? { preview: reply.value } : { problem: reply.message });
    }, TYPING_MS);
    return () => {
      isOver = true;
      clearTimeout(typed);
    };
  }, [requisition, asked]);
  return { ...answer, readAgain: () => setAsked((times) => times + 1) };
}
