import { useState } from "preact/hooks";
import { useConfirm } from "../../parts/Confirm.tsx";
import { type Progress, Status } from "../../parts/Status.tsx";
import { useSession } from "../../Session.tsx";
import { server } from "../../server.ts";
import { useCommand } from "../../useCommand.ts";

/** Every formula of the add-on as one that calculates without it, and back. */
export function DetachSection() {
  const { refresh } = useSession();
  const confirm = useConfirm();
  const commands = useCommand();
  const [asking, setAsking] = useState<Progress>({ state: "idle" });
  const busy = asking.state === "working" || commands.progress.state === "working";

  async function detach() {
    if (busy) return;
    setAsking({ state: "working", message: "" });
    const preview = await server.run("previewDetach", {});
    const agreed = preview.ok && (preview.value.formulas === 0 || (await confirm(preview.value)));
    setAsking(preview.ok ? { state: "idle" } : { state: "failed", message: preview.message });
    if (agreed) await run("detachFormulas", "Detaching the formulas …");
  }

  async function run(name: "detachFormulas" | "attachFormulas", doing: string) {
    setAsking({ state: "idle" });
    const { done } = await commands.run(name, {}, doing);
    if (done) await refresh();
  }

  return (
    <section>
      <h2>Formulas</h2>
      <p>
        Detached formulas calculate for people without the add-on, in copies and in Excel. The originals are
        remembered.
      </p>
      <Status progress={asking.state === "failed" ? asking : commands.progress} />
      <div class="buttons">
        <button type="button" aria-disabled={busy} onClick={detach}>
          Detach
        </button>
        <button
          type="button"
          aria-disabled={busy}
          onClick={() => run("attachFormulas", "Putting the formulas back …")}
        >
          Attach again
        </button>
      </div>
    </section>
  );
}
