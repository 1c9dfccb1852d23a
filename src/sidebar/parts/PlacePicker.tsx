import { useId, useRef, useState } from "preact/hooks";
import type { Place } from "../../core/units/place.ts";
import { withThousands } from "../../core/units/thousands.ts";
import { metroArea, topHubs } from "../../reference/metroAreas.ts";
import { STATE_CODES } from "../../reference/states.ts";
import { Field } from "./Field.tsx";
import { matchingPlaces } from "./matchingPlaces.ts";
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

/** What tells a place apart in the list: a state's code, how many software developers a metropolitan area has. */
function besideName(place: Place): string {
  const area = metroArea(place);
  if (area) return `${withThousands(area.developers)} developers`;
  return placeName(place).toUpperCase() === place ? "" : place;
}

/** Any number of places: search by name or code, or take them all. */
export function PlacePicker({ name, label, places, typed, onChange }: PlacePickerProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [allShown, setAllShown] = useState(false);
  const matches = open ? matchingPlaces(typed, places) : [];
  const activeAt = Math.min(active, matches.length - 1);
  const optionId = (place: Place) => `${id}-${place}`;

  function change(next: readonly Place[], text = "") {
    onChange({ places: [...new Set(next)], typed: text });
    setActive(0);
    setOpen(false);
  }

  /** What is typed becomes chosen if it means places; if not, it stays and its problem is shown. */
  function takeTyped() {
    const read = readPlaces(typed);
    if (read.value) change([...places, ...read.value]);
  }

  function onKeyDown(event: KeyboardEvent) {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (!open) setOpen(true);
      else
        setActive((activeAt + (key === "ArrowDown" ? 1 : matches.length - 1)) % Math.max(1, matches.length));
    } else if (key === "Enter" && (typed.trim() !== "" || open)) {
      // Enter in the search field chooses; it never sends the form half typed.
      event.preventDefault();
      const match = matches[activeAt];
      if (typed.includes(",") || !match) takeTyped();
      else change([...places, match]);
    } else if (key === "Escape" && open) {
      event.preventDefault();
      setOpen(false);
    } else if (key === "Backspace" && typed === "") {
      change(places.slice(0, -1));
    }
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
          <div class="search">
            <input
              {...attributes}
              ref={input}
              type="text"
              role="combobox"
              autoComplete="off"
              spellcheck={false}
              placeholder="Add a state, city, US or remote"
              aria-expanded={matches.length > 0}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={matches[activeAt] && optionId(matches[activeAt])}
              value={typed}
              onInput={(event) => {
                setOpen(true);
                setActive(0);
                onChange({ places: [...places], typed: event.currentTarget.value });
              }}
              onClick={() => setOpen(true)}
              onKeyDown={onKeyDown}
              onBlur={() => {
                setOpen(false);
                takeTyped();
              }}
            />
            <div id={`${id}-list`} role="listbox" aria-label="Places to add" hidden={matches.length === 0}>
              {matches.map((place, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses from the search field.
                <div
                  key={place}
                  id={optionId(place)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === activeAt}
                  ref={(option) => {
                    if (index === activeAt) option?.scrollIntoView({ block: "nearest" });
                  }}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => change([...places, place])}
                >
                  {placeName(place)}
                  <small>{besideName(place)}</small>
                </div>
              ))}
            </div>
          </div>
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
