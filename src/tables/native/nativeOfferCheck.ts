import { DEFAULT_SPREAD } from "../../core/bands/band.ts";
import { daysToFill } from "./daysToFill.ts";
import { defineNative } from "./defineNative.ts";
import { figure } from "./FigureRanges.ts";
import { keyOf } from "./Inputs.ts";
import { nativeAverageBase } from "./nativeAverageBase.ts";

/** Under by no more than a tenth, but for the last digits. */
const STRETCH = "-0.100000000001";

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
    const meets =
      "read" in place
        ? `IF(AND(${place.read}="REMOTE",${belowMedian}),"Meets floor, below remote median","Meets floor")`
        : place.known === "REMOTE"
          ? `IF(${belowMedian},"Meets floor, below remote median","Meets floor")`
          : '"Meets floor"';
    const most = `MAX(${floor},${average})*${1 + DEFAULT_SPREAD.hire}`;
    const underFloor = `IF((${base}-${floor})/${floor}>=${STRETCH},"Stretch","Not credible")`;
    const underMarket = `IF((${base}-${average})/(${average})>=${STRETCH},"Below market","Well below market")`;
    return [
      byFloor(
        `IF(${base}<${floor},${underFloor},IF(${base}>${most},"Above band",${meets}))`,
        `IF(${base}>=${average},"At or above market",${underMarket})`,
      ),
      byFloor(`${base}-${floor}`, `${base}-${average}`),
      byFloor(`(${base}-${floor})/${floor}`, `(${base}-${average})/(${average})`),
      byFloor(daysToFill(base, floor, "mid", figures), '""'),
    ];
  },
});
