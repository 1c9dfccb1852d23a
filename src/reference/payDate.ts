import { required } from "../core/market/required.ts";
import { type Day, dayOfIso } from "../core/units/day.ts";
import { publishedBenchmarks } from "./benchmarks.ts";

/** The day that the published averages stand for: pay is aged from it. */
export function payDate(): Day {
  const { asOf } = required(publishedBenchmarks(), "us.base");
  const day = dayOfIso(asOf);
  if (day === undefined) throw new Error(`The date of us.base, "${asOf}", is no day.`);
  return day;
}
