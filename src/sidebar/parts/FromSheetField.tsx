import type { Selection } from "../../commands/readSelection.ts";
import { Field } from "./Field.tsx";
import { TextInput } from "./TextInput.tsx";
import { UseSelection } from "./UseSelection.tsx";

interface FromSheetFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  text: string;
  onText: (text: string) => void;
  onSelected: (selection: Selection) => void;
  mostCharacters?: number;
}

/** What is typed, or taken from the selection. */
export function FromSheetField(props: FromSheetFieldProps) {
  const { name, label, hint, text, onText, onSelected, mostCharacters } = props;
  return (
    <Field name={name} label={label} hint={hint}>
      {(attributes) => (
        <div class="from-sheet">
          <TextInput attributes={attributes} text={text} onText={onText} mostCharacters={mostCharacters} />
          <UseSelection into={label} onSelected={onSelected} />
        </div>
      )}
    </Field>
  );
}
