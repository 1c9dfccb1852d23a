import { useState } from "preact/hooks";
import type { BenchmarksCompared } from "../../../commands/updateBenchmarks.ts";
import { Status } from "../../parts/Status.tsx";
import { useSession } from "../../Session.tsx";
import { useCommand } from "../../useCommand.ts";
import { ComparedFigures } from "./ComparedFigures.tsx";
import type { PinnedFiguresState } from "./usePinnedFigures.ts";

/** The pinned copy: which version it is, what a newer one would change, and taking it or not. */
export function PinnedSection({ pinned: { figures, reload } }: { pinned: PinnedFiguresState }) {
  const { refresh } = useSession();
  const [compared, setCompared] = useState<BenchmarksCompared>();
  const [kept, setKept] = useState<string>();
  const commands = useCommand();
  const busy = commands.progress.state === "working";
  if (!figures) return null;
  const { pinned, publishedVersion } = figures;

  async function pin() {
    setKept(undefined);
    const { done } = await commands.run("pinBenchmarks", {}, "Pinning the figures …");
    if (done) await Promise.all([reload(), refresh()]);
  }

  async function compare() {
    setKept(undefined);
    const { value } = await commands.run("updateBenchmarks", { accept: false }, "Comparing the figures …");
    if (value) setCompared(value);
  }

  async function accept() {
    const { done } = await commands.run("updateBenchmarks", { accept: true }, "Updating the figures …");
    if (!done) return;
    setCompared(undefined);
    await Promise.all([reload(), refresh()]);
  }

  function keep(version: string) {
    setCompared(undefined);
    setKept(`Version ${version} stays pinned.`);
  }

  const differs = compared !== undefined && compared.changes.length > 0;
  return (
    <section>
      <h2>Pinned figures</h2>
      {pinned ? (
        <p>
          Version {pinned.version} in {pinned.range}.{" "}
          {pinned.version === publishedVersion
            ? "It is this add-on's own."
            : `This add-on has version ${publishedVersion}.`}
        </p>
      ) : (
        <p>
          None yet. Native formulas and figures of your own pin version {publishedVersion} to a sheet called
          Benchmarks, so that numbers stay as they are until you update them.
        </p>
      )}
      {differs && <ComparedFigures compared={compared} />}
      <Status progress={kept ? { state: "idle", message: kept } : commands.progress} />
      <div class="buttons">
        {!pinned && (
          <button type="button" aria-disabled={busy} onClick={pin}>
            Pin version {publishedVersion}
          </button>
        )}
        {pinned && !differs && (
          <button type="button" aria-disabled={busy} onClick={compare}>
            Compare with version {publishedVersion}
          </button>
        )}
        {differs && (
          <>
            <button type="button" aria-disabled={busy} onClick={() => keep(compared.pinnedVersion)}>
              Keep pinned
            </button>
            <button type="button" class="primary" aria-disabled={busy} onClick={accept}>
              Accept {compared.publishedVersion}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
