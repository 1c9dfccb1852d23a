import type { BenchmarkInserted } from "../../../commands/insertBenchmark.ts";
import type { OwnFigure } from "../../../commands/readOverrides.ts";
import { CLASS_MEANINGS, type Figure } from "../../../core/market/Benchmarks.ts";
import { weakness } from "../../../core/market/weakness.ts";
import { STATUS_MEANINGS } from "../../../core/status.ts";
import { Choice } from "../../parts/Choice.tsx";
import { Form } from "../../parts/Form.tsx";
import { Status, saidOf } from "../../parts/Status.tsx";
import { CellTexts } from "../../parts/WrittenCells.tsx";
import { useSession } from "../../Session.tsx";
import { useInsert } from "../../useInsert.ts";
import type { ListedFigure } from "./allFigures.ts";
import { OwnFigureForm } from "./OwnFigureForm.tsx";
import { valueText } from "./valueText.ts";

interface FigureDetailsProps {
  figure: ListedFigure;
  own: OwnFigure | undefined;
  insertAs: BenchmarkInserted;
  onInsertAs: (insertAs: BenchmarkInserted) => void;
  onInserted: () => Promise<void>;
  onOwnChanged: () => Promise<void>;
}

const INSERTED: readonly { word: BenchmarkInserted; label: string; hint: string }[] = [
  { word: "live", label: "Live", hint: "It recalculates wherever the add-on is in use." },
  { word: "native", label: "Native", hint: "A plain lookup in the pinned Benchmarks sheet." },
  { word: "values", label: "Value", hint: "The number as it is today." },
  { word: "key", label: "Key", hint: "The text, for formulas of your own." },
];

/** What is known of a figure, the way to put it into the sheet, and the user's own in its place. */
export function FigureDetails(props: FigureDetailsProps) {
  const { figure, own, insertAs, onInsertAs, onInserted, onOwnChanged } = props;
  const { key, published } = figure;
  const { info } = useSession();
  const { commands, insert } = useInsert("insertBenchmark", onInserted);

  const request = { key, insertAs };

  return (
    <div class="details">
      {published ? (
        <PublishedFacts figure={published} />
      ) : (
        <p>No floor is quoted for this level. Give your own, and every formula uses it.</p>
      )}
      {(published || own) && (
        <Form onSubmit={() => insert(request, `Writing ${key} …`)}>
          <Choice
            name="insertAs"
            legend="Insert as"
            options={INSERTED}
            chosen={insertAs}
            onChosen={onInsertAs}
            hint={INSERTED.find(({ word }) => word === insertAs)?.hint}
          />
          <CellTexts command="insertBenchmark" request={request} />
          <Status progress={saidOf(commands.progress, request)} />
          <button type="submit" class="primary" aria-disabled={commands.progress.state === "working"}>
            Insert {info ? `at ${topLeft(info.selection)}` : "at the selection"}
          </button>
        </Form>
      )}
      <OwnFigureForm figure={figure} own={own} onChanged={onOwnChanged} />
    </div>
  );
}

function PublishedFacts({ figure }: { figure: Figure }) {
  const { formats } = useSession();
  const { value, unit, kind, low, high, note, doubt, status, reliability, source, asOf } = figure;
  const shown = (amount: number) => valueText(amount, { unit, kind }, formats);
  return (
    <>
      <p>{note}</p>
      {doubt && <p class={weakness(figure) ? "note" : undefined}>{doubt}</p>}
      <dl>
        <dt>Published</dt>
        <dd>
          {shown(value)}
          {unit === "USD/year" && " a year"}
        </dd>
        {low !== undefined && (
          <>
            <dt>Range</dt>
            <dd>{high === undefined ? `${shown(low)} or more` : `${shown(low)} to ${shown(high)}`}</dd>
          </>
        )}
        <dt>Class</dt>
        <dd>
          {figure.class}: {CLASS_MEANINGS[figure.class]}
        </dd>
        {status !== "" && (
          <>
            <dt>Status</dt>
            <dd>
              {status}: {STATUS_MEANINGS[status]}
            </dd>
          </>
        )}
        {reliability !== undefined && (
          <>
            <dt>Reliability</dt>
            <dd>{reliability}</dd>
          </>
        )}
        <dt>As of</dt>
        <dd>{asOf}</dd>
        <dt>Source</dt>
        <dd>{source}</dd>
      </dl>
    </>
  );
}

/** The one cell that is written: the first of the selection. */
function topLeft(range: string): string {
  return range.replace(/:[A-Z]+\d+$/, "");
}
