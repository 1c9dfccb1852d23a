import { useSession } from "../Session.tsx";
import { Field } from "./Field.tsx";
import { TextInput } from "./TextInput.tsx";
import { useLocalText } from "./useLocalText.ts";

interface DateFieldProps {
  name: string;
  label: string;
  hint: string;
  /** As a formula reads it, "2027-07-01". */
  text: string;
  onText: (text: string) => void;
}

const MOST_CHARACTERS = 20;

/** A day, typed as the spreadsheet's locale writes it; which day is meant is told. */
export function DateField({ name, label, hint, text, onText }: DateFieldProps) {
  const { typing } = useSession();
  const { shown, onTyped } = useLocalText(typing.dates, text, onText);
  return (
    <Field name={name} label={label} hint={shown === text ? hint : `That is ${text}.`}>
      {(attributes) => (
        <TextInput attributes={attributes} text={shown} onText={onTyped} mostCharacters={MOST_CHARACTERS} />
      )}
    </Field>
  );
}
