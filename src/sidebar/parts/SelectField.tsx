import { Field } from "./Field.tsx";

interface SelectFieldProps<Word extends string> {
  name: string;
  label: string;
  hint?: string | undefined;
  options: readonly Option<Word>[];
  /** Further options, under a head each. */
  groups?: readonly { head: string; options: readonly Option<Word>[] }[];
  /** "" while nothing is chosen. */
  chosen: Word | "";
  onChosen: (word: Word) => void;
  /** What stands there while nothing is chosen. */
  invitation?: string;
}

interface Option<Word extends string> {
  word: Word;
  label: string;
}

/** One of many words, from a list that opens. */
export function SelectField<Word extends string>(props: SelectFieldProps<Word>) {
  const { name, label, hint, options, groups = [], chosen, onChosen, invitation = "Choose one" } = props;
  return (
    <Field name={name} label={label} hint={hint}>
      {(attributes) => (
        <select
          {...attributes}
          value={chosen}
          onChange={(event) => onChosen(event.currentTarget.value as Word)}
        >
          {chosen === "" && <option value="">{invitation}</option>}
          <Options options={options} />
          {groups.map(({ head, options: inGroup }) => (
            <optgroup key={head} label={head}>
              <Options options={inGroup} />
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

function Options({ options }: { options: readonly Option<string>[] }) {
  return (
    <>
      {options.map(({ word, label }) => (
        <option key={word} value={word}>
          {label}
        </option>
      ))}
    </>
  );
}
