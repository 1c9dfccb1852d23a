import { useConfirm } from "../../parts/Confirm.tsx";
import { Status } from "../../parts/Status.tsx";
import { useSession } from "../../Session.tsx";
import { useCommand } from "../../useCommand.ts";

/** Every formula of the add-on as one that calculates without it, and back. */
export function DetachSection() {
  const { refresh } = useSession();
  const confirm = useConfirm();
  const commands = useCommand();
  const busy = commands.progress.state === "working";

  async function detach() {
    if (busy) return;
    const agreed = await confirm({
      title: "Detach all formulas?",
      message:
        "Every AI_ formula in this spreadsheet becomes a plain formula on the Benchmarks sheet, or its value where none exists. Attach puts the originals back.",
      action: "Detach",
    });
    if (!agreed) return;
    await run("detachFormulas", "Detaching the formulas …");
  }

  async function run(name: "detachFormulas" | "attachFormulas", doing: string) {
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
      <Status progress={commands.progress} />
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
