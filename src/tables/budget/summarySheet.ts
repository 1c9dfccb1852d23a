import { LEVELS } from "../../core/market/levels.ts";
import { absolute, areaA1, cellA1 } from "../a1.ts";
import type { SheetDescription } from "../Sheet.ts";
import type { SheetCell } from "../SheetCell.ts";
import { YEARS } from "./assumptionsSheet.ts";
import { costInMonth, MOST_MONTHS } from "./cashSheet.ts";
import {
  columnHead,
  formula,
  head,
  inRow,
  label,
  PLAN_FORMATS,
  padded,
  title,
  WHY_GUARDED,
  words,
} from "./cells.ts";
import type { PlanParts } from "./PlanParts.ts";
import { kindOf } from "./planSheets.ts";

const { usd, usdDifference, count, text } = PLAN_FORMATS;

/** Departments that have a column of their own, in the order in which the requisitions name them. */
const DEPARTMENTS = 8;
const QUARTERS = MOST_MONTHS / 3 + 1;
/** What stands before the departments: the period, the total, and all others. */
const BEFORE = 3;
const WIDTH = BEFORE + DEPARTMENTS;

// One below the other, so that all of it is as wide as a page: levels, what changes the cost, then the departments.
const LEVEL_HEADS = 3;
const SENSITIVITY_HEADS = LEVEL_HEADS + LEVELS.length + 3;
const YEAR_HEADS = SENSITIVITY_HEADS + 7;
const QUARTER_HEADS = YEAR_HEADS + YEARS.length + 2;
const PEOPLE_HEADS = QUARTER_HEADS + QUARTERS + 2;
const MONTH_HEADS = PEOPLE_HEADS + QUARTERS + 2;
const ROWS = MONTH_HEADS + MOST_MONTHS;

interface Change {
  label: string;
  meaning: string;
  /** What the plan would cost more. */
  more: (parts: PlanParts) => string;
}

/** First order: what moves with it is left as it is. */
const SENSITIVITY: readonly Change[] = [
  {
    label: "All offers at the floor",
    meaning: "what is under the floor and not agreed is raised to it",
    more: ({ reqs }) => `SUM(${reqs("toFloor")})`,
  },
  {
    label: "Every start 30 days later",
    meaning: "of those who are still to start within the plan",
    more: ({ reqs, at }) =>
      `-SUMIFS(${reqs("loaded")},${reqs("counted")},1,${reqs("start")},">="&MAX(${at.AsOf},${at.PlanStart}),${reqs("start")},"<"&${at.PlanEnd})*30/365`,
  },
  { label: "Merit one point higher", meaning: "in every year of the plan", more: (parts) => merit(parts) },
  {
    label: "Merit one point lower",
    meaning: "in every year of the plan",
    more: (parts) => `-${merit(parts)}`,
  },
  {
    label: "Hiring frozen",
    meaning: "after the month that the assumptions name, nobody starts who is not hired or offered yet",
    more: ({ reqs, at }) => {
      const late = `${reqs("paidFrom")},">="&${at.FreezeAfter}`;
      const agreed = ["Filled", "Offer out"].map(
        (status) => `SUMIFS(${reqs("inPlan")},${late},${reqs("stands")},"${status}")`,
      );
      return `-(SUMIFS(${reqs("inPlan")},${late})-${agreed.join("-")})`;
    },
  },
];

/** A point of merit, from what merit adds to the pay; where there is none, from how often it would have. */
function merit({ reqs, cash, at }: PlanParts): string {
  const load = `(1+${at.BenefitsRate}+${at.BonusRate})`;
  const added = `(SUM(${cash("base")})-SUM(${reqs("unraised")}))/${at.MeritRate}`;
  const times = `SUMPRODUCT(${cash("base")},${cash("segment")})`;
  return `0.01*IF(${at.MeritRate}=0,${times},${added})*${load}`;
}

/** The plan by level, how far it moves with its assumptions, and by department: its cost and its people. */
export function summarySheet(parts: PlanParts): SheetDescription {
  const { reqs, cash, cashMonth, at } = parts;
  const rows: SheetCell[][] = Array.from({ length: ROWS }, () => []);
  const put = (row: number, ...cells: readonly SheetCell[]) => {
    rows[row - 1] = [...cells];
  };
  put(1, title("Summary"));
  // Beside the column that stays in sight, which would cut it off.
  put(2, words(""), words("Counted requisitions as planned, before actuals. US dollars."));
  putLevels(put, parts);
  putSensitivity(put, parts);

  const heads = (row: number, name: string) => {
    put(
      row,
      head(name),
      columnHead("Total", usd),
      columnHead("Others", usd, "Of no department, or of more departments than have room here."),
      ...Array.from({ length: DEPARTMENTS }, (_, i) => ({
        ...formula(row === YEAR_HEADS ? departmentHead(i, parts) : inRow(YEAR_HEADS, BEFORE + 1 + i), text),
        style: "head" as const,
        align: "right" as const,
      })),
    );
  };
  /** A period of the departments; what is of none of them follows from the total. */
  const period = (
    row: number,
    { isIn, name }: { isIn: string; name: string },
    byDepartment: (department: string, column: number) => string,
    total: string,
    format: string,
  ) => {
    const shown = areaA1(row, BEFORE + 1, 1, DEPARTMENTS);
    const within = (value: string) => formula(`IF(${isIn},${value},"")`, format);
    put(
      row,
      { ...formula(`IF(${isIn},${name},"")`, text), style: "result" },
      within(total),
      within(`${inRow(row, 2)}-SUM(${shown})`),
      ...Array.from({ length: DEPARTMENTS }, (_, i) => {
        const column = BEFORE + 1 + i;
        const department = absolute(cellA1(YEAR_HEADS, column));
        return within(`IF(${department}="","",${byDepartment(department, column)})`);
      }),
    );
  };

  heads(YEAR_HEADS, "Cost in");
  YEARS.forEach((year, i) => {
    const cost = reqs(`cost${year}`);
    const ofYear = at.inYear(year, "year");
    period(
      YEAR_HEADS + 1 + i,
      { isIn: `DATE(${ofYear},1,1)<${at.PlanEnd}`, name: `${ofYear}&""` },
      (department) => `SUMIF(${reqs("department")},${department},${cost})`,
      `SUM(${cost})`,
      usd,
    );
  });

  heads(QUARTER_HEADS, "Cost in quarter");
  heads(PEOPLE_HEADS, "People at the end of");
  for (let i = 0; i < QUARTERS; i++) {
    const start = `EDATE(DATE(YEAR(${at.PlanStart}),3*INT((MONTH(${at.PlanStart})-1)/3)+1,1),${3 * i})`;
    const quarter = {
      isIn: `${start}<${at.PlanEnd}`,
      name: `"Q"&INT((MONTH(${start})+2)/3)&" "&YEAR(${start})`,
    };
    const costIn = (months: string) =>
      `SUMIFS(${months},${cash("month")},">="&${start},${cash("month")},"<"&EDATE(${start},3))`;
    period(
      QUARTER_HEADS + 1 + i,
      quarter,
      (_, column) => costIn(absolute(areaA1(MONTH_HEADS + 1, column, MOST_MONTHS, 1))),
      costIn(cash("total")),
      usd,
    );
    // The month, counted from 0, at whose beginning those are at work who are there when the quarter ends.
    const end = `MIN(${at.PlanMonths},(YEAR(${start})-YEAR(${at.PlanStart}))*12+MONTH(${start})-MONTH(${at.PlanStart})+3)`;
    const atWork = `${reqs("paidFrom")},"<"&${end},${reqs("until")},">="&${end}`;
    period(
      PEOPLE_HEADS + 1 + i,
      quarter,
      (department) => `COUNTIFS(${reqs("department")},${department},${atWork})`,
      `COUNTIFS(${atWork})`,
      count,
    );
  }

  heads(MONTH_HEADS, "Cost in month");
  for (let i = 0; i < MOST_MONTHS; i++) {
    const month = cashMonth(i);
    period(
      MONTH_HEADS + 1 + i,
      { isIn: `${month.index}<${at.PlanMonths}`, name: `TEXT(${month.month},"mmm yyyy")` },
      (department) => costInMonth(month, parts, `,${reqs("department")},${department}`),
      `INDEX(${cash("total")},${i + 1})`,
      usd,
    );
  }
  const cells = padded(rows, WIDTH);
  return {
    kind: kindOf("Summary"),
    tab: "#a142f4",
    cells,
    widths: Array.from({ length: WIDTH }, (_, i) => (i === 0 ? 190 : 110)),
    frozen: { rows: 0, columns: 1 },
    names: {},
    allowed: [],
    colours: [
      {
        area: { row: SENSITIVITY_HEADS + 1, column: 3, rows: SENSITIVITY.length, columns: 1 },
        formula: `=${cellA1(SENSITIVITY_HEADS + 1, 3)}<0`,
        colour: "bad",
      },
    ],
    charts: [],
    guarded: [
      {
        area: { row: 1, column: 1, rows: cells.length, columns: WIDTH },
        why: WHY_GUARDED,
      },
    ],
  };
}

type PlanYear = (typeof YEARS)[number];
type Put = (row: number, ...cells: readonly SheetCell[]) => void;

function putLevels(put: Put, { cash, at }: PlanParts): void {
  const totals = cash("total");
  const inYears = (of: (year: PlanYear) => string, format: string) =>
    YEARS.map((year) =>
      formula(`IF(DATE(${at.inYear(year, "year")},1,1)>=${at.PlanEnd},"",${of(year)})`, format),
    );
  put(
    LEVEL_HEADS,
    head("Level"),
    columnHead("People at end", count, "People at work on the plan's last day."),
    columnHead("Total", usd),
    ...inYears((year) => `${at.inYear(year, "year")}&""`, text).map((cell) => ({
      ...cell,
      style: "head" as const,
      align: "right" as const,
    })),
    ...Array.from({ length: WIDTH - 3 - YEARS.length }, () => head("")),
  );
  const line = (name: string, people: string, months: string) => [
    label(name),
    formula(`INDEX(${people},${at.PlanMonths})`, count),
    formula(`SUM(${months})`, usd),
    ...inYears((year) => `SUMIFS(${months},${cash("year")},${year})`, usd),
  ];
  LEVELS.forEach(({ level }, i) => {
    put(LEVEL_HEADS + 1 + i, ...line(level, cash(`${level} heads`), cash(level)));
  });
  put(
    LEVEL_HEADS + 1 + LEVELS.length,
    ...line("Total", cash("heads"), totals).map((cell) => ({ ...cell, style: "total" as const })),
  );
}

function putSensitivity(put: Put, parts: PlanParts): void {
  const { cash, at } = parts;
  put(
    SENSITIVITY_HEADS,
    head("If …"),
    columnHead("Change in cost", usdDifference, "First order: what would move with it is left as it is."),
    columnHead("Budget left", usdDifference),
    head("Meaning"),
    ...Array.from({ length: WIDTH - 4 }, () => head("")),
  );
  SENSITIVITY.forEach(({ label: name, more, meaning }, i) => {
    const row = SENSITIVITY_HEADS + 1 + i;
    put(
      row,
      label(name),
      formula(more(parts), usdDifference),
      formula(`${at.Budget}-SUM(${cash("total")})-${inRow(row, 2)}`, usdDifference),
      words(meaning),
    );
  });
}

/** The next department that stands among the requisitions and not yet to the left. */
function departmentHead(index: number, { reqs }: PlanParts): string {
  const before = areaA1(YEAR_HEADS, BEFORE, 1, index + 1);
  const department = reqs("department");
  const isNext = `(COUNTIF(${before},${department})=0)*(${department}<>"")*(${reqs("counted")}=1)`;
  return `ARRAYFORMULA(IFERROR(INDEX(${department},MATCH(1,${isNext},0)),""))`;
}
