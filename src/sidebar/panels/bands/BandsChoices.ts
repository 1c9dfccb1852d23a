import type { GenerateBandsRequest } from "../../../commands/generateBands.ts";
import type { Destination } from "../../../commands/insertTable.ts";
import { DEFAULT_SPREAD, ROUNDING_LIMITS, SPREAD_LIMITS } from "../../../core/bands/band.ts";
import type { BandsPlan, BaseSkill } from "../../../core/bands/bandRows.ts";
import { AGING_RATE_LIMITS } from "../../../core/market/aged.ts";
import { LEVELS, type Level } from "../../../core/market/levels.ts";
import { dayOfIso, isoDay } from "../../../core/units/day.ts";
import type { Ratio } from "../../../core/units/money.ts";
import type { Place } from "../../../core/units/place.ts";
import { amountIn } from "../../../input/params/amount.ts";
import { DATE } from "../../../input/params/date.ts";
import { rateIn } from "../../../input/params/rate.ts";
import { payDate } from "../../../reference/payDate.ts";
import { STATE_CODES } from "../../../reference/states.ts";
import type { Problems } from "../../parts/Form.tsx";
import type { InsertedAs } from "../../parts/InsertAs.tsx";
import { readPlaces } from "../../parts/readPlaces.ts";
import { readTyped } from "../../readTyped.ts";

/** The Bands panel as the user left it: typed numbers stay as typed. */
export interface BandsChoices {
  levels: Level[];
  places: Place[];
  /** What stands in the search field and is not chosen yet. */
  placeTyped: string;
  basis: BandsPlan["basis"];
  /** The spread of all levels, or each level's own; of the market bands where both are made. */
  spread: string;
  spreadPerLevel: boolean;
  spreads: Record<Level, string>;
  /** The same for the hire bands where both are made. */
  hireSpread: string;
  hireSpreads: Record<Level, string>;
  roundTo: string;
  premium: BaseSkill | "none";
  /** The day to which pay is aged; blank leaves it as published. */
  agedTo: string;
  agingRate: string;
  insertAs: InsertedAs;
  destination: Destination;
}

const ALL_LEVELS = LEVELS.map(({ level }) => level);
const EVERY_PLACE: readonly Place[] = ["US", "REMOTE", ...STATE_CODES];

export const FIRST_CHOICES: BandsChoices = {
  levels: ALL_LEVELS,
  places: ["CA", "WA", "NY", "US", "REMOTE"],
  placeTyped: "",
  basis: "market",
  spread: percentText(DEFAULT_SPREAD.market),
  spreadPerLevel: false,
  spreads: perLevel(() => percentText(DEFAULT_SPREAD.market)),
  hireSpread: percentText(DEFAULT_SPREAD.hire),
  hireSpreads: perLevel(() => percentText(DEFAULT_SPREAD.hire)),
  roundTo: "1,000",
  premium: "none",
  agedTo: "",
  agingRate: "3%",
  insertAs: "live",
  destination: "new sheet",
};

const SPREAD = rateIn(SPREAD_LIMITS);
const ROUND_TO = amountIn(ROUNDING_LIMITS);
const AGING_RATE = rateIn(AGING_RATE_LIMITS);

/** Which spreads a field is of: the hire ones have their own where both bases are made. */
export type SpreadsName = "spreads" | "hireSpreads";

/** The field of one level's spread. */
export function spreadField(name: SpreadsName, level: Level): string {
  return `${name}.${level}`;
}

/** The request the choices make, or what is wrong with them, by field. */
export function readBandsChoices(
  choices: BandsChoices,
): { request: GenerateBandsRequest; problems?: never } | { request?: never; problems: Problems } {
  const problems: Record<string, string> = {};
  if (choices.levels.length === 0) problems.levels = "Choose at least one level.";

  const typed = readPlaces(choices.placeTyped);
  const states = [...new Set([...choices.places, ...(typed.value ?? [])])];
  if (typed.problem) problems.states = typed.problem;
  else if (states.length === 0) problems.states = "Choose at least one state, US or REMOTE.";

  const { basis, insertAs, destination, premium } = choices;
  const spreads = readSpreads(choices, "spreads", problems);
  const hireSpreads = basis === "both" ? readSpreads(choices, "hireSpreads", problems) : undefined;
  const roundTo =
    choices.roundTo.trim() === "" ? { value: 0 } : readTyped(ROUND_TO, choices.roundTo, "Round to");
  if (roundTo.problem) problems.roundTo = roundTo.problem;
  const aging = readAging(choices, problems);

  if (Object.keys(problems).length > 0) return { problems };
  return {
    request: {
      levels: ALL_LEVELS.filter((level) => choices.levels.includes(level)),
      states,
      basis,
      spreads,
      ...(hireSpreads && { hireSpreads }),
      roundTo: roundTo.value ?? 0,
      ...(premium !== "none" && { premium }),
      ...aging,
      insertAs,
      destination,
    },
  };
}

function readSpreads(
  choices: BandsChoices,
  name: SpreadsName,
  problems: Record<string, string>,
): Record<Level, Ratio> {
  const read = (text: string, field: string, label: string): Ratio => {
    const spread = readTyped(SPREAD, text, label);
    if (spread.problem) problems[field] = spread.problem;
    return spread.value ?? Number.NaN;
  };
  const [forAll, each, label] =
    name === "spreads"
      ? [choices.spread, choices.spreads, choices.basis === "both" ? "Market spread" : "Range spread"]
      : [choices.hireSpread, choices.hireSpreads, "Hire spread"];
  if (!choices.spreadPerLevel) {
    const spread = read(forAll, name, label);
    return perLevel(() => spread);
  }
  return perLevel((level) =>
    // A level that is not chosen keeps its field hidden, so its text cannot be a problem.
    choices.levels.includes(level)
      ? read(each[level], spreadField(name, level), `${label} of ${level}`)
      : defaultSpread(name === "spreads" ? choices.basis : "hire"),
  );
}

function readAging(
  { agedTo: agedToText, agingRate: rateText }: BandsChoices,
  problems: Record<string, string>,
): { agedTo: string; agingRate: Ratio } | undefined {
  // Without a date there is nothing to age, whatever stands in the rate.
  if (agedToText.trim() === "") return undefined;
  const agedTo = readTyped(DATE, agedToText, "Aged to");
  const agingRate = readTyped(AGING_RATE, rateText, "Yearly growth");
  if (agedTo.problem) problems.agedTo = agedTo.problem;
  if (agingRate.problem) problems.agingRate = agingRate.problem;
  if (agedTo.value === undefined || agingRate.value === undefined) return undefined;
  return { agedTo: isoDay(agedTo.value), agingRate: agingRate.value };
}

/** What the request's bands are made from, for the preview. */
export function bandsPlan({ agedTo, agingRate, ...request }: GenerateBandsRequest): BandsPlan {
  const to = dayOfIso(agedTo ?? "");
  if (to === undefined || agingRate === undefined) return request;
  return { ...request, aging: { from: payDate(), to, rate: agingRate } };
}

/** The choices with another basis; a spread that still is the old basis's default becomes the new one's. */
export function withBasis(choices: BandsChoices, basis: BandsPlan["basis"]): BandsChoices {
  const before = percentText(defaultSpread(choices.basis));
  const after = percentText(defaultSpread(basis));
  const moved = (text: string) => (text.trim() === before ? after : text);
  return {
    ...choices,
    basis,
    spread: moved(choices.spread),
    spreads: perLevel((level) => moved(choices.spreads[level])),
  };
}

/** Where both are made, the first spread is the market one. */
function defaultSpread(basis: BandsPlan["basis"]): Ratio {
  return DEFAULT_SPREAD[basis === "hire" ? "hire" : "market"];
}

/** The choices with one spread for all levels, or with each level starting from it. */
export function withSpreadPerLevel(choices: BandsChoices, spreadPerLevel: boolean): BandsChoices {
  return {
    ...choices,
    spreadPerLevel,
    spreads: perLevel(() => choices.spread),
    hireSpreads: perLevel(() => choices.hireSpread),
  };
}

/** The choices with this spread for every level, typed as the fields have it. */
export function withSpread(choices: BandsChoices, spread: Ratio): BandsChoices {
  const text = percentText(spread);
  return { ...choices, spread: text, spreads: perLevel(() => text) };
}

/** Choices remembered from an earlier time, or by another version: whatever is not usable is as at first. */
export function rememberedBandsChoices(remembered: unknown): BandsChoices {
  const found = (typeof remembered === "object" && remembered !== null ? remembered : {}) as Record<
    string,
    unknown
  >;
  const spreads = (found.spreads ?? {}) as Record<string, unknown>;
  const hireSpreads = (found.hireSpreads ?? {}) as Record<string, unknown>;
  const text = (value: unknown, first: string) =>
    typeof value === "string" && value.length <= 20 ? value : first;
  const oneOf = <Word extends string>(value: unknown, words: readonly Word[], first: Word) =>
    words.find((word) => word === value) ?? first;
  const someOf = <Word extends string>(value: unknown, words: readonly Word[], first: Word[]) =>
    Array.isArray(value) ? words.filter((word) => value.includes(word)) : first;
  const placesInOrder = Array.isArray(found.places)
    ? (found.places as unknown[]).filter((place): place is Place => EVERY_PLACE.includes(place as Place))
    : FIRST_CHOICES.places;
  return {
    levels: someOf(found.levels, ALL_LEVELS, FIRST_CHOICES.levels),
    places: [...new Set(placesInOrder)],
    placeTyped: "",
    basis: oneOf(found.basis, ["market", "hire", "both"], FIRST_CHOICES.basis),
    spread: text(found.spread, FIRST_CHOICES.spread),
    spreadPerLevel: found.spreadPerLevel === true,
    spreads: perLevel((level) => text(spreads[level], FIRST_CHOICES.spreads[level])),
    hireSpread: text(found.hireSpread, FIRST_CHOICES.hireSpread),
    hireSpreads: perLevel((level) => text(hireSpreads[level], FIRST_CHOICES.hireSpreads[level])),
    roundTo: text(found.roundTo, FIRST_CHOICES.roundTo),
    premium: oneOf(found.premium, ["none", "genai", "google_pmle"], FIRST_CHOICES.premium),
    agedTo: text(found.agedTo, FIRST_CHOICES.agedTo),
    agingRate: text(found.agingRate, FIRST_CHOICES.agingRate),
    insertAs: oneOf(found.insertAs, ["live", "native", "values"], FIRST_CHOICES.insertAs),
    destination: oneOf(found.destination, ["selection", "new sheet"], FIRST_CHOICES.destination),
  };
}

function perLevel<T>(of: (level: Level) => T): Record<Level, T> {
  return Object.fromEntries(ALL_LEVELS.map((level) => [level, of(level)])) as Record<Level, T>;
}

function percentText(ratio: Ratio): string {
  return `${Number((ratio * 100).toFixed(4))}%`;
}
