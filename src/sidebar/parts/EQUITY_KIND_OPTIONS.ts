import type { EquityKind } from "../../core/offers/equityCertainty.ts";

/** The kinds of equity as a list shows them. */
export const EQUITY_KIND_OPTIONS: readonly { word: EquityKind; label: string }[] = [
  { word: "none", label: "None" },
  { word: "public stock", label: "Public stock" },
  { word: "private stock", label: "Private stock" },
  { word: "options", label: "Options" },
];
