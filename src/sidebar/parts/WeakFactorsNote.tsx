import type { Benchmarks } from "../../core/market/Benchmarks.ts";
import { type WeakFactor, weakFactors } from "../../core/market/weakFactors.ts";
import { isMetro, type Place } from "../../core/units/place.ts";
import { placeName } from "./placeName.ts";

/** More places than this are listed only when asked for. */
const MOST_OPEN = 2;

/** Which of the places have a state factor that is less sure than most, and what it rests on. */
export function WeakFactorsNote({
  places,
  benchmarks,
}: {
  places: readonly Place[];
  benchmarks: Benchmarks;
}) {
  const weak = weakFactors(places, benchmarks);
  if (weak.length === 0) return null;
  const sentences = (
    <div class="sentences">
      {weak.map((each) => (
        <Sentence key={each.place} {...each} />
      ))}
    </div>
  );
  if (weak.length <= MOST_OPEN) return <div class="note">{sentences}</div>;
  return (
    <details class="note">
      <summary>{weak.length} places have a weak factor</summary>
      {sentences}
    </details>
  );
}

function Sentence({ place, is, doubt }: WeakFactor) {
  return (
    <p>
      <b>
        {isMetro(place) ? "Metropolitan" : "State"} factor for {placeName(place)}
        {is && `, ${is}`}.
      </b>{" "}
      {doubt}
    </p>
  );
}
