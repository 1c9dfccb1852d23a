import { REQUISITION_STATUSES } from "../../core/hiring/hiringScenario.ts";
import { CALENDAR_DAYS } from "../../core/hiring/vacancyCost.ts";
import { LEVEL_NAMES } from "../../core/market/levels.ts";
import type { OfferVerdict } from "../../core/offers/verdict.ts";
import { PLACES } from "../../reference/states.ts";
import { quoted } from "../native/literal.ts";
import type { AssumptionReferences } from "./assumptionsSheet.ts";
import { PLAN_FORMATS } from "./cells.ts";
import { columnsGiven } from "./SheetColumn.ts";
import { verdictColours, verdictOf } from "./verdict.ts";

const {
  text,
  usd,
  usdOrNothing,
  usdDifference,
  percentDifference,
  dateOrNothing,
  date,
  decimal,
  count,
  days,
} = PLAN_FORMATS;
const WIDTH = 110;

/** An offer that does not close by waiting. */
const NOT_CREDIBLE: OfferVerdict = "Not credible";

type At = AssumptionReferences;
type Of<K extends string> = Readonly<Record<K, string>>;

// A row without a level is no requisition: its numbers are zero and its texts empty, so that columns add up.
const ifLevel = (c: Of<"level">, value: string, otherwise: string) =>
  `IF(${c.level}="",${otherwise},${value})`;
const numeric = (c: Of<"level">, value: string) => ifLevel(c, value, "0");
const textual = (c: Of<"level">, value: string) => ifLevel(c, value, '""');

const placeOf = (c: Of<"place">) => `IF(${c.place}="","US",${c.place})`;
const statusOf = (c: Of<"status">) => `IF(${c.status}="","Open",${c.status})`;
const factorOf = (c: Of<"place">, at: At) => `INDEX(${at.PlaceFactor},MATCH(${placeOf(c)},${at.Places},0))`;
const averageOf = (level: string, at: At) => `INDEX(${at.LevelAverage},MATCH(${level},${at.Levels},0))`;
const isUnderFloor = (c: Of<"floor" | "base">) => `AND(${c.floor}>0,${c.base}<${c.floor})`;
/** What the base is compared with: the floor, or the average where there is none. */
const target = (c: Of<"floor" | "average">) => `IF(${c.floor}>0,${c.floor},${c.average})`;

// When somebody is paid: from the start, but not before the plan.
const paidFrom = (c: Of<"start">, at: At) => `MAX(${c.start},${at.PlanStart})`;
const yearEnd = (at: At) => `EDATE(${at.PlanStart},12)`;
const monthsToYearEnd = (from: string, at: At) =>
  `((YEAR(${yearEnd(at)})-YEAR(${from}))*12+MONTH(${yearEnd(at)})-MONTH(${from}))`;

/** Every column of the requisitions sheet; their order is that in which the sheet is made. */
export const REQUISITION_COLUMNS = columnsGiven<At>()({
  id: { head: "Requisition", width: 120, format: text, note: "Your own number or name." },
  level: {
    head: "Level",
    width: WIDTH,
    format: text,
    note: "Entry, Mid, Senior, Lead or Principal: a row with a level is a requisition.",
    rule: {
      accepts: { list: LEVEL_NAMES },
      help: "Level must be Entry, Mid, Senior, Lead or Principal.",
    },
  },
  place: {
    head: "State",
    width: WIDTH,
    format: text,
    note: "Postal code, US or REMOTE; blank is US.",
    rule: {
      accepts: { list: PLACES },
      help: "State must be a postal code, US or REMOTE.",
    },
  },
  skills: {
    head: "Skills",
    width: WIDTH,
    format: text,
    note: "genai, google_pmle or both: the larger premium goes on the market average. The premium for AI security is on total compensation, so it is not used here.",
  },
  opened: {
    head: "Opened",
    width: WIDTH,
    format: date,
    note: "When the search begins; blank is the As of date.",
    rule: { accepts: "date", help: "Opened must be a date." },
  },
  status: {
    head: "Status",
    width: WIDTH,
    format: text,
    note: "Which statuses a scenario pays for stands on the assumptions sheet; blank is Open.",
    rule: {
      accepts: { list: REQUISITION_STATUSES },
      help: `Status must be one of ${REQUISITION_STATUSES.join(", ")}.`,
    },
  },
  basePlan: {
    head: "Base plan",
    width: WIDTH,
    format: usd,
    note: "US dollars a year at the plan's start or the start date, whichever is later; blank takes the market.",
    rule: {
      accepts: { from: 1, to: 100_000_000 },
      help: "Base plan must be an amount in US dollars a year.",
    },
  },
  knownStart: {
    head: "Known start",
    width: WIDTH,
    format: date,
    note: "The first day at work, once it is known; otherwise it is expected.",
    rule: { accepts: "date", help: "Known start must be a date." },
  },
  base: {
    head: "Base in plan",
    width: WIDTH,
    format: usdOrNothing,
    note: "By the scenario's pay basis: plan, market, or no less than the floor.",
    formula: (c, at) => {
      const planned = `IF(${c.basePlan}="",${c.market},${c.basePlan})`;
      return numeric(
        c,
        `IF(${at.PayBasis}="market",${c.market},IF(${at.PayBasis}="floor",MAX(${planned},${c.floor}),${planned}))`,
      );
    },
  },
  average: {
    head: "Average",
    width: WIDTH,
    format: usdOrNothing,
    note: "Average: level × state factor.",
    formula: (c, at) => numeric(c, `${averageOf(c.level, at)}*${factorOf(c, at)}`),
  },
  market: {
    head: "Market",
    width: WIDTH,
    format: usdOrNothing,
    note: "Average with the skills' premium.",
    formula: (c, at) => {
      const premium = (skill: string, share: string) =>
        `IF(ISNUMBER(SEARCH("${skill}",${c.skills})),${share},0)`;
      const largest = `MAX(${premium("genai", at.PremiumGenai)},${premium("google_pmle", at.PremiumGoogle)})`;
      return numeric(c, `${c.average}*(1+${largest})`);
    },
  },
  floor: {
    head: "Floor",
    width: WIDTH,
    format: usdOrNothing,
    note: "Floor to close, Senior and above: a second series, never mixed with the average.",
    formula: (c, at) => numeric(c, `INDEX(${at.LevelFloor},MATCH(${c.level},${at.Levels},0))`),
  },
  bandMin: {
    head: "Band min",
    width: WIDTH,
    format: usdOrNothing,
    note: "Senior and above: the larger of floor and average; below: the market band.",
    formula: (c, at) =>
      numeric(c, `IF(${c.floor}>0,MAX(${c.floor},${c.average}),${c.average}/(1+${at.MarketSpread}/2))`),
  },
  bandMax: {
    head: "Band max",
    width: WIDTH,
    format: usdOrNothing,
    note: "Minimum × (1 + spread).",
    formula: (c, at) => numeric(c, `${c.bandMin}*(1+IF(${c.floor}>0,${at.HireSpread},${at.MarketSpread}))`),
  },
  verdict: {
    head: "Verdict",
    width: 180,
    format: text,
    note: "Base in plan against the floor; below Senior against the average.",
    formula: (c, at) => textual(c, verdictOf(c, at)),
    live: { call: offerCheck, output: 1 },
    colours: (c) => verdictColours(c.verdict),
  },
  gap: {
    head: "Gap",
    width: WIDTH,
    format: usdDifference,
    note: "Base in plan less floor, or less average below Senior.",
    formula: (c) => textual(c, `${c.base}-${target(c)}`),
    live: { call: offerCheck, output: 2 },
  },
  gapShare: {
    head: "Gap share",
    width: WIDTH,
    format: percentDifference,
    note: "Gap over the floor, or over the average below Senior.",
    formula: (c) => textual(c, `${c.gap}/${target(c)}`),
    live: { call: offerCheck, output: 3 },
  },
  search: {
    head: "Search days",
    width: WIDTH,
    format: decimal,
    note: "From opening to acceptance; none is quoted below Senior.",
    formula: (c, at) =>
      textual(c, `IF(${c.floor}>0,IF(${c.base}<${c.floor},${at.SlowDays},${at.CompetitiveDays}),"")`),
    live: { call: offerCheck, output: 4 },
  },
  days: {
    head: "Days",
    width: WIDTH,
    format: `${days};;`,
    note: "Expected search, with the scenario's extra process days.",
    formula: (c, at) =>
      numeric(c, `${at.ExtraProcessDays}+IF(${c.search}="",${at.DaysBelowSenior},${c.search})`),
  },
  start: {
    head: "Start",
    width: WIDTH,
    format: dateOrNothing,
    note: "Known start, or opened + days + notice.",
    formula: (c, at) =>
      numeric(
        c,
        `IF(${c.knownStart}<>"",${c.knownStart},IF(${c.opened}="",${at.AsOf},${c.opened})+ROUND(${c.days},0)+${at.NoticeDays})`,
      ),
  },
  loaded: {
    head: "Loaded cost",
    width: WIDTH,
    format: usdOrNothing,
    note: "A year: base, bonus, employer payroll taxes, benefits. State unemployment tax, whose rate is each employer's own, and leave premiums are not in it.",
    formula: (c) => numeric(c, `${c.base}+${c.bonus}+${c.taxes}+${c.benefits}`),
  },
  oneTime: {
    head: "One-time cost",
    width: WIDTH,
    format: usdOrNothing,
    note: "Recruiter's fee and equipment, in the month of the start.",
    formula: (c, at) => numeric(c, `${at.RecruiterFee}*${c.base}+${at.EquipmentCost}`),
  },
  vacancy: {
    head: "Cost of waiting",
    width: WIDTH,
    format: usdOrNothing,
    note: "Only the days that an offer under the floor adds, 33 to 38, not the whole search: extra days × ((value − loaded cost) ÷ 365 + cover).",
    formula: (c, at) => {
      const aDay = `((${at.ValueMultiple}*${c.loaded}-${c.loaded})/${CALENDAR_DAYS}+${at.CoverPerDay})`;
      return numeric(c, `IF(${isUnderFloor(c)},(${at.SlowDays}-${at.CompetitiveDays})*${aDay},0)`);
    },
  },
  raise: {
    head: "Raise to floor",
    width: WIDTH,
    format: usdOrNothing,
    note: "Gap to the floor with its load, over the horizon.",
    formula: (c, at) =>
      numeric(c, `IF(${isUnderFloor(c)},(${c.floor}-${c.base})*${at.HorizonValue}*${c.loaded}/${c.base},0)`),
  },
  wayOut: {
    head: "Cheaper way",
    width: 140,
    format: text,
    note: "Raising against waiting; an offer that is not credible does not close by waiting.",
    formula: (c) =>
      textual(
        c,
        `IF(${isUnderFloor(c)},IF(${c.verdict}=${quoted(NOT_CREDIBLE)},"Raise or re-scope",IF(${c.raise}<${c.vacancy},"Raise to the floor","Wait")),"")`,
      ),
  },
  rescope: {
    head: "Re-scope to Mid",
    width: WIDTH,
    format: usdOrNothing,
    note: "The other way out: the Mid average in the same place, market-rate for a smaller role.",
    formula: (c, at) => numeric(c, `IF(${isUnderFloor(c)},${averageOf('"Mid"', at)}*${factorOf(c, at)},0)`),
  },
  firstYear: {
    head: "First 12 months",
    width: WIDTH,
    format: usdOrNothing,
    note: "Cash within the plan's first 12 months, counted by itself: Start compares it with the cash sheet.",
    formula: (c, at) => {
      const from = paidFrom(c, at);
      const monthEnd = `EOMONTH(${from},0)`;
      const partial = `IF(OR(${c.start}>=${yearEnd(at)},DAY(${from})=1),0,(${monthEnd}-${from}+1)/DAY(${monthEnd}))`;
      const firstWhole = `IF(DAY(${from})=1,${from},${monthEnd}+1)`;
      const nextMerit = `DATE(YEAR(${from})+IF(MONTH(${from})>=${at.MeritMonth},1,0),${at.MeritMonth},1)`;
      const months = `(${partial}+MAX(0,${monthsToYearEnd(firstWhole, at)})+${at.MeritRate}*MAX(0,${monthsToYearEnd(nextMerit, at)}))`;
      const startsWithin = `AND(${c.start}>=${at.PlanStart},${c.start}<${yearEnd(at)})`;
      return numeric(c, `${c.counted}*(${c.loaded}/12*${months}+IF(${startsWithin},${c.oneTime},0))`);
    },
  },
  approvedCost: {
    head: "Approved cost",
    width: WIDTH,
    format: usd,
    note: "Loaded and one-time cost as they were approved: Approve in the panel writes it.",
  },
  approvedBy: { head: "Approved by", width: WIDTH, format: text, note: "As typed in the panel." },
  approvedOn: { head: "Approved on", width: WIDTH, format: date },
  drift: {
    head: "Drift",
    width: WIDTH,
    format: usdDifference,
    note: "Loaded and one-time cost now, less what was approved.",
    formula: (c) => textual(c, `IF(${c.approvedCost}="","",${c.loaded}+${c.oneTime}-${c.approvedCost})`),
    colours: (c) => [{ formula: `=AND(ISNUMBER(${c.drift}),ABS(${c.drift})>=0.5)`, colour: "warning" }],
  },
  problem: {
    head: "Problem",
    width: 260,
    format: text,
    note: "What keeps the row from being planned.",
    formula: (c, at) => {
      const typed = [c.place, c.skills, c.opened, c.status, c.basePlan, c.knownStart].join(",");
      const isUnknown = (cell: string, among: string) => `ISNA(MATCH(${cell},${among},0))`;
      return ifLevel(
        c,
        `IF(${isUnknown(c.level, at.Levels)},"Level must be Entry, Mid, Senior, Lead or Principal.",IF(${isUnknown(placeOf(c), at.Places)},"State must be a postal code, US or REMOTE.",IF(${isUnknown(statusOf(c), at.Statuses)},"Status must be one of the assumptions sheet's.",IF(AND(${c.basePlan}<>"",NOT(ISNUMBER(${c.basePlan}))),"Base plan must be an amount.",""))))`,
        `IF(COUNTA(${typed})>0,"Level is missing.","")`,
      );
    },
    colours: (c) => [{ formula: `=${c.problem}<>""`, colour: "bad" }],
  },
  counted: {
    head: "Counted",
    width: WIDTH,
    format: `${count};;`,
    note: "1 where the scenario pays for this status.",
    formula: (c, at) => numeric(c, `INDEX(${at.StatusCounted},MATCH(${statusOf(c)},${at.Statuses},0))`),
  },
  bonus: {
    head: "Bonus",
    width: WIDTH,
    format: usdOrNothing,
    note: "A year.",
    formula: (c, at) => numeric(c, `${c.base}*${at.BonusRate}`),
  },
  taxes: {
    head: "Payroll taxes",
    width: WIDTH,
    format: usdOrNothing,
    note: "Employer Social Security, Medicare and federal unemployment tax, a year; 2026 rates.",
    formula: (c, at) => {
      const pay = `(${c.base}+${c.bonus})`;
      return numeric(
        c,
        `${at.SocialSecurityRate}*MIN(${pay},${at.SocialSecurityWageBase})+${at.MedicareRate}*${pay}+${at.FutaRate}*MIN(${pay},${at.FutaWageBase})`,
      );
    },
  },
  benefits: {
    head: "Benefits",
    width: WIDTH,
    format: usdOrNothing,
    note: "A year.",
    formula: (c, at) => numeric(c, `${c.base}*${at.BenefitsRate}`),
  },
  rises: {
    head: "Merit years",
    width: WIDTH,
    format: `${count};;`,
    note: "Merit dates up to the later of start and plan start, from the plan's first year on.",
    formula: (c, at) => {
      const from = paidFrom(c, at);
      return numeric(c, `YEAR(${from})-IF(MONTH(${from})<${at.MeritMonth},1,0)-YEAR(${at.PlanStart})`);
    },
  },
});

export type RequisitionKey = keyof typeof REQUISITION_COLUMNS;

/** The offers of all requisitions, checked. */
function offerCheck(whole: Of<"base" | "level" | "place">, at: At): string {
  return `AI_OFFER_CHECK(${whole.base},${whole.level},${whole.place},${at.Overrides})`;
}
