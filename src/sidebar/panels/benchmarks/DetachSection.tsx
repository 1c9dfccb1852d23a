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

  /** In as many runs as it takes: one has time for so many formulas. */
  async function run(name: "detachFormulas" | "attachFormulas", doing: string) {
    setAsking({ state: "idle" });
    const told: string[] = [];
    for (let more = 1, doingNow = doing; more > 0; doingNow = `${doing} ${more} to go`) {
      const { done, value } = await commands.run(name, {}, doingNow);
      if (!done) return;
      told.push(value.message);
      more = value.more;
    }
    if (told.length > 1) setAsking({ state: "done", message: told.join(" ") });
    await refresh();
  }

  return (
    <section>
      <h2>Formulas</h2>
      <p>
        Detached formulas calculate for people without the add-on, in copies and in Excel. The originals are
        remembered.
      </p>
      <Status progress={asking.state === "idle" ? commands.progress : asking} />
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
