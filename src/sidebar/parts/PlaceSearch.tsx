import type { Ref, TargetedEvent } from "preact";
import { useId, useState } from "preact/hooks";
import type { Place } from "../../core/units/place.ts";
import { withThousands } from "../../core/units/thousands.ts";
import { metroArea } from "../../reference/metroAreas.ts";
import type { ControlAttributes } from "./Field.tsx";
import { placeName } from "./placeName.ts";
import { asksWhich } from "./readPlaces.ts";

interface PlaceSearchProps {
  attributes: ControlAttributes;
  input: Ref<HTMLInputElement>;
  text: string;
  /** The place that stands there, which the first key replaces. */
  chosen?: Place | "";
  placeholder: string;
  /** What the list is called: "Places to add". */
  list: string;
  /** The places that the list offers while it is open. */
  offered: () => readonly Place[];
  onText: (text: string) => void;
  onPlace: (place: Place) => void;
  /** Enter without having gone down the list: whether the text was understood by itself. */
  onEnter: () => boolean;
  onBlur: () => void;
  onBackspace?: () => void;
}

/** A field that finds places by what is typed, and the list of those found, for pointer and keyboard. */
export function PlaceSearch(props: PlaceSearchProps) {
  const {
    attributes,
    input,
    text,
    chosen = "",
    placeholder,
    list,
    offered,
    onText,
    onPlace,
    onEnter,
    onBlur,
  } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<number>();
  const [asking, setAsking] = useState(false);
  const places = open ? offered() : [];
  const activeAt = Math.min(active ?? Math.max(0, places.indexOf(chosen)), places.length - 1);
  const optionId = (place: Place) => `${id}-${place.replace(/[^A-Za-z]/g, "")}`;

  function close() {
    setOpen(false);
    setActive(undefined);
    setAsking(false);
  }

  function choose(place: Place) {
    close();
    onPlace(place);
  }

  function onKeyDown(event: KeyboardEvent) {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (!open) setOpen(true);
      else setActive((activeAt + (key === "ArrowDown" ? 1 : places.length - 1)) % Math.max(1, places.length));
    } else if (key === "Enter" && (text.trim() !== "" || open)) {
      // Enter in the search field chooses; it never sends the form half typed.
      event.preventDefault();
      const place = places[activeAt];
      const typedOnly = active === undefined && text.trim() !== "";
      if (typedOnly && onEnter()) close();
      else if (typedOnly && asksWhich(text)) setAsking(true);
      else if (place) choose(place);
    } else if (key === "Escape" && open) {
      event.preventDefault();
      close();
    } else if (key === "Backspace" && text === "") {
      props.onBackspace?.();
    }
  }

  function selectChosen(event: TargetedEvent<HTMLInputElement>) {
    if (chosen) event.currentTarget.select();
  }

  return (
    <div class="search">
      <input
        {...attributes}
        ref={input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellcheck={false}
        placeholder={placeholder}
        aria-expanded={places.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={places[activeAt] && optionId(places[activeAt])}
        value={text}
        onInput={(event) => {
          setOpen(true);
          setActive(undefined);
          setAsking(false);
          onText(event.currentTarget.value);
        }}
        onFocus={selectChosen}
        onClick={(event) => {
          setOpen(true);
          selectChosen(event);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          close();
          onBlur();
        }}
      />
      <div class="found" hidden={places.length === 0}>
        <p class="question" role="status">
          {asking && places.length > 1 && "Which one is meant?"}
        </p>
        <div id={`${id}-list`} role="listbox" aria-label={list}>
          {places.map((place, index) => (
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
              onClick={() => choose(place)}
            >
              {placeName(place)}
              <small>{besideName(place)}</small>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

/** What tells a place apart in the list: a state's code, how many software developers a metropolitan area has. */
function besideName(place: Place): string {
  const area = metroArea(place);
  if (area) return `${withThousands(area.developers)} developers`;
  return placeName(place).toUpperCase() === place ? "" : place;
}
