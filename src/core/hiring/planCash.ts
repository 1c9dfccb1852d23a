import type { Usd } from "../units/money.ts";
import type { PlanAssumptions } from "./planAssumptions.ts";
import { planMonths, risesBetween, shareWorked } from "./planCalendar.ts";
import type { PlannedSeat } from "./plannedSeat.ts";

/**
 * What the counted seats cost in each month of the plan: a year's cost over twelve, prorated by calendar days in the
 * month of the start, with a rise for every merit date after the later of the start and the plan's start; one-time
 * costs in the month of the start.
 */
export function planCash(
  seats: readonly PlannedSeat[],
  { planStart, months, meritRate, meritMonth }: PlanAssumptions,
): Usd[] {
  return planMonths(planStart, months).map((month) => {
    let cost = 0;
    for (const seat of seats) {
      if (!seat.counted || seat.start > month.last) continue;
      const yearly = seat.base + seat.bonus + seat.payrollTaxes + seat.benefits;
      const rises = risesBetween(Math.max(seat.start, planStart), month.first, meritMonth);
      cost += (yearly / 12) * shareWorked(month, seat.start) * (1 + meritRate) ** rises;
      if (seat.start >= month.first) cost += seat.oneTimeCost;
    }
    return cost;
  });
}
