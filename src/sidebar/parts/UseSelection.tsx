import { useRef, useState } from "preact/hooks";
import type { Selection } from "../../commands/readSelection.ts";
import { server } from "../server.ts";

interface UseSelectionProps {
  /** The field that takes the selection, for those who only hear the button: "Levels". */
  into: string;
  onSelected: (selection: Selection) => void;
}

/** Takes what is selected in the spreadsheet now; Google tells a sidebar nothing of it until it asks. */
export function UseSelection({ into, onSelected }: UseSelectionProps) {
  const [problem, setProblem] = useState("");
  const asking = useRef(false);
  // Fields may have been typed in while the spreadsheet was answering: the panel as it is then takes the answer.
  const latest = useRef(onSelected);
  latest.current = onSelected;

  async function ask() {
    if (asking.current) return;
    asking.current = true;
    const reply = await server.run("readSelection", {});
    asking.current = false;
    setProblem(reply.ok ? "" : reply.message);
    if (reply.ok) latest.current(reply.value);
  }

  return (
    <>
      <button type="button" class="link use-selection" aria-label={`Use selection for ${into}`} onClick={ask}>
        Use selection
      </button>
      <span role="status" class="problem">
        {problem}
      </span>
    </>
  );
}
