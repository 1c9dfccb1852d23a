import { useState } from "preact/hooks";
import { Choice } from "../../parts/Choice.tsx";
import { ApproveForm } from "./ApproveForm.tsx";
import { PlanForm } from "./PlanForm.tsx";

/** The hiring plan: built and kept up to date, and its requisitions approved. */
export function BudgetPanel() {
  const [view, setView] = useState<"plan" | "approve">("plan");
  return (
    <>
      <Choice
        name="view"
        legend="Show"
        options={[
          { word: "plan", label: "Plan" },
          { word: "approve", label: "Approve" },
        ]}
        chosen={view}
        onChosen={setView}
      />
      {view === "plan" ? <PlanForm /> : <ApproveForm />}
    </>
  );
}
