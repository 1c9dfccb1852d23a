import type { OfferVerdict } from "../../core/offers/verdict.ts";
import { quoted } from "./literal.ts";

/** Conditions that a verdict hangs on, each as a formula's text. */
interface Shortfall {
  under: string;
  /** Under by more than a stretch. */
  tooFar: string;
}

interface AgainstFloor extends Shortfall {
  /** The verdict where the base is not under it: `floorMetFormula`, or a cell that holds that. */
  met: string;
}

/** The verdict of AI_OFFER_CHECK: against the floor where one is known, else against the local average. */
export function verdictFormula(hasFloor: string, floor: AgainstFloor, market: Shortfall): string {
  return either(
    hasFloor,
    either(floor.under, either(floor.tooFar, verdict("Not credible"), verdict("Stretch")), floor.met),
    either(
      market.under,
      either(market.tooFar, verdict("Well below market"), verdict("Below market")),
      verdict("At or above market"),
    ),
  );
}

/** The verdict at or over the floor; `belowRemoteMedian` is undefined where the place is known not to be REMOTE. */
export function floorMetFormula(aboveBand: string, belowRemoteMedian: string | undefined): string {
  const meets =
    belowRemoteMedian === undefined
      ? verdict("Meets floor")
      : either(belowRemoteMedian, verdict("Meets floor, below remote median"), verdict("Meets floor"));
  return either(aboveBand, verdict("Above band"), meets);
}

/** A verdict as a formula writes it; one that there is not does not compile. */
function verdict(name: OfferVerdict): string {
  return quoted(name);
}

function either(condition: string, holds: string, otherwise: string): string {
  return `IF(${condition},${holds},${otherwise})`;
}
