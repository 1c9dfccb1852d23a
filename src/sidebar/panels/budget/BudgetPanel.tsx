import { useState } from "preact/hooks";
import { Choice } from "../../parts/Choice.tsx";
import { useAnswer } from "../../useAnswer.ts";
import { ApproveForm } from "./ApproveForm.tsx";
import { BoardView } from "./BoardView.tsx";
import { CloseForm } from "./CloseForm.tsx";
import { PlanForm } from "./PlanForm.tsx";

const VIEWS = [
  { word: "board", label: "Board" },
  { word: "approve", label: "Approve" },
  { word: "close", label: "Close" },
  { word: "plan", label: "Plan" },
] as const;
type View = (typeof VIEWS)[number]["word"];

/** The hiring plan: built first; then its board, its approvals, its months as they close, and what it is made of. */
export function BudgetPanel() {
  const plan = useAnswer("previewBudget", {});
  const isThere = plan.value?.present !== undefined;
  const [chosen, setChosen] = useState<View>();
  const [built, setBuilt] = useState<string>();
  const view = isThere ? (chosen ?? "board") : "plan";
  const show = (next: View, message?: string) => {
    setChosen(next);
    setBuilt(message);
  };
  return (
    <>
      {isThere && <Choice name="view" legend="Show" options={VIEWS} chosen={view} onChosen={show} />}
      {view === "board" && <BoardView built={built} />}
      {view === "approve" && <ApproveForm />}
      {view === "close" && <CloseForm />}
      {view === "plan" && <PlanForm plan={plan} onBuilt={(message) => show("board", message)} />}
    </>
  );
}
