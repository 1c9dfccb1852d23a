import { LEAST_STEP } from "../bands/bandGuards.ts";
import { averageBase } from "../market/averageBase.ts";
import type { Benchmarks } from "../market/Benchmarks.ts";
import { LEVELS, type Level } from "../market/levels.ts";
import { payMeant } from "../market/payMeant.ts";
import { floorToClose, hasFloor } from "../offers/floorToClose.ts";
import type { Trace } from "../trace.ts";
import { dollars } from "../units/amountText.ts";
import type { Limits } from "../units/limits.ts";
import { type BasePay, RATIO_TOLERANCE, type Ratio } from "../units/money.ts";
import type { Place } from "../units/place.ts";
import type { Sign } from "../units/sign.ts";
import { median } from "./median.ts";

export interface Employee {
  level: Level;
  pay: BasePay;
  place: Place;
}

/** What an audit can flag, the most urgent first, and how it is shown. */
export const FLAG_SIGNS = {
  Inversion: "bad",
  Compression: "warning",
  "Below floor": "bad",
  "Below 80% of market": "bad",
  "Above 120% of market": "warning",
} as const satisfies Readonly<Record<string, Sign>>;
export type AuditFlag = keyof typeof FLAG_SIGNS;
export const AUDIT_FLAGS = Object.keys(FLAG_SIGNS) as readonly AuditFlag[];

/** What the audit says of one person. */
export interface AuditFinding {
  /** Pay ÷ midpoint of the local market. */
  compaRatio: Ratio;
  /** From the median of the person's level to that of the next level with people; undefined at the top. */
  stepToNext: Ratio | undefined;
  /** Most urgent first; empty where there is nothing to flag. */
  flags: readonly AuditFlag[];
  /** One sentence a flag, and remarks that are no flag. */
  reason: string;
}

/** How many people are audited at once: a formula of so many answers well within the time that Sheets allows. */
export const MOST_PEOPLE = 10_000;
/** Step between level medians under which levels are compressed, when none is given: that of bands. */
export const DEFAULT_MIN_STEP: Ratio = LEAST_STEP;
/** Compa-ratios outside this range are flagged (class D, the usual width of a market band). */
export const [LOWEST_COMPA, HIGHEST_COMPA] = [0.8, 1.2] as const;
export const COMPA_LIMITS = {
  lowest: { min: 0, max: 1 },
  highest: { min: 0, max: 3 },
} satisfies Record<string, Limits>;

/** The pay ladder of a team: what each level earns, and how far the next one is. */
interface Rung {
  level: Level;
  median: BasePay;
  next: Rung | undefined;
  stepToNext: Ratio | undefined;
  /** The lowest median of all higher levels. */
  lowestAbove: Rung | undefined;
}

/**
 * Every person's pay against the local market, the floor, and the team's own ladder. Medians are of pay as given,
 * whatever the place. The floor is what a hire costs, so it flags only those who are under the market average too;
 * for the others it is a remark, since replacing them would cost the floor.
 */
export function payAudit(
  team: readonly Employee[],
  minStep: Ratio,
  benchmarks: Benchmarks,
  trace: Trace,
): AuditFinding[] {
  const ladder = ladderOf(team, trace);
  trace.given("Smallest step between levels", minStep, "ratio", DEFAULT_MIN_STEP);
  const midpointOf = onceEach(({ level, place }: Employee) =>
    averageBase(level, place, benchmarks, trace.part()),
  );
  const floorOf = onceEach(({ level }: Employee) =>
    hasFloor(level, benchmarks) ? floorToClose(level, benchmarks, trace.part()) : undefined,
  );
  return team.map((employee) => {
    const { level, pay, place } = employee;
    const rung = ladder.get(level) as Rung;
    const midpoint = midpointOf(`${level} ${place}`, employee);
    const floor = floorOf(level, employee);
    const compaRatio = pay / midpoint;
    const findings = [
      ...againstTypos(pay, midpoint),
      ...againstLadder(pay, rung, minStep),
      ...againstFloor(pay, midpoint, floor),
      ...againstMarket(compaRatio),
    ];
    return {
      compaRatio,
      stepToNext: rung.stepToNext,
      flags: findings.flatMap(({ flag }) => (flag ? [flag] : [])),
      reason: findings.map(({ sentence }) => sentence).join(" "),
    };
  });
}

interface Finding {
  /** Undefined for a remark. */
  flag?: AuditFlag;
  sentence: string;
}

function againstTypos(pay: BasePay, midpoint: BasePay): Finding[] {
  const meant = payMeant(pay, midpoint);
  if (meant === undefined) return [];
  const average = wholeDollars(midpoint);
  return [
    {
      sentence: `Pay of ${dollars(pay)} is far from the local average of ${average}: is ${dollars(meant)} meant?`,
    },
  ];
}

function againstLadder(pay: BasePay, rung: Rung, minStep: Ratio): Finding[] {
  const findings: Finding[] = [];
  const { lowestAbove, next, stepToNext, level } = rung;
  if (lowestAbove && pay > lowestAbove.median) {
    findings.push({
      flag: "Inversion",
      sentence: `Paid more than the ${lowestAbove.level} median of ${wholeDollars(lowestAbove.median)}.`,
    });
  }
  if (next && stepToNext !== undefined && stepToNext < minStep - RATIO_TOLERANCE) {
    findings.push({
      flag: "Compression",
      sentence: `The step from the ${level} to the ${next.level} median is ${percent(stepToNext)}, under ${percent(minStep)}.`,
    });
  }
  return findings;
}

function againstFloor(pay: BasePay, midpoint: BasePay, floor: BasePay | undefined): Finding[] {
  if (floor === undefined || pay >= floor) return [];
  const under = `${wholeDollars(floor - pay)} under the floor of ${wholeDollars(floor)}`;
  if (pay < midpoint * (1 - RATIO_TOLERANCE)) return [{ flag: "Below floor", sentence: `Pay is ${under}.` }];
  return [{ sentence: `At market, but ${under}: a replacement would cost more.` }];
}

function againstMarket(compaRatio: Ratio): Finding[] {
  const share = `Pay is ${percent(compaRatio)} of the local market average.`;
  if (compaRatio < LOWEST_COMPA - RATIO_TOLERANCE) return [{ flag: "Below 80% of market", sentence: share }];
  if (compaRatio > HIGHEST_COMPA + RATIO_TOLERANCE)
    return [{ flag: "Above 120% of market", sentence: share }];
  return [];
}

function ladderOf(team: readonly Employee[], trace: Trace): ReadonlyMap<Level, Rung> {
  const pays = new Map<Level, BasePay[]>();
  for (const { level, pay } of team) {
    const ofLevel = pays.get(level);
    if (ofLevel) ofLevel.push(pay);
    else pays.set(level, [pay]);
  }
  const ladder = new Map<Level, Rung>();
  let next: Rung | undefined;
  let lowestAbove: Rung | undefined;
  // From the top down, so that each level already knows the ones above it.
  for (const { level } of [...LEVELS].reverse()) {
    const ofLevel = pays.get(level);
    if (!ofLevel) continue;
    const middle = median(ofLevel);
    // Only pay of zero makes the ratio meaningless; then there is no step to speak of.
    const stepToNext = next && middle > 0 ? next.median / middle - 1 : undefined;
    const rung: Rung = { level, median: middle, next, stepToNext, lowestAbove };
    ladder.set(level, rung);
    next = rung;
    if (!lowestAbove || middle < lowestAbove.median) lowestAbove = rung;
  }
  if (trace.on) tellLadder([...ladder.values()].reverse(), pays, trace);
  return ladder;
}

function tellLadder(
  ladder: readonly Rung[],
  pays: ReadonlyMap<Level, readonly BasePay[]>,
  trace: Trace,
): void {
  for (const { level, median, next, stepToNext } of ladder) {
    const people = pays.get(level)?.length ?? 0;
    trace.given(`Median pay, ${level} (${people} ${people === 1 ? "person" : "people"})`, median, "USD/year");
    if (next && stepToNext !== undefined) {
      trace.derive(`Step ${level} → ${next.level}`, stepToNext, "ratio", "next level's median ÷ median − 1");
    }
  }
}

/** A value for each key, worked out when first asked for: people share levels and places. */
function onceEach<Argument, Value>(make: (argument: Argument) => Value) {
  const made = new Map<string, Value>();
  return (key: string, argument: Argument): Value => {
    if (!made.has(key)) made.set(key, make(argument));
    return made.get(key) as Value;
  };
}

function wholeDollars(amount: BasePay): string {
  return dollars(Math.round(amount));
}

function percent(ratio: Ratio): string {
  return `${(ratio * 100).toFixed(1)}%`;
}
