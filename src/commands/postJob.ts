import type { PostedRange } from "../core/hiring/jobPosting.ts";
import { postedRange, RANGE_SOURCES, type RangeSource } from "../core/hiring/postedRange.ts";
import type { Level } from "../core/market/levels.ts";
import { type Day, dayOfIso, isoDay } from "../core/units/day.ts";
import type { UsdPerYear } from "../core/units/money.ts";
import type { Place } from "../core/units/place.ts";
import { LONGEST_TEXT } from "../input/longestText.ts";
import { AMOUNT } from "../input/params/amount.ts";
import { oneOf } from "../input/params/choice.ts";
import { DATE } from "../input/params/date.ts";
import { EMPLOYEES } from "../input/params/employees.ts";
import { LEVEL } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { MOST_PLACES, PLACE } from "../input/params/place.ts";
import { FieldRefusal, type Fields, field, listField, textField } from "../input/request.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { type Posting, postingsBlock } from "../tables/postingsTable.ts";
import type { InsertAs } from "../tables/Table.ts";
import { type Inserted, insertBlock } from "../workbook/blocks/insertBlock.ts";
import { benchmarksInUse, figuresToPin, pinnedBenchmarks, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import type { Destination } from "../workbook/readDestination.ts";
import { readDestination } from "../workbook/readDestination.ts";
import { readPostings } from "../workbook/readPostings.ts";
import { defineCommand } from "./define/defineCommand.ts";

/** What the Post a job panel sends. */
export interface PostJobRequest {
  /** Names the job's rows; the same name again writes its rows anew. */
  job: string;
  level: Level;
  /** A row each. */
  places: readonly Place[];
  rangeFrom: RangeSource;
  /** The range of all places, where it is the user's own. */
  minimum?: UsdPerYear | undefined;
  maximum?: UsdPerYear | undefined;
  /** Of the company; blank: not known. */
  employees?: number | undefined;
  /** The day it goes out, "2026-12-01"; blank: the day of the data. */
  postedOn?: string | undefined;
  benefits: string;
  otherPay: string;
  /** What the role owns, a sentence; blank: what its level does. */
  scope?: string | undefined;
  applyBy?: string | undefined;
  insertAs: InsertAs;
  destination: Destination;
  /** The range the user agreed to replace, as the question named it. */
  replace?: string | undefined;
}

const PARAMS = {
  level: LEVEL,
  place: PLACE,
  rangeFrom: oneOf(RANGE_SOURCES),
  employees: optional(EMPLOYEES, undefined),
  day: optional(DATE, undefined),
};

const POSTINGS = "postings";

export const postJob = defineCommand<PostJobRequest, Inserted>({
  writes: true,
  read: (request) => ({
    job: textField(request, "job", { least: 1, most: LONGEST_TEXT.name }),
    level: field(request, "level", PARAMS.level),
    places: [...new Set(listField(request, "places", PARAMS.place, MOST_PLACES))],
    ...readRange(request),
    employees: field(request, "employees", PARAMS.employees),
    postedOn: readDay(request, "postedOn"),
    benefits: textField(request, "benefits", { most: LONGEST_TEXT.answer }),
    otherPay: textField(request, "otherPay", { most: LONGEST_TEXT.answer }),
    scope: textField(request, "scope", { most: LONGEST_TEXT.answer }),
    applyBy: readDay(request, "applyBy"),
    ...readDestination(request),
  }),
  run(
    { places, rangeFrom, minimum, maximum, postedOn, applyBy, insertAs, destination, replace, ...job },
    workbook,
  ) {
    const pinned = insertAs === "native" ? figuresToPin(workbook) : pinnedCopy(workbook);
    const benchmarks = benchmarksInUse(workbook, pinned);
    const rangeIn = (place: Place): PostedRange =>
      rangeFrom === "own"
        ? { min: minimum as UsdPerYear, max: maximum as UsdPerYear }
        : postedRange(job.level, place, rangeFrom, benchmarks);
    const postings = places.map(
      (place): Posting => ({
        ...job,
        scope: job.scope ?? "",
        employees: job.employees,
        place,
        range: rangeIn(place),
        on: dayOfIso(postedOn ?? dataVersion().asOf) as Day,
        applyBy: applyBy ?? "",
      }),
    );
    const own = workbook.blocks().find(({ kind }) => kind === POSTINGS);
    const earlier = own ? readPostings(own, workbook) : [];
    const block = (rows: readonly Posting[], as: InsertAs) =>
      postingsBlock(rows, as, benchmarks, `AI Comp posting laws ${dataVersion().version}`, pinned);
    return insertBlock(
      {
        kind: POSTINGS,
        what: "Postings",
        choices: { insertAs },
        destination,
        sheetName: "Postings",
        first: insertAs === "native" ? () => pinnedBenchmarks(workbook) : undefined,
        updates: () => true,
        typedIs: "kept",
        block: block(withJob(earlier, job.job, postings), insertAs),
        asWritten: ({ choices }) => block(earlier, (choices as { insertAs: InsertAs }).insertAs),
      },
      replace,
      workbook,
    );
  },
});

function readRange(request: Fields): Pick<PostJobRequest, "rangeFrom" | "minimum" | "maximum"> {
  const rangeFrom = field(request, "rangeFrom", PARAMS.rangeFrom);
  const end = rangeFrom === "own" ? AMOUNT : optional(AMOUNT, undefined);
  const minimum = field<UsdPerYear | undefined>(request, "minimum", end);
  const maximum = field<UsdPerYear | undefined>(request, "maximum", end);
  if (rangeFrom !== "own") return { rangeFrom };
  if ((maximum as UsdPerYear) < (minimum as UsdPerYear)) {
    throw new FieldRefusal("maximum", `maximum must be at least the minimum, ${minimum}; got ${maximum}.`);
  }
  return { rangeFrom, minimum, maximum };
}

function readDay(request: Fields, name: string): string | undefined {
  const day = field(request, name, PARAMS.day);
  return day === undefined ? undefined : isoDay(day);
}

/** The postings with a job's rows in place of those that it had, or after them. */
function withJob(postings: readonly Posting[], job: string, rows: readonly Posting[]): Posting[] {
  const isOfJob = (posting: Posting) => posting.job.toLowerCase() === job.toLowerCase();
  const at = postings.findIndex(isOfJob);
  const others = postings.filter((posting) => !isOfJob(posting));
  const before = at < 0 ? others.length : at;
  return [...others.slice(0, before), ...rows, ...others.slice(before)];
}
