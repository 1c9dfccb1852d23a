import { useEffect, useState } from "preact/hooks";
import type { OwnFigure } from "../../../commands/readOverrides.ts";
import { OWN_FIGURE } from "../../../input/params/ownFigures.ts";
import { Form } from "../../parts/Form.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { Status } from "../../parts/Status.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { readTyped } from "../../readTyped.ts";
import { useCommand } from "../../useCommand.ts";
import type { ListedFigure } from "./allFigures.ts";

interface OwnFigureFormProps {
  figure: ListedFigure;
  own: OwnFigure | undefined;
  onChanged: () => Promise<void>;
}

/** The user's own figure in place of a published one: for every formula of this spreadsheet that reads them. */
export function OwnFigureForm({ figure: { key, published }, own, onChanged }: OwnFigureFormProps) {
  const [value, setValue] = useState("");
  const [source, setSource] = useState("");
  /** Why it could not be taken out. */
  const [problem, setProblem] = useState<string>();
  const commands = useCommand();
  const busy = commands.progress.state === "working";

  // What the spreadsheet holds arrives after the form is drawn, and changes when it is saved.
  useEffect(() => {
    setValue(own ? String(own.value) : "");
    setSource(own?.source ?? "");
  }, [own?.value, own?.source]);

  const read = readTyped(OWN_FIGURE, value, "Your value");

  async function save() {
    if (read.problem !== undefined) return undefined;
    const request = { key, value: read.value, source: source.trim() };
    const { done, refused } = await commands.run("setOverride", request, `Saving your ${key} …`);
    if (done) await onChanged();
    return refused;
  }

  async function clear() {
    const { done, refused } = await commands.run("clearOverride", { key }, `Taking out your ${key} …`);
    setProblem(refused?.message);
    if (done) await onChanged();
  }

  return (
    <details open={own !== undefined}>
      <summary>{own ? "Your own figure" : "Use your own figure"}</summary>
      <Form problems={read.problem === undefined ? {} : { value: read.problem }} onSubmit={save}>
        <NumberField
          name="value"
          label="Your value"
          hint={published?.unit === "ratio" ? "A ratio: 0.15, 15% or 1.2" : undefined}
          text={value}
          onText={setValue}
        />
        <TextField
          name="source"
          label="Your source"
          hint="Where it is from"
          text={source}
          onText={setSource}
        />
        <p class="hint">
          Stands on the Benchmarks sheet, where everyone with access can read it. What panels write calculates
          with it; formulas that you type do where they take it as their last argument.
        </p>
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <Status progress={commands.progress} />
        <div class="buttons">
          <button type="submit" aria-disabled={busy}>
            Save
          </button>
          {own && (
            <button type="button" aria-disabled={busy} onClick={clear}>
              Remove
            </button>
          )}
        </div>
      </Form>
    </details>
  );
}
