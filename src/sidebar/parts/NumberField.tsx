import { Field } from "./Field.tsx";
import { NumberInput } from "./NumberInput.tsx";
import { WhichNumber } from "./WhichNumber.tsx";

interface NumberFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  /** As a formula reads it: "$5,000", "5k" and "20%" are numbers too. */
  text: string;
  onText: (text: string) => void;
}

/** A number, typed as it would be in a cell. */
export function NumberField({ name, label, hint, text, onText }: NumberFieldProps) {
  return (
    <Field name={name} label={label} hint={hint}>
      {(attributes) => (
        <>
          <NumberInput attributes={attributes} text={text} onText={onText} />
          <WhichNumber text={text} onText={onText} />
        </>
      )}
    </Field>
  );
}
