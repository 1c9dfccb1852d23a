import { DEFAULT_SPREAD, SPREAD_LIMITS } from "../../core/bands/band.ts";
import {
  HIRING_SCENARIOS,
  type HiringScenario,
  PAY_BASES,
  REQUISITION_STATUSES,
  SCENARIO_LIMITS,
} from "../../core/hiring/hiringScenario.ts";
import { BENEFITS_RATE_LIMITS } from "../../core/hiring/loadedCost.ts";
import { DEFAULT_ASSUMPTIONS, PLAN_LIMITS } from "../../core/hiring/planAssumptions.ts";
import { EMPLOYEE_LIMITS } from "../../core/hiring/postingRule.ts";
import type { Benchmarks } from "../../core/market/Benchmarks.ts";
import { LEVELS } from "../../core/market/levels.ts";
import { STRETCH_LIMITS, STRETCH_SHARE } from "../../core/offers/verdict.ts";
import { COMPA_LIMITS, DEFAULT_MIN_STEP, HIGHEST_COMPA, LOWEST_COMPA } from "../../core/team/payAudit.ts";
import { percent as percentText } from "../../core/units/amountText.ts";
import { type Limits as InputLimits, SHARE_LIMITS } from "../../core/units/limits.ts";
import { serialDate } from "../../core/units/serialDate.ts";
import { withThousands } from "../../core/units/thousands.ts";
import { employerCost } from "../../reference/employerCost.ts";
import { PLACES } from "../../reference/states.ts";
import { type FigureRanges, figure } from "../native/FigureRanges.ts";
import type { Allowed, CellArea, SheetCell, SheetDescription } from "../Sheet.ts";
import type { Content } from "../Table.ts";
import {
  columnHead,
  EMPTY,
  formula,
  input,
  label,
  oneCell,
  PLAN_FORMATS,
  padded,
  reference,
  title,
  words,
} from "./cells.ts";
import type { PlanChoice } from "./PlanChoice.ts";
import { SCENARIO_CELL, type SheetNames } from "./planSheets.ts";

/** References by the name of an assumption: what formulas of all sheets of the plan call. */
export type AssumptionReferences = Readonly<Record<string, string>>;

/** What was typed on the sheet before, by section and label: it is kept when the plan is built again. */
export type TypedAssumptions = ReadonlyMap<string, readonly Content[]>;

const COLUMNS = 7;
const WIDTHS = [230, 110, 110, 110, 110, 60, 460];
const [LABEL, VALUE, FIRST_SCENARIO] = [1, 2, 3] as const;
const PLAN = "Plan";
const DRIVERS = "Scenario drivers";
const STATUSES = "Statuses counted";
const AVERAGES = "Market average by level";
const FLOORS = "Floor to close by level";
const OTHER = "Other figures";
const FACTORS = "State factors";
const SECTIONS: readonly string[] = [PLAN, DRIVERS, STATUSES, AVERAGES, FLOORS, OTHER, FACTORS];
const { usd, usdOrNothing, percent, days, count, factor, decimal, date, text } = PLAN_FORMATS;
const TAX_RATE = "0.00%";

/** Every number that the plan rests on, each with its class and source; blue cells are the user's. */
export function assumptionsSheet(
  choice: PlanChoice,
  names: SheetNames,
  benchmarks: Benchmarks,
  figures: FigureRanges,
  typed: TypedAssumptions,
): { description: SheetDescription; at: AssumptionReferences } {
  // Twice, because some cells call cells further down.
  const first = new AssumptionRows(choice, names, benchmarks, figures, typed, {});
  const rows = new AssumptionRows(choice, names, benchmarks, figures, typed, first.at);
  return {
    at: rows.at,
    description: {
      kind: "Assumptions",
      tab: "#1a56db",
      cells: padded(rows.cells, COLUMNS),
      widths: WIDTHS,
      frozen: { rows: 1, columns: 0 },
      names: rows.names,
      allowed: rows.allowed,
      colours: [],
      charts: [],
      guarded: [],
    },
  };
}

/** What stands beside the labels of an assumptions sheet as it is now. */
export function typedAssumptions(cells: readonly (readonly Content[])[]): TypedAssumptions {
  const typed = new Map<string, readonly Content[]>();
  let section = "";
  for (const [first = "", ...others] of cells) {
    if (SECTIONS.includes(String(first))) section = String(first);
    else if (first !== "") typed.set(keyOf(section, String(first)), others);
  }
  return typed;
}

/** Plan start, months, budget and as-of date: what the panel decides. They stand first. */
export const DECIDED_ASSUMPTIONS: CellArea = { row: 5, column: VALUE, rows: 4, columns: 1 };

const keyOf = (section: string, label: string) => `${section}|${label}`;

/** What an input accepts, and the same in words. */
type Limits = readonly [accepts: Allowed["accepts"], words: string];
const number = ({ min, max }: InputLimits, what: string): Limits => [
  { from: min, to: max },
  `${what} from ${withThousands(min)} to ${withThousands(max)}`,
];
const share = ({ min, max }: InputLimits): Limits => [
  { from: min, to: max },
  `a share from ${percentText(min)} to ${percentText(max)}`,
];

class AssumptionRows {
  readonly cells: SheetCell[][] = [];
  readonly names: Record<string, CellArea> = {};
  readonly at: Record<string, string> = {};
  readonly allowed: Allowed[] = [];
  private section = "";

  constructor(
    private readonly choice: PlanChoice,
    private readonly sheetNames: SheetNames,
    private readonly benchmarks: Benchmarks,
    private readonly figures: FigureRanges,
    private readonly typed: TypedAssumptions,
    private readonly known: AssumptionReferences,
  ) {
    this.at.Scenario = reference(sheetNames.Start, SCENARIO_CELL);
    this.cells.push(
      [title("Assumptions")],
      [
        words(
          "Blue cells are yours to change; the rest calculates. Your own figures in place of published ones go into the Benchmarks sheet, as Your value. Class A: stated in the guide, B: arithmetic on A, C: another public source, D: our default.",
        ),
      ],
    );
    this.plan();
    this.drivers();
    this.statuses();
    this.levels();
    this.other();
    this.factors();
  }

  private heading(section: string, ...heads: readonly string[]): void {
    this.section = section;
    this.cells.push(
      [],
      [section, ...heads].map((name, i) =>
        columnHead(name, i < 1 || i > HIRING_SCENARIOS.length + 1 ? text : count),
      ),
    );
  }

  private get nextRow(): number {
    return this.cells.length + 1;
  }

  private name(key: string, area: CellArea): void {
    this.names[key] = area;
    this.at[key] = reference(this.sheetNames.Assumptions, area);
  }

  private row(
    key: string,
    text: string,
    values: readonly SheetCell[],
    figureClass: string,
    source: string,
  ): void {
    if (key) this.name(key, oneCell(this.nextRow, VALUE));
    const blanks = Array.from({ length: 4 - values.length }, () => EMPTY);
    this.cells.push([label(text), ...values, ...blanks, words(figureClass), words(source)]);
  }

  /** An input: what was typed before, else our default. */
  private typedOr(text: string, column: number, byDefault: Content, format: string): SheetCell {
    return input(this.typed.get(keyOf(this.section, text))?.[column - VALUE] ?? byDefault, format);
  }

  private accept(column: number, columns: number, text: string, [accepts, inWords]: Limits): void {
    const area = { row: this.nextRow, column, rows: 1, columns };
    this.allowed.push({ area, accepts, help: `${text} must be ${inWords}.` });
  }

  private yours(
    key: string,
    text: string,
    value: Content,
    format: string,
    limits: Limits,
    source: string,
  ): void {
    this.accept(VALUE, 1, text, limits);
    this.row(key, text, [this.typedOr(text, VALUE, value, format)], "D", source);
  }

  /** What the panel decides. */
  private decided(
    key: string,
    text: string,
    value: Content,
    format: string,
    limits: Limits,
    source: string,
  ): void {
    this.accept(VALUE, 1, text, limits);
    this.row(key, text, [input(value, format)], "D", source);
  }

  private plan(): void {
    const { planStart, months, budget, asOf } = this.choice;
    const defaults = DEFAULT_ASSUMPTIONS;
    const day: Limits = ["date", "a date"];
    const limits = PLAN_LIMITS;
    const dollars = (within: InputLimits) => number(within, "an amount in US dollars");
    this.heading(PLAN, "Value", "", "", "", "Class", "Reason");
    this.decided(
      "PlanStart",
      "Plan start",
      serialDate(planStart),
      date,
      day,
      "set in the panel: the first day of the first month",
    );
    this.decided(
      "PlanMonths",
      "Months",
      months,
      count,
      number(limits.months, "a whole number of months"),
      "set in the panel, so that the cash sheet gets its rows",
    );
    this.decided(
      "Budget",
      "Budget for all months",
      budget,
      usd,
      dollars(limits.budget),
      "set in the panel: for all months of the plan together",
    );
    this.decided(
      "AsOf",
      "As of",
      serialDate(asOf),
      date,
      day,
      "requisitions without an opening date open on this day",
    );
    this.yours(
      "NoticeDays",
      "Notice, days",
      defaults.noticeDays,
      days,
      number(limits.noticeDays, "a number of days"),
      "from acceptance to the first day at work",
    );
    this.yours(
      "MeritRate",
      "Merit rise",
      defaults.meritRate,
      percent,
      share(limits.meritRate),
      "yearly rise of pay and of what goes with it",
    );
    this.yours(
      "MeritMonth",
      "Merit month",
      defaults.meritMonth,
      count,
      number(limits.meritMonth, "a month"),
      "on the first of it, for those who had started before",
    );
    this.yours(
      "ValueMultiple",
      "Value of a seat",
      defaults.valueMultiple,
      decimal,
      number(limits.valueMultiple, "a multiple"),
      "what a filled seat is worth a year, in loaded costs",
    );
    this.yours(
      "CoverPerDay",
      "Cover, a day",
      defaults.coverPerDay,
      usd,
      dollars(limits.coverPerDay),
      "what it costs to cover an empty seat",
    );
    this.yours(
      "HorizonValue",
      "Horizon, years",
      defaults.horizonYears,
      decimal,
      number(limits.horizonYears, "a number of years"),
      "how long a raise to the floor is paid, set against waiting",
    );
    this.yours(
      "EquipmentCost",
      "Equipment, once",
      defaults.equipmentCost,
      usd,
      dollars(limits.equipmentCost),
      "equipment and onboarding, on the first day",
    );
    this.yours(
      "EmployeesTotal",
      "Employees",
      "",
      count,
      number(EMPLOYEE_LIMITS, "a number of people"),
      "yours, for posted-range laws that ask how many",
    );
    this.yours(
      "StretchShare",
      "Stretch",
      STRETCH_SHARE,
      percent,
      share(STRETCH_LIMITS),
      "an offer under the floor by no more than this is a stretch",
    );
    this.yours(
      "MarketSpread",
      "Spread, market band",
      DEFAULT_SPREAD.market,
      percent,
      share(SPREAD_LIMITS),
      "(maximum − minimum) ÷ minimum",
    );
    this.yours(
      "HireSpread",
      "Spread, hire band",
      DEFAULT_SPREAD.hire,
      percent,
      share(SPREAD_LIMITS),
      "(maximum − minimum) ÷ minimum",
    );
    this.yours(
      "MinStep",
      "Smallest step",
      DEFAULT_MIN_STEP,
      percent,
      share(SHARE_LIMITS),
      "from a level's median to the next: under it levels are compressed",
    );
    this.yours(
      "LowestCompa",
      "Lowest compa-ratio",
      LOWEST_COMPA,
      percent,
      share(COMPA_LIMITS.lowest),
      "pay ÷ local average, under which the audit flags",
    );
    this.yours(
      "HighestCompa",
      "Highest compa-ratio",
      HIGHEST_COMPA,
      percent,
      share(COMPA_LIMITS.highest),
      "pay ÷ local average, over which the audit flags",
    );
  }

  /** Three inputs, one a scenario, and the one in use. */
  private driver(
    key: string,
    text: string,
    value: (scenario: HiringScenario) => Content,
    format: string,
    limits: Limits,
    source: string,
  ): void {
    this.accept(FIRST_SCENARIO, HIRING_SCENARIOS.length, text, limits);
    const row = this.nextRow;
    const three = HIRING_SCENARIOS.map((scenario, i) =>
      this.typedOr(text, FIRST_SCENARIO + i, value(scenario), format),
    );
    const inUse = formula(`INDEX($C${row}:$E${row},1,${this.at.Scenario})`, format);
    // Words among the drivers stand where numbers do.
    const cells = [inUse, ...three].map((cell): SheetCell => ({ ...cell, align: "right" }));
    this.row(key, text, cells, "D", source);
  }

  private drivers(): void {
    this.heading(DRIVERS, "In use", ...HIRING_SCENARIOS.map(({ name }) => name), "Class", "Reason");
    this.driver(
      "PayBasis",
      "Pay basis",
      ({ payBasis }) => payBasis,
      text,
      [{ list: PAY_BASES }, `one of ${PAY_BASES.join(", ")}`],
      "plan: the base plan; market: the average with skills; floor: the base plan, no less than the floor",
    );
    this.driver(
      "ExtraProcessDays",
      "Extra process days",
      ({ processDays }) => processDays,
      days,
      number(SCENARIO_LIMITS.processDays, "a number of days"),
      "what our own process adds to every search",
    );
    this.driver(
      "BenefitsRate",
      "Benefits",
      () => ({ formula: `=${this.known.PublishedBenefitsRate}` }),
      percent,
      share(BENEFITS_RATE_LIMITS),
      "on base: the published rate below (class B)",
    );
    this.driver(
      "BonusRate",
      "Bonus",
      ({ bonusRate }) => bonusRate ?? { formula: `=${this.known.AdditionalCash}` },
      percent,
      share(SCENARIO_LIMITS.bonusRate),
      "on base; Aggressive takes the guide's additional cash below (class B)",
    );
    this.driver(
      "RecruiterFee",
      "Recruiter's fee",
      ({ recruiterFee }) => recruiterFee,
      percent,
      share(SCENARIO_LIMITS.recruiterFee),
      "on a year's base, in the month of the start",
    );
  }

  private statuses(): void {
    this.heading(STATUSES, "In use", ...HIRING_SCENARIOS.map(({ name }) => name), "Class", "Reason");
    const area = { row: this.nextRow, rows: REQUISITION_STATUSES.length, columns: 1 };
    for (const status of REQUISITION_STATUSES) {
      this.driver(
        "",
        status,
        ({ counts }) => (counts.includes(status) ? 1 : 0),
        count,
        [{ list: ["0", "1"] }, "1 (counted) or 0"],
        "1: the plan pays for requisitions of this status",
      );
    }
    this.name("Statuses", { ...area, column: LABEL });
    this.name("StatusCounted", { ...area, column: VALUE });
  }

  /** A pinned figure, or the user's own in its place; `otherwise` holds where none is quoted. */
  private figure(key: string, text: string, figureKey: string, format: string, otherwise?: string): void {
    const { class: figureClass, source } = this.benchmarks.figure(figureKey) ?? {
      class: "D",
      source:
        "the senior floor for the levels above it; none is quoted below Senior, so 0 until you give yours",
    };
    const inUse = figure(`"${figureKey}"`, this.figures);
    const shown = otherwise === undefined ? inUse : `IFERROR(0+${inUse},${otherwise})`;
    this.row(key, text, [formula(shown, format), words(figureKey)], figureClass, source);
  }

  private derived(key: string, text: string, how: string, format: string, source: string): void {
    this.row(key, text, [formula(how, format)], "B", source);
  }

  private levels(): void {
    const area = () => ({ row: this.nextRow, rows: LEVELS.length, columns: 1 });
    this.heading(AVERAGES, "In use", "Key", "", "", "Class", "Source");
    const averages = area();
    for (const { level } of LEVELS) this.figure("", level, `base.${level.toLowerCase()}`, usd);
    this.name("Levels", { ...averages, column: LABEL });
    this.name("LevelAverage", { ...averages, column: VALUE });
    this.heading(FLOORS, "In use", "Key", "", "", "Class", "Source");
    const floors = area();
    for (const { level } of LEVELS) this.figure("", level, `${level.toLowerCase()}.floor`, usdOrNothing, "0");
    this.name("LevelFloor", { ...floors, column: VALUE });
  }

  private other(): void {
    const { at } = this;
    this.heading(OTHER, "In use", "Key", "", "", "Class", "Source");
    this.figure("SlowDays", "Search under the floor, days", "senior.slow.days", decimal);
    this.figure("SlowExcessLow", "How much longer, low end", "senior.slow.excess.low", percent);
    this.figure("SlowExcessHigh", "How much longer, high end", "senior.slow.excess.high", percent);
    this.derived(
      "CompetitiveDays",
      "Search at the floor, days",
      `${at.SlowDays}/(1+(${at.SlowExcessLow}+${at.SlowExcessHigh})/2)`,
      decimal,
      "days under the floor ÷ (1 + middle of the two)",
    );
    this.yours(
      "DaysBelowSenior",
      "Search below Senior, days",
      { formula: `=${at.CompetitiveDays}` },
      decimal,
      number(PLAN_LIMITS.searchDays, "a number of days"),
      "no search time is quoted below Senior: the competitive one is taken",
    );
    this.figure("RemoteMedian", "Median base, remote senior", "senior.remote.median", usd);
    this.figure("PremiumGenaiLow", "Premium, generative AI, low end", "premium.genai.low", percent);
    this.figure("PremiumGenaiHigh", "Premium, generative AI, high end", "premium.genai.high", percent);
    this.derived(
      "PremiumGenai",
      "Premium, generative AI",
      `(${at.PremiumGenaiLow}+${at.PremiumGenaiHigh})/2`,
      percent,
      "middle of the two",
    );
    this.figure("PremiumGoogle", "Premium, Google PMLE", "premium.google_pmle", percent);
    this.figure("AverageBase", "Average base, US", "us.base", usd);
    this.figure("AverageCash", "Average base + additional cash, US", "us.cash", usd);
    this.derived(
      "AdditionalCash",
      "Additional cash over base",
      `${at.AverageCash}/${at.AverageBase}-1`,
      percent,
      "average base + additional cash ÷ average base − 1",
    );
    const employer = employerCost();
    for (const [key, text, { key: figureKey, class: figureClass, source, asOf }, format] of [
      ["PublishedBenefitsRate", "Benefits, published rate", employer.benefitsRate, percent],
      ["SocialSecurityRate", "Social Security, employer", employer.socialSecurityRate, TAX_RATE],
      ["SocialSecurityWageBase", "Social Security wage base", employer.socialSecurityWageBase, usd],
      ["MedicareRate", "Medicare, employer", employer.medicareRate, TAX_RATE],
      ["FutaRate", "Federal unemployment tax", employer.futaRate, TAX_RATE],
      ["FutaWageBase", "Federal unemployment wage base", employer.futaWageBase, usd],
    ] as const) {
      const inUse = formula(figure(`"${figureKey}"`, this.figures), format);
      this.row(key, text, [inUse, words(figureKey)], figureClass, `${source} (${asOf})`);
    }
  }

  private factors(): void {
    this.heading(FACTORS, "In use", "Key", "", "", "Class", "Source");
    const area = { row: this.nextRow, rows: PLACES.length, columns: 1 };
    for (const place of PLACES) {
      if (place === "US") this.row("", place, [formula("1", factor)], "A", "the national figure itself");
      else this.figure("", place, `factor.${place}`, factor);
    }
    this.name("Places", { ...area, column: LABEL });
    this.name("PlaceFactor", { ...area, column: VALUE });
  }
}
