import type { Place } from "../../core/units/place.ts";
import { isState, placesThatRequire, postingRules } from "./postingInPlaces.ts";

/** More names than this are counted instead. */
const MOST_NAMES = 3;

/** What the law of the chosen places asks of a posting, to be opened by whoever posts. Not legal advice. */
export function PostingRules({ places }: { places: readonly Place[] }) {
  const states = places.filter(isState);
  const remote = places.includes("REMOTE");
  if (states.length === 0 && !remote) return null;
  const rules = postingRules(states);
  return (
    <details>
      <summary>{postingInShort(states)}</summary>
      <ul class="rules">
        {rules.map(({ name, rule, source }) => (
          <li key={name}>
            <strong>{name}.</strong> {rule}
            {source && <small>{source}</small>}
          </li>
        ))}
        {rules.length < states.length && (
          <li>
            <strong>{rules.length === 0 ? "The chosen states" : "The others"}.</strong> Not required; city or
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

function postingInShort(states: readonly Place[]): string {
  if (states.length === 0) return "Posting laws";
  const required = placesThatRequire(states);
  if (required.length === 0) return "Posting laws: no range required by the state";
  return required.length <= MOST_NAMES
    ? `Posting laws: range required in ${required.join(", ")}`
    : `Posting laws: range required in ${required.length} states`;
}
