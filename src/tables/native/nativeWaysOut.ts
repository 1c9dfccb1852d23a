import { FULL_CERTAINTY } from "../../core/offers/equityCertainty.ts";
import { extraDays } from "./daysToFill.ts";
import { defineNative } from "./defineNative.ts";
import { literalNumber, operand } from "./literal.ts";
import { nativeAverageBase } from "./nativeAverageBase.ts";
import { isFloorKnown, referencePay } from "./nativeReference.ts";

export const nativeWaysOut = defineNative({
  name: "AI_WAYS_OUT",
  params: ["base", "level", "state", "day_value", "equity"],
  write({ base: baseArgument, level: levelArgument, state, day_value, equity }, inputs, figures) {
    const base = inputs.amount(baseArgument);
    const level = inputs.level(levelArgument);
    const average = nativeAverageBase(level, state, inputs, figures);
    inputs.require(`ISNUMBER(${average})`);
    const reference = referencePay(level, average, figures);
    const raise = `MAX(0,${reference}-${base})`;
    const dayValue = inputs.amount(day_value, "0");
    const hasDayValue =
      day_value === undefined || day_value.trim() === ""
        ? "FALSE"
        : literalNumber(day_value) === undefined
          ? `${operand(day_value)}<>""`
          : "TRUE";
    const waits = `AND(${isFloorKnown(level, figures)},${base}<${reference})`;
    const certainty = inputs.choice(
      equity,
      Object.fromEntries(
        Object.entries(FULL_CERTAINTY).flatMap(([kind, share]) => (share > 0 ? [[kind, `${share}`]] : [])),
      ),
      "public stock",
    );
    inputs.require(`ISNUMBER(${certainty})`);
    const mid = nativeAverageBase({ known: "mid" }, state, inputs, figures);
    const isSenior =
      "known" in level
        ? `${!["entry", "mid"].includes(level.known)}`.toUpperCase()
        : `ISNA(MATCH(${level.read},{"entry","mid"},0))`;
    return [
      raise,
      `IF(${waits},${extraDays(figures)},"")`,
      `IF(AND(${waits},${hasDayValue}),${extraDays(figures)}*${dayValue},"")`,
      `IF(${waits},${raise}/${extraDays(figures)},"")`,
      `IF(${isSenior},${reference}-${mid},"")`,
      `${raise}/${certainty}`,
    ];
  },
});
