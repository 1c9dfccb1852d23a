import type { Locality, LocalityGroup, LocalityRules } from "./locality.ts";
import type { StateRules } from "./stateRules.ts";

const made = new WeakMap<StateRules, readonly Locality[]>();

/** Every locality of a state that is in the data, by the name it has there; made once a state. */
export function localitiesOf(state: StateRules): readonly Locality[] {
  let known = made.get(state);
  if (!known) {
    known = (state.localities ?? []).flatMap((provenance) =>
      placesOf(provenance).map((rules) => ({ name: rules.names[0], rules, provenance })),
    );
    made.set(state, known);
  }
  return known;
}

/** The locality that applies to residents who name none, if the state has such a one. */
export function defaultLocality(state: StateRules): Locality | undefined {
  if (!state.localities) return undefined;
  return localitiesOf(state).find(({ rules }) => rules.residentDefault);
}

/** The places of a group, those with one rate each written out. */
function placesOf({ places = [], flat }: LocalityGroup): readonly LocalityRules[] {
  if (!flat) return places;
  const { rates, ...tax } = flat;
  return [
    ...places,
    ...Object.entries(rates).map(
      ([name, rate]): LocalityRules => ({
        names: [name],
        taxes: [{ ...tax, name: `${name} tax`, schedule: { rate } }],
      }),
    ),
  ];
}
