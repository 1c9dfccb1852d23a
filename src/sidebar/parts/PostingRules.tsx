import type { Posting } from "../../core/hiring/postingDuty.ts";
import type { Place } from "../../core/units/place.ts";
import { lawPlaces, placesThatRequire, postingRules } from "./postingInPlaces.ts";

/** More names than this are counted instead. */
const MOST_NAMES = 3;

interface PostingRulesProps {
  places: readonly Place[];
  /** By whom and when; absent: by employers of any size, on the day of the data. */
  posting?: Posting;
}

/** What the law of the chosen places asks of a posting, to be opened by whoever posts. Not legal advice. */
export function PostingRules({ places, posting }: PostingRulesProps) {
  const states = lawPlaces(places);
  const remote = places.includes("REMOTE");
  if (states.length === 0 && !remote) return null;
  const rules = postingRules(places, posting);
  return (
    <details>
      <summary>{postingInShort(places, posting)}</summary>
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
      <p class="hint">{posting ? "" : "As of the data, for employers of any size. "}Not legal advice.</p>
    </details>
  );
}

function postingInShort(places: readonly Place[], posting: Posting | undefined): string {
  if (lawPlaces(places).length === 0) return "Posting laws";
  const required = placesThatRequire(places, posting);
  if (required.length === 0) return "Posting laws: no range required";
  return required.length <= MOST_NAMES
    ? `Posting laws: range required in ${required.join(", ")}`
    : `Posting laws: range required in ${required.length} places`;
}
