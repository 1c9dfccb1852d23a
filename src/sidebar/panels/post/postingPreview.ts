import type { PostJobRequest } from "../../../commands/postJob.ts";
import {
  missingParts,
  type PostedRange,
  postingText,
  postingVerdict,
  RANGE_REMARK_SIGNS,
  type RangeRemark,
  READY,
  rangeRemark,
} from "../../../core/hiring/jobPosting.ts";
import { postedRange } from "../../../core/hiring/postedRange.ts";
import type { Posting } from "../../../core/hiring/postingDuty.ts";
import { type AskedPart, partsAsked, partsNotFound } from "../../../core/hiring/postingParts.ts";
import type { Benchmarks } from "../../../core/market/Benchmarks.ts";
import { levelDefinition } from "../../../core/market/levels.ts";
import { floorOf } from "../../../core/offers/floorToClose.ts";
import type { UsdPerYear } from "../../../core/units/money.ts";
import type { Place } from "../../../core/units/place.ts";
import { SIGNS, type Sign } from "../../../core/units/sign.ts";
import { dataVersion } from "../../../reference/dataVersion.ts";
import { lawsOfJob } from "../../../reference/postingLaws.ts";
import { placeName } from "../../parts/placeName.ts";
import { attempt } from "../../readTyped.ts";

export interface PostingPreview {
  verdict: string;
  light: Sign;
  /** What the laws of the places ask together. */
  asked: readonly AskedPart[];
  /** Whose law asks for more than the range, which was not found. */
  notFound: readonly string[];
  ranges: readonly { place: Place; range: PostedRange; remark: RangeRemark | undefined }[];
  /** On this day, of an employer of this size. */
  posting: Posting;
  places: readonly Place[];
  /** Only where nothing is missing. */
  text: string | undefined;
}

/** What the laws ask of a posting, whether it has it, and its text; or why no range can be named. */
export function postingPreview(
  request: PostJobRequest,
  scope: string,
  benchmarks: Benchmarks,
): { value: PostingPreview; problem?: never } | { value?: never; problem: string } {
  return attempt(() => previewed(request, scope, benchmarks));
}

function previewed(request: PostJobRequest, scope: string, benchmarks: Benchmarks): PostingPreview {
  const { job, level, places, rangeFrom, minimum, maximum, employees, postedOn, benefits, otherPay } =
    request;
  const words = { benefits, otherPay, applyBy: request.applyBy ?? "" };
  const posting: Posting = { employees, on: postedOn ?? dataVersion().asOf };
  const laws = lawsOfJob(places);
  const asked = partsAsked(laws, posting);
  const floor = floorOf(level, benchmarks);
  const ranges = places.map((place) => {
    const range =
      rangeFrom === "own"
        ? { min: minimum as UsdPerYear, max: maximum as UsdPerYear }
        : postedRange(level, place, rangeFrom, benchmarks);
    return { place, range, remark: rangeRemark(range, floor) };
  });
  const parts = asked.map(({ part }) => part);
  const verdicts = ranges.map(({ range, remark }) =>
    postingVerdict(missingParts(parts, range, words), remark),
  );
  const verdict = verdicts.find((each) => each !== READY) ?? READY;
  const notFound = partsNotFound(laws, posting);
  const signs = ranges.flatMap(({ remark }) => (remark ? [RANGE_REMARK_SIGNS[remark]] : []));
  const doubts = [...signs, ...(notFound.length > 0 ? (["warning"] as const) : [])];
  return {
    verdict,
    light: verdict === READY ? (SIGNS.find((sign) => doubts.includes(sign)) ?? "good") : "bad",
    asked,
    notFound,
    ranges,
    posting,
    places,
    text:
      verdict === READY && job !== ""
        ? postingText({
            job,
            places: ranges.map(({ place, range }) => ({ name: placeName(place), range })),
            scope: scope.trim() || levelDefinition(level).autonomy,
            ...words,
          })
        : undefined,
  };
}
