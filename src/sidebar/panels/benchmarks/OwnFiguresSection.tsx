import { useState } from "preact/hooks";
import type { Figure } from "../../../core/market/Benchmarks.ts";
import { weakness } from "../../../core/market/weakness.ts";
import { CopyText } from "../../parts/CopyText.tsx";
import { figureName } from "../../parts/figureName.ts";
import { Status } from "../../parts/Status.tsx";
import { useSession } from "../../Session.tsx";
import { useCommand } from "../../useCommand.ts";
import { allFigures } from "./allFigures.ts";
import type { PinnedFiguresState } from "./usePinnedFigures.ts";
import { valueText } from "./valueText.ts";

/** The user's own figures, against the published ones. */
export function OwnFiguresSection({ pinned: { figures, reload } }: { pinned: PinnedFiguresState }) {
  const { formats } = useSession();
  const commands = useCommand();
  const [problem, setProblem] = useState<string>();
  if (!figures) return null;

  async function clear(key: string) {
    const { done, refused } = await commands.run("clearOverride", { key }, `Taking out your ${key} …`);
    setProblem(refused?.message);
    // A figure that is gone already is no longer listed after this.
    if (done || refused) await reload();
  }

  return (
    <section>
      <h2>Your own figures</h2>
      {figures.own.length === 0 ? (
        <p class="hint">None. Open a figure under Figures to use your own in its place.</p>
      ) : (
        <ul class="own">
          {figures.own.map(({ key, value, source }) => {
            const published = allFigures().find((figure) => figure.key === key)?.published;
            const kindOf = { unit: published?.unit ?? "USD/year", kind: published?.kind };
            return (
              <li key={key}>
                <span>
                  {figureName(key)}: <strong>{valueText(value, kindOf, formats)}</strong>
                  <small>
                    {key} ·{" "}
                    {published
                      ? `instead of ${valueText(published.value, kindOf, formats)}${weaknessOf(published)}`
                      : "none quoted"}{" "}
                    · {source}
                  </small>
                </span>
                <button
                  type="button"
                  class="link"
                  aria-label={`Remove your ${key}`}
                  onClick={() => clear(key)}
                >
                  Remove
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {figures.overrides && figures.own.length > 0 && (
        <>
          <p>Formulas that you type take them as their last argument, named overrides:</p>
          <CopyText label="Last argument of typed formulas" text={figures.overrides} rows={1} isCode />
          <p class="hint">
            As in =AI_FLOOR("Senior",{figures.overrides}). Without it they take the published ones.
          </p>
        </>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <Status progress={commands.progress} />
    </section>
  );
}

/** Of a published figure that is less sure than most: " (carried, reliability D)". */
function weaknessOf(published: Figure): string {
  const weak = weakness(published);
  return weak === undefined ? "" : ` (${weak})`;
}
