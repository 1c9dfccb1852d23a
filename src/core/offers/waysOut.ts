import { type AmountsInWords, AS_IN_THE_US } from "./AmountsInWords.ts";
import type { OfferReview } from "./offerReview.ts";

/** One of the three ways to make an offer close, and what it costs, in words. */
export interface WayOut {
  way: "Raise to the floor" | "Raise to the local average" | "Re-scope to Mid" | "Add credible equity";
  sentence: string;
}

/** What equity changes, and what not. */
const CHANGES = "It changes what the offer is worth, not the verdict: the days quoted go by base.";

/** The three ways out of an offer that is short, or why there is nothing to do; re-scoping only above Mid. */
export function waysOut(review: OfferReview, words: AmountsInWords = AS_IN_THE_US): WayOut[] {
  const { raise, rescope, reference, referenceIs } = review;
  const { dollars } = words;
  const raiseTo = referenceIs === "floor" ? "Raise to the floor" : "Raise to the local average";
  const midWay: WayOut[] = rescope
    ? [
        {
          way: "Re-scope to Mid",
          sentence: `The local Mid average is ${dollars(rescope.midAverage)} a year: ${dollars(Math.abs(rescope.saving))} ${rescope.saving < 0 ? "more" : "less"} than the ${referenceIs} of ${dollars(reference)}.`,
        },
      ]
    : [];
  if (raise.gap === 0) {
    return [
      { way: raiseTo, sentence: `Not needed: the base reaches the ${referenceIs} of ${dollars(reference)}.` },
      ...midWay,
      { way: "Add credible equity", sentence: "Not needed: the base is enough on its own." },
    ];
  }
  return [
    { way: raiseTo, sentence: `${dollars(raise.gap)} a year more base.${waitingInWords(raise, words)}` },
    ...midWay,
    { way: "Add credible equity", sentence: equityInWords(review, words) },
  ];
}

function waitingInWords(
  { extraDays, waitingCost, breakevenPerDay }: OfferReview["raise"],
  words: AmountsInWords,
): string {
  if (extraDays === undefined || breakevenPerDay === undefined) return "";
  const { dollars } = words;
  const days = `Not raising waits ${words.days(extraDays)} extra days`;
  return waitingCost === undefined
    ? ` ${days}: cheaper to raise for a year where a day of the filled seat is worth more than ${dollars(breakevenPerDay)}.`
    : ` ${days}, which cost ${dollars(waitingCost)} once.`;
}

function equityInWords(
  { equity: { equityPerYear, added }, raise: { gap }, certainty, ifCredible }: OfferReview,
  { dollars, percent }: AmountsInWords,
): string {
  if (equityPerYear === undefined || added === undefined) {
    return `None of the equity would count now. With valuation, vesting and liquidity settled, ${dollars(ifCredible.equityPerYear)} of ${ifCredible.kind} a year makes up for ${dollars(gap)}. ${CHANGES}`;
  }
  if (added === 0)
    return `The equity offered makes up for the ${dollars(gap)} that the base is short. ${CHANGES}`;
  return `${dollars(equityPerYear)} of equity a year makes up for ${dollars(gap)} at ${percent(certainty)} certainty: ${dollars(added)} more than offered. ${CHANGES}`;
}
