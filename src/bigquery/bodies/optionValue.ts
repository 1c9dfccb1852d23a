import type { WriteBody } from "../Body.ts";

export const optionValue: WriteBody = ({ shares, strike, exit_price, p_exit, dilution, vest_years }) => ({
  value: `GREATEST(0, ${exit_price} * (1 - ${dilution}) - ${strike}) * ${shares} * ${p_exit} / ${vest_years}`,
});
