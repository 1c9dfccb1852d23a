import type { PostJobRequest } from "../../../commands/postJob.ts";
import { RANGE_SOURCES, type RangeSource } from "../../../core/hiring/postedRange.ts";
import { LEVEL_NAMES, type Level } from "../../../core/market/levels.ts";
import { isoDay } from "../../../core/units/day.ts";
import type { UsdPerYear } from "../../../core/units/money.ts";
import type { Place } from "../../../core/units/place.ts";
import { AMOUNT } from "../../../input/params/amount.ts";
import { DATE } from "../../../input/params/date.ts";
import { EMPLOYEES } from "../../../input/params/employees.ts";
import type { Reader } from "../../../input/Reader.ts";
import type { ReadFields } from "../../parts/Form.tsx";
import { FIRST_INSERT_CHOICES, type InsertChoices } from "../../parts/InsertFields.tsx";
import { readChosenPlaces } from "../../parts/readPlaces.ts";
import { readTyped } from "../../readTyped.ts";
import {
  forgotten,
  INSERT_READERS,
  oneOf,
  places,
  rememberedChoices,
  textUpTo,
} from "../../rememberedChoices.ts";

/** For whom and where jobs are posted: the same from one to the next. */
export interface PostChoices extends InsertChoices {
  level: Level;
  places: Place[];
  /** What stands in the search field and is not chosen yet. */
  placeTyped: string;
  employees: string;
  rangeFrom: RangeSource;
  benefits: string;
}

/** What is of one posting, and its pay: never remembered. */
export interface TypedPosting {
  job: string;
  minimum: string;
  maximum: string;
  otherPay: string;
  applyBy: string;
  postedOn: string;
  /** What the role owns; blank: the level's words. */
  scope: string;
}

const MOST_CHARACTERS = { employees: 20, benefits: 300 };

export const FIRST_CHOICES: PostChoices = {
  level: "Senior",
  places: ["CA"],
  placeTyped: "",
  employees: "",
  rangeFrom: "hire",
  benefits: "",
  ...FIRST_INSERT_CHOICES,
};

export const BLANK_POSTING: TypedPosting = {
  job: "",
  minimum: "",
  maximum: "",
  otherPay: "",
  applyBy: "",
  postedOn: "",
  scope: "",
};

/** Choices remembered from an earlier time, without what was only being typed. */
export function rememberedPostChoices(remembered: unknown): PostChoices {
  return rememberedChoices(remembered, FIRST_CHOICES, {
    level: oneOf(LEVEL_NAMES),
    places,
    placeTyped: forgotten,
    employees: textUpTo(MOST_CHARACTERS.employees),
    rangeFrom: oneOf(RANGE_SOURCES),
    benefits: textUpTo(MOST_CHARACTERS.benefits),
    ...INSERT_READERS,
  });
}

/** The request that choices and posting make, or what is wrong with them, by field; its name may still be blank. */
export function readPosting(choices: PostChoices, typed: TypedPosting): ReadFields<PostJobRequest> {
  const problems: Record<string, string> = {};
  const read = <T>(name: string, reader: Reader<T>, text: string, label: string): T | undefined => {
    if (text.trim() === "") return undefined;
    const { value, problem } = readTyped(reader, text, label);
    if (problem !== undefined) problems[name] = problem;
    return value;
  };
  const day = (name: "postedOn" | "applyBy", label: string) => {
    const value = read(name, DATE, typed[name], label);
    return value === undefined ? undefined : isoDay(value);
  };
  const chosen = readChosenPlaces(choices.places, choices.placeTyped);
  if (chosen.problem !== undefined) problems.places = chosen.problem;
  const employees = read("employees", EMPLOYEES, choices.employees, "Employees");
  const postedOn = day("postedOn", "Posted on");
  const applyBy = day("applyBy", "Apply by");
  if (applyBy !== undefined && postedOn !== undefined && applyBy < postedOn) {
    problems.applyBy = `Apply by must not be before the posting, ${postedOn}; got ${applyBy}.`;
  }
  const range = choices.rangeFrom === "own" ? readOwnRange() : {};

  function readOwnRange(): { minimum?: UsdPerYear | undefined; maximum?: UsdPerYear | undefined } {
    const minimum = read("minimum", AMOUNT, typed.minimum, "Minimum");
    const maximum = read("maximum", AMOUNT, typed.maximum, "Maximum");
    if (typed.minimum.trim() === "") problems.minimum = "Minimum is needed, in US dollars a year.";
    if (typed.maximum.trim() === "") problems.maximum = "Maximum is needed, in US dollars a year.";
    if (minimum !== undefined && maximum !== undefined && maximum < minimum) {
      problems.maximum = "Maximum must be at least the minimum.";
    }
    return { minimum, maximum };
  }

  if (Object.keys(problems).length > 0) return { problems };
  const { level, rangeFrom, benefits, insertAs, destination } = choices;
  return {
    request: {
      job: typed.job.trim(),
      level,
      places: chosen.value ?? [],
      rangeFrom,
      ...range,
      ...(employees !== undefined && { employees }),
      ...(postedOn !== undefined && { postedOn }),
      ...(applyBy !== undefined && { applyBy }),
      benefits: benefits.trim(),
      otherPay: typed.otherPay.trim(),
      scope: typed.scope.trim(),
      insertAs,
      destination,
    },
  };
}
