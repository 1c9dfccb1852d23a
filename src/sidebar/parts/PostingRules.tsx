import type { Place } from "../../core/units/place.ts";
import { lawPlaces, placesThatRequire, postingRules } from "./postingInPlaces.ts";

/** More names than this are counted instead. */
const MOST_NAMES = 3;

/** What the law of the chosen places asks of a posting, to be opened by whoever posts. Not legal advice. */
export function PostingRules({ places }: { places: readonly Place[] }) {
  const states = lawPlaces(places);
  const remote = places.includes("REMOTE");
  if (states.length === 0 && !remote) return null;
  const rules = postingRules(places);
  return (
    <details>
      <summary>{postingInShort(places)}</summary>
      <ul class="rules">
        {rules.map(({ name, rule, source }) => (
          <li key={name}>
            <strong>{name}.</strong> {rule}
            {source && <small>{source}</small>}
          </li>
        ))}
        {rules.length < states.length && (
          <li>
            <strong>{rules.length === 0 ? "The chosen places" : "The others"}.</strong> Not required; city or
            county rules may apply
          </li>
        )}
        {remote && (
          <li>
            <strong>Remote.</strong> The law of every place where the job may be done
          </li>
        )}
      </ul>
      <p class="hint">As of the data, for employers of any size. Not legal advice.</p>
    </details>
  );
}

function postingInShort(places: readonly Place[]): string {
  if (lawPlaces(places).length === 0) return "Posting laws";
  const required = placesThatRequire(places);
  if (required.length === 0) return "Posting laws: no range required";
  return required.length <= MOST_NAMES
    ? `Posting laws: range required in ${required.join(", ")}`
    : `Posting laws: range required in ${required.length} places`;
}
