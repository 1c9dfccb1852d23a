import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PanelOfHome } from "./panels/PANELS.ts";
import { panelsCode } from "./panels/panelsCode.ts";

interface LoadedPanelProps {
  panel: PanelOfHome;
  /** The button that was pressed goes: the focus has to be somewhere else by then. */
  onRetry: () => void;
}

/** Those that were open before: they show at once. */
const loaded = new Map<string, ComponentType>();

/** A panel, whose code is compiled when it is first opened. */
export function LoadedPanel({ panel: { name, load }, onRetry }: LoadedPanelProps) {
  const [Panel, setPanel] = useState(() => loaded.get(name));
  const [problem, setProblem] = useState<string>();

  async function open() {
    try {
      await panelsCode();
      loaded.set(name, await load());
      setPanel(() => loaded.get(name));
    } catch (error) {
      setProblem(`This tool could not be loaded. ${(error as Error).message}`);
    }
  }

  useEffect(() => {
    if (!Panel) open();
  }, []);

  function retry() {
    onRetry();
    setProblem(undefined);
    open();
  }

  if (Panel) return <Panel />;
  return (
    <>
      <p role="status" class={problem === undefined ? "hint" : "problem"}>
        {problem ?? "Loading …"}
      </p>
      {problem !== undefined && (
        <button type="button" class="link" onClick={retry}>
          Try again
        </button>
      )}
    </>
  );
}
