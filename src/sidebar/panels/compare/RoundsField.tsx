import { Field } from "../../parts/Field.tsx";
import { SharesInput } from "../../parts/SharesInput.tsx";

interface RoundsFieldProps {
  name: string;
  text: string;
  onText: (text: string) => void;
}

/** A comma also stands between rounds: only one between digits belongs to a share. */
const EACH_ROUND = /\d+(?:[.,]\d+)?\s*%?/g;

/** What each round to come takes of the company, typed as one text. */
export function RoundsField({ name, text, onText }: RoundsFieldProps) {
  return (
    <Field name={name} label="Dilution" hint="By round: 20%, 15%">
      {(attributes) => <SharesInput attributes={attributes} text={text} onText={onText} each={EACH_ROUND} />}
    </Field>
  );
}
