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
  const { value, problem, reload } = useAnswer("openPlan", {});
  const [chosen, setChosen] = useState<View>("board");
  const [built, setBuilt] = useState<string>();
  const show = (next: View) => {
    setChosen(next);
    setBuilt(undefined);
    // What was approved or closed meanwhile stands on it.
    if (next === "board") reload();
  };
  const showBuilt = async (message: string) => {
    await reload();
    setChosen("board");
    setBuilt(message);
  };

  if (!value && !problem) return <p class="hint">Looking for a plan …</p>;
  if (!value?.isThere)
    return <PlanForm plan={{ value: value?.preview, problem, reload }} onBuilt={showBuilt} />;
  return (
    <>
      <Choice name="view" legend="Show" options={VIEWS} chosen={chosen} onChosen={show} />
      {chosen === "board" && <BoardView board={value.board} problem={problem} built={built} />}
      {chosen === "approve" && <ApproveForm />}
      {chosen === "close" && <CloseForm />}
      {chosen === "plan" && <PresentPlan onBuilt={showBuilt} />}
    </>
  );
}

/** What the plan that is here is made of is read when it is to be seen. */
function PresentPlan({ onBuilt }: { onBuilt: (message: string) => Promise<void> }) {
  return <PlanForm plan={useAnswer("previewBudget", {})} onBuilt={onBuilt} />;
}
