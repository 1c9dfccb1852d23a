import type { ComponentChildren } from "preact";
import { type Progress, Status } from "./Status.tsx";

interface SendProps {
  progress: Progress;
  children: ComponentChildren;
}

/** The panel's last line, always in sight: its one main button and how it went. */
export function Send({ progress, children }: SendProps) {
  return (
    <div class="send">
      <Status progress={progress} />
      {progress.share !== undefined && <progress aria-label="How much is done" value={progress.share} />}
      {/* aria-disabled keeps the focus where it is; a second press does nothing. */}
      <button type="submit" class="primary" aria-disabled={progress.state === "working"}>
        {children}
      </button>
    </div>
  );
}
