import type { WriteBody } from "../Body.ts";
import { floorOf, noFloorQuoted } from "../noFloorQuoted.ts";

export const floorToClose: WriteBody = ({ level = "" }) => ({
  named: { floor: floorOf(level) },
  refusals: [noFloorQuoted(level)],
  value: "floor",
});
