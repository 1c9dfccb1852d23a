import { useCallback, useEffect, useState } from "preact/hooks";
import type { BudgetBuilt } from "../../../commands/buildBudget.ts";
import { server } from "../../server.ts";
import type { SentPlan } from "./BudgetChoices.ts";

export interface PlanPreview {
  /** What would be made or updated; undefined until the spreadsheet has answered. */
  preview: BudgetBuilt | undefined;
  /** Why no plan can be built here: a sheet of somebody's own has one of its names. */
  problem: string | undefined;
  reload(): Promise<void>;
}

/** The sheets and names of the plan in this spreadsheet; which ones there are does not depend on the choices. */
export function usePlanPreview(request: SentPlan): PlanPreview {
  const [preview, setPreview] = useState<BudgetBuilt>();
  const [problem, setProblem] = useState<string>();
  const [asked] = useState(request);

  const reload = useCallback(async () => {
    const reply = await server.run("buildBudget", { ...asked, preview: true });
    setProblem(reply.ok ? undefined : reply.message);
    if (reply.ok) setPreview(reply.value);
  }, [asked]);

  useEffect(() => {
    reload();
    // Whoever comes back may have renamed a sheet that stood in the way.
    window.addEventListener("focus", reload);
    return () => window.removeEventListener("focus", reload);
  }, [reload]);

  return { preview, problem, reload };
}
