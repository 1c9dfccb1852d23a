import { LEVELS } from "../../core/market/levels.ts";
import { areaA1, cellA1 } from "../a1.ts";
import type { SheetDescription } from "../Sheet.ts";
import type { SheetCell } from "../SheetCell.ts";
import { YEARS } from "./assumptionsSheet.ts";
import { MOST_MONTHS } from "./cashSheet.ts";
import { columnHead, EMPTY, formula, head, label, PLAN_FORMATS, title, words } from "./cells.ts";
import type { PlanParts } from "./PlanParts.ts";
import { kindOf } from "./planSheets.ts";

const { usd, usdDifference, count, text } = PLAN_FORMATS;

/** Departments that have a column of their own, in the order in which the requisitions name them. */
const DEPARTMENTS = 8;
const HEAD_ROW = 3;
const FIRST_YEAR = HEAD_ROW + 1;
const FIRST_QUARTER = FIRST_YEAR + YEARS.length + 2;
const QUARTERS = MOST_MONTHS / 3 + 1;
const PERIODS = { year: "Cost in", quarter: "People at the end of" } as const;
/** The period, the departments, all others, and the total; behind a gap the levels, and what changes the cost. */
const TABLE = 1 + DEPARTMENTS + 2;
const SIDE = TABLE + 2;
const FIRST_SENSITIVITY = FIRST_YEAR + LEVELS.length + 3;

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
    meaning: "nobody starts from the month that the assumptions name, but for who is hired or offered",
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

/** The plan by department: its cost a year, its people a quarter; by level; and how far it moves with its assumptions. */
export function summarySheet(parts: PlanParts): SheetDescription {
  const { reqs, cash, at } = parts;
  const rows: SheetCell[][] = Array.from({ length: FIRST_QUARTER + QUARTERS - 1 }, () => []);
  const put = (row: number, column: number, ...cells: readonly SheetCell[]) => {
    const before = rows[row - 1] ?? [];
    const blanks = Array.from({ length: Math.max(0, column - 1 - before.length) }, () => EMPTY);
    rows[row - 1] = [...before, ...blanks, ...cells];
  };
  put(1, 1, title("Summary"));
  put(2, 2, words("Counted requisitions as planned, before actuals: cost by department, US dollars."));
  const heads = (period: string) => [
    head(period),
    ...Array.from({ length: DEPARTMENTS }, (_, i) => ({
      ...formula(period === PERIODS.year ? departmentHead(i, parts) : cellA1(HEAD_ROW, 2 + i), text),
      style: "head" as const,
      align: "right" as const,
    })),
    columnHead("Others", usd, "Of no department, or of more departments than have room here."),
    columnHead("Total", usd),
  ];
  /** A year or a quarter of the departments; what is of none of them follows from the total. */
  const period = (
    row: number,
    isIn: string,
    name: string,
    byDepartment: (department: string) => string,
    total: string,
    format: string,
  ) => {
    const shown = `${cellA1(row, 2)}:${cellA1(row, 1 + DEPARTMENTS)}`;
    const within = (value: string) => formula(`IF(${isIn},${value},"")`, format);
    put(
      row,
      1,
      { ...formula(`IF(${isIn},${name},"")`, text), style: "result" },
      ...Array.from({ length: DEPARTMENTS }, (_, i) => {
        const department = cellA1(HEAD_ROW, 2 + i).replace(/(\d)/, "$$$1");
        return within(`IF(${department}="","",${byDepartment(department)})`);
      }),
      within(`${total}-SUM(${shown})`),
      within(total),
    );
  };
  put(HEAD_ROW, 1, ...heads(PERIODS.year));
  YEARS.forEach((year, i) => {
    const cost = reqs(`cost${year}`);
    period(
      FIRST_YEAR + i,
      `DATE(${at.inYear(year, "year")},1,1)<${at.PlanEnd}`,
      `${at.inYear(year, "year")}&""`,
      (department) => `SUMIF(${reqs("department")},${department},${cost})`,
      `SUM(${cost})`,
      usd,
    );
  });
  put(FIRST_QUARTER - 1, 1, ...heads(PERIODS.quarter));
  for (let i = 0; i < QUARTERS; i++) {
    const start = `EDATE(DATE(YEAR(${at.PlanStart}),3*INT((MONTH(${at.PlanStart})-1)/3)+1,1),${3 * i})`;
    // The month, counted from 0, at whose beginning those are at work who are there when the quarter ends.
    const end = `MIN(${at.PlanMonths},(YEAR(${start})-YEAR(${at.PlanStart}))*12+MONTH(${start})-MONTH(${at.PlanStart})+3)`;
    const atWork = `${reqs("paidFrom")},"<"&${end},${reqs("until")},">="&${end}`;
    period(
      FIRST_QUARTER + i,
      `${start}<${at.PlanEnd}`,
      `"Q"&INT((MONTH(${start})+2)/3)&" "&YEAR(${start})`,
      (department) => `COUNTIFS(${reqs("department")},${department},${atWork})`,
      `COUNTIFS(${atWork})`,
      count,
    );
  }
  const totals = cash("total");
  put(
    HEAD_ROW,
    SIDE,
    head("Level"),
    columnHead("People at the end", count),
    ...YEARS.map((year) => ({
      ...formula(
        `IF(DATE(${at.inYear(year, "year")},1,1)>=${at.PlanEnd},"",${at.inYear(year, "year")}&"")`,
        text,
      ),
      style: "head" as const,
      align: "right" as const,
    })),
    columnHead("Total", usd),
  );
  const inYears = (of: (year: string) => string, whole: string) => [
    ...YEARS.map((year) =>
      formula(`IF(DATE(${at.inYear(year, "year")},1,1)>=${at.PlanEnd},"",${of(String(year))})`, usd),
    ),
    formula(whole, usd),
  ];
  LEVELS.forEach(({ level }, i) => {
    put(
      FIRST_YEAR + i,
      SIDE,
      label(level),
      formula(`INDEX(${cash(`${level} heads`)},${at.PlanMonths})`, count),
      ...inYears((year) => `SUMIFS(${cash(level)},${cash("year")},${year})`, `SUM(${cash(level)})`),
    );
  });
  put(
    FIRST_YEAR + LEVELS.length,
    SIDE,
    label("Total"),
    formula(`INDEX(${cash("heads")},${at.PlanMonths})`, count),
    ...inYears((year) => `SUMIFS(${totals},${cash("year")},${year})`, `SUM(${totals})`),
  );
  put(
    FIRST_SENSITIVITY - 1,
    SIDE,
    head("If …"),
    columnHead("Cost about", usdDifference, "First order: what would move with it is left as it is."),
    columnHead("Budget left", usdDifference),
    head("Meaning"),
    head(""),
    head(""),
    head(""),
  );
  SENSITIVITY.forEach(({ label: name, more, meaning }, i) => {
    const row = FIRST_SENSITIVITY + i;
    put(
      row,
      SIDE,
      label(name),
      formula(more(parts), usdDifference),
      formula(`${at.Budget}-SUM(${totals})-${cellA1(row, SIDE + 1)}`, usdDifference),
      words(meaning),
    );
  });
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => EMPTY)]);
  return {
    kind: kindOf("Summary"),
    tab: "#a142f4",
    cells,
    widths: Array.from({ length: width }, (_, i) =>
      i === 0 ? 150 : i === SIDE - 1 ? 190 : i === TABLE ? 30 : i === SIDE ? 130 : 100,
    ),
    frozen: { rows: HEAD_ROW, columns: 1 },
    names: {},
    allowed: [],
    colours: [
      {
        area: { row: FIRST_SENSITIVITY, column: SIDE + 2, rows: SENSITIVITY.length, columns: 1 },
        formula: `=${cellA1(FIRST_SENSITIVITY, SIDE + 2)}<0`,
        colour: "bad",
      },
    ],
    charts: [],
    guarded: [
      {
        area: { row: 1, column: 1, rows: cells.length, columns: width },
        why: "Calculated: change the assumptions or the requisitions instead.",
      },
    ],
  };
}

/** The next department that stands among the requisitions and not yet to the left. */
function departmentHead(index: number, { reqs }: PlanParts): string {
  const before = areaA1(HEAD_ROW, 1, 1, index + 1);
  const department = reqs("department");
  const isNext = `(COUNTIF(${before},${department})=0)*(${department}<>"")*(${reqs("counted")}=1)`;
  return `ARRAYFORMULA(IFERROR(INDEX(${department},MATCH(1,${isNext},0)),""))`;
}
