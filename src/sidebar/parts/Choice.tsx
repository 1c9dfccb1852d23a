import { useId } from "preact/hooks";
import { FieldGroup } from "./Field.tsx";

interface ChoiceProps<Word extends string> {
  name: string;
  legend: string;
  options: readonly { word: Word; label: string }[];
  chosen: Word;
  onChosen: (word: Word) => void;
  hint?: string | undefined;
}

/** One of a few words, side by side. */
export function Choice<Word extends string>(props: ChoiceProps<Word>) {
  const { name, legend, options, chosen, onChosen, hint } = props;
  const group = useId();
  return (
    <FieldGroup name={name} legend={legend} hint={hint}>
      <div class="choice">
        {options.map(({ word, label }) => (
          <label key={word}>
            <input type="radio" name={group} checked={word === chosen} onChange={() => onChosen(word)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
