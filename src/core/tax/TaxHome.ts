import type { FederalRules } from "./federalRules.ts";
import type { Locality, OwnLocalRate } from "./locality.ts";
import type { StateRules } from "./stateRules.ts";

/** The rules of where somebody lives and works. Without a locality, the state's default one applies if it has one. */
export interface TaxHome {
  federal: FederalRules;
  state: StateRules;
  locality?: Locality | OwnLocalRate;
  /** The metropolitan area that the state was told by, where it lies in other states too. */
  area?: { name: string; otherStates: readonly string[] };
}
