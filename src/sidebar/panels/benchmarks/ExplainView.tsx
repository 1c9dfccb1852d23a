import { Fragment } from "preact";
import { useEffect, useState } from "preact/hooks";
import type {
  ExplainedStep,
  FormulaExplained,
  SelectionExplained,
} from "../../../commands/explainSelection.ts";
import { CLASS_MEANINGS, type FigureClass } from "../../../core/market/Benchmarks.ts";
import { STATUS_MEANINGS } from "../../../core/status.ts";
import { Form } from "../../parts/Form.tsx";
import { Send } from "../../parts/Send.tsx";
import { useSession } from "../../Session.tsx";
import { useCommand } from "../../useCommand.ts";
import { AsSql } from "./AsSql.tsx";
import { valueText } from "./valueText.ts";

/** What the selected cell's formulas calculate, step by step. */
export function ExplainView() {
  const [explained, setExplained] = useState<SelectionExplained>();
  const commands = useCommand();

  async function explain() {
    const { value, refused } = await commands.run("explainSelection", {}, "Reading the selected cell …");
    if (value) setExplained(value);
    return refused;
  }

  // The cell that was selected when this was opened is the one that is asked about.
  useEffect(() => {
    explain();
  }, []);

  return (
    <Form onSubmit={explain}>
      <section aria-label="Explanation">
        {explained ? (
          <>
            <h2>{explained.cell}</h2>
            {explained.formula !== "" && <code>{explained.formula}</code>}
            {explained.explanations.map((formula, index) => (
              <Explanation key={index} {...formula} alone={explained.explanations.length === 1} />
            ))}
            {explained.explanations.some(({ steps }) => steps.length > 0) && <StatusMeanings />}
          </>
        ) : (
          <p class="hint">Select a cell with an AI_ formula to see where its number comes from.</p>
        )}
      </section>
      <Send progress={commands.progress} request={{}}>
        Explain the selected cell
      </Send>
    </Form>
  );
}

function Explanation({ call, steps, refusal, sql, alone }: FormulaExplained & { alone: boolean }) {
  return (
    <>
      {!alone && <h3>{call}</h3>}
      {refusal !== undefined && <p class="problem">{refusal}</p>}
      <ol class="steps">
        {steps.map((step, index) => (
          <StepLine key={index} {...step} />
        ))}
      </ol>
      {sql !== undefined && <AsSql call={call} sql={sql} />}
    </>
  );
}

function StepLine({ step, value, unit, class: figureClass, status, source }: ExplainedStep) {
  const { formats } = useSession();
  if (step === "Note") return <li class="remark">{source}</li>;
  const meaning = figureClass && `class ${figureClass}: ${CLASS_MEANINGS[figureClass as FigureClass]}`;
  return (
    <li>
      <span>{step}</span>
      <strong>{valueText(value, { unit }, formats)}</strong>
      {source !== "" && <small>{source}</small>}
      <small>{[meaning, status].filter(Boolean).join(" · ")}</small>
    </li>
  );
}

/** The words that stand beside every step, once. */
function StatusMeanings() {
  return (
    <details>
      <summary>What a status means</summary>
      <dl>
        {Object.entries(STATUS_MEANINGS).map(([status, meaning]) => (
          <Fragment key={status}>
            <dt>{status}</dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}
