import { verdictsShown } from "../../core/offers/verdict.ts";
import { SIGNS } from "../../core/units/sign.ts";
import { floorMetFormula, verdictFormula } from "../native/verdictFormula.ts";
import type { AreaColour } from "../Sheet.ts";
import type { AssumptionReferences } from "./assumptionsSheet.ts";

/** The verdict that AI_OFFER_CHECK gives, from cells that hold what it compares; a floor of 0 is none. */
export function verdictOf(
  {
    base,
    place,
    floor,
    bandMax,
    gap,
    gapShare,
  }: Readonly<Record<"base" | "place" | "floor" | "bandMax" | "gap" | "gapShare", string>>,
  at: AssumptionReferences,
): string {
  // Exactly a stretch under must not fail by a rounding error.
  const short = { under: `${gap}<0`, tooFar: `ROUND(${gapShare},9)<-${at.StretchShare}` };
  const aboveBand = `${base}>${bandMax}`;
  const belowRemoteMedian = `(${place}="REMOTE")*(${base}<${at.RemoteMedian})`;
  return verdictFormula(
    `${floor}>0`,
    { ...short, met: floorMetFormula(aboveBand, belowRemoteMedian) },
    short,
  );
}

/** Colours of a cell that holds a verdict. */
export function verdictColours(cell: string): readonly Omit<AreaColour, "area">[] {
  return SIGNS.map((colour) => {
    const verdicts = verdictsShown(colour).map((verdict) => `${cell}="${verdict}"`);
    return { formula: `=OR(${verdicts.join(",")})`, colour };
  });
}
