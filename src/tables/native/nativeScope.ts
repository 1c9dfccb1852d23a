import { LEVEL_NAMES } from "../../core/market/levels.ts";
import { defineNative } from "./defineNative.ts";
import { quoted } from "./literal.ts";
import { nativeAverageBase } from "./nativeAverageBase.ts";

export const nativeScope = defineNative({
  name: "AI_SCOPE",
  params: ["scope", "pay", "state"],
  write({ scope: scopeArgument, pay: payArgument, state }, inputs, figures) {
    const scope = inputs.level(scopeArgument);
    const pay = inputs.amount(payArgument);
    const average = (level: string) =>
      nativeAverageBase({ known: level.toLowerCase() }, state, inputs, figures);
    // Which level the pay has reached, counted from 0: each middle between two averages that it is not under.
    const reached = LEVEL_NAMES.slice(1).reduce(
      (lower, level, i) =>
        `IF(${pay}*${pay}>=${average(LEVEL_NAMES[i] as string)}*${average(level)},${i + 1},${lower})`,
      "0",
    );
    const names = LEVEL_NAMES.map(quoted).join(",");
    const does =
      "known" in scope
        ? `${LEVEL_NAMES.findIndex((level) => level.toLowerCase() === scope.known)}`
        : `(MATCH(${scope.read},{${LEVEL_NAMES.map((level) => quoted(level.toLowerCase())).join(",")}},0)-1)`;
    const own = nativeAverageBase(scope, state, inputs, figures);
    inputs.require(`ISNUMBER(${own})`);
    return [
      `IF(${does}>${reached},"Scope above pay",IF(${does}<${reached},"Pay above scope","Scope and pay fit"))`,
      `CHOOSE(${reached}+1,${names})`,
      `${pay}-${own}`,
    ];
  },
});
