import type { ComponentChildren } from "preact";
import { type Progress, Status, saidOf } from "./Status.tsx";

interface SendProps {
  progress: Progress;
  /** What would be sent now; absent where the fields were emptied for the next one. */
  request?: unknown;
  children: ComponentChildren;
}

/** The panel's last line, always in sight: its one main button and how it went. */
export function Send(props: SendProps) {
  const { progress, children } = props;
  return (
    <div class="send">
      <Status progress={"request" in props ? saidOf(progress, props.request) : progress} />
      {progress.share !== undefined && <progress aria-label="How much is done" value={progress.share} />}
      {/* aria-disabled keeps the focus where it is; a second press does nothing. */}
      <button type="submit" class="primary" aria-disabled={progress.state === "working"}>
        {children}
      </button>
    </div>
  );
}
