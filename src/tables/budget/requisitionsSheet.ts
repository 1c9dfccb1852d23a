import { REQUISITION_STATUSES } from "../../core/hiring/hiringScenario.ts";
import type { Requisition } from "../../core/hiring/plannedSeat.ts";
import { CALENDAR_DAYS } from "../../core/hiring/vacancyCost.ts";
import { LEVEL_NAMES } from "../../core/market/levels.ts";
import { verdictsShown } from "../../core/offers/verdict.ts";
import type { Day } from "../../core/units/day.ts";
import type { Usd } from "../../core/units/money.ts";
import { serialDate } from "../../core/units/serialDate.ts";
import { SIGNS } from "../../core/units/sign.ts";
import { PLACES } from "../../reference/states.ts";
import { areaA1 } from "../a1.ts";
import { verdictFormula } from "../native/verdictFormula.ts";
import type { AreaColour, CellArea, SheetCell, SheetDescription } from "../Sheet.ts";
import type { CellStyle, Content } from "../Table.ts";
import type { AssumptionReferences } from "./assumptionsSheet.ts";
import { columnHead, EMPTY, formula, input, inRow, PLAN_FORMATS, reference, title, words } from "./cells.ts";
import type { PlanChoice } from "./PlanChoice.ts";
import type { SheetNames } from "./planSheets.ts";

const { text, usd, usdOrNothing, usdDifference, dateOrNothing, date, decimal, count } = PLAN_FORMATS;

interface RequisitionColumn {
  head: string;
  note: string;
  width: number;
  format: string;
  style: CellStyle;
}

const typed = (head: string, width: number, format: string, note: string): RequisitionColumn => ({
  head,
  note,
  width,
  format,
  style: "input",
});
const calculated = (head: string, width: number, format: string, note: string): RequisitionColumn => ({
  head,
  note,
  width,
  format,
  style: "result",
});

/** The columns by the names that formulas here use; their order is the sheet's. */
const COLUMNS = {
  id: typed("Requisition", 120, text, "Your own number or name."),
  level: typed(
    "Level",
    110,
    text,
    "Entry, Mid, Senior, Lead or Principal: a row with a level is a requisition.",
  ),
  place: typed("State", 110, text, "Postal code, US or REMOTE; blank is US."),
  skills: typed(
    "Skills",
    110,
    text,
    "genai, google_pmle or both: the larger premium goes on the market average. The premium for AI security is on total compensation, so it is not used here.",
  ),
  opened: typed("Opened", 110, date, "When the search begins; blank is the As of date."),
  status: typed(
    "Status",
    110,
    text,
    "Which statuses a scenario pays for stands on the assumptions sheet; blank is Open.",
  ),
  basePlan: typed(
    "Base plan",
    110,
    usd,
    "US dollars a year at the plan's start or the start date, whichever is later; blank takes the market.",
  ),
  knownStart: typed(
    "Known start",
    110,
    date,
    "The first day at work, once it is known; otherwise it is expected.",
  ),
  base: calculated(
    "Base in plan",
    110,
    usdOrNothing,
    "By the scenario's pay basis: plan, market, or no less than the floor.",
  ),
  average: calculated("Average", 110, usdOrNothing, "Average: level × state factor."),
  market: calculated("Market", 110, usdOrNothing, "Average with the skills' premium."),
  floor: calculated(
    "Floor",
    110,
    usdOrNothing,
    "Floor to close, Senior and above: a second series, never mixed with the average.",
  ),
  bandMin: calculated(
    "Band min",
    110,
    usdOrNothing,
    "Senior and above: the larger of floor and average; below: the market band.",
  ),
  bandMax: calculated("Band max", 110, usdOrNothing, "Minimum × (1 + spread)."),
  verdict: calculated(
    "Verdict",
    180,
    text,
    "Base in plan against the floor; below Senior against the average.",
  ),
  gap: calculated("Gap", 110, usdDifference, "Base in plan less floor, or less average below Senior."),
  gapShare: calculated(
    "Gap share",
    110,
    PLAN_FORMATS.percentDifference,
    "Gap over the floor, or over the average below Senior.",
  ),
  search: calculated("Search days", 110, decimal, "From opening to acceptance; none is quoted below Senior."),
  days: calculated(
    "Days",
    110,
    `${PLAN_FORMATS.days};;`,
    "Expected search, with the scenario's extra process days.",
  ),
  start: calculated("Start", 110, dateOrNothing, "Known start, or opened + days + notice."),
  loaded: calculated(
    "Loaded cost",
    110,
    usdOrNothing,
    "A year: base, bonus, employer payroll taxes, benefits. State unemployment tax is not in it: its rate is each employer's own.",
  ),
  oneTime: calculated(
    "One-time cost",
    110,
    usdOrNothing,
    "Recruiter's fee and equipment, in the month of the start.",
  ),
  vacancy: calculated(
    "Cost of waiting",
    110,
    usdOrNothing,
    "Only the days that an offer under the floor adds, 33 to 38, not the whole search: extra days × ((value − loaded cost) ÷ 365 + cover).",
  ),
  raise: calculated("Raise to floor", 110, usdOrNothing, "Gap to the floor with its load, over the horizon."),
  wayOut: calculated(
    "Cheaper way",
    140,
    text,
    "Raising against waiting; an offer that is not credible does not close by waiting.",
  ),
  rescope: calculated(
    "Re-scope to Mid",
    110,
    usdOrNothing,
    "The other way out: the Mid average in the same place, market-rate for a smaller role.",
  ),
  firstYear: calculated(
    "First 12 months",
    110,
    usdOrNothing,
    "Cost within the plan's first 12 months, counted by itself: Start compares it with the cash sheet.",
  ),
  approvedCost: typed(
    "Approved cost",
    110,
    usd,
    "Loaded and one-time cost as they were approved: Approve in the panel writes it.",
  ),
  approvedBy: typed("Approved by", 110, text, "As typed in the panel."),
  approvedOn: typed("Approved on", 110, date, ""),
  drift: calculated("Drift", 110, usdDifference, "Loaded and one-time cost now, less what was approved."),
  problem: calculated("Problem", 260, text, "What keeps the row from being planned."),
  counted: calculated("Counted", 110, `${count};;`, "1 where the scenario pays for this status."),
  bonus: calculated("Bonus", 110, usdOrNothing, "A year."),
  taxes: calculated(
    "Payroll taxes",
    110,
    usdOrNothing,
    "Employer Social Security, Medicare and federal unemployment tax, a year; 2026 rates.",
  ),
  benefits: calculated("Benefits", 110, usdOrNothing, "A year."),
  rises: calculated(
    "Merit years",
    110,
    `${count};;`,
    "Merit dates up to the later of start and plan start, from the plan's first year on.",
  ),
} satisfies Record<string, RequisitionColumn>;

type ColumnKey = keyof typeof COLUMNS;
const KEYS = Object.keys(COLUMNS) as readonly ColumnKey[];

/** A column's place, counted from 1. */
export function requisitionColumn(key: ColumnKey): number {
  return KEYS.indexOf(key) + 1;
}

/**
 * The row above stays empty: rows inserted above the first requisition still lie within every formula's range. It
 * is frozen, so that sorting does not move a live formula that stands there.
 */
export const FIRST_REQUISITION_ROW = 5;
const SPARE_ROWS = 50;
const LEAST_ROWS = 100;

/** Which item of `requisitionRange` the first requisition is, counted from 1. */
export const FIRST_ITEM = 2;

/** The named range of the first column, from the empty row above the requisitions to the marked row below. */
export const REQUISITIONS_NAME = "Requisitions";

/** The calculated cells: all of a requisitions sheet that is the plan's to write once people type in it. */
export function calculatedParts(prepared: number): CellArea[] {
  const parts: CellArea[] = [];
  KEYS.forEach((key, i) => {
    if (COLUMNS[key].style === "input") return;
    const last = parts[parts.length - 1];
    if (last && last.column + last.columns === i + 1) last.columns++;
    else parts.push({ row: FIRST_REQUISITION_ROW - 1, column: i + 1, rows: prepared + 1, columns: 1 });
  });
  return parts;
}

/** The cells of an approval, as they stand side by side from the approved cost on. */
export function approvalCells(cost: Usd, by: string, on: Day): SheetCell[] {
  const { approvedCost, approvedBy, approvedOn } = COLUMNS;
  return [
    input(cost, approvedCost.format),
    input(by, approvedBy.format),
    input(serialDate(on), approvedOn.format),
  ];
}

/** Whether a column is typed, calculated in its row, or filled by a formula above. */
export function isTyped(column: number): boolean {
  const key = KEYS[column - 1];
  return key !== undefined && COLUMNS[key].style === "input";
}

export function isLive(column: number): boolean {
  const key = KEYS[column - 1];
  return key !== undefined && LIVE_COLUMNS.has(key);
}

export const REQUISITION_COLUMNS = KEYS.length;

/** How many rows to prepare for so many requisitions. */
export function preparedRows(requisitions: number): number {
  return Math.max(LEAST_ROWS, requisitions + SPARE_ROWS);
}

/** Columns of the sheet as other sheets' formulas call them, from the empty row above to the marked row below. */
export function requisitionRange(key: ColumnKey, names: SheetNames, prepared: number): string {
  return reference(names.Reqs, {
    row: FIRST_REQUISITION_ROW - 1,
    column: requisitionColumn(key),
    rows: prepared + 2,
    columns: 1,
  });
}

/** One row a requisition: what is typed, what follows from it, what was approved. */
export function requisitionsSheet(
  requisitions: readonly (readonly Content[])[],
  prepared: number,
  { insertAs }: PlanChoice,
  at: AssumptionReferences,
): SheetDescription {
  const columns = KEYS.map((key) => COLUMNS[key] as RequisitionColumn);
  const blank = columns.map(() => EMPTY);
  const cells: SheetCell[][] = [
    [title("Requisitions"), ...blank.slice(1)],
    // Beside the columns that stay in sight, which would cut it off.
    [
      EMPTY,
      EMPTY,
      words(
        "Type one row a requisition in the blue columns; the rest follows. Sort, filter and insert rows freely; after inserting, run the panel once to fill in formulas.",
      ),
      ...blank.slice(3),
    ],
    columns.map(({ head, format, note }) => columnHead(head, format, note || undefined)),
    insertAs === "live" ? liveRow(prepared, at) : blank,
  ];
  for (let i = 0; i < prepared; i++) {
    cells.push(requisitionRow(FIRST_REQUISITION_ROW + i, requisitions[i] ?? [], insertAs, at));
  }
  cells.push([words("Insert rows above this line."), ...blank.slice(1)]);
  const area = (key: ColumnKey, width = 1): CellArea => ({
    row: FIRST_REQUISITION_ROW,
    column: requisitionColumn(key),
    rows: prepared,
    columns: width,
  });
  const first = (key: ColumnKey) => inRow(FIRST_REQUISITION_ROW, requisitionColumn(key));
  return {
    kind: "Reqs",
    tab: "#188038",
    cells,
    widths: columns.map(({ width }) => width),
    frozen: { rows: FIRST_REQUISITION_ROW - 1, columns: 2 },
    names: {
      [REQUISITIONS_NAME]: {
        row: FIRST_REQUISITION_ROW - 1,
        column: 1,
        rows: prepared + 2,
        columns: 1,
      },
    },
    allowed: [
      {
        area: area("level"),
        accepts: { list: LEVEL_NAMES },
        help: "Level must be Entry, Mid, Senior, Lead or Principal.",
      },
      {
        area: area("place"),
        accepts: { list: PLACES },
        help: "State must be a postal code, US or REMOTE.",
      },
      {
        area: area("status"),
        accepts: { list: REQUISITION_STATUSES },
        help: `Status must be one of ${REQUISITION_STATUSES.join(", ")}.`,
      },
      { area: area("opened"), accepts: "date", help: "Opened must be a date." },
      {
        area: area("basePlan"),
        accepts: { from: 1, to: 100_000_000 },
        help: "Base plan must be an amount in US dollars a year.",
      },
      { area: area("knownStart"), accepts: "date", help: "Known start must be a date." },
    ],
    colours: [
      ...verdictColours(area("verdict"), first("verdict")),
      { area: area("problem"), formula: `=${first("problem")}<>""`, colour: "bad" },
      {
        area: area("drift"),
        formula: `=AND(ISNUMBER(${first("drift")}),ABS(${first("drift")})>=0.5)`,
        colour: "warning",
      },
    ],
    charts: [],
    guarded: [
      {
        area: { ...area("base"), columns: requisitionColumn("firstYear") - requisitionColumn("base") + 1 },
        why: "Calculated: type in the blue columns.",
      },
    ],
  };
}

/** The cells that a user types, of a requisition that the panel makes. */
export function typedRequisition({
  id,
  level,
  place,
  skills,
  opened,
  status,
  basePlan,
  knownStart,
}: Requisition): Content[] {
  return [
    id,
    level,
    place,
    skills.join(", "),
    opened === undefined ? "" : serialDate(opened),
    status,
    basePlan ?? "",
    knownStart === undefined ? "" : serialDate(knownStart),
  ];
}

function requisitionRow(
  row: number,
  contents: readonly Content[],
  insertAs: PlanChoice["insertAs"],
  at: AssumptionReferences,
): SheetCell[] {
  const formulas = rowFormulas(row, at);
  return KEYS.map((key, i) => {
    const { style, format } = COLUMNS[key];
    const calculates = formulas[key];
    const content: Content =
      calculates === undefined || (contents[i] ?? "") !== ""
        ? (contents[i] ?? "")
        : insertAs === "live" && LIVE_COLUMNS.has(key)
          ? null
          : { formula: `=${calculates}` };
    return { content, style, format };
  });
}

/** Colours of verdicts; `first` is the area's first cell. */
export function verdictColours(area: CellArea, first: string): AreaColour[] {
  return SIGNS.map((colour) => {
    const verdicts = verdictsShown(colour).map((verdict) => `${first}="${verdict}"`);
    return { area, formula: `=OR(${verdicts.join(",")})`, colour };
  });
}

/** The verdict that AI_OFFER_CHECK gives, from cells that hold what it compares; a floor of 0 is none. */
export function verdictOf(
  {
    base,
    place,
    floor,
    bandMax,
    gap,
    gapShare,
  }: Readonly<Record<"base" | "place" | "floor" | "bandMax" | "gap" | "gapShare", string>>,
  at: AssumptionReferences,
): string {
  // Exactly a stretch under must not fail by a rounding error.
  const short = { under: `${gap}<0`, tooFar: `ROUND(${gapShare},9)<-${at.StretchShare}` };
  const aboveBand = `${base}>${bandMax}`;
  const belowRemoteMedian = `AND(${place}="REMOTE",${base}<${at.RemoteMedian})`;
  return verdictFormula(`${floor}>0`, { ...short, aboveBand, belowRemoteMedian }, short);
}

/** What each calculated cell of a row says, in arithmetic that every spreadsheet knows. */
export function rowFormulas(row: number, at: AssumptionReferences): Partial<Record<ColumnKey, string>> {
  const c = Object.fromEntries(KEYS.map((key, i) => [key, inRow(row, i + 1)])) as Record<ColumnKey, string>;
  const none = (value: string, otherwise: string) => `IF(${c.level}="",${otherwise},${value})`;
  const numeric = (value: string) => none(value, "0");
  const textual = (value: string) => none(value, '""');
  const place = `IF(${c.place}="","US",${c.place})`;
  const factor = `INDEX(${at.PlaceFactor},MATCH(${place},${at.Places},0))`;
  const premium = `MAX(IF(ISNUMBER(SEARCH("genai",${c.skills})),${at.PremiumGenai},0),IF(ISNUMBER(SEARCH("google_pmle",${c.skills})),${at.PremiumGoogle},0))`;
  const planned = `IF(${c.basePlan}="",${c.market},${c.basePlan})`;
  const underFloor = `AND(${c.floor}>0,${c.base}<${c.floor})`;
  const pay = `(${c.base}+${c.bonus})`;
  const planStart = `${at.PlanStart}`;
  const later = `MAX(${c.start},${planStart})`;
  const planEnd = `EDATE(${planStart},12)`;
  const monthsTo = (from: string) => `((YEAR(${planEnd})-YEAR(${from}))*12+MONTH(${planEnd})-MONTH(${from}))`;
  const firstWhole = `IF(DAY(${later})=1,${later},EOMONTH(${later},0)+1)`;
  const partial = `IF(OR(${c.start}>=${planEnd},DAY(${later})=1),0,(EOMONTH(${later},0)-${later}+1)/DAY(EOMONTH(${later},0)))`;
  const nextMerit = `DATE(YEAR(${later})+IF(MONTH(${later})>=${at.MeritMonth},1,0),${at.MeritMonth},1)`;
  const startsWithin = `AND(${c.start}>=${planStart},${c.start}<${planEnd})`;
  return {
    base: numeric(
      `IF(${at.PayBasis}="market",${c.market},IF(${at.PayBasis}="floor",MAX(${planned},${c.floor}),${planned}))`,
    ),
    average: numeric(`INDEX(${at.LevelAverage},MATCH(${c.level},${at.Levels},0))*${factor}`),
    market: numeric(`${c.average}*(1+${premium})`),
    floor: numeric(`INDEX(${at.LevelFloor},MATCH(${c.level},${at.Levels},0))`),
    bandMin: numeric(`IF(${c.floor}>0,MAX(${c.floor},${c.average}),${c.average}/(1+${at.MarketSpread}/2))`),
    bandMax: numeric(`${c.bandMin}*(1+IF(${c.floor}>0,${at.HireSpread},${at.MarketSpread}))`),
    verdict: textual(verdictOf(c, at)),
    gap: textual(`${c.base}-IF(${c.floor}>0,${c.floor},${c.average})`),
    gapShare: textual(`${c.gap}/IF(${c.floor}>0,${c.floor},${c.average})`),
    search: textual(`IF(${c.floor}>0,IF(${c.base}<${c.floor},${at.SlowDays},${at.CompetitiveDays}),"")`),
    days: numeric(`${at.ExtraProcessDays}+IF(${c.search}="",${at.DaysBelowSenior},${c.search})`),
    start: numeric(
      `IF(${c.knownStart}<>"",${c.knownStart},IF(${c.opened}="",${at.AsOf},${c.opened})+ROUND(${c.days},0)+${at.NoticeDays})`,
    ),
    loaded: numeric(`${c.base}+${c.bonus}+${c.taxes}+${c.benefits}`),
    oneTime: numeric(`${at.RecruiterFee}*${c.base}+${at.EquipmentCost}`),
    vacancy: numeric(
      `IF(${underFloor},(${at.SlowDays}-${at.CompetitiveDays})*((${at.ValueMultiple}*${c.loaded}-${c.loaded})/${CALENDAR_DAYS}+${at.CoverPerDay}),0)`,
    ),
    raise: numeric(`IF(${underFloor},(${c.floor}-${c.base})*${at.HorizonValue}*${c.loaded}/${c.base},0)`),
    wayOut: textual(
      `IF(${underFloor},IF(${c.verdict}="Not credible","Raise or re-scope",IF(${c.raise}<${c.vacancy},"Raise to the floor","Wait")),"")`,
    ),
    rescope: numeric(`IF(${underFloor},INDEX(${at.LevelAverage},MATCH("Mid",${at.Levels},0))*${factor},0)`),
    firstYear: numeric(
      `${c.counted}*(${c.loaded}/12*(${partial}+MAX(0,${monthsTo(firstWhole)})+${at.MeritRate}*MAX(0,${monthsTo(nextMerit)}))+IF(${startsWithin},${c.oneTime},0))`,
    ),
    drift: none(`IF(${c.approvedCost}="","",${c.loaded}+${c.oneTime}-${c.approvedCost})`, '""'),
    problem: `IF(${c.level}="",IF(COUNTA(${c.place}:${c.knownStart})>0,"Level is missing.",""),IF(ISNA(MATCH(${c.level},${at.Levels},0)),"Level must be Entry, Mid, Senior, Lead or Principal.",IF(ISNA(MATCH(${place},${at.Places},0)),"State must be a postal code, US or REMOTE.",IF(ISNA(MATCH(IF(${c.status}="","Open",${c.status}),${at.Statuses},0)),"Status must be one of the assumptions sheet's.",IF(AND(${c.basePlan}<>"",NOT(ISNUMBER(${c.basePlan}))),"Base plan must be an amount.","")))))`,
    counted: numeric(
      `INDEX(${at.StatusCounted},MATCH(IF(${c.status}="","Open",${c.status}),${at.Statuses},0))`,
    ),
    bonus: numeric(`${c.base}*${at.BonusRate}`),
    taxes: numeric(
      `${at.SocialSecurityRate}*MIN(${pay},${at.SocialSecurityWageBase})+${at.MedicareRate}*${pay}+${at.FutaRate}*MIN(${pay},${at.FutaWageBase})`,
    ),
    benefits: numeric(`${c.base}*${at.BenefitsRate}`),
    rises: numeric(`YEAR(${later})-IF(MONTH(${later})<${at.MeritMonth},1,0)-YEAR(${planStart})`),
  };
}

/** Columns that one formula of the add-on fills from the empty row above the requisitions. */
const LIVE_COLUMNS: ReadonlySet<ColumnKey> = new Set(["verdict", "gap", "gapShare", "search"]);

/** Above the requisitions, where sorting them does not move it. */
function liveRow(prepared: number, at: AssumptionReferences): SheetCell[] {
  const whole = (key: ColumnKey) =>
    areaA1(FIRST_REQUISITION_ROW - 1, requisitionColumn(key), prepared + 1, 1);
  const check = `AI_OFFER_CHECK(${whole("base")},${whole("level")},${whole("place")},${at.Overrides})`;
  return KEYS.map((key) =>
    key === "verdict" ? formula(check, text) : LIVE_COLUMNS.has(key) ? NOTHING : EMPTY,
  );
}

/** A cell that a formula spills into. */
const NOTHING: SheetCell = { ...EMPTY, content: null };
