import type { CheckOfferRequest } from "../../src/commands/checkOffer.ts";
import type { GenerateBandsRequest } from "../../src/commands/generateBands.ts";

/** Bands as a panel asks for them; tests change what they are about. */
export const BANDS: GenerateBandsRequest = {
  levels: ["Mid", "Senior", "Lead"],
  states: ["US"],
  basis: "market",
  spreads: {},
  roundTo: 0,
  insertAs: "live",
  destination: "new sheet",
};

/** An offer of base pay alone, without its name and its base. */
export const OFFER: Omit<CheckOfferRequest, "label" | "base" | "equityPerYear"> = {
  level: "Senior",
  state: "US",
  bonus: 0,
  equityKind: "none",
  ticks: { valuation: false, vesting: false, liquidity: false },
  answers: { mustGoRight: "", roleControls: "" },
  rationale: false,
  insertAs: "live",
  destination: "new sheet",
};

/** An offer as the Compare offers panel sends it, but for its name. */
export const COMPARED_OFFER = {
  state: "WA",
  base: 150_000,
  bonus: 0,
  signOn: 0,
  equityTotal: 0,
  equityKind: "none",
  ticks: { valuation: false, vesting: false, liquidity: false },
  vesting: [],
};
