import type { GenerateBandsRequest } from "../../../commands/generateBands.ts";
import type { Destination } from "../../../commands/insertTable.ts";
import { type BandBasis, DEFAULT_SPREAD } from "../../../core/bands/band.ts";
import { LEVELS, type Level } from "../../../core/market/levels.ts";
import type { Ratio } from "../../../core/units/money.ts";
import type { Place } from "../../../core/units/place.ts";
import { number } from "../../../functions/define/params/number.ts";
import { rate } from "../../../functions/define/params/rate.ts";
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
  basis: BandBasis;
  /** The spread of all levels, or each level's own. */
  spread: string;
  spreadPerLevel: boolean;
  spreads: Record<Level, string>;
  roundTo: string;
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
  roundTo: "1,000",
  insertAs: "live",
  destination: "new sheet",
};

const spreadParam = rate({ description: "", example: "", max: 2 });
const roundToParam = number({
  description: "",
  example: "",
  min: 0,
  max: 100_000,
  what: "an amount in US dollars",
});

/** The field of one level's spread. */
export function spreadField(level: Level): string {
  return `spreads.${level}`;
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

  const spreads = readSpreads(choices, problems);
  const roundTo =
    choices.roundTo.trim() === "" ? { value: 0 } : readTyped(roundToParam, choices.roundTo, "Round to");
  if (roundTo.problem) problems.roundTo = roundTo.problem;

  if (Object.keys(problems).length > 0) return { problems };
  const { basis, insertAs, destination } = choices;
  return {
    request: {
      levels: ALL_LEVELS.filter((level) => choices.levels.includes(level)),
      states,
      basis,
      spreads,
      roundTo: roundTo.value ?? 0,
      insertAs,
      destination,
    },
  };
}

function readSpreads(choices: BandsChoices, problems: Record<string, string>): Record<Level, Ratio> {
  const read = (text: string, field: string, label: string): Ratio => {
    const spread = readTyped(spreadParam, text, label);
    if (spread.problem) problems[field] = spread.problem;
    return spread.value ?? Number.NaN;
  };
  if (!choices.spreadPerLevel) {
    const spread = read(choices.spread, "spreads", "Range spread");
    return perLevel(() => spread);
  }
  return perLevel((level) =>
    // A level that is not chosen keeps its field hidden, so its text cannot be a problem.
    choices.levels.includes(level)
      ? read(choices.spreads[level], spreadField(level), `Range spread of ${level}`)
      : DEFAULT_SPREAD[choices.basis],
  );
}

/** The choices with another basis; a spread that still is the old basis's default becomes the new one's. */
export function withBasis(choices: BandsChoices, basis: BandBasis): BandsChoices {
  const [before, after] = [DEFAULT_SPREAD[choices.basis], DEFAULT_SPREAD[basis]].map(percentText) as [
    string,
    string,
  ];
  const moved = (text: string) => (text.trim() === before ? after : text);
  return {
    ...choices,
    basis,
    spread: moved(choices.spread),
    spreads: perLevel((level) => moved(choices.spreads[level])),
  };
}

/** The choices with one spread for all levels, or with each level starting from it. */
export function withSpreadPerLevel(choices: BandsChoices, spreadPerLevel: boolean): BandsChoices {
  return { ...choices, spreadPerLevel, spreads: perLevel(() => choices.spread) };
}

/** Choices remembered from an earlier time, or by another version: whatever is not usable is as at first. */
export function rememberedBandsChoices(remembered: unknown): BandsChoices {
  const found = (typeof remembered === "object" && remembered !== null ? remembered : {}) as Record<
    string,
    unknown
  >;
  const spreads = (found.spreads ?? {}) as Record<string, unknown>;
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
    basis: oneOf(found.basis, ["market", "hire"], FIRST_CHOICES.basis),
    spread: text(found.spread, FIRST_CHOICES.spread),
    spreadPerLevel: found.spreadPerLevel === true,
    spreads: perLevel((level) => text(spreads[level], FIRST_CHOICES.spreads[level])),
    roundTo: text(found.roundTo, FIRST_CHOICES.roundTo),
    insertAs: oneOf(found.insertAs, ["live", "native", "values"], FIRST_CHOICES.insertAs),
    destination: oneOf(found.destination, ["selection", "new sheet"], FIRST_CHOICES.destination),
  };
}

function perLevel<T>(of: (level: Level) => T): Record<Level, T> {
  return Object.fromEntries(ALL_LEVELS.map((level) => [level, of(level)])) as Record<Level, T>;
}

function percentText(ratio: Ratio): string {
  return `${ratio * 100}%`;
}
