import { DEFAULT_SPREAD } from "../../core/bands/band.ts";
import { STRETCH_SHARE } from "../../core/offers/verdict.ts";
import { RATIO_TOLERANCE } from "../../core/units/money.ts";
import { daysToFill } from "./daysToFill.ts";
import { defineNative } from "./defineNative.ts";
import { figure } from "./FigureRanges.ts";
import { keyOf } from "./Inputs.ts";
import { nativeAverageBase } from "./nativeAverageBase.ts";
import { floorMetFormula, verdictFormula } from "./verdictFormula.ts";

/** Under by more than a stretch, but for the last digits. */
const tooFar = (share: string) => `${share}<${Number((-STRETCH_SHARE - RATIO_TOLERANCE).toPrecision(12))}`;

export const nativeOfferCheck = defineNative({
  name: "AI_OFFER_CHECK",
  params: ["base", "level", "state"],
  write({ base: baseArgument, level: levelArgument, state }, inputs, figures) {
    const base = inputs.amount(baseArgument);
    const level = inputs.level(levelArgument);
    const average = nativeAverageBase(level, state, inputs, figures);
    // The average is not part of every answer, but a level or place that is not known must never get one.
    inputs.require(`ISNUMBER(${average})`);
    // Where no floor is quoted its cell holds words.
    const floor = figure(keyOf("", level, ".floor"), figures);
    const byFloor = (withFloor: string, withoutFloor: string) =>
      `IF(ISNUMBER(${floor}),${withFloor},${withoutFloor})`;
    const place = inputs.word(state, "UPPER", "US");
    const belowMedian = `${base}<${figure('"senior.remote.median"', figures)}`;
    const belowRemoteMedian =
      "read" in place
        ? `AND(${place.read}="REMOTE",${belowMedian})`
        : place.known === "REMOTE"
          ? belowMedian
          : undefined;
    const most = `MAX(${floor},${average})*${1 + DEFAULT_SPREAD.hire}`;
    const verdict = verdictFormula(
      `ISNUMBER(${floor})`,
      {
        under: `${base}<${floor}`,
        tooFar: tooFar(`(${base}-${floor})/${floor}`),
        met: floorMetFormula(`${base}>${most}`, belowRemoteMedian),
      },
      { under: `${base}<${average}`, tooFar: tooFar(`(${base}-${average})/(${average})`) },
    );
    return [
      verdict,
      byFloor(`${base}-${floor}`, `${base}-${average}`),
      byFloor(`(${base}-${floor})/${floor}`, `(${base}-${average})/(${average})`),
      byFloor(daysToFill(base, floor, "mid", figures), '""'),
    ];
  },
});
