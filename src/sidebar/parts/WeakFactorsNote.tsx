import type { Benchmarks } from "../../core/market/Benchmarks.ts";
import { type WeakFactor, weakFactors } from "../../core/market/weakFactors.ts";
import type { Place } from "../../core/units/place.ts";
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
  if (weak.length > MOST_OPEN) {
    return (
      <details class="note">
        <summary>{weak.length} places have a weak state factor</summary>
        {weak.map((each) => (
          <Sentence key={each.place} {...each} />
        ))}
      </details>
    );
  }
  return (
    <div class="note">
      {weak.map((each) => (
        <Sentence key={each.place} {...each} />
      ))}
    </div>
  );
}

function Sentence({ place, standing, doubt }: WeakFactor) {
  return (
    <p>
      <b>
        State factor, {placeName(place)}: {standing}.
      </b>{" "}
      {doubt}
    </p>
  );
}
