import type { CompanyType } from "../../core/offers/competition.ts";
import { Refusal } from "../../core/Refusal.ts";
import { MIX } from "../../input/params/mix.ts";
import { defineNative } from "./defineNative.ts";
import { figure } from "./FigureRanges.ts";
import { keyOf } from "./Inputs.ts";
import { type ArgumentText, literalText, operand } from "./literal.ts";
import { inPlace } from "./nativeAverageBase.ts";

export const nativeCompetition = defineNative({
  name: "AI_COMPETITION",
  params: ["level", "place", "mix", "offer"],
  without: "a mix read from cells",
  write({ level: levelArgument, place, mix: mixArgument, offer: offerArgument }, inputs, figures) {
    const mix = knownMix(mixArgument);
    if (!mix) return undefined;
    const level = inputs.level(levelArgument);
    const own = figure(keyOf("base.", level), figures);
    // A place that is not known must never get an answer, not even where pay is the same in all of them.
    inputs.require(`ISNUMBER(${inPlace(own, place, inputs, figures)})`);
    const quoted = (key: string) => figure(`"${key}"`, figures);
    const ladder = `${own}/${quoted("base.senior")}`;
    const local = (national: string) => inPlace(`${national}*${ladder}`, place, inputs, figures);
    const cash: Readonly<Record<CompanyType, string>> = {
      startup: local(`(${quoted("startup.base.low")}+${quoted("startup.base.high")})/2`),
      enterprise: local(quoted("enterprise.base.min")),
      "big tech": inPlace(`${own}*${quoted("us.cash")}/${quoted("us.base")}`, place, inputs, figures),
      "remote hub": `${quoted("senior.remote.median")}*${ladder}`,
    };
    const total = { ...cash, "big tech": local(quoted("bigtech.tc")) };
    const summed = (pay: typeof cash) => [...mix].map(([type, share]) => `${share}*${pay[type]}`).join("+");
    const withOffer = (expression: (offer: string) => string) =>
      offerArgument === undefined || offerArgument.trim() === ""
        ? '""'
        : `IF(${operand(offerArgument)}="","",${expression(inputs.amount(offerArgument, "0"))})`;
    const reached = (offer: string) =>
      [...mix].map(([type, share]) => `IF(${offer}>=${cash[type]}-0.005,${share},0)`).join("+");
    return [
      summed(cash),
      summed(total),
      withOffer((offer) => `${offer}-(${summed(cash)})`),
      withOffer(reached),
    ];
  },
});

/** The mix that is written out in the formula; undefined where it is read from cells, or is none. */
function knownMix(argument: ArgumentText) {
  const text = literalText(argument ?? "");
  if (text === undefined || text.trim() === "") return undefined;
  try {
    return MIX.read(text, "mix");
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
