import { UNEMPLOYMENT_RATE_LIMITS } from "../../core/hiring/employerTaxes.ts";
import { BENEFITS_RATE_LIMITS, LOADED_COST_OPTIONS, NO_BONUS } from "../../core/hiring/loadedCost.ts";
import { ASKED_FOR } from "../../core/tax/employerRules.ts";
import { NO_PREMIUM_KEY, stateEmployerFigures } from "../../reference/employerFigures.ts";
import { DEFAULT_TAX_YEAR } from "../../reference/taxYears.ts";
import { defineNative } from "./defineNative.ts";
import { type FigureRanges, figure } from "./FigureRanges.ts";
import { keyOf, type Word } from "./Inputs.ts";
import { type ArgumentText, literalNumber, literalText, quoted } from "./literal.ts";

export const nativeLoadedCost = defineNative({
  name: "AI_LOADED_COST",
  params: ["base", "state", "bonus", "benefits_rate", "ui_rate", "options", "year"],
  without: `a year other than ${DEFAULT_TAX_YEAR}, and options or a year read from a cell`,
  write({ base: baseArgument, state, bonus, benefits_rate, ui_rate, options, year }, inputs, figures) {
    const chosen = optionsIn(options);
    if (!chosen || (year !== undefined && year !== "" && literalNumber(year) !== DEFAULT_TAX_YEAR)) {
      return undefined;
    }
    const base = inputs.amount(baseArgument);
    const pay = `(${base}+${inputs.amount(bonus, `${NO_BONUS}`)})`;
    const benefits = inputs.number(benefits_rate, BENEFITS_RATE_LIMITS, figure('"benefits.rate"', figures));
    const unemploymentRate = inputs.number(ui_rate, UNEMPLOYMENT_RATE_LIMITS, "0");
    const place = inputs.word(state, "UPPER", "US");
    // The place matters only for what a state takes, but one that is not known is refused all the same.
    if (!("known" in place && place.known === "US")) {
      inputs.require(`ISNUMBER(${figure(keyOf("factor.", place), figures)})`);
    }
    const taxed = (rate: string, wageBase: string) => `${rate}*MIN(${pay},${figure(wageBase, figures)})`;
    const unemployment = taxed(unemploymentRate, keyOf("unemployment.wage_base.", place));
    const known = literalNumber(unemploymentRate);
    const asked = ASKED_FOR.find((tax) => chosen.has(tax));
    if (asked) inputs.require("known" in place ? `${quoted(place.known)}="NY"` : `${place.read}="NY"`);
    return [
      [
        pay,
        taxed(figure('"social_security.rate"', figures), '"social_security.wage_base"'),
        `${figure('"medicare.rate"', figures)}*${pay}`,
        taxed(figure('"futa.rate"', figures), '"futa.wage_base"'),
        ...(known === 0 ? [] : [known ? unemployment : `IF(${unemploymentRate}=0,0,${unemployment})`]),
        ...(chosen.has("no_premiums") ? [] : premium(place, pay, figures)),
        ...(asked ? [`${figure(quoted(`${asked}.rate`), figures)}*${pay}`] : []),
        `${benefits}*${base}`,
      ].join("+"),
    ];
  },
});

/** The options as they are written; undefined where they cannot be read or exclude each other. */
function optionsIn(argument: ArgumentText): ReadonlySet<string> | undefined {
  if (argument === undefined || argument.trim() === "") return new Set();
  const written = literalText(argument);
  if (written === undefined) return undefined;
  const words = written.split(",").map((word) => word.trim().toLowerCase());
  const chosen = new Set(words.filter((word) => word !== ""));
  const accepted: readonly string[] = LOADED_COST_OPTIONS;
  if (![...chosen].every((word) => accepted.includes(word))) return undefined;
  return ASKED_FOR.every((tax) => chosen.has(tax)) ? undefined : chosen;
}

/** The leave premium of a state that has one, as a term of the sum; of a state in a cell, whatever it has. */
function premium(place: Word, pay: string, figures: FigureRanges): readonly string[] {
  const rateKey = keyOf("leave_premium.", place, ".rate");
  const baseKey = keyOf("leave_premium.", place, ".wage_base");
  if ("known" in place) {
    const pinned = new Set(stateEmployerFigures().map(({ key }) => quoted(key)));
    if (place.known === "US" || !pinned.has(rateKey)) return [];
    const borne = pinned.has(baseKey) ? `MIN(${pay},${figure(baseKey, figures)})` : pay;
    return [`${figure(rateKey, figures)}*${borne}`];
  }
  const rate = `IFERROR(${figure(rateKey, figures)},${figure(quoted(NO_PREMIUM_KEY), figures)})`;
  return [`${rate}*MIN(${pay},IFERROR(${figure(baseKey, figures)},${pay}))`];
}
