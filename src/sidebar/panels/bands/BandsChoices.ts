import type { GenerateBandsRequest } from "../../../commands/generateBands.ts";
import { DEFAULT_SPREAD, ROUNDING_LIMITS, SPREAD_LIMITS } from "../../../core/bands/band.ts";
import { agingAt, type BandsPlan, type BaseSkill } from "../../../core/bands/bandRows.ts";
import { GEOGRAPHIC_POLICIES, type GeographicPolicy } from "../../../core/bands/geographicPolicy.ts";
import { LEVEL_NAMES, type Level } from "../../../core/market/levels.ts";
import { dayOfIso, isoDay } from "../../../core/units/day.ts";
import type { Ratio } from "../../../core/units/money.ts";
import type { Place } from "../../../core/units/place.ts";
import { columnLetters, readAddress } from "../../../input/address.ts";
import { LONGEST_TEXT } from "../../../input/longestText.ts";
import { amountIn } from "../../../input/params/amount.ts";
import { DATE } from "../../../input/params/date.ts";
import { GROWTH } from "../../../input/params/growth.ts";
import { rateIn } from "../../../input/params/rate.ts";
import { publishedBenchmarks } from "../../../reference/benchmarks.ts";
import { payDate } from "../../../reference/payDate.ts";
import type { ReadFields } from "../../parts/Form.tsx";
import { FIRST_INSERT_CHOICES, type InsertChoices } from "../../parts/InsertFields.tsx";
import { readChosenPlaces } from "../../parts/readPlaces.ts";
import { readTyped } from "../../readTyped.ts";
import {
  each,
  forgotten,
  INSERT_READERS,
  oneOf,
  onePlace,
  places,
  rememberedChoices,
  someOf,
  textUpTo,
  tick,
} from "../../rememberedChoices.ts";

/** The Bands panel as the user left it: typed numbers stay as typed. */
export interface BandsChoices extends InsertChoices {
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
  policy: GeographicPolicy;
  headquarters: Place | "";
  /** Where the pay zones stand. */
  zones: string;
}

export const FIRST_CHOICES: BandsChoices = {
  levels: [...LEVEL_NAMES],
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
  policy: "location",
  headquarters: "",
  zones: "",
  ...FIRST_INSERT_CHOICES,
};

const SPREAD = rateIn(SPREAD_LIMITS);
const ROUND_TO = amountIn(ROUNDING_LIMITS);

/** Which spreads a field is of: the hire ones have their own where both bases are made. */
export type SpreadsName = "spreads" | "hireSpreads";

/** The field of one level's spread. */
export function spreadField(name: SpreadsName, level: Level): string {
  return `${name}.${level}`;
}

/** The request the choices make, or what is wrong with them, by field. */
export function readBandsChoices(choices: BandsChoices): ReadFields<GenerateBandsRequest> {
  const problems: Record<string, string> = {};
  if (choices.levels.length === 0) problems.levels = "Choose at least one level.";

  const states = readChosenPlaces(choices.places, choices.placeTyped);
  if (states.problem) problems.states = states.problem;

  const { basis, insertAs, destination, premium } = choices;
  const spreads = readSpreads(choices, "spreads", problems);
  const hireSpreads = basis === "both" ? readSpreads(choices, "hireSpreads", problems) : undefined;
  const roundTo =
    choices.roundTo.trim() === "" ? { value: 0 } : readTyped(ROUND_TO, choices.roundTo, "Round to");
  if (roundTo.problem) problems.roundTo = roundTo.problem;
  const aging = readAging(choices, problems);
  const policy = readPolicy(choices, problems);

  if (Object.keys(problems).length > 0) return { problems };
  return {
    request: {
      levels: LEVEL_NAMES.filter((level) => choices.levels.includes(level)),
      states: states.value ?? [],
      basis,
      spreads,
      ...(hireSpreads && { hireSpreads }),
      roundTo: roundTo.value ?? 0,
      ...(premium !== "none" && { premium }),
      ...aging,
      ...policy,
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
): { agedTo: string; agingRate: Ratio | "market" } | undefined {
  // Without a date there is nothing to age, whatever stands in the rate.
  if (agedToText.trim() === "") return undefined;
  const agedTo = readTyped(DATE, agedToText, "Aged to");
  const agingRate = readTyped(GROWTH, rateText, "Yearly growth");
  if (agedTo.problem) problems.agedTo = agedTo.problem;
  if (agingRate.problem) problems.agingRate = agingRate.problem;
  if (agedTo.value === undefined || agingRate.value === undefined) return undefined;
  return { agedTo: isoDay(agedTo.value), agingRate: agingRate.value };
}

function readPolicy(
  { policy, headquarters, zones }: BandsChoices,
  problems: Record<string, string>,
): Pick<GenerateBandsRequest, "policy" | "headquarters" | "zones"> {
  switch (policy) {
    case "location":
      return {};
    case "national":
      return { policy };
    case "headquarters":
      if (headquarters === "") problems.headquarters = "Say where the headquarters are.";
      return { policy, headquarters };
    case "zones": {
      const address = readAddress(zones, "typed");
      if (zones.trim() === "") problems.zones = "Say where the zones stand, or write a table to start from.";
      else if (!address || address.columns < 3) {
        problems.zones = `Table of zones must be three columns, such as 'Pay zones'!A2:C9; got "${zones.trim().slice(0, 40)}".`;
      }
      return { policy, zones: zones.trim() };
    }
  }
}

/** Rows below a table that is new, so that zones typed there are read too. */
const ROOM_BELOW = 100;

/** The zones of a table that was just written: its first three columns, with room below. */
export function zonesAddress(range: string): string {
  const { row = 1, lastRow = row, column = 1 } = readAddress(range, "typed") ?? {};
  const sheet = range.slice(0, range.lastIndexOf("!") + 1);
  return `${sheet}${columnLetters(column)}${row}:${columnLetters(column + 2)}${lastRow + ROOM_BELOW}`;
}

/** What the request's bands are made from, for the preview. */
export function bandsPlan({ agedTo, agingRate, ...request }: GenerateBandsRequest): BandsPlan {
  const to = dayOfIso(agedTo ?? "");
  if (to === undefined || agingRate === undefined) return request;
  return { ...request, aging: agingAt(agingRate, payDate(), to, publishedBenchmarks()) };
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

/** Choices remembered from an earlier time, without what was only being typed. */
export function rememberedBandsChoices(remembered: unknown): BandsChoices {
  const text = textUpTo(20);
  return rememberedChoices(remembered, FIRST_CHOICES, {
    levels: someOf(LEVEL_NAMES),
    places,
    placeTyped: forgotten,
    basis: oneOf(["market", "hire", "both"]),
    spread: text,
    spreadPerLevel: tick,
    spreads: each(text),
    hireSpread: text,
    hireSpreads: each(text),
    roundTo: text,
    premium: oneOf(["none", "genai", "google_pmle"]),
    agedTo: text,
    agingRate: text,
    policy: oneOf(GEOGRAPHIC_POLICIES),
    headquarters: (remembered, first) => onePlace(remembered, first as Place),
    zones: textUpTo(LONGEST_TEXT.address),
    ...INSERT_READERS,
  });
}

function perLevel<T>(of: (level: Level) => T): Record<Level, T> {
  return Object.fromEntries(LEVEL_NAMES.map((level) => [level, of(level)])) as Record<Level, T>;
}

function percentText(ratio: Ratio): string {
  return `${Number((ratio * 100).toFixed(4))}%`;
}
