import type { Place } from "../../core/units/place.ts";
import { metroAreas, topHubs } from "../../reference/metroAreas.ts";
import { STATE_CODES } from "../../reference/states.ts";
import { placeName } from "./placeName.ts";
import { SelectField } from "./SelectField.tsx";

interface PlaceFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  /** Places besides states and metropolitan areas, which come first. */
  besides?: readonly Place[];
  /** "" while nothing is chosen. */
  place: Place | "";
  onPlace: (place: Place) => void;
}

/** One place, from a list that the keyboard finds it in: the largest hubs, the states, the other metropolitan areas. */
export function PlaceField({ name, label, hint, besides = [], place, onPlace }: PlaceFieldProps) {
  const hubs = topHubs();
  const others = metroAreas().map((area) => area.place);
  const named = (places: readonly Place[]) => places.map((word) => ({ word, label: placeName(word) }));
  return (
    <SelectField
      name={name}
      label={label}
      hint={hint}
      options={named(besides)}
      groups={[
        { head: "Largest hubs", options: named(hubs) },
        { head: "States", options: named(STATE_CODES) },
        { head: "Metropolitan areas", options: named(others.filter((area) => !hubs.includes(area))) },
      ]}
      chosen={place}
      onChosen={onPlace}
      invitation="Choose a place"
    />
  );
}
