import type { Place } from "../../core/units/place.ts";
import { STATE_CODES } from "../../reference/states.ts";
import { placeName } from "./placeName.ts";
import { SelectField } from "./SelectField.tsx";

interface PlaceFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  /** Places besides the states, which come first. */
  besides?: readonly Place[];
  /** "" while nothing is chosen. */
  place: Place | "";
  onPlace: (place: Place) => void;
}

/** One place, from the list of the states. */
export function PlaceField({ name, label, hint, besides = [], place, onPlace }: PlaceFieldProps) {
  return (
    <SelectField
      name={name}
      label={label}
      hint={hint}
      options={[...besides, ...STATE_CODES].map((word) => ({ word, label: placeName(word) }))}
      chosen={place}
      onChosen={onPlace}
      invitation="Choose a state"
    />
  );
}
