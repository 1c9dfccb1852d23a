import type { Trace } from "../trace.ts";
import type { BasePay, CashPay, Ratio } from "../units/money.ts";
import type { Benchmarks } from "./Benchmarks.ts";
import { geographicFactor } from "./geographicFactor.ts";
import { LEVELS, type Level, levelDefinition } from "./levels.ts";
import { oncePerPlace } from "./oncePerPlace.ts";
import { cited } from "./required.ts";

/** The guide's national average base salary of a level. */
export function nationalAverageBase(level: Level, benchmarks: Benchmarks, trace: Trace): BasePay {
  const { publishedYears, baseKey } = levelDefinition(level);
  return cited(benchmarks, baseKey, trace.text`Average base, ${level} (${publishedYears} years)`, trace);
}

/** Average base salary of a level in a place: the national average times the state factor. */
export const averageBase = oncePerPlace((level, place, benchmarks, trace): BasePay => {
  const part = trace.part();
  const national = nationalAverageBase(level, benchmarks, part);
  if (place === "US") return national;
  const factor = geographicFactor(place, "market", benchmarks, part);
  return part.derive(
    trace.text`Average base, ${level}, ${place}`,
    national * factor,
    "USD/year",
    "average × factor of the place",
  );
});

/**
 * National average base by exact years: linear between the middles of the published ranges (2, 5, 8, 12 and
 * 15 years), flat outside them. A step table makes one more year worth nothing or $13,000; this does not.
 */
export function smoothedNationalBase(years: number, benchmarks: Benchmarks, trace: Trace): BasePay {
  const after = LEVELS.findIndex(({ anchorYears }) => anchorYears >= years);
  const [from, to] = after < 0 ? [LEVELS.length - 1, LEVELS.length - 1] : [Math.max(0, after - 1), after];
  const [lower, upper] = [LEVELS[from], LEVELS[to]];
  if (!lower || !upper) throw new Error("LEVELS is empty.");
  const low = nationalAverageBase(lower.level, benchmarks, trace);
  if (from === to || years <= lower.anchorYears) return low;
  const high = nationalAverageBase(upper.level, benchmarks, trace);
  const t = (years - lower.anchorYears) / (upper.anchorYears - lower.anchorYears);
  return trace.derive(
    trace.text`Smoothed to ${years} years`,
    low + t * (high - low),
    "USD/year",
    trace.text`linear between ${lower.anchorYears} and ${upper.anchorYears} years`,
  );
}

/** Base plus additional cash over base, from the guide's two national averages (class B). */
export function cashRatio(benchmarks: Benchmarks, trace: Trace): Ratio {
  const part = trace.part();
  const cash = cited(benchmarks, "us.cash", "Average base + additional cash, US", part);
  const base = cited(benchmarks, "us.base", "Average base, US", part);
  return part.derive("Cash ratio", cash / base, "ratio", "base + additional cash ÷ base");
}

/** A base with the additional cash that goes with it on average. */
export function withAdditionalCash(base: BasePay, benchmarks: Benchmarks, trace: Trace): CashPay {
  const ratio = cashRatio(benchmarks, trace);
  return trace.derive("Base + additional cash", base * ratio, "USD/year", "base × cash ratio");
}
