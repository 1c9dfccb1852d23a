import { REQUISITION_STATUSES } from "../../core/hiring/hiringScenario.ts";
import { REQUISITION_KINDS } from "../../core/hiring/requisitionKind.ts";
import { CALENDAR_DAYS } from "../../core/hiring/vacancyCost.ts";
import { LEVEL_NAMES } from "../../core/market/levels.ts";
import { ODD_PAY } from "../../core/market/payMeant.ts";
import type { OfferVerdict } from "../../core/offers/verdict.ts";
import type { Cells } from "../columns/Column.ts";
import { quoted } from "../native/literal.ts";
import { type AssumptionReferences, SCENARIOS, type ScenarioName, YEARS } from "./assumptionsSheet.ts";
import { PLAN_FORMATS } from "./cells.ts";
import { employerTaxFormula } from "./employerTaxFormula.ts";
import { PLAN_DAYS } from "./planDays.ts";
import { columnsGiven, type SheetColumn } from "./SheetColumn.ts";
import { verdictColours, verdictOf } from "./verdict.ts";

const {
  text,
  usd,
  usdOrNothing,
  usdDifferenceOrNothing,
  percentDifference,
  dateOrNothing,
  date,
  count,
  decimal,
} = PLAN_FORMATS;
const WIDTH = 95;
/** All columns that are typed into, and the problem beside them, have room on a screen. */
const TYPED_WIDTH = 84;

/** What the formulas of the requisitions take besides their own sheet. */
export interface RequisitionGiven {
  at: AssumptionReferences;
  /** Columns of the approvals: for whom the row holds, what was approved, and what has drifted since. */
  approvals: Readonly<Record<"holds" | "cost" | "drift", string>>;
}

type TypedKey =
  | "id"
  | "level"
  | "place"
  | "department"
  | "costCentre"
  | "kind"
  | "status"
  | "basePlan"
  | "opened"
  | "knownStart"
  | "endDate"
  | "replaces"
  | "skills"
  | "recruiter";
type Key = TypedKey | CalculatedKey;
type All = Cells<Key>;
type Column = SheetColumn<Key, RequisitionGiven>;

/** An offer that does not close by waiting. */
const NOT_CREDIBLE: OfferVerdict = "Not credible";
/** Where the start of who is not paid in the plan stands: after every month. */
export const NEVER = 99;

// A row that does not count is zero in numbers and empty in words, so that columns add up. What a level and a place give
// alone does not ask whether it does: it need not be calculated again when pay is typed.
const numeric = (c: All, value: string) => `IF(${c.counts}=1,${value},0)`;
const textual = (c: All, value: string) => `IF(${c.counts}=1,${value},"")`;
/** AND does not fill a column; a product does. */
const every = (...tests: readonly string[]) => tests.map((test) => `(${test})`).join("*");
const some = (...tests: readonly string[]) => `${tests.map((test) => `(${test})`).join("+")}>0`;
const isAgreed = (c: All) => some(`${c.stands}="Filled"`, `${c.stands}="Offer out"`);
const chosen = (at: AssumptionReferences, of: (scenario: ScenarioName) => string) =>
  `IF(${at.Scenario}=1,${of("Base")},IF(${at.Scenario}=2,${of("Lean")},${of("Aggressive")}))`;
const isUnderFloor = (c: All) => every(`${c.floor}>0`, `${c.base}<${c.floor}`);
/** What the base is compared with: the floor, or the average where there is none. */
const target = (c: All) => `IF(${c.floor}>0,${c.floor},${c.average})`;
const larger = (a: string, b: string) => `IF(${a}>${b},${a},${b})`;
const daysInMonth = (day: string) => `DAY(DATE(YEAR(${day}),MONTH(${day})+1,0))`;
/** Where a day lies among the months of the plan, counted from 0, with the part of its month that is over. */
const monthOf = (day: string, at: AssumptionReferences) =>
  `((YEAR(${day})-YEAR(${at.PlanStart}))*12+MONTH(${day})-MONTH(${at.PlanStart})+(DAY(${day})-1)/${daysInMonth(day)})`;
const meritYear = (day: string, at: AssumptionReferences) =>
  `(YEAR(${day})-IF(MONTH(${day})<${at.MeritMonth},1,0)-${at.MeritBase})`;
const within = (value: string, low: string, high: string) =>
  `IF(${value}<${low},${low},IF(${value}>${high},${high},${value}))`;
const rise = (years: string, missed: string, at: AssumptionReferences) =>
  `(1+${at.MeritRate})^IF(${years}>${missed},${years}-${missed},0)`;
/** The first of so many values whose number it is. */
const pick = (number: string, values: readonly string[]): string =>
  values.reduceRight(
    (rest, value, i) => (i === values.length - 1 ? value : `IF(${number}=${i + 1},${value},${rest})`),
    "",
  );
const money = (amount: string) => `TEXT(${amount},"$#,##0")`;

const typed = (column: Omit<Column, "width"> & { width?: number }): Column => ({
  width: TYPED_WIDTH,
  ...column,
});
const work = (head: string, format: string, fills: NonNullable<Column["fills"]>): Column => ({
  head,
  width: WIDTH,
  format,
  isHidden: true,
  fills,
});

const dateColumn = (head: string, note: string): Column =>
  typed({ head, format: date, note, rule: { accepts: "date", help: `${head} must be a date.` } });

/** What people type, in the order in which the sheet is made. */
const TYPED = {
  id: typed({
    head: "Requisition",
    format: text,
    note: "Your own number or name.",
    colours: (c) => [
      { formula: `=${c.stops}<>""`, colour: "bad" },
      { formula: `=${c.problem}<>""`, colour: "warning" },
    ],
  }),
  level: typed({
    head: "Level",
    format: text,
    note: "Entry, Mid, Senior, Lead or Principal: a row with a level is a requisition, wherever it stands.",
    rule: { accepts: { list: LEVEL_NAMES }, help: "Level must be Entry, Mid, Senior, Lead or Principal." },
  }),
  place: typed({
    head: "State",
    format: text,
    note: "Postal code or name of a state, metropolitan area such as San Jose, CA, US or REMOTE; blank is US.",
  }),
  department: typed({ head: "Department", format: text, note: "Yours; the summary adds up by it." }),
  costCentre: typed({ head: "Cost centre", format: text, note: "Yours." }),
  kind: typed({
    head: "Kind",
    format: text,
    note: "Existing: at work when the plan starts, no one-time cost; without a known start, long enough for merit. New, or Backfill for somebody who leaves. Blank is New.",
    rule: { accepts: { list: REQUISITION_KINDS }, help: "Kind must be Existing, New or Backfill." },
  }),
  status: typed({
    head: "Status",
    format: text,
    note: "Which statuses a scenario pays for, and how likely each is, stands on the assumptions sheet; blank is Open, of an existing person Filled.",
    rule: {
      accepts: { list: REQUISITION_STATUSES },
      help: `Status must be one of ${REQUISITION_STATUSES.join(", ")}.`,
    },
  }),
  basePlan: typed({
    head: "Base plan",
    format: usd,
    note: "US dollars a year at the plan's start or the start date, whichever is later; blank takes the market.",
    rule: {
      accepts: { from: 1, to: 100_000_000 },
      help: "Base plan must be an amount in US dollars a year.",
    },
  }),
  opened: dateColumn(
    "Opened",
    "When the search begins; blank is the As of date, of a backfill the day the other leaves.",
  ),
  knownStart: dateColumn("Known start", "The first day at work, once it is known; otherwise it is expected."),
  endDate: dateColumn("End date", "Of somebody who leaves: pay stops that day."),
  replaces: typed({ head: "Replaces", format: text, note: "The requisition that a backfill is for." }),
  skills: typed({
    head: "Skills",
    format: text,
    note: "genai, google_pmle or both: the larger premium goes on the market average. The premium for AI security is on total compensation, so it is not used here.",
  }),
  recruiter: typed({ head: "Recruiter", format: text, note: "Yours." }),
} satisfies Record<TypedKey, Column>;
export const TYPED_KEYS = Object.keys(TYPED) as TypedKey[];

type SeenKey =
  | "problem"
  | "start"
  | "startIs"
  | "base"
  | "average"
  | "market"
  | "floor"
  | "verdict"
  | "gap"
  | "gapShare"
  | "loaded"
  | "oneTime"
  | "inPlan"
  | "expected"
  | "vacancy"
  | "raise"
  | "rescope"
  | "wayOut"
  | "toDo"
  | "approvedCost"
  | "drift";
type WorkKey =
  | "stops"
  | "counts"
  | "code"
  | "stands"
  | "named"
  | "replaced"
  | "left"
  | "since"
  | "planned"
  | "bandMin"
  | "bandMax"
  | "unemploymentBase"
  | "premium"
  | "premiumBase"
  | "until"
  | "counted"
  | "paidFrom"
  | "endsBy"
  | "late"
  | "weight"
  | "openFrom"
  | "openTo"
  | "firstShare"
  | "firstPay"
  | "firstTax"
  | "firstCost"
  | "lastPay"
  | "lastTax"
  | "lastCost"
  | "onceInPlan"
  | "toFloor"
  | "unraised";
type OfScenario = "base" | "due" | "start" | "from" | "missed" | "cost" | "yearly";
type ScenarioKey = `${OfScenario}${ScenarioName}`;
type WagesKey = `wages${ScenarioName}${(typeof YEARS)[number]}`;
type YearKey =
  | `bonus${(typeof YEARS)[number]}`
  | `pay${(typeof YEARS)[number]}`
  | `tax${(typeof YEARS)[number]}`
  | `cost${(typeof YEARS)[number]}`;
type CalculatedKey = SeenKey | WorkKey | ScenarioKey | WagesKey | YearKey;

/** What a year's wages cost in all, for a bonus over base of `bonus`, as a multiple of them. */
const loadOf = (benefits: string, bonus: string) => `(1+${benefits}/(1+${bonus}))`;

/** Columns that stand once for each scenario. */
function ofScenario(scenario: ScenarioName): Record<string, Column> {
  const driver = ({ at }: RequisitionGiven) => ({
    basis: at.of("PayBasis", scenario),
    process: at.of("ExtraProcessDays", scenario),
    benefits: at.of("BenefitsRate", scenario),
    bonus: at.of("BonusRate", scenario),
    fee: at.of("RecruiterFee", scenario),
  });
  const key = <K extends OfScenario>(of: K) => `${of}${scenario}` as const;
  const head = (what: string) => `${what}, ${scenario}`;
  const bonusIn = (given: RequisitionGiven, year: (typeof YEARS)[number]) =>
    `${driver(given).bonus}*${given.at.inYear(year, "bonus")}`;
  const isPaidIn = (c: All) => `${c[key("from")]}<${NEVER}`;
  const once = (c: All, given: RequisitionGiven) =>
    `IF(${every(`${c[key("start")]}>=${given.at.PlanStart}`, `${c.kind}<>"Existing"`)},${driver(given).fee}*${c[key("base")]}+${given.at.EquipmentCost},0)`;
  return {
    [key("base")]: work(head("Base"), usdOrNothing, (c, given) => {
      const { basis } = driver(given);
      const ofBasis = `IF(${basis}="market",${c.market},IF(${every(`${basis}="floor"`, `${c.planned}<${c.floor}`)},${c.floor},${c.planned}))`;
      return numeric(c, `IF(${isAgreed(c)},${c.planned},${ofBasis})`);
    }),
    [key("due")]: work(head("Search ends"), dateOrNothing, (c, given) => {
      const { at } = given;
      const search = `IF(${c.floor}>0,IF(${c[key("base")]}<${c.floor},${at.SlowDays},${at.CompetitiveDays}),${at.DaysBelowSenior})`;
      return numeric(c, `${c.since}+ROUND(${search}+${driver(given).process},0)`);
    }),
    [key("start")]: work(head("Start"), dateOrNothing, (c, { at }) =>
      numeric(
        c,
        `IF(${c.knownStart}<>"",${c.knownStart},IF(${c.kind}="Existing",${at.PlanStart},${larger(c[key("due")], at.AsOf)}+${at.NoticeDays}))`,
      ),
    ),
    [key("from")]: work(head("From month"), decimal, (c, { at }) => {
      const start = c[key("start")];
      const isOut = some(
        `${c.counts}<>1`,
        `${start}>=${at.PlanEnd}`,
        `${c.endsBy}<=${start}`,
        `${c.until}=0`,
      );
      return `IF(${isOut},${NEVER},IF(${start}<=${at.PlanStart},0,${monthOf(start, at)}))`;
    }),
    [key("missed")]: work(head("Merit missed"), count, (c, { at }) => {
      const years = meritYear(`(${c[key("start")]}+${at.MeritDays}-1)`, at);
      // Of whom it is not said since when, has been there long enough.
      const isUnsaid = every(`${c.kind}="Existing"`, `${c.knownStart}=""`);
      return numeric(c, `IF(${isUnsaid},0,IF(${years}<0,0,${years}))`);
    }),
    ...Object.fromEntries(
      YEARS.map((year) => [
        `wages${scenario}${year}`,
        work(head(`Wages of year ${year}`), usdOrNothing, (c, given) => {
          const { at } = given;
          const missed = c[key("missed")];
          const [from, merit, until] = (["from", "merit", "until"] as const).map((fact) =>
            at.inYear(year, fact),
          ) as [string, string, string];
          const before = `(${at.inYear(year, "year")}-1-${at.MeritBase})`;
          const months = (low: string, high: string) =>
            `(${within(c.until, low, high)}-${within(c[key("from")], low, high)})`;
          const worked = `${months(from, merit)}*${rise(before, missed, at)}+${months(merit, until)}*${rise(`(${before}+1)`, missed, at)}`;
          return `IF(${isPaidIn(c)},${c[key("base")]}/12*(1+${bonusIn(given, year)})*(${worked}),0)`;
        }),
      ]),
    ),
    [key("cost")]: work(head("Cost in plan"), usdOrNothing, (c, given) => {
      const { at } = given;
      const years = YEARS.map((year) => {
        const wages = c[`wages${scenario}${year}`];
        return `${at.inYear(year, "kept")}*(${wages}*${loadOf(driver(given).benefits, bonusIn(given, year))}+${employerTaxFormula(wages, c, at)})`;
      });
      return `IF(${isPaidIn(c)},${years.join("+")}+${once(c, given)},0)`;
    }),
    [key("yearly")]: work(head("Cost a year"), usdOrNothing, (c, given) => {
      const { benefits, bonus, fee } = driver(given);
      const wages = `((1+${bonus})*${c[key("base")]})`;
      return numeric(
        c,
        `${wages}*${loadOf(benefits, bonus)}+${employerTaxFormula(wages, c, given.at)}+IF(${c.kind}="Existing",0,${fee}*${c[key("base")]}+${given.at.EquipmentCost})`,
      );
    }),
  };
}

/** What a month's pay costs besides taxes, where the bonus is spread with it. */
const loadOnPay = (at: AssumptionReferences) =>
  `(1+${at.BenefitsRate}+IF(${at.BonusMonth}=0,${at.BonusRate},0))`;
const isOpenSeat = (c: All) => every(`${c.counted}=1`, `${c.kind}<>"Existing"`);

const wagesInUse = (c: All, at: AssumptionReferences, year: (typeof YEARS)[number]) =>
  chosen(at, (scenario) => c[`wages${scenario}${year}`]);

/** Pay of a month by how often merit has risen, and taxes of a day by calendar year, in the chosen scenario. */
const OF_YEARS: Record<string, Column> = Object.fromEntries(
  YEARS.flatMap((year): [string, Column][] => [
    [
      `pay${year}`,
      work(`Pay a month after ${year - 1} merit dates`, usdOrNothing, (c, { at }) =>
        numeric(
          c,
          `${c.base}/12*${rise(
            `${year - 1}`,
            chosen(at, (scenario) => c[`missed${scenario}`]),
            at,
          )}`,
        ),
      ),
    ],
    [
      `tax${year}`,
      work(`Payroll taxes a day in year ${year}`, usdOrNothing, (c, { at }) => {
        const [first, next] = [at.inYear(year, "first"), at.inYear(year, "next")];
        const days = `(${within(c.endsBy, first, next)}-${within(c.start, first, next)})`;
        const wages = wagesInUse(c, at, year);
        return `IF(${c.paidFrom}<${NEVER},IF(${days}>0,(${employerTaxFormula(wages, c, at)})/${days},0),0)`;
      }),
    ],
    [
      `bonus${year}`,
      work(`Bonus paid in year ${year}`, usdOrNothing, (c, { at }) => {
        const rate = `${at.BonusRate}*${at.inYear(year, "bonus")}`;
        return `IF(${c.paidFrom}<${NEVER},${wagesInUse(c, at, year)}*${rate}/(1+${rate}),0)`;
      }),
    ],
    [
      `cost${year}`,
      work(`Cost in year ${year}`, usdOrNothing, (c, { at }) => {
        const [first, next] = [at.inYear(year, "first"), at.inYear(year, "next")];
        const days = `(${within(c.endsBy, first, next)}-${within(c.start, first, next)})`;
        const recurring = `${wagesInUse(c, at, year)}*${loadOf(at.BenefitsRate, `${at.BonusRate}*${at.inYear(year, "bonus")}`)}+${c[`tax${year}`]}*${days}`;
        return `IF(${c.paidFrom}<${NEVER},${at.inYear(year, "kept")}*(${recurring})+IF(YEAR(${c.start})=${at.inYear(year, "year")},${c.onceInPlan},0),0)`;
      }),
    ],
  ]),
);

const stopsOf = (c: All, at: AssumptionReferences): string => {
  const noDate = (cell: string) =>
    `IF(${cell}="",0,IF(ISNUMBER(${cell}),IF(${cell}<${PLAN_DAYS.from},1,IF(${cell}>${PLAN_DAYS.to},1,0)),1))=1`;
  const mustBeDate = (head: string) => `${head} must be a date from 2000 to 2099, not text.`;
  const reasons: readonly (readonly [test: string, words: string])[] = [
    [`COUNTIF(${at.Levels},${c.level})<>1`, "Level must be Entry, Mid, Senior, Lead or Principal."],
    [
      `COUNTIF(${at.Places},${c.code})<>1`,
      "State must be a state, a metropolitan area such as San Jose, CA, US or REMOTE.",
    ],
    [`COUNTIF(${at.Statuses},${c.stands})<>1`, `Status must be ${REQUISITION_STATUSES.join(", ")} or blank.`],
    [
      every(`${c.kind}<>""`, ...REQUISITION_KINDS.map((kind) => `${c.kind}<>"${kind}"`)),
      "Kind must be Existing, New, Backfill or blank.",
    ],
    [noDate(c.opened), mustBeDate("Opened")],
    [noDate(c.knownStart), mustBeDate("Known start")],
    [noDate(c.endDate), mustBeDate("End date")],
    [
      `IF(${c.basePlan}="",0,IF(ISNUMBER(${c.basePlan}),IF(${c.basePlan}>0,0,1),1))=1`,
      "Base plan must be a number over 0, such as 215000.",
    ],
  ];
  const nested = reasons.reduceRight((rest, [test, words]) => `IF(${test},${quoted(words)},${rest})`, '""');
  const others = [c.place, c.status, c.opened, c.basePlan, c.knownStart, c.kind].map(
    (cell) => `(${cell}<>"")`,
  );
  return `IF(${c.level}="",IF(${others.join("+")}>0,"Level is missing.",""),${nested})`;
};

/** A base plan far below the local average, and one far above it; without one the market is planned. */
const isOdd = (c: All) =>
  [`${c.planned}<${c.average}/${ODD_PAY}`, `${c.planned}>${ODD_PAY}*${c.average}`] as const;

/** What keeps costing and is named all the same. */
const warningsOf = (c: All, at: AssumptionReferences): string => {
  const [isFarBelow, isFarAbove] = isOdd(c);
  const reasons: readonly (readonly [test: string, words: string])[] = [
    [
      isFarBelow,
      `${money(c.planned)}&" is below a third of the local average, "&${money(c.average)}&": are thousands meant?"`,
    ],
    [isFarAbove, `${money(c.planned)}&" is over three times the local average, "&${money(c.average)}&"."`],
    [
      every(`${c.endDate}<>""`, `${c.endDate}<=${c.start}`),
      '"End date is not after the start, so nothing is paid."',
    ],
    [
      every(`${c.endDate}<>""`, `${c.endDate}<=${at.PlanStart}`),
      '"End date is before the plan\'s first day, so nothing is paid."',
    ],
    [`${c.start}>=${at.PlanEnd}`, '"Starts after the plan\'s last day, so nothing is paid."'],
    [`${c.named}>1`, '"Another row has this requisition\'s number too."'],
    [`${c.replaced}=0`, '"Replaces names no requisition."'],
    [`${c.replaced}>1`, '"Replaces names more than one row, so nobody\'s End date is taken."'],
    [every(`${c.replaces}<>""`, `${c.replaces}=${c.id}`), '"Replaces names its own row."'],
    [
      every(`${c.replaces}<>""`, `${c.kind}="Backfill"`, `${c.left}=0`),
      '"Whom it replaces has no End date, so both are paid."',
    ],
    [
      every(`${c.replaces}<>""`, some(`${c.kind}=""`, `${c.kind}="New"`)),
      '"Replaces counts for a Backfill only: Kind says so."',
    ],
    [
      every(`${c.kind}="Existing"`, `${c.start}>${at.PlanStart}`),
      '"Existing starts after the plan does, without one-time cost. New says so."',
    ],
    [
      every(`${c.skills}<>""`, `${c.market}=${c.average}`),
      '"Skills names none that has a premium: genai, google_pmle."',
    ],
    [
      every(`${c.kind}<>"Existing"`, `${c.start}<${at.PlanStart}`),
      '"Starts before the plan: paid from its first month, without one-time cost. Existing says so."',
    ],
  ];
  return reasons.reduceRight((rest, [test, words]) => `IF(${test},${words},${rest})`, '""');
};

const SEEN = {
  problem: {
    head: "Problem",
    width: 260,
    format: text,
    note: "Red: the row counts nothing until it is mended. Yellow: it counts as it stands; look at it.",
    fills: (c, { at }) => `IF(${c.stops}<>"",${c.stops},${textual(c, warningsOf(c, at))})`,
    colours: (c) => [
      { formula: `=${c.stops}<>""`, colour: "bad" },
      { formula: `=${c.problem}<>""`, colour: "warning" },
    ],
  },
  start: {
    head: "Start",
    width: WIDTH,
    format: dateOrNothing,
    note: "Known start; else the end of the search, not before As of, and the notice.",
    fills: (c, { at }) => chosen(at, (scenario) => c[`start${scenario}`]),
  },
  startIs: {
    head: "Start is",
    width: WIDTH,
    format: text,
    note: "Late: the search should have ended before As of.",
    fills: (c, { at }) =>
      textual(
        c,
        `IF(${c.late}>0,"Late "&${c.late}&" days",IF(${c.kind}="Existing","At work",IF(${c.start}<${at.PlanStart},"Before the plan",IF(${c.knownStart}<>"","Known","Expected"))))`,
      ),
    colours: (c) => [{ formula: `=${c.late}>0`, colour: "warning" }],
  },
  base: {
    head: "Base in plan",
    width: WIDTH,
    format: usdOrNothing,
    note: "Agreed pay of who is hired or offered, in every scenario; of others by the scenario's pay basis.",
    fills: (c, { at }) => chosen(at, (scenario) => c[`base${scenario}`]),
  },
  average: {
    head: "Average",
    width: WIDTH,
    format: usdOrNothing,
    note: "Average: level × state factor.",
    fills: (c, { at }) =>
      `SUMIF(${at.Levels},${c.level},${at.LevelAverage})*SUMIF(${at.Places},${c.code},${at.PlaceFactor})`,
  },
  market: {
    head: "Market",
    width: WIDTH,
    format: usdOrNothing,
    note: "Average with the skills' premium.",
    fills: (c, { at }) => {
      const has = (skill: string) => `ISNUMBER(SEARCH("${skill}",${c.skills}))`;
      const both = `MAX(${at.PremiumGenai},${at.PremiumGoogle})`;
      return `${c.average}*(1+IF(${has("google_pmle")},IF(${has("genai")},${both},${at.PremiumGoogle}),IF(${has("genai")},${at.PremiumGenai},0)))`;
    },
  },
  floor: {
    head: "Floor",
    width: WIDTH,
    format: usdOrNothing,
    note: "Floor to close, Senior and above: a second series, never mixed with the average.",
    fills: (c, { at }) => `SUMIF(${at.Levels},${c.level},${at.LevelFloor})`,
  },
  verdict: {
    head: "Verdict",
    width: 180,
    format: text,
    note: "Base in plan against the floor; below Senior against the average.",
    fills: (c, { at }) => textual(c, verdictOf({ ...c, place: c.code }, at)),
    liveFills: (c, { at }) => textual(c, `INDEX(${offerCheck(c, at)},0,1)`),
    colours: (c) => verdictColours(c.verdict),
  },
  gap: {
    head: "Gap",
    width: WIDTH,
    format: usdDifferenceOrNothing,
    note: "Base in plan less floor, or less average below Senior.",
    fills: (c) => numeric(c, `${c.base}-${target(c)}`),
    liveFills: (c, { at }) => numeric(c, `INDEX(${offerCheck(c, at)},0,2)`),
  },
  gapShare: {
    head: "Gap share",
    width: WIDTH,
    format: percentDifference,
    note: "Gap over the floor, or over the average below Senior.",
    fills: (c) => textual(c, `${c.gap}/${target(c)}`),
    liveFills: (c, { at }) => textual(c, `INDEX(${offerCheck(c, at)},0,3)`),
  },
  loaded: {
    head: "Loaded cost",
    width: WIDTH,
    format: usdOrNothing,
    note: "A whole calendar year: base, bonus, employer payroll taxes, leave premium, benefits.",
    fills: (c, { at }) => numeric(c, `${chosen(at, (scenario) => c[`yearly${scenario}`])}-${c.oneTime}`),
  },
  oneTime: {
    head: "One-time cost",
    width: WIDTH,
    format: usdOrNothing,
    note: "Recruiter's fee and equipment, in the month of the start; none for who is there already.",
    fills: (c, { at }) =>
      numeric(c, `IF(${c.kind}="Existing",0,${at.RecruiterFee}*${c.base}+${at.EquipmentCost})`),
  },
  inPlan: {
    head: "Cost in plan",
    width: WIDTH,
    format: usdOrNothing,
    note: "All-in: what it costs within the plan if it comes about; nothing where the scenario does not pay for its status.",
    fills: (c, { at }) => `IF(${c.counted}=1,${chosen(at, (scenario) => c[`cost${scenario}`])},0)`,
  },
  expected: {
    head: "Expected cost",
    width: WIDTH,
    format: usdOrNothing,
    note: "Cost in plan × how likely its status is, whatever the scenario pays for.",
    fills: (c, { at }) => `IF(${c.counts}=1,${chosen(at, (scenario) => c[`cost${scenario}`])}*${c.weight},0)`,
  },
  vacancy: {
    head: "Cost of waiting",
    width: WIDTH,
    format: usdOrNothing,
    note: "Only the days that an offer under the floor adds, 33 to 38, not the whole search: extra days × ((value − loaded cost) ÷ 365 + cover).",
    fills: (c, { at }) => {
      const aDay = `((${at.ValueMultiple}*${c.loaded}-${c.loaded})/${CALENDAR_DAYS}+${at.CoverPerDay})`;
      return numeric(
        c,
        `IF(${every(isUnderFloor(c), `${c.stands}<>"Filled"`)},(${at.SlowDays}-${at.CompetitiveDays})*${aDay},0)`,
      );
    },
  },
  raise: {
    head: "Raise to floor",
    width: WIDTH,
    format: usdOrNothing,
    note: "Gap to the floor with its load, over the horizon.",
    fills: (c, { at }) =>
      numeric(
        c,
        `IF(${every(isUnderFloor(c), `${c.stands}<>"Filled"`)},(${c.floor}-${c.base})*${at.HorizonValue}*${c.loaded}/${c.base},0)`,
      ),
  },
  rescope: {
    head: "Re-scope to Mid",
    width: WIDTH,
    format: usdOrNothing,
    note: "The other way out: the Mid average in the same place, market-rate for a smaller role.",
    fills: (c, { at }) =>
      numeric(
        c,
        `IF(${every(isUnderFloor(c), `${c.stands}<>"Filled"`)},SUMIF(${at.Levels},"Mid",${at.LevelAverage})*SUMIF(${at.Places},${c.code},${at.PlaceFactor}),0)`,
      ),
  },
  wayOut: {
    head: "Cheaper way",
    width: 180,
    format: text,
    note: "Raising against waiting; an offer that is not credible does not close by waiting.",
    fills: (c) =>
      textual(
        c,
        `IF(${c.rescope}>0,IF(${c.verdict}=${quoted(NOT_CREDIBLE)},"Raise or re-scope",IF(${c.raise}<${c.vacancy},"Raise to the floor","Wait")),"")`,
      ),
  },
  toDo: {
    head: "To decide",
    width: 420,
    format: text,
    note: "What the board lists: a row to mend, a search that is late, an offer under the floor.",
    fills: (c) => {
      const underFloor = `${c.verdict}&": raise "&${money(`${c.floor}-${c.base}`)}&" or re-scope to Mid; waiting costs "&${money(c.vacancy)}`;
      const late = `"late by "&${c.late}&" days: find out why, or move its dates"`;
      return `IF(${c.stops}<>"",${c.stops},${textual(c, `IF(${some(...isOdd(c))},${c.problem},IF(${every(`${c.counted}=1`, `${c.rescope}>0`)},${underFloor},IF(${c.late}>0,${late},"")))`)})`;
    },
  },
  approvedCost: {
    head: "Approved cost",
    width: WIDTH,
    format: usdOrNothing,
    note: "A year's loaded and one-time cost, as the approvals sheet has it; nothing once it is cancelled.",
    fills: (c, { approvals }) =>
      numeric(
        c,
        `IF(${every(`${c.id}<>""`, `${c.stands}<>"Cancelled"`)},SUMIF(${approvals.holds},${c.id},${approvals.cost}),0)`,
      ),
  },
  drift: {
    head: "Drift",
    width: WIDTH,
    format: usdDifferenceOrNothing,
    note: "Cost now less what was approved, in the scenario that was approved; the approvals sheet says why.",
    fills: (c, { approvals }) =>
      numeric(c, `IF(${c.approvedCost}>0,SUMIF(${approvals.holds},${c.id},${approvals.drift}),0)`),
    colours: (c) => [{ formula: `=AND(ISNUMBER(${c.drift}),ABS(${c.drift})>=0.5)`, colour: "warning" }],
  },
} satisfies Record<SeenKey, Column>;

const WORK = {
  stops: work("Stops", text, (c, { at }) => stopsOf(c, at)),
  counts: work("Understood", count, (c) => `IF(${every(`${c.level}<>""`, `${c.stops}=""`)},1,0)`),
  code: work(
    "State code",
    text,
    (c, { at }) =>
      `IF(${c.place}="","US",IFERROR(VLOOKUP(TRIM(${c.place}),${at.StateNames},2,FALSE),TRIM(${c.place})))`,
  ),
  stands: work(
    "Status in use",
    text,
    (c) => `IF(${c.level}="","",IF(${c.status}<>"",${c.status},IF(${c.kind}="Existing","Filled","Open")))`,
  ),
  named: work("Rows of its number", count, (c) => `IF(${c.id}="",0,COUNTIF(${c.id},${c.id}))`),
  replaced: work("Rows it replaces", count, (c) => `IF(${c.replaces}="",1,COUNTIF(${c.id},${c.replaces}))`),
  left: work(
    "Whom it replaces leaves",
    dateOrNothing,
    (c) =>
      // Apart from the day that the search begins: every row asks all rows, which pay that is typed must not cause.
      // The days of several would add up.
      `IF(${c.replaces}="",0,IF(${c.replaced}=1,SUMIF(${c.id},${c.replaces},${c.endDate}),0))`,
  ),
  since: work("Open since", dateOrNothing, (c, { at }) => {
    const backfill = `IF(${every(`${c.kind}="Backfill"`, `${c.left}>0`)},${c.left},${at.AsOf})`;
    return numeric(c, `IF(${c.opened}<>"",${c.opened},${backfill})`);
  }),
  planned: work("Base agreed or planned", usdOrNothing, (c) =>
    numeric(c, `IF(${c.basePlan}="",${c.market},${c.basePlan})`),
  ),
  bandMin: work(
    "Band min",
    usdOrNothing,
    (c, { at }) => `IF(${c.floor}>0,${larger(c.floor, c.average)},${c.average}/(1+${at.MarketSpread}/2))`,
  ),
  bandMax: work(
    "Band max",
    usdOrNothing,
    (c, { at }) => `${c.bandMin}*(1+IF(${c.floor}>0,${at.HireSpread},${at.MarketSpread}))`,
  ),
  unemploymentBase: work(
    "Unemployment base",
    usdOrNothing,
    (c, { at }) => `SUMIF(${at.Places},${c.code},${at.PlaceUnemploymentBase})`,
  ),
  premium: work("Leave premium", decimal, (c, { at }) => `SUMIF(${at.Places},${c.code},${at.PlacePremium})`),
  premiumBase: work(
    "Premium base",
    usdOrNothing,
    (c, { at }) => `SUMIF(${at.Places},${c.code},${at.PlacePremiumBase})`,
  ),
  endsBy: work("Paid until", dateOrNothing, (c, { at }) =>
    numeric(c, `IF(${c.endDate}="",${at.PlanEnd},${c.endDate})`),
  ),
  until: work("Until month", decimal, (c, { at }) =>
    numeric(
      c,
      `IF(${c.endsBy}>=${at.PlanEnd},${at.PlanMonths},IF(${c.endsBy}<=${at.PlanStart},0,${monthOf(c.endsBy, at)}))`,
    ),
  ),
  ...ofScenario("Base"),
  ...ofScenario("Lean"),
  ...ofScenario("Aggressive"),
  counted: work("Counted", count, (c, { at }) =>
    numeric(c, `SUMIF(${at.Statuses},${c.stands},${at.StatusCounted})`),
  ),
  weight: work("Probability", decimal, (c, { at }) =>
    numeric(c, `SUMIF(${at.Statuses},${c.stands},${at.StatusProbability})`),
  ),
  late: work("Days late", count, (c, { at }) => {
    const due = chosen(at, (scenario) => c[`due${scenario}`]);
    const isLate = every(
      `${c.stands}="Open"`,
      `${c.knownStart}=""`,
      `${c.kind}<>"Existing"`,
      `${due}<${at.AsOf}`,
    );
    return numeric(c, `IF(${isLate},${at.AsOf}-${due},0)`);
  }),
  paidFrom: work(
    "Paid from month",
    decimal,
    (c, { at }) => `IF(${c.counted}=1,${chosen(at, (scenario) => c[`from${scenario}`])},${NEVER})`,
  ),
  ...OF_YEARS,
  openFrom: work(
    "Open from",
    dateOrNothing,
    (c) => `IF(${isOpenSeat(c)},IF(${c.since}<${c.start},${c.since},${c.start}),"")`,
  ),
  openTo: work("Open to", dateOrNothing, (c) => `IF(${isOpenSeat(c)},${c.start},"")`),
  firstShare: work("Share of first month", decimal, (c) => {
    const whole = `INT(${c.paidFrom})`;
    return `IF(${c.paidFrom}<${NEVER},IF(${c.until}<${whole}+1,${c.until}-${c.paidFrom},IF(${c.paidFrom}=${whole},0,${whole}+1-${c.paidFrom})),0)`;
  }),
  firstPay: work("Pay in first month", usdOrNothing, (c) => numeric(c, `${c.base}/12*${c.firstShare}`)),
  firstTax: work("Taxes in first month", usdOrNothing, (c, { at }) => {
    // Its first month in the plan: who was there before may leave in it.
    const first = larger(c.start, at.PlanStart);
    const ofYear = pick(
      `(YEAR(${first})-YEAR(${at.PlanStart})+1)`,
      YEARS.map((year) => c[`tax${year}`]),
    );
    return `IF(${c.firstShare}>0,${c.firstShare}*${daysInMonth(first)}*${ofYear},0)`;
  }),
  firstCost: work("Cost of first month", usdOrNothing, (c, { at }) =>
    numeric(c, `${c.firstPay}*${loadOnPay(at)}+${c.firstTax}`),
  ),
  lastPay: work("Pay in last month", usdOrNothing, (c, { at }) => {
    const raised = pick(
      `(${meritYear(c.endsBy, at)}+1)`,
      YEARS.map((year) => c[`pay${year}`]),
    );
    return `IF(${every(`${c.paidFrom}<${NEVER}`, `${c.until}>INT(${c.until})`)},(${c.until}-INT(${c.until}))*${raised},0)`;
  }),
  lastTax: work("Taxes in last month", usdOrNothing, (c, { at }) => {
    const ofYear = pick(
      `(YEAR(${c.endsBy})-YEAR(${at.PlanStart})+1)`,
      YEARS.map((year) => c[`tax${year}`]),
    );
    return `IF(${c.lastPay}>0,(${c.until}-INT(${c.until}))*${daysInMonth(c.endsBy)}*${ofYear},0)`;
  }),
  lastCost: work("Cost of last month", usdOrNothing, (c, { at }) =>
    numeric(c, `${c.lastPay}*${loadOnPay(at)}+${c.lastTax}`),
  ),
  onceInPlan: work(
    "One-time cost in plan",
    usdOrNothing,
    (c, { at }) => `IF(${every(`${c.paidFrom}<${NEVER}`, `${c.start}>=${at.PlanStart}`)},${c.oneTime},0)`,
  ),
  toFloor: work(
    "More at the floor",
    usdOrNothing,
    (c, { at }) =>
      `IF(${every(`${c.counted}=1`, isUnderFloor(c), `${c.stands}<>"Filled"`)},(${c.floor}/${c.base}-1)*(${c.inPlan}-IF(${c.onceInPlan}>0,${at.EquipmentCost},0)),0)`,
  ),
  unraised: work(
    "Pay in plan without merit",
    usdOrNothing,
    (c) => `IF(${c.paidFrom}<${NEVER},${c.base}/12*(${c.until}-${c.paidFrom}),0)`,
  ),
} as Record<Exclude<CalculatedKey, SeenKey>, Column>;

/** Every column of the requisitions sheet; their order is that in which the sheet is made. */
export const REQUISITION_COLUMNS = columnsGiven<RequisitionGiven>()({
  ...TYPED,
  ...SEEN,
  ...WORK,
});

export type RequisitionKey = keyof typeof REQUISITION_COLUMNS;
export type { ScenarioName };
export { SCENARIOS };

/** The offers of all requisitions, checked. */
function offerCheck(all: All, at: AssumptionReferences): string {
  return `AI_OFFER_CHECK(${all.base},${all.level},${all.code},${at.Overrides})`;
}
