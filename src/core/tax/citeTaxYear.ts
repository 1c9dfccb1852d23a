import type { Trace } from "../trace.ts";
import type { FederalRules } from "./federalRules.ts";

/** Tells the year whose rules a calculation takes. */
export function citeTaxYear({ year }: FederalRules, trace: Trace): void {
  trace.cite({
    label: "Tax year",
    value: year,
    unit: "",
    class: "C",
    status: "final",
    source: "whose rules are taken, each with its source below",
  });
}
