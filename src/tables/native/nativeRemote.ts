import {
  REMOTE_REASONS,
  type RemoteReason,
  remoteVerdict,
  TOP_QUARTILE,
} from "../../core/offers/remoteCheck.ts";
import { defineNative } from "./defineNative.ts";
import { figure } from "./FigureRanges.ts";
import { keyOf } from "./Inputs.ts";
import { type ArgumentText, literalText, quoted } from "./literal.ts";
import { nativeAverageBase } from "./nativeAverageBase.ts";

export const nativeRemote = defineNative({
  name: "AI_REMOTE",
  params: ["base", "level", "reasons"],
  without: "reasons read from a cell",
  write({ base: baseArgument, level: levelArgument, reasons: reasonsArgument }, inputs, figures) {
    const reasons = knownReasons(reasonsArgument);
    if (!reasons) return undefined;
    const base = inputs.amount(baseArgument);
    const level = inputs.level(levelArgument);
    const average = nativeAverageBase(level, quoted("REMOTE"), inputs, figures);
    const topQuartile = `${average}*${figure(keyOf("shape.", level, `.p${TOP_QUARTILE * 100}`), figures)}`;
    inputs.require(`ISNUMBER(${topQuartile})`);
    const [inIt, under] = [true, false].map((isIn) => quoted(remoteVerdict(isIn, reasons)));
    return [
      `IF(${base}>=${topQuartile},${inIt},${under})`,
      `${base}-${topQuartile}`,
      topQuartile,
      figure('"senior.remote.median"', figures),
    ];
  },
});

/** The reasons as they are written; undefined where they cannot be read. */
function knownReasons(argument: ArgumentText): ReadonlySet<RemoteReason> | undefined {
  if (argument === undefined || argument.trim() === "") return new Set();
  const words = literalText(argument)
    ?.toLowerCase()
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  return words?.every((word): word is RemoteReason => word in REMOTE_REASONS) ? new Set(words) : undefined;
}
