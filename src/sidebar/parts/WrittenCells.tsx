import { Fragment } from "preact";
import { useState } from "preact/hooks";
import type { PreviewWriteRequest } from "../../commands/previewWrite.ts";
import { useRangesPreview } from "../useRangesPreview.ts";

interface WrittenCellsProps {
  command: PreviewWriteRequest["command"];
  /** Undefined while the fields cannot be read. */
  request: unknown;
}

/** What will stand in the cells of the first row, letter for letter; asked for while it is open. */
export function WrittenCells({ command, request }: WrittenCellsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="field" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>What is written, cell by cell</summary>
      {isOpen && <CellTexts command={command} request={request} />}
    </details>
  );
}

/** The texts themselves, while the fields can be read. */
export function CellTexts({ command, request }: WrittenCellsProps) {
  const { preview, problem, waiting, stale } = useRangesPreview(
    "previewWrite",
    request === undefined ? undefined : { command, request },
  );
  return (
    <div class={stale ? "stale" : undefined} aria-busy={waiting}>
      <p role="status" class={problem ? "problem" : "hint"}>
        {problem ??
          (request === undefined ? "Once the fields above can be read." : preview ? "" : "Reading …")}
      </p>
      <dl class="written">
        {preview?.map(({ head, cell, text }) => (
          <Fragment key={cell}>
            <dt>
              {head} <small>{cell}</small>
            </dt>
            <dd>
              <code>{text}</code>
            </dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}
