import { BENEFITS_RATE_LIMITS, NO_BONUS } from "../../core/hiring/loadedCost.ts";
import { defineNative } from "./defineNative.ts";
import { figure } from "./FigureRanges.ts";
import { keyOf } from "./Inputs.ts";
import { literalNumber } from "./literal.ts";

export const nativeLoadedCost = defineNative({
  name: "AI_LOADED_COST",
  params: ["base", "state", "bonus", "benefits_rate", "ui_rate"],
  write({ base: baseArgument, state, bonus, benefits_rate, ui_rate }, inputs, figures) {
    const base = inputs.amount(baseArgument);
    const pay = `(${base}+${inputs.amount(bonus, `${NO_BONUS}`)})`;
    const benefits = inputs.number(benefits_rate, BENEFITS_RATE_LIMITS, figure('"benefits.rate"', figures));
    const unemploymentRate = inputs.share(ui_rate, "0");
    const place = inputs.word(state, "UPPER", "US");
    // The place matters only with an unemployment rate, but one that is not known is refused all the same.
    if (!("known" in place && place.known === "US")) {
      inputs.require(`ISNUMBER(${figure(keyOf("factor.", place), figures)})`);
    }
    const taxed = (rate: string, wageBase: string) => `${rate}*MIN(${pay},${figure(wageBase, figures)})`;
    const unemployment = taxed(unemploymentRate, keyOf("unemployment.wage_base.", place));
    const known = literalNumber(unemploymentRate);
    return [
      [
        pay,
        taxed(figure('"social_security.rate"', figures), '"social_security.wage_base"'),
        `${figure('"medicare.rate"', figures)}*${pay}`,
        taxed(figure('"futa.rate"', figures), '"futa.wage_base"'),
        ...(known === 0 ? [] : [known ? unemployment : `IF(${unemploymentRate}=0,0,${unemployment})`]),
        `${benefits}*${base}`,
      ].join("+"),
    ];
  },
});
