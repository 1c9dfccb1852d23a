import { useRef, useState } from "preact/hooks";
import type { Place } from "../../core/units/place.ts";
import { topHubs } from "../../reference/metroAreas.ts";
import { STATE_CODES } from "../../reference/states.ts";
import { Field } from "./Field.tsx";
import { matchingPlaces } from "./matchingPlaces.ts";
import { PlaceSearch } from "./PlaceSearch.tsx";
import { placeName } from "./placeName.ts";
import { readPlaces } from "./readPlaces.ts";

interface PlacePickerProps {
  name: string;
  label: string;
  places: readonly Place[];
  /** What stands in the search field. */
  typed: string;
  onChange: (change: { places: Place[]; typed: string }) => void;
}

const MOST_CHIPS = 8;
const TOP_THREE: readonly Place[] = ["CA", "WA", "NY"];

/** Any number of places: search by name or code, or take them all. */
export function PlacePicker({ name, label, places, typed, onChange }: PlacePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  const [allShown, setAllShown] = useState(false);

  function change(next: readonly Place[], text = "") {
    onChange({ places: [...new Set(next)], typed: text });
  }

  /** What is typed becomes chosen if it means places; if not, it stays and its problem is shown. */
  function takeTyped(): boolean {
    const read = readPlaces(typed);
    if (read.value) change([...places, ...read.value]);
    return read.value !== undefined;
  }

  function remove(place: Place) {
    change(
      places.filter((each) => each !== place),
      typed,
    );
    input.current?.focus();
  }

  const shownPlaces = allShown ? places : places.slice(0, MOST_CHIPS);
  return (
    <Field name={name} label={label}>
      {(attributes) => (
        <div class="places">
          {places.length > 0 && (
            <ul class="chips" aria-label="Chosen places">
              {shownPlaces.map((place) => (
                <li key={place}>
                  {placeName(place)}
                  <button
                    type="button"
                    aria-label={`Remove ${placeName(place)}`}
                    onClick={() => remove(place)}
                  >
                    ×
                  </button>
                </li>
              ))}
            </ul>
          )}
          {places.length > MOST_CHIPS && (
            <button
              type="button"
              class="link"
              aria-expanded={allShown}
              onClick={() => setAllShown(!allShown)}
            >
              {allShown ? "Show fewer" : `and ${places.length - MOST_CHIPS} more`}
            </button>
          )}
          <PlaceSearch
            attributes={attributes}
            input={input}
            text={typed}
            placeholder="Add a state, city, US or remote"
            list="Places to add"
            offered={() => matchingPlaces(typed, places)}
            onText={(text) => change(places, text)}
            onPlace={(place) => change([...places, place])}
            onEnter={takeTyped}
            onBlur={takeTyped}
            onBackspace={() => change(places.slice(0, -1))}
          />
          <div class="links">
            <button
              type="button"
              class="link"
              onClick={() => change([...TOP_THREE, ...places, ...STATE_CODES])}
            >
              All states
            </button>
            <button type="button" class="link" onClick={() => change(TOP_THREE)}>
              Top three
            </button>
            <button type="button" class="link" onClick={() => change([...places, ...topHubs()])}>
              Ten hubs
            </button>
            <button type="button" class="link" onClick={() => change([])}>
              None
            </button>
          </div>
        </div>
      )}
    </Field>
  );
}
