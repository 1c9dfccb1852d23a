import { type AmountsInWords, AS_IN_THE_US } from "./AmountsInWords.ts";
import type { OfferGap } from "./offerGap.ts";

/** Where a base stands, in one sentence with its figures: "$10,000 (5%) under the floor of $200,000". */
export function standsInWords(
  { gap, gapRatio, reference, referenceIs, beyond }: OfferGap,
  { dollars, percent }: AmountsInWords = AS_IN_THE_US,
): string {
  if (beyond) return `${dollars(beyond.by)} ${beyond.side} the ${beyond.of} of ${dollars(beyond.amount)}`;
  const against = `the ${referenceIs} of ${dollars(reference)}`;
  const share = percent(Math.abs(gapRatio));
  return gap === 0
    ? `at ${against}`
    : `${dollars(Math.abs(gap))} (${share}) ${gap < 0 ? "under" : "over"} ${against}`;
}

/** What waiting costs, while the base is under the floor; "" where nothing waits. */
export function waitingInWords(
  { raise: { extraDays, waitingCost, breakevenPerDay } }: OfferGap,
  seatValuePerDay: number | undefined,
  { dollars, days }: AmountsInWords = AS_IN_THE_US,
): string {
  if (extraDays === undefined || breakevenPerDay === undefined) return "";
  return waitingCost === undefined || seatValuePerDay === undefined
    ? `Waiting takes ${days(extraDays)} days longer.`
    : `Waiting costs ${dollars(waitingCost)} (${days(extraDays)} days × ${dollars(seatValuePerDay)}).`;
}
