import { DEFAULT_SPREAD, SPREAD_LIMITS } from "../../core/bands/band.ts";
import { UNEMPLOYMENT_RATE_LIMITS } from "../../core/hiring/employerTaxes.ts";
import { type HiringScenario, PAY_BASES, SCENARIO_LIMITS } from "../../core/hiring/hiringScenario.ts";
import { BENEFITS_RATE_LIMITS } from "../../core/hiring/loadedCost.ts";
import { DEFAULT_ASSUMPTIONS, PLAN_LIMITS } from "../../core/hiring/planAssumptions.ts";
import { EMPLOYEE_LIMITS } from "../../core/hiring/postingRule.ts";
import type { FigureClass } from "../../core/market/Benchmarks.ts";
import { STRETCH_LIMITS, STRETCH_SHARE } from "../../core/offers/verdict.ts";
import { COMPA_LIMITS, DEFAULT_MIN_STEP, HIGHEST_COMPA, LOWEST_COMPA } from "../../core/team/payAudit.ts";
import { percent as percentText } from "../../core/units/amountText.ts";
import { type Limits, SHARE_LIMITS } from "../../core/units/limits.ts";
import { serialDate } from "../../core/units/serialDate.ts";
import { withThousands } from "../../core/units/thousands.ts";
import type { NationalEmployerFigures } from "../../reference/employerFigures.ts";
import type { Content } from "../Content.ts";
import type { Allowed } from "../Sheet.ts";
import { PLAN_FORMATS } from "./cells.ts";
import type { PlanChoice } from "./PlanChoice.ts";

/** What an input accepts, and the same in words. */
export type Accepted = readonly [accepts: Allowed["accepts"], words: string];

/** Where the value of a row comes from. `At` gives references to other assumptions by key. */
type Origin<At> =
  /** The panel decides. */
  | { decided: (choice: PlanChoice) => Content; accepts: Accepted; reason: string }
  /** An input, our default until somebody types. */
  | { byDefault: Content | ((at: At) => string); accepts: Accepted; reason: string }
  /** Three inputs, one a scenario. */
  | { perScenario: (scenario: HiringScenario, at: At) => Content; accepts: Accepted; reason: string }
  /** A pinned figure by its key, or the user's own in its place; `otherwise` holds where none is quoted. */
  | { figure: string; otherwise?: string }
  /** The same of what an employer pays. */
  | { employer: keyof NationalEmployerFigures }
  | { derived: (at: At) => string; class: FigureClass; reason: string };

/** What of the plan the budget is compared with. */
export const HELD_AGAINST = ["All-in", "Expected"] as const;

/** One row of the assumptions sheet. */
export type Assumption<At> = {
  label: string;
  format: string;
  /** Months are counted: a part of one is none. */
  isWhole?: true;
} & Origin<At>;

type Section = "Plan" | "Scenario drivers" | "Other figures";

const { usd, percent, days, count, decimal, date, text } = PLAN_FORMATS;
const TAX_RATE = "0.00%";

const number = ({ min, max }: Limits, what: string): Accepted => [
  { from: min, to: max },
  `${what} from ${withThousands(min)} to ${withThousands(max)}`,
];
const share = ({ min, max }: Limits): Accepted => [
  { from: min, to: max },
  `a share from ${percentText(min)} to ${percentText(max)}`,
];
const dollars = (limits: Limits) => number(limits, "an amount in US dollars");
const DAY: Accepted = ["date", "a date"];
const SPREAD_IS = "(maximum − minimum) ÷ minimum";

const listed = <K extends string>(
  list: {
    [Key in K]: Assumption<Readonly<Record<NoInfer<K>, string>>> & { section: Section };
  },
) => list;

/** Every assumption that has a name of its own, in the order of the sheet; what the panel decides stands first. */
export const ASSUMPTIONS = listed({
  PlanStart: {
    section: "Plan",
    label: "Plan start",
    format: date,
    decided: ({ planStart }) => serialDate(planStart),
    accepts: DAY,
    reason: "set in the panel: the first day of the first month",
  },
  PlanMonths: {
    section: "Plan",
    label: "Months",
    format: count,
    isWhole: true,
    decided: ({ months }) => months,
    accepts: number(PLAN_LIMITS.months, "a whole number of months"),
    reason: "how much of the cash sheet's 36 months belongs to the plan",
  },
  Budget: {
    section: "Plan",
    label: "Budget for all months",
    format: usd,
    decided: ({ budget }) => budget,
    accepts: dollars(PLAN_LIMITS.budget),
    reason: "set in the panel: for all months of the plan together",
  },
  AsOf: {
    section: "Plan",
    label: "As of",
    format: date,
    decided: ({ asOf }) => serialDate(asOf),
    accepts: DAY,
    reason: "today, for the plan: no search ends before it. Closing a month moves it",
  },
  HeldAgainst: {
    section: "Plan",
    label: "Held against the budget",
    format: text,
    byDefault: HELD_AGAINST[0],
    accepts: [{ list: HELD_AGAINST }, `one of ${HELD_AGAINST.join(", ")}`],
    reason: "All-in: counted requisitions in full; Expected: all of them by probability",
  },
  NoticeDays: {
    section: "Plan",
    label: "Notice, days",
    format: days,
    byDefault: DEFAULT_ASSUMPTIONS.noticeDays,
    accepts: number(PLAN_LIMITS.noticeDays, "a number of days"),
    reason: "from acceptance to the first day at work",
  },
  MeritRate: {
    section: "Plan",
    label: "Merit rise",
    format: percent,
    byDefault: DEFAULT_ASSUMPTIONS.meritRate,
    accepts: share(PLAN_LIMITS.meritRate),
    reason: "yearly rise of pay and of what goes with it",
  },
  MeritMonth: {
    section: "Plan",
    label: "Merit month",
    format: count,
    isWhole: true,
    byDefault: DEFAULT_ASSUMPTIONS.meritMonth,
    accepts: number(PLAN_LIMITS.meritMonth, "a month"),
    reason: "on the first of it, never on the plan's first day",
  },
  MeritDays: {
    section: "Plan",
    label: "Merit, days at work",
    format: days,
    byDefault: 1,
    accepts: number(PLAN_LIMITS.meritDays, "a number of days"),
    reason: "fewer days at work on that date wait for the next year's; Existing without a start never waits",
  },
  BonusMonth: {
    section: "Plan",
    label: "Bonus month",
    format: count,
    isWhole: true,
    byDefault: 0,
    accepts: number(PLAN_LIMITS.bonusMonth, "a month, or 0"),
    reason: "0 spreads the bonus; a month pays all of that calendar year's bonus in it",
  },
  Attrition: {
    section: "Plan",
    label: "Attrition, a year",
    format: percent,
    byDefault: 0,
    accepts: share(PLAN_LIMITS.attrition),
    reason: "lowers all but one-time costs, reckoned to the middle of each calendar year",
  },
  StateUnemploymentRate: {
    section: "Plan",
    label: "State unemployment rate",
    format: TAX_RATE,
    byDefault: 0,
    accepts: share(UNEMPLOYMENT_RATE_LIMITS),
    reason: "yours: each state sets it for each employer, so 0 leaves the tax out",
  },
  ValueMultiple: {
    section: "Plan",
    label: "Value of a seat",
    format: decimal,
    byDefault: DEFAULT_ASSUMPTIONS.valueMultiple,
    accepts: number(PLAN_LIMITS.valueMultiple, "a multiple"),
    reason: "what a filled seat is worth a year, in loaded costs",
  },
  CoverPerDay: {
    section: "Plan",
    label: "Cover, a day",
    format: usd,
    byDefault: DEFAULT_ASSUMPTIONS.coverPerDay,
    accepts: dollars(PLAN_LIMITS.coverPerDay),
    reason: "what it costs to cover an empty seat, in the cost of waiting",
  },
  ContractorPerDay: {
    section: "Plan",
    label: "Contractor, a day",
    format: usd,
    byDefault: 0,
    accepts: dollars(PLAN_LIMITS.perDay),
    reason: "bridging an open seat; beside the plan's cost, not in it",
  },
  LaunchSlipPerDay: {
    section: "Plan",
    label: "Launch slip, a day",
    format: usd,
    byDefault: 0,
    accepts: dollars(PLAN_LIMITS.perDay),
    reason: "what a day that a seat stays open delays; beside the plan's cost, not in it",
  },
  FreezeAfter: {
    section: "Plan",
    label: "Freeze after month",
    format: count,
    byDefault: 6,
    accepts: number(PLAN_LIMITS.freezeAfter, "a number of months"),
    reason: "what the summary's sensitivity asks: nobody not yet offered starts later",
  },
  HorizonValue: {
    section: "Plan",
    label: "Horizon, years",
    format: decimal,
    byDefault: DEFAULT_ASSUMPTIONS.horizonYears,
    accepts: number(PLAN_LIMITS.horizonYears, "a number of years"),
    reason: "how long a raise to the floor is paid, set against waiting",
  },
  PlanEnd: {
    section: "Plan",
    label: "Plan end",
    format: date,
    derived: (at) => `EDATE(${at.PlanStart},${at.PlanMonths})`,
    class: "B",
    reason: "the first day after the plan's last month",
  },
  MeritBase: {
    section: "Plan",
    label: "Last merit year before the plan",
    format: count,
    derived: (at) => `YEAR(${at.PlanStart})-IF(MONTH(${at.PlanStart})<${at.MeritMonth},1,0)`,
    class: "B",
    reason: "base plans are those of the plan's start, so its rises are counted from here",
  },
  EquipmentCost: {
    section: "Plan",
    label: "Equipment, once",
    format: usd,
    byDefault: DEFAULT_ASSUMPTIONS.equipmentCost,
    accepts: dollars(PLAN_LIMITS.equipmentCost),
    reason: "equipment and onboarding, on the first day",
  },
  EmployeesTotal: {
    section: "Plan",
    label: "Employees",
    format: count,
    byDefault: "",
    accepts: number(EMPLOYEE_LIMITS, "a number of people"),
    reason: "yours, for posted-range laws that ask how many",
  },
  StretchShare: {
    section: "Plan",
    label: "Stretch",
    format: percent,
    byDefault: STRETCH_SHARE,
    accepts: share(STRETCH_LIMITS),
    reason: "an offer under the floor by no more than this is a stretch",
  },
  MarketSpread: {
    section: "Plan",
    label: "Spread, market band",
    format: percent,
    byDefault: DEFAULT_SPREAD.market,
    accepts: share(SPREAD_LIMITS),
    reason: SPREAD_IS,
  },
  HireSpread: {
    section: "Plan",
    label: "Spread, hire band",
    format: percent,
    byDefault: DEFAULT_SPREAD.hire,
    accepts: share(SPREAD_LIMITS),
    reason: SPREAD_IS,
  },
  MinStep: {
    section: "Plan",
    label: "Smallest step",
    format: percent,
    byDefault: DEFAULT_MIN_STEP,
    accepts: share(SHARE_LIMITS),
    reason: "from a level's median to the next: under it levels are compressed",
  },
  LowestCompa: {
    section: "Plan",
    label: "Lowest compa-ratio",
    format: percent,
    byDefault: LOWEST_COMPA,
    accepts: share(COMPA_LIMITS.lowest),
    reason: "pay ÷ local average, under which the audit flags",
  },
  HighestCompa: {
    section: "Plan",
    label: "Highest compa-ratio",
    format: percent,
    byDefault: HIGHEST_COMPA,
    accepts: share(COMPA_LIMITS.highest),
    reason: "pay ÷ local average, over which the audit flags",
  },
  PayBasis: {
    section: "Scenario drivers",
    label: "Pay basis",
    format: text,
    perScenario: ({ payBasis }) => payBasis,
    accepts: [{ list: PAY_BASES }, `one of ${PAY_BASES.join(", ")}`],
    reason:
      "of who is neither hired nor offered. plan: the base plan; market: the average with skills; floor: the base plan, no less than the floor",
  },
  ExtraProcessDays: {
    section: "Scenario drivers",
    label: "Extra process days",
    format: days,
    perScenario: ({ processDays }) => processDays,
    accepts: number(SCENARIO_LIMITS.processDays, "a number of days"),
    reason: "what our own process adds to every search",
  },
  BenefitsRate: {
    section: "Scenario drivers",
    label: "Benefits",
    format: percent,
    perScenario: (_, at) => ({ formula: `=${at.PublishedBenefitsRate}` }),
    accepts: share(BENEFITS_RATE_LIMITS),
    reason: "on base: the published rate below (class B)",
  },
  BonusRate: {
    section: "Scenario drivers",
    label: "Bonus",
    format: percent,
    perScenario: ({ bonusRate }, at) => bonusRate ?? { formula: `=${at.AdditionalCash}` },
    accepts: share(SCENARIO_LIMITS.bonusRate),
    reason: "on base; Aggressive takes the guide's additional cash below (class B)",
  },
  RecruiterFee: {
    section: "Scenario drivers",
    label: "Recruiter's fee",
    format: percent,
    perScenario: ({ recruiterFee }) => recruiterFee,
    accepts: share(SCENARIO_LIMITS.recruiterFee),
    reason: "on a year's base, in the month of the start",
  },
  SlowDays: {
    section: "Other figures",
    label: "Search under the floor, days",
    format: decimal,
    figure: "senior.slow.days",
  },
  SlowExcessLow: {
    section: "Other figures",
    label: "How much longer, low end",
    format: percent,
    figure: "senior.slow.excess.low",
  },
  SlowExcessHigh: {
    section: "Other figures",
    label: "How much longer, high end",
    format: percent,
    figure: "senior.slow.excess.high",
  },
  CompetitiveDays: {
    section: "Other figures",
    label: "Search at the floor, days",
    format: decimal,
    derived: (at) => `${at.SlowDays}/(1+(${at.SlowExcessLow}+${at.SlowExcessHigh})/2)`,
    class: "B",
    reason: "days under the floor ÷ (1 + middle of the two)",
  },
  DaysBelowSenior: {
    section: "Other figures",
    label: "Search below Senior, days",
    format: decimal,
    byDefault: (at) => at.CompetitiveDays,
    accepts: number(PLAN_LIMITS.searchDays, "a number of days"),
    reason: "no search time is quoted below Senior: the competitive one is taken",
  },
  RemoteMedian: {
    section: "Other figures",
    label: "Median base, remote senior",
    format: usd,
    figure: "senior.remote.median",
  },
  PremiumGenaiLow: {
    section: "Other figures",
    label: "Premium, generative AI, low end",
    format: percent,
    figure: "premium.genai.low",
  },
  PremiumGenaiHigh: {
    section: "Other figures",
    label: "Premium, generative AI, high end",
    format: percent,
    figure: "premium.genai.high",
  },
  PremiumGenai: {
    section: "Other figures",
    label: "Premium, generative AI",
    format: percent,
    derived: (at) => `(${at.PremiumGenaiLow}+${at.PremiumGenaiHigh})/2`,
    class: "B",
    reason: "middle of the two",
  },
  PremiumGoogle: {
    section: "Other figures",
    label: "Premium, Google PMLE",
    format: percent,
    figure: "premium.google_pmle",
  },
  AverageBase: {
    section: "Other figures",
    label: "Average base, US",
    format: usd,
    figure: "us.base",
  },
  AverageCash: {
    section: "Other figures",
    label: "Average base + additional cash, US",
    format: usd,
    figure: "us.cash",
  },
  AdditionalCash: {
    section: "Other figures",
    label: "Additional cash over base",
    format: percent,
    derived: (at) => `${at.AverageCash}/${at.AverageBase}-1`,
    class: "B",
    reason: "average base + additional cash ÷ average base − 1",
  },
  PublishedBenefitsRate: {
    section: "Other figures",
    label: "Benefits, published rate",
    format: percent,
    employer: "benefitsRate",
  },
  SocialSecurityRate: {
    section: "Other figures",
    label: "Social Security, employer",
    format: TAX_RATE,
    employer: "socialSecurityRate",
  },
  SocialSecurityWageBase: {
    section: "Other figures",
    label: "Social Security wage base",
    format: usd,
    employer: "socialSecurityWageBase",
  },
  MedicareRate: {
    section: "Other figures",
    label: "Medicare, employer",
    format: TAX_RATE,
    employer: "medicareRate",
  },
  FutaRate: {
    section: "Other figures",
    label: "Federal unemployment tax",
    format: TAX_RATE,
    employer: "futaRate",
  },
  FutaWageBase: {
    section: "Other figures",
    label: "Federal unemployment wage base",
    format: usd,
    employer: "futaWageBase",
  },
});

export type AssumptionKey = keyof typeof ASSUMPTIONS;
