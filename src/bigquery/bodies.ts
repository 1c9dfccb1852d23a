import type { WriteBody } from "./Body.ts";
import { band } from "./bodies/band.ts";
import { breakeven } from "./bodies/breakeven.ts";
import { compaRatio } from "./bodies/compaRatio.ts";
import { floorToClose } from "./bodies/floorToClose.ts";
import { geoFactor } from "./bodies/geoFactor.ts";
import { level } from "./bodies/level.ts";
import { loadedCost } from "./bodies/loadedCost.ts";
import { offerCheck } from "./bodies/offerCheck.ts";
import { optionValue } from "./bodies/optionValue.ts";
import { premium } from "./bodies/premium.ts";
import { salary } from "./bodies/salary.ts";
import { timeToFill } from "./bodies/timeToFill.ts";
import { totalComp } from "./bodies/totalComp.ts";
import { vacancyCost } from "./bodies/vacancyCost.ts";

/** The formulas whose closed form is written in SQL; all others run in the JavaScript library. */
export const BODIES: ReadonlyMap<string, WriteBody> = new Map([
  ["AI_SALARY", salary],
  ["AI_LEVEL", level],
  ["AI_GEO_FACTOR", geoFactor],
  ["AI_BAND", band],
  ["AI_FLOOR", floorToClose],
  ["AI_PREMIUM", premium],
  ["AI_OFFER_CHECK", offerCheck],
  ["AI_COMPA_RATIO", compaRatio],
  ["AI_TIME_TO_FILL", timeToFill],
  ["AI_BREAKEVEN", breakeven],
  ["AI_VACANCY_COST", vacancyCost],
  ["AI_LOADED_COST", loadedCost],
  ["AI_TOTAL_COMP", totalComp],
  ["AI_OPTION_VALUE", optionValue],
]);
