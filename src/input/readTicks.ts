import type { EquityTicks } from "../core/offers/equityCertainty.ts";
import { tickField } from "./request.ts";

/** The three ticks of an equity grant. */
export function readTicks(ticks: unknown): EquityTicks {
  return {
    valuation: tickField(ticks, "valuation"),
    vesting: tickField(ticks, "vesting"),
    liquidity: tickField(ticks, "liquidity"),
  };
}
