import { BAND_BASES, ROUNDING_LIMITS, SPREAD_LIMITS } from "../core/bands/band.ts";
import { type Aging, agingAt, BASE_SKILLS, levelsWithoutHireBand } from "../core/bands/bandRows.ts";
import { GEOGRAPHIC_POLICIES } from "../core/bands/geographicPolicy.ts";
import { LEVEL_NAMES, LEVELS, type Level } from "../core/market/levels.ts";
import { Refusal } from "../core/Refusal.ts";
import { dayOfIso, isoDay } from "../core/units/day.ts";
import type { Ratio } from "../core/units/money.ts";
import type { Place } from "../core/units/place.ts";
import { amountIn } from "../input/params/amount.ts";
import { oneOf } from "../input/params/choice.ts";
import { DATE } from "../input/params/date.ts";
import { GROWTH } from "../input/params/growth.ts";
import { LEVEL } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { withPayZones } from "../input/params/payZones.ts";
import { MOST_PLACES, PLACE } from "../input/params/place.ts";
import { rateIn } from "../input/params/rate.ts";
import { FieldRefusal, type Fields, field, listField, objectField } from "../input/request.ts";
import { publishedBenchmarks } from "../reference/benchmarks.ts";
import { dataVersion } from "../reference/dataVersion.ts";
import { payDate } from "../reference/payDate.ts";
import { type BandsChoice, bandsBlock, type ZoneTable } from "../tables/bandsTable.ts";
import type { Answer } from "../workbook/Answer.ts";
import { type Inserted, insertBlock } from "../workbook/blocks/insertBlock.ts";
import { readZoneTable } from "../workbook/payZoneTable.ts";
import { benchmarksInUse, figuresToPin, pinnedBenchmarks, pinnedCopy } from "../workbook/pinnedBenchmarks.ts";
import type { Destination } from "../workbook/readDestination.ts";
import { readDestination } from "../workbook/readDestination.ts";
import { defineCommand } from "./define/defineCommand.ts";
import { ZONES_ADDRESS } from "./readPayZones.ts";

/** What the Bands panel sends. */
export interface GenerateBandsRequest extends Omit<BandsChoice, "aging"> {
  /** The day to which pay is aged, "2027-07-01"; blank: as it was published. */
  agedTo?: string | undefined;
  /** Growth a year until then: a rate, or the market's own. */
  agingRate?: Ratio | "market" | undefined;
  destination: Destination;
  /** The range the user agreed to replace. */
  replace?: string | undefined;
}

const PARAMS = {
  level: LEVEL,
  state: PLACE,
  basis: oneOf([...BAND_BASES, "both"]),
  spread: optional(rateIn(SPREAD_LIMITS), undefined),
  roundTo: amountIn(ROUNDING_LIMITS),
  premium: optional(oneOf(BASE_SKILLS), undefined),
  agedTo: optional(DATE, undefined),
  agingRate: GROWTH,
  policy: optional(oneOf(GEOGRAPHIC_POLICIES), undefined),
  headquarters: PLACE,
  zones: ZONES_ADDRESS,
};

export const generateBands = defineCommand<GenerateBandsRequest, Inserted>({
  writes: true,
  read(request) {
    return {
      levels: sorted(listField(request, "levels", PARAMS.level, LEVELS.length)),
      states: [...new Set(listField(request, "states", PARAMS.state, MOST_PLACES))],
      basis: field(request, "basis", PARAMS.basis),
      spreads: readSpreads(request, "spreads"),
      hireSpreads: readSpreads(request, "hireSpreads"),
      roundTo: field(request, "roundTo", PARAMS.roundTo),
      premium: field(request, "premium", PARAMS.premium),
      ...readAging(request),
      ...readPolicy(request),
      ...readDestination(request),
    };
  },
  run({ destination, replace, agedTo, agingRate, ...plan }, workbook) {
    const choices = { ...plan, aging: agingOf({ agedTo, agingRate }) };
    const pinned = choices.insertAs === "native" ? figuresToPin(workbook) : pinnedCopy(workbook);
    const inUse = benchmarksInUse(workbook, pinned);
    const zones = choices.zones === undefined ? undefined : readZoneTable(choices.zones, workbook);
    const benchmarks = zones ? withPayZones(inUse, zones.zones) : inUse;
    const without = choices.basis === "market" ? [] : levelsWithoutHireBand(choices.levels, benchmarks);
    if (choices.basis === "hire" && without.length === choices.levels.length) {
      throw new FieldRefusal(
        "levels",
        `levels must include Senior, Lead or Principal on the hire basis, because no floor is quoted below Senior; got ${without.join(", ")}.`,
      );
    }
    const source = `AI Comp benchmarks ${dataVersion().version}`;
    // Where the zones stood there may be none any more; their sheet may have another name now.
    const asWritten = (before: BandsChoice) => {
      if (before.zones === undefined) return bandsBlock(before, inUse, source, pinned);
      const then = attempted(() => readZoneTable(before.zones as string, workbook)) ?? zones;
      return then && bandsBlock(before, withPayZones(inUse, then.zones), source, pinned, then);
    };
    const answer = insertBlock(
      {
        kind: "bands",
        what: "Bands",
        choices,
        destination,
        sheetName: "Bands",
        first: choices.insertAs === "native" ? () => pinnedBenchmarks(workbook) : undefined,
        block: bandsBlock(choices, benchmarks, source, pinned, zones),
        asWritten: (own) => asWritten(own.choices as BandsChoice),
      },
      replace,
      workbook,
    );
    return withNotes(answer, [
      ...(choices.insertAs === "native" && pinned
        ? [`Calculated against the sheet ${pinned.sheet}, version ${pinned.version}.`]
        : []),
      ...(zones ? notInAZone(choices.states, zones) : []),
      // A level that was asked for and has no row must not vanish silently.
      ...(without.length > 0
        ? [
            `Left out${choices.basis === "both" ? " on the hire basis" : ""}: ${without.join(" and ")}, because no floor is quoted below Senior.`,
          ]
        : []),
    ]);
  },
});

/** A place that is in no zone must not be paid by its own factor unseen. */
function notInAZone(places: readonly Place[], zones: ZoneTable): string[] {
  const without = places.filter((place) => place !== "US" && zones.zoneOf(place) === "");
  return without.length === 0 ? [] : [`In no zone, so by their own factor: ${without.join("; ")}.`];
}

function attempted<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function withNotes(answer: Answer<Inserted>, notes: readonly string[]): Answer<Inserted> {
  if (!answer.ok) return answer;
  return { ok: true, value: { ...answer.value, message: [answer.value.message, ...notes].join(" ") } };
}

/** Spreads by level, where any are sent; a refusal names the level's own field, "spreads.Senior". */
function readSpreads(request: Fields, name: string): Partial<Record<Level, Ratio>> {
  if (request.take(name) === undefined) return {};
  return within(name, () =>
    objectField(request, name, (given) => {
      const spreads: Partial<Record<Level, Ratio>> = {};
      for (const { level } of LEVELS) {
        const spread = field(given, level, PARAMS.spread);
        if (spread !== undefined) spreads[level] = spread;
      }
      return spreads;
    }),
  );
}

function within<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FieldRefusal) || error.field === name) throw error;
    throw new FieldRefusal(`${name}.${error.field}`, error.message);
  }
}

function readAging(request: Fields): Pick<GenerateBandsRequest, "agedTo" | "agingRate"> {
  const to = field(request, "agedTo", PARAMS.agedTo);
  // Without a date there is nothing to age, whatever rate is sent with it.
  const rate = to === undefined ? optional(PARAMS.agingRate, undefined) : PARAMS.agingRate;
  const agingRate = field<Ratio | "market" | undefined>(request, "agingRate", rate);
  return to === undefined ? {} : { agedTo: isoDay(to), agingRate };
}

/** What the policy needs: where the headquarters are, or where the zones stand. */
function readPolicy(request: Fields): Pick<GenerateBandsRequest, "policy" | "headquarters" | "zones"> {
  const policy = field(request, "policy", PARAMS.policy);
  return {
    ...(policy !== undefined && { policy }),
    ...(policy === "headquarters" && { headquarters: field(request, "headquarters", PARAMS.headquarters) }),
    ...(policy === "zones" && { zones: field(request, "zones", PARAMS.zones) }),
  };
}

/** The aging a request means; undefined where pay stays as it was published. */
function agingOf({
  agedTo,
  agingRate,
}: Pick<GenerateBandsRequest, "agedTo" | "agingRate">): Aging | undefined {
  const to = dayOfIso(agedTo ?? "");
  if (to === undefined || agingRate === undefined) return undefined;
  return agingAt(agingRate, payDate(), to, publishedBenchmarks());
}

function sorted(levels: readonly Level[]): Level[] {
  return LEVEL_NAMES.filter((level) => levels.includes(level));
}
