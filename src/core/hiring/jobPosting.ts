import { BAND_FLAGS, bandFlags } from "../bands/bandGuards.ts";
import { dollars } from "../units/amountText.ts";
import type { BasePay, UsdPerYear } from "../units/money.ts";
import type { Sign } from "../units/sign.ts";
import type { IsoDay } from "./postingDuty.ts";
import { POSTING_PARTS, type PostingPart } from "./postingParts.ts";

/** The range that a posting names; NaN for an end that is not there. */
export interface PostedRange {
  min: BasePay;
  max: BasePay;
}

/** What a posting says beside where and for how much: "" where it says nothing. */
export interface PostingWords {
  benefits: string;
  otherPay: string;
  applyBy: IsoDay | "";
}

/** What of it must be named and is not. */
export function missingParts(
  asked: readonly PostingPart[],
  range: PostedRange,
  words: PostingWords,
): PostingPart[] {
  const isThere: Readonly<Record<PostingPart, boolean>> = {
    "pay range": range.min > 0 && range.max > 0,
    benefits: words.benefits !== "",
    "other pay": words.otherPay !== "",
    "apply by": words.applyBy !== "",
  };
  return POSTING_PARTS.filter((part) => asked.includes(part) && !isThere[part]);
}

/** What can be wrong with a posted range, as the sheet and the panel say it. */
export const RANGE_REMARKS = {
  turned: "Its maximum is under its minimum.",
  tooWide: BAND_FLAGS.tooWide,
  underFloor: "Its top is under the floor: such searches stall.",
  wide: BAND_FLAGS.wide,
} as const;
export type RangeRemark = keyof typeof RANGE_REMARKS;

/** Those with which nothing is posted, and those that one may live with. */
export const RANGE_REMARK_SIGNS: Readonly<Record<RangeRemark, Sign>> = {
  turned: "bad",
  tooWide: "bad",
  underFloor: "warning",
  wide: "warning",
};

/** The gravest remark on a posted range. */
export function rangeRemark(
  { min, max }: PostedRange,
  floor: UsdPerYear | undefined,
): RangeRemark | undefined {
  if (!(min > 0 && max > 0)) return undefined;
  if (max < min) return "turned";
  const [width] = bandFlags({ min, midpoint: min, max }, undefined, undefined);
  if (width === "tooWide") return "tooWide";
  if (floor !== undefined && max < floor) return "underFloor";
  return width === "wide" ? "wide" : undefined;
}

export const READY = "Ready to post";
export const RANGE_STOPS = "Not ready: its range";

/** Whether a posting may go out, or what keeps it. */
export function postingVerdict(missing: readonly PostingPart[], remark: RangeRemark | undefined): string {
  if (missing.length > 0) return `Missing: ${missing.join(", ")}`;
  return remark && RANGE_REMARK_SIGNS[remark] === "bad" ? RANGE_STOPS : READY;
}

/** A job as it is posted, in one or more places. */
export interface JobPosting extends PostingWords {
  job: string;
  /** Each place as people say it. */
  places: readonly { name: string; range: PostedRange }[];
  /** What the role owns, a sentence. */
  scope: string;
}

/** The posting as plain text: the job, its places, the range of each, and what else it names, a line each. */
export function postingText({ job, places, scope, benefits, otherPay, applyBy }: JobPosting): string {
  const ranges = new Map<string, string[]>();
  for (const { name, range } of places) {
    const text = `${dollars(range.min)} to ${dollars(range.max)} a year`;
    ranges.set(text, [...(ranges.get(text) ?? []), name]);
  }
  return [
    job,
    // Semicolons, since some places have a comma of their own: "San Jose, CA".
    `Where: ${places.map(({ name }) => name).join("; ")}`,
    ...[...ranges].map(([text, names]) =>
      ranges.size === 1 ? `Base pay: ${text}` : `Base pay in ${names.join("; ")}: ${text}`,
    ),
    ...(otherPay ? [`Other pay: ${otherPay}`] : []),
    ...(benefits ? [`Benefits: ${benefits}`] : []),
    ...(applyBy ? [`Apply by: ${applyBy}`] : []),
    ...(scope ? [`The role: ${scope}`] : []),
  ].join("\n");
}
