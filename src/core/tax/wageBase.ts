import type { Trace } from "../trace.ts";
import type { UsdPerYear } from "../units/money.ts";
import type { SocialSecurityRule } from "./fica.ts";
import { standing } from "./provenance.ts";

/** Wages that bear a contribution: up to an amount, all of them (null), or as far as Social Security does that year. */
export type WageBase = UsdPerYear | null | "socialSecurity";

/** The base in dollars; null where all wages count. */
export function wageBaseInDollars(
  wageBase: WageBase,
  socialSecurity: SocialSecurityRule,
  trace: Trace,
): UsdPerYear | null {
  if (wageBase !== "socialSecurity") return wageBase;
  if (!trace.on) return socialSecurity.wageBase;
  return trace.cite({
    label: "Social Security wage base",
    value: socialSecurity.wageBase,
    unit: "USD/year",
    ...standing(socialSecurity),
  });
}
