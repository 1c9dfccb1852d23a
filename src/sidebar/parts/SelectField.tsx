import { Field } from "./Field.tsx";

interface SelectFieldProps<Word extends string> {
  name: string;
  label: string;
  hint?: string | undefined;
  options: readonly { word: Word; label: string }[];
  /** "" while nothing is chosen. */
  chosen: Word | "";
  onChosen: (word: Word) => void;
  /** What stands there while nothing is chosen. */
  invitation?: string;
}

/** One of many words, from a list that opens. */
export function SelectField<Word extends string>(props: SelectFieldProps<Word>) {
  const { name, label, hint, options, chosen, onChosen, invitation = "Choose one" } = props;
  return (
    <Field name={name} label={label} hint={hint}>
      {(attributes) => (
        <select
          {...attributes}
          value={chosen}
          onChange={(event) => onChosen(event.currentTarget.value as Word)}
        >
          {chosen === "" && <option value="">{invitation}</option>}
          {options.map(({ word, label }) => (
            <option key={word} value={word}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
