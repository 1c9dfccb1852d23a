import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import type { BenchmarkInserted } from "../../../commands/insertBenchmark.ts";
import type { OwnFigure } from "../../../commands/readOverrides.ts";
import { weakness } from "../../../core/market/weakness.ts";
import { Field } from "../../parts/Field.tsx";
import { Spoken } from "../../parts/Spoken.tsx";
import { TextInput } from "../../parts/TextInput.tsx";
import { useSession } from "../../Session.tsx";
import { allFigures, type ListedFigure } from "./allFigures.ts";
import { FigureDetails } from "./FigureDetails.tsx";
import { matchingFigures } from "./matchingFigures.ts";
import type { PinnedFiguresState } from "./usePinnedFigures.ts";
import { valueText } from "./valueText.ts";

interface FiguresViewProps {
  pinned: PinnedFiguresState;
  insertAs: BenchmarkInserted;
  onInsertAs: (insertAs: BenchmarkInserted) => void;
  onInserted: () => Promise<void>;
}

/** More figures than this are listed only when asked for. */
const MOST_FOUND = 12;

/** Search, and one figure opened at a time. */
export function FiguresView({ pinned, insertAs, onInsertAs, onInserted }: FiguresViewProps) {
  const { formats } = useSession();
  const [typed, setTyped] = useState("");
  const [opened, setOpened] = useState<string>();
  const [allShown, setAllShown] = useState(false);
  const found = matchingFigures(typed, allFigures());
  const searching = typed.trim() !== "";
  const shown = allShown || !searching ? found : found.slice(0, MOST_FOUND);
  const counted =
    found.length === 0
      ? "No figure has all of these words."
      : `${formats.count(found.length)} ${found.length === 1 ? "figure" : "figures"}`;
  const own = new Map(pinned.figures?.own.map((figure) => [figure.key, figure]));
  return (
    <>
      <Field
        name="search"
        label="Search"
        hint={searching ? undefined : "Words, a state or a key: floor, remote, Texas, p90"}
      >
        {(attributes) => (
          <TextInput
            attributes={attributes}
            text={typed}
            onText={(text) => {
              setTyped(text);
              setAllShown(false);
            }}
          />
        )}
      </Field>
      {searching && <p class="hint count">{counted}</p>}
      <Spoken text={counted} />
      <ul class="figures">
        {shown.map((figure) => (
          <FigureItem
            key={figure.key}
            figure={figure}
            own={own.get(figure.key)}
            isOpen={opened === figure.key}
            onToggle={() => setOpened(opened === figure.key ? undefined : figure.key)}
          >
            <FigureDetails
              figure={figure}
              own={own.get(figure.key)}
              insertAs={insertAs}
              onInsertAs={onInsertAs}
              onInserted={onInserted}
              onOwnChanged={pinned.reload}
            />
          </FigureItem>
        ))}
      </ul>
      {shown.length < found.length && (
        <button type="button" class="link" onClick={() => setAllShown(true)}>
          Show all {formats.count(found.length)}
        </button>
      )}
    </>
  );
}

interface FigureItemProps {
  figure: ListedFigure;
  own: OwnFigure | undefined;
  isOpen: boolean;
  onToggle: () => void;
  children: ComponentChildren;
}

function FigureItem({ figure: { key, name, published }, own, isOpen, onToggle, children }: FigureItemProps) {
  const { formats } = useSession();
  const id = useId();
  const value = own?.value ?? published?.value;
  const shown =
    value === undefined
      ? "none quoted"
      : valueText(value, { unit: published?.unit ?? "USD/year", kind: published?.kind }, formats);
  // What is weak about it is told before it is opened; the user's own figure is as sure as they say.
  const weak = published && !own && weakness(published);
  return (
    <li>
      <button type="button" class="figure" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <span>
          {name}{" "}
          <small class="beside">
            <span class="key">{key}</span>
            {weak && ` · ${weak}`}
          </small>
        </span>
        <span class="value">
          {shown}
          {own && <small> yours</small>}
        </span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </li>
  );
}
