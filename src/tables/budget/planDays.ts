/** From 2000 to 2099, as numbers of days: another number is no day of a plan, such as 20270315 or a mistyped year. */
export const PLAN_DAYS = { from: 36_526, to: 73_050 };
