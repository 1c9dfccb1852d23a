import { averageBase } from "../market/averageBase.ts";
import type { Benchmarks } from "../market/Benchmarks.ts";
import type { Level } from "../market/levels.ts";
import { percentileRatio } from "../market/payShape.ts";
import { cited } from "../market/required.ts";
import type { Trace } from "../trace.ts";
import type { BasePay, Ratio, Usd } from "../units/money.ts";
import { wordsJoined } from "../wordsJoined.ts";

/** What may make up for a remote base under the top quartile: the guide names these three. */
export const REMOTE_REASONS = {
  advancement: "faster advancement",
  ownership: "clearer ownership",
  equity: "meaningful equity",
} as const;
export type RemoteReason = keyof typeof REMOTE_REASONS;

/** Remote offers are held to this percentile of the remote market. */
export const TOP_QUARTILE: Ratio = 0.75;

export interface RemoteCheck {
  verdict: string;
  /** Base less the top quartile. */
  gap: Usd;
  topQuartile: BasePay;
  /** The median base that the guide quotes for remote seniors: another series, to be held beside. */
  quotedMedian: BasePay;
}

/** Whether a base competes for remote people: in the top quartile of the remote market, or made up for otherwise. */
export function remoteCheck(
  base: BasePay,
  level: Level,
  reasons: ReadonlySet<RemoteReason>,
  benchmarks: Benchmarks,
  trace: Trace,
): RemoteCheck {
  trace.given("Offered base", base, "USD/year");
  const average = averageBase(level, "REMOTE", benchmarks, trace);
  const ratio = percentileRatio(TOP_QUARTILE, level, benchmarks, trace);
  const topQuartile = average * ratio;
  return {
    verdict: trace.derive("Verdict", remoteVerdict(base >= topQuartile, reasons), ""),
    gap: trace.derive("Gap", base - topQuartile, "USD/year", "offer − top quartile"),
    topQuartile: trace.derive(
      "Top quartile, REMOTE",
      topQuartile,
      "USD/year",
      "average in REMOTE × shape of pay at P75",
    ),
    quotedMedian: cited(benchmarks, "senior.remote.median", "Median base, remote senior", trace),
  };
}

/** The verdict in words, which the native formula has too. */
export function remoteVerdict(isInTopQuartile: boolean, reasons: ReadonlySet<RemoteReason>): string {
  if (isInTopQuartile) return "In the top quartile";
  if (reasons.size === 0) return "Not competitive for remote";
  const words = (Object.keys(REMOTE_REASONS) as RemoteReason[])
    .filter((reason) => reasons.has(reason))
    .map((reason) => REMOTE_REASONS[reason]);
  return `Below top quartile, compensated by ${wordsJoined(words, "and")}`;
}
