import { useState } from "preact/hooks";
import { FORMULA_HELP } from "../../../functions/formulaHelp.ts";
import { localFormulas } from "../../../input/localFormulas.ts";
import { Field } from "../../parts/Field.tsx";
import { Spoken } from "../../parts/Spoken.tsx";
import { Status } from "../../parts/Status.tsx";
import { TextInput } from "../../parts/TextInput.tsx";
import { useSession } from "../../Session.tsx";
import { useBenchmarks } from "../../useBenchmarks.ts";
import { useCommand } from "../../useCommand.ts";
import { withOwnFigures } from "./withOwnFigures.ts";

/** Every formula by what it gives, with examples that one press writes into the selected cell. */
export function FormulasPanel() {
  const { info, refresh } = useSession();
  const { own, argument } = useBenchmarks();
  const [typed, setTyped] = useState("");
  const [isPublished, setPublished] = useState(false);
  const commands = useCommand();
  const local = localFormulas(info?.locale ?? "en_US");
  const overrides = own.length > 0 && !isPublished ? argument : undefined;

  const words = typed.toLowerCase().split(/\s+/);
  const found = FORMULA_HELP.filter(({ name, summary, params }) => {
    const said = `${name} ${summary} ${params.join(" ")}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
  const counted = `${found.length} ${found.length === 1 ? "formula" : "formulas"}`;

  async function insert(formula: string) {
    const { done } = await commands.run("insertFormula", { formula }, `Writing ${formula} …`);
    if (done) await refresh();
  }

  return (
    <>
      <Field name="search" label="Search" hint="Words of what it gives: floor, take-home, options">
        {(attributes) => <TextInput attributes={attributes} text={typed} onText={setTyped} />}
      </Field>
      <Spoken text={counted} />
      {own.length > 0 && argument && (
        <label class="switch field">
          <input
            type="checkbox"
            checked={!isPublished}
            onChange={(event) => setPublished(!event.currentTarget.checked)}
          />
          <span>With your own figures: {argument}</span>
        </label>
      )}
      <ul class="figures">
        {found.map((help) => (
          <li key={help.name}>
            <details>
              <summary>
                {help.summary}{" "}
                <small class="beside key">
                  {help.name}({help.params.join(", ")})
                </small>
              </summary>
              <ul class="examples">
                {help.examples.map((example) => {
                  const formula = overrides ? withOwnFigures(example, help, overrides) : example;
                  return (
                    <li key={example}>
                      <button type="button" onClick={() => insert(formula)}>
                        <span class="hidden">Insert </span>
                        <code>{local.written(formula)}</code>
                      </button>
                    </li>
                  );
                })}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      <div class="send">
        <p class="hint">An example is written to the selected cell{info && `, now ${info.selection}`}.</p>
        <Status progress={commands.progress} />
      </div>
    </>
  );
}
