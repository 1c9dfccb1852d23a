import { DEFAULT_SPREAD } from "../../core/bands/band.ts";
import type { WriteBody } from "../Body.ts";
import { floorOf, noFloorQuoted } from "../noFloorQuoted.ts";
import { float, inDataset } from "../sqlText.ts";

export const band: WriteBody = ({ level = "", state, basis, spread, round_to }) => {
  const rounded = (amount: string) => `${inDataset("ai_comp_rounded_to")}(${amount}, ${round_to})`;
  const onHire = (hire: string, market: string) => `IF(${basis} = 'hire', ${hire}, ${market})`;
  const minimum = onHire("GREATEST(floor, average)", "average / (1 + wide / 2)");
  return {
    named: {
      average: `${inDataset("ai_comp_average_base")}(${level}, ${state}, overrides)`,
      floor: floorOf(level),
      wide: `IFNULL(${spread}, ${onHire(float(DEFAULT_SPREAD.hire), float(DEFAULT_SPREAD.market))})`,
    },
    refusals: [noFloorQuoted(level, `${basis} = 'hire'`)],
    value: `STRUCT(
      ${rounded(minimum)} AS minimum,
      ${rounded(onHire("GREATEST(floor, average) * (1 + wide / 2)", "average"))} AS midpoint,
      ${rounded(`${minimum} * (1 + wide)`)} AS maximum)`,
  };
};
