import { useRef, useState } from "preact/hooks";
import { wordsJoined } from "../../../core/wordsJoined.ts";
import type { RefusedField } from "../../parts/Form.tsx";
import type { Progress } from "../../parts/Status.tsx";
import { useCommand } from "../../useCommand.ts";
import type { SentPlan } from "./BudgetChoices.ts";

export interface Build {
  /** While it builds, its `cancel` stops it before the next sheet. */
  progress: Progress;
  /** Fills the sheets one after the other. */
  build(request: SentPlan): Promise<{ done: boolean; refused?: RefusedField }>;
}

/** Builds the plan sheet by sheet, so that it can be watched and stopped; every step may be repeated. */
export function useBuild(): Build {
  const commands = useCommand();
  const [told, setTold] = useState<Progress>();
  const [building, setBuilding] = useState(false);
  const running = useRef(false);
  const cancelled = useRef(false);

  const build: Build["build"] = async (request) => {
    if (running.current) return { done: false };
    running.current = true;
    cancelled.current = false;
    setBuilding(true);
    // The first step makes the sheets and says which they are; every further one fills one of them.
    let sheets: readonly string[] = [];
    let otherNames: string | undefined;
    try {
      for (let step = 0; step <= sheets.length; step++) {
        if (cancelled.current) {
          setTold({ state: "idle", message: stopped(sheets, step - 1) });
          return { done: false };
        }
        setTold({
          state: "working",
          message: doing(sheets, step),
          share: step === 0 ? 0 : step / (sheets.length + 1),
        });
        const ran = await commands.run("buildBudget", { ...request, step }, "");
        if (!ran.done) {
          // What went wrong is told by the command itself.
          setTold(undefined);
          return ran.refused ? { done: false, refused: ran.refused } : { done: false };
        }
        sheets = ran.value.sheets;
        // Only the first step makes sheets.
        otherNames ??= ran.value.otherNames;
      }
      setTold({
        state: "done",
        message: [`${wordsJoined(sheets, "and")} are ready.`, otherNames].join(" ").trim(),
      });
      return { done: true };
    } finally {
      running.current = false;
      setBuilding(false);
    }
  };

  const cancel = () => {
    cancelled.current = true;
  };
  const progress = told ?? commands.progress;
  return { build, progress: building ? { ...progress, cancel } : progress };
}

function doing(sheets: readonly string[], step: number): string {
  return step === 0
    ? "Making the sheets …"
    : `Filling ${sheets[step - 1]}, sheet ${step} of ${sheets.length} …`;
}

/** What is there when the plan was stopped after a step. */
function stopped(sheets: readonly string[], step: number): string {
  const filled = sheets.slice(0, Math.max(0, step));
  return `Stopped. ${filled.length > 0 ? `${wordsJoined(filled, "and")} filled, the others not` : "No sheet is filled"}; build again to finish.`;
}
