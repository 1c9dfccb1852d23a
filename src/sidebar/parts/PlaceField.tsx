import { useRef, useState } from "preact/hooks";
import type { Place } from "../../core/units/place.ts";
import { PLACE } from "../../input/params/place.ts";
import { readTyped } from "../readTyped.ts";
import { Field } from "./Field.tsx";
import { useHoldsBack } from "./Form.tsx";
import { matchingPlaces } from "./matchingPlaces.ts";
import { PlaceSearch } from "./PlaceSearch.tsx";
import { placeName } from "./placeName.ts";

interface PlaceFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  /** The places besides states and metropolitan areas that are taken here. */
  besides?: readonly Place[];
  /** "" while nothing is chosen. */
  place: Place | "";
  onPlace: (place: Place) => void;
}

const NO_AREA: readonly Place[] = ["US", "REMOTE"];

/** One place, found by typing its name, its code, or what people call it. */
export function PlaceField({ name, label, hint, besides = [], place, onPlace }: PlaceFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  /** What is being typed; undefined while the chosen place stands there. */
  const [typed, setTyped] = useState<string>();
  /** Whether to say that what is typed cannot be read. */
  const [shown, setShown] = useState(false);
  const notTaken = NO_AREA.filter((word) => !besides.includes(word));

  const meant = (text: string) => {
    const read = readTyped(PLACE, text, label);
    return read.value !== undefined && notTaken.includes(read.value)
      ? { problem: `${label} must be a US state or metropolitan area; got "${text.trim()}".` }
      : read;
  };
  const problem = typed === undefined || typed.trim() === "" ? undefined : meant(typed).problem;
  useHoldsBack(name, problem !== undefined, () => setShown(true));

  function take(chosen: Place) {
    setTyped(undefined);
    setShown(false);
    onPlace(chosen);
  }

  function type(text: string) {
    setTyped(text);
    setShown(false);
    // What is understood counts at once: a press on a button does not leave the field first.
    const { value } = text.trim() === "" ? { value: undefined } : meant(text);
    if (value !== undefined) onPlace(value);
  }

  function enter(): boolean {
    if (typed === undefined) return false;
    const { value } = meant(typed);
    if (value === undefined) setShown(offered(typed).length === 0);
    else take(value);
    return value !== undefined;
  }

  const offered = (text: string) => matchingPlaces(text, notTaken);
  return (
    <Field name={name} label={label} hint={hint} problem={shown ? problem : undefined}>
      {(attributes) => (
        <PlaceSearch
          attributes={attributes}
          input={input}
          text={typed ?? (place && placeName(place))}
          chosen={typed === undefined ? place : ""}
          placeholder="State or city"
          list="States and cities"
          offered={() => offered(typed ?? "")}
          onText={type}
          onPlace={take}
          onEnter={enter}
          onBlur={() => {
            if (problem === undefined) setTyped(undefined);
            else setShown(true);
          }}
        />
      )}
    </Field>
  );
}
