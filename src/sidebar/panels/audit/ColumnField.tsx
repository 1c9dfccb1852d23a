import { Field } from "../../parts/Field.tsx";
import { UseSelection } from "../../parts/UseSelection.tsx";

interface ColumnFieldProps {
  name: string;
  label: string;
  hint: string;
  address: string;
  onAddress: (address: string) => void;
}

/** Where a column stands: typed, or taken from the selection. */
export function ColumnField({ name, label, hint, address, onAddress }: ColumnFieldProps) {
  return (
    <Field name={name} label={label} hint={hint}>
      {(attributes) => (
        <div class="from-sheet">
          <input
            {...attributes}
            type="text"
            autoComplete="off"
            spellcheck={false}
            value={address}
            onInput={(event) => onAddress(event.currentTarget.value)}
          />
          <UseSelection into={label} onSelected={({ a1 }) => onAddress(a1)} />
        </div>
      )}
    </Field>
  );
}
