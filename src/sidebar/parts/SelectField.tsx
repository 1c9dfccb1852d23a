import { Field } from "./Field.tsx";

interface SelectFieldProps<Word extends string> {
  name: string;
  label: string;
  hint?: string | undefined;
  options: readonly Option<Word>[];
  /** "" while nothing is chosen. */
  chosen: Word | "";
  onChosen: (word: Word) => void;
}

interface Option<Word extends string> {
  word: Word;
  label: string;
}

/** One of many words, from a list that opens. */
export function SelectField<Word extends string>(props: SelectFieldProps<Word>) {
  const { name, label, hint, options, chosen, onChosen } = props;
  return (
    <Field name={name} label={label} hint={hint}>
      {(attributes) => (
        <select
          {...attributes}
          value={chosen}
          onChange={(event) => onChosen(event.currentTarget.value as Word)}
        >
          {chosen === "" && <option value="">Choose one</option>}
          {options.map((option) => (
            <option key={option.word} value={option.word}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
