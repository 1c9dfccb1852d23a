import { Field } from "./Field.tsx";

interface TextFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  text: string;
  onText: (text: string) => void;
  /** Whether it is a sentence or two rather than a name. */
  long?: boolean;
  mostCharacters?: number;
}

const MOST_CHARACTERS = 200;

/** Words of the user's own. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, text, onText, long, mostCharacters = MOST_CHARACTERS } = props;
  return (
    <Field name={name} label={label} hint={hint}>
      {(attributes) => {
        const control = {
          ...attributes,
          maxLength: mostCharacters,
          autoComplete: "off",
          value: text,
          onInput: (event: { currentTarget: { value: string } }) => onText(event.currentTarget.value),
        } as const;
        return long ? <textarea {...control} rows={2} /> : <input {...control} type="text" />;
      }}
    </Field>
  );
}
