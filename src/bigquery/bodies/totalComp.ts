import type { WriteBody } from "../Body.ts";

export const totalComp: WriteBody = ({ base, bonus, equity_per_year, certainty, sign_on, years }) => ({
  value: `${base} + ${bonus} + ${equity_per_year} * ${certainty} + ${sign_on} / ${years}`,
});
