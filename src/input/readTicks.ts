import type { EquityTicks } from "../core/offers/equityCertainty.ts";
import { type Fields, tickField } from "./request.ts";

/** The three ticks of an equity grant. */
export function readTicks(ticks: Fields): EquityTicks {
  return {
    valuation: tickField(ticks, "valuation"),
    vesting: tickField(ticks, "vesting"),
    liquidity: tickField(ticks, "liquidity"),
  };
}
