import { Field } from "./Field.tsx";
import { TextInput } from "./TextInput.tsx";

interface NumberFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  /** As typed: "$5,000", "5k" and "20%" are numbers too. */
  text: string;
  onText: (text: string) => void;
}

/** A number, typed as it would be in a cell. */
export function NumberField({ name, label, hint, text, onText }: NumberFieldProps) {
  return (
    <Field name={name} label={label} hint={hint}>
      {(attributes) => <TextInput attributes={attributes} text={text} onText={onText} />}
    </Field>
  );
}
