import { useState } from "preact/hooks";
import type { Selection } from "../../../commands/readSelection.ts";
import { isoDay } from "../../../core/units/day.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { DateField } from "../../parts/DateField.tsx";
import { Form } from "../../parts/Form.tsx";
import { FromSheetField } from "../../parts/FromSheetField.tsx";
import { Send } from "../../parts/Send.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { useCommand } from "../../useCommand.ts";
import { today } from "./planStartMonths.ts";
import { type Approval, readApproval } from "./readApproval.ts";

/** Writes down what a requisition costs now, who approved that and when. */
export function ApproveForm() {
  const [approval, setApproval] = useState<Approval>(() => ({
    requisition: "",
    by: "",
    on: isoDay(today()),
  }));
  const commands = useCommand();
  const set = (change: Partial<Approval>) => setApproval((before) => ({ ...before, ...change }));
  const fields = fieldsOf(approval, set);
  const { request, problems } = readApproval(approval);

  async function approve() {
    if (!request) return undefined;
    const { done, refused } = await commands.run(
      "approveRequisition",
      request,
      `Approving ${request.requisition} …`,
    );
    // The same person goes on to the next requisition.
    if (done) set({ requisition: "" });
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
      <TextField
        {...fields.text("by")}
        label="Approved by"
        hint="Typed: the add-on does not ask Google who you are"
      />
      <DateField {...fields.text("on")} label="On" hint="Such as 2026-11-23" />
      <p class="note">
        Cost, name and date are written as values, and the row asks before it is changed. What changes later
        shows as drift.
      </p>
      <Send progress={commands.progress}>Approve</Send>
    </Form>
  );
}

/** What stands in the selection's first cell that is not empty. */
function firstText({ values }: Selection): string {
  return String(values.flat().find((cell) => cell !== "") ?? "");
}
