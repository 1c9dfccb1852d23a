import { FieldGroup } from "./Field.tsx";

interface ChecksProps<Word extends string> {
  name: string;
  legend: string;
  options: readonly { word: Word; note?: string }[];
  chosen: readonly Word[];
  onChosen: (chosen: Word[]) => void;
  hint?: string | undefined;
}

/** Any number of a few words. */
export function Checks<Word extends string>(props: ChecksProps<Word>) {
  const { name, legend, options, chosen, onChosen, hint } = props;
  const words = options.map(({ word }) => word);
  return (
    <FieldGroup name={name} legend={legend} hint={hint}>
      <div class="checks">
        {options.map(({ word, note }) => (
          <label key={word}>
            <input
              type="checkbox"
              checked={chosen.includes(word)}
              onChange={(event) => {
                const checked = event.currentTarget.checked;
                onChosen(words.filter((each) => (each === word ? checked : chosen.includes(each))));
              }}
            />
            <span>
              {word} {note && <small>{note}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
