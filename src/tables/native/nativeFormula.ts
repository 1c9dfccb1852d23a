import type { NativeFormula } from "./defineNative.ts";
import type { FigureRanges } from "./FigureRanges.ts";
import type { ArgumentText } from "./literal.ts";
import { nativeAged } from "./nativeAged.ts";
import { nativeBand } from "./nativeBand.ts";
import { nativeBenchmark } from "./nativeBenchmark.ts";
import { nativeBreakeven } from "./nativeBreakeven.ts";
import { nativeCompaRatio } from "./nativeCompaRatio.ts";
import { nativeCompetition } from "./nativeCompetition.ts";
import { nativeExitPayout } from "./nativeExitPayout.ts";
import { nativeFloorToClose } from "./nativeFloorToClose.ts";
import { nativeGeoFactor } from "./nativeGeoFactor.ts";
import { nativeInterview } from "./nativeInterview.ts";
import { nativeLevel } from "./nativeLevel.ts";
import { nativeLoadedCost } from "./nativeLoadedCost.ts";
import { nativeOfferCheck } from "./nativeOfferCheck.ts";
import { nativeOptionValue } from "./nativeOptionValue.ts";
import { nativePremium } from "./nativePremium.ts";
import { nativeRemote } from "./nativeRemote.ts";
import { nativeSalary } from "./nativeSalary.ts";
import { nativeScope } from "./nativeScope.ts";
import { nativeTimeToFill } from "./nativeTimeToFill.ts";
import { nativeTotalComp } from "./nativeTotalComp.ts";
import { nativeVacancyCost } from "./nativeVacancyCost.ts";
import { nativeWaysOut } from "./nativeWaysOut.ts";

/** The formulas that have a native form; the definitions of the others say why they have none. */
export const NATIVE_FORMULAS: readonly NativeFormula[] = [
  nativeSalary,
  nativeLevel,
  nativeGeoFactor,
  nativeBand,
  nativeFloorToClose,
  nativePremium,
  nativeBenchmark,
  nativeOfferCheck,
  nativeCompaRatio,
  nativeTimeToFill,
  nativeBreakeven,
  nativeVacancyCost,
  nativeLoadedCost,
  nativeTotalComp,
  nativeOptionValue,
  nativeExitPayout,
  nativeAged,
  nativeCompetition,
  nativeWaysOut,
  nativeRemote,
  nativeScope,
  nativeInterview,
];

/**
 * A formula of ours as a native one, without "=": `output` says which cell of a row it gives, counted from 0.
 * Undefined where the formula, or these arguments of it, have no closed form.
 */
export function nativeFormula(
  name: string,
  argumentList: readonly ArgumentText[],
  figures: FigureRanges,
  output = 0,
): string | undefined {
  const native = NATIVE_FORMULAS.find((candidate) => candidate.name === name);
  return native?.outputs(argumentList, figures)?.[output];
}
