import { overridesArea } from "../benchmarksTable.ts";
import { quoted } from "../native/literal.ts";
import type { AreaColour, SheetDescription } from "../Sheet.ts";
import type { CellArea } from "../SheetCell.ts";
import type { ApprovalRange } from "./approvalsSheet.ts";
import { SCENARIOS } from "./assumptionsSheet.ts";
import {
  formula,
  head,
  inRow,
  label,
  oneCell,
  PLAN_FORMATS,
  padded,
  reference,
  title,
  WHY_GUARDED,
  words,
} from "./cells.ts";
import { MUST_BE } from "./inputProblem.ts";
import type { PlanParts } from "./PlanParts.ts";
import { kindOf } from "./planSheets.ts";
import { REQUISITION_COLUMNS, TYPED_KEYS } from "./requisitionColumns.ts";

const COLUMNS = 4;
const WIDTHS = [190, 70, 380, 720];
const STATE_COLUMN = 2;
const FIRST_ROW = 4;
const { text } = PLAN_FORMATS;

/** What the checks compare. */
export interface ChecksGiven extends PlanParts {
  approvals: ApprovalRange;
  /** All that is calculated, sheet by sheet. */
  calculated: readonly string[];
}

interface Check {
  label: string;
  /** Whether it is a mistake of the workbook, or something for people to look at. */
  otherwise: "Broken" | "Look";
  holds: (given: ChecksGiven) => string;
  /** What does not hold, in an array formula: of each row its name, or nothing. */
  names?: (given: ChecksGiven) => string;
  /** What it compares and what to do. */
  meaning: (given: ChecksGiven) => string;
}

// The columns begin with their heads.
const named = ({ reqs }: ChecksGiven, where: string) =>
  `IF((${where})*(ROW(${reqs("id")})>MIN(ROW(${reqs("id")}))),IF(${reqs("id")}="","row "&ROW(${reqs("id")}),${reqs("id")}),"")`;
const kinds = ["base", "bonus", "taxes", "benefits", "oneTime"] as const;

/** Rows whose Actual names no month of the plan, or one that another names too. */
const isAstray = (cash: PlanParts["cash"]) => {
  const named = cash("actualFor");
  return `(${cash("actual")}<>"")*((${named}="")+(COUNTIF(${cash("month")},${named})<>1)+(COUNTIF(${named},${named})<>1)>0)`;
};

export const CHECKS: readonly Check[] = [
  {
    label: "Rows are understood",
    otherwise: "Look",
    holds: ({ reqs }) => `COUNTIF(${reqs("problem")},"?*")=1`,
    names: (given) => named(given, `${given.reqs("problem")}<>""`),
    meaning: ({ names }) =>
      `${names.Reqs} says under Problem what to do. A row that is not understood costs nothing until then; one that only looks odd is counted.`,
  },
  {
    label: "Heads stand",
    otherwise: "Look",
    holds: ({ reqs }) =>
      `AND(${TYPED_KEYS.map((key) => `INDEX(${reqs(key)},1)=${quoted(REQUISITION_COLUMNS[key].head)}`).join(",")})`,
    meaning: ({ names }) =>
      `What is pasted over the heads of ${names.Reqs} counts nowhere: undo it and paste below them, or type them again: ${TYPED_KEYS.map((key) => REQUISITION_COLUMNS[key].head).join(", ")}.`,
  },
  {
    label: "Nobody is late",
    otherwise: "Look",
    holds: ({ reqs }) => `COUNTIF(${reqs("startIs")},"Late*")=0`,
    names: (given) => named(given, `LEFT(${given.reqs("startIs")},4)="Late"`),
    meaning: () =>
      "The search of an open requisition should be over: type its known start, or its new opening day.",
  },
  {
    label: "Approvals hold",
    otherwise: "Look",
    holds: ({ approvals }) => `AND(MAX(${approvals("drift")})<0.5,MIN(${approvals("drift")})>-0.5)`,
    names: ({ approvals }) =>
      `IF(IF(ISNUMBER(${approvals("drift")}),ABS(${approvals("drift")})>=0.5,FALSE),${approvals("id")},"")`,
    meaning: ({ names }) =>
      `What was approved costs the same now, in the scenario in which it was approved. ${names.Approvals} names the cause; approve again, or change it back.`,
  },
  {
    label: "As of is fresh",
    otherwise: "Look",
    // Closing a month before it is over moves the day ahead.
    holds: ({ at }) => `ABS(TODAY()-${at.AsOf})<=35`,
    meaning: () =>
      "The plan is as of a day no more than 35 from today: close the months since then, or type the day.",
  },
  {
    label: "Months are closed",
    otherwise: "Look",
    holds: ({ cash, at }) => {
      const over = `${cash("month")},"<"&DATE(YEAR(${at.AsOf}),MONTH(${at.AsOf}),1)`;
      return `COUNTIFS(${over})=COUNTIFS(${over},${cash("paid")},">=0")`;
    },
    meaning: ({ names }) =>
      `Every month before the day that the plan is as of has what was paid in it, on ${names.Cash}.`,
  },
  {
    label: "Actuals have their month",
    otherwise: "Look",
    holds: ({ cash }) => `SUMPRODUCT((${isAstray(cash)})*1)=0`,
    names: ({ cash }) =>
      `IF(${isAstray(cash)},TEXT(IF(${cash("actualFor")}="",${cash("month")},${cash("actualFor")}),"mmm yyyy"),"")`,
    meaning: ({ names }) =>
      `Actual for on ${names.Cash} names the month that was paid. Named is what has none, stands there twice or lies outside the plan: type the month, or set Plan start back.`,
  },
  {
    label: "Assumptions are in their limits",
    otherwise: "Broken",
    holds: ({ at }) => `COUNTIF(${at.typedRows("problem")},"${MUST_BE}*")=0`,
    names: ({ at }) => {
      const rows = at.typedRows("label");
      return `IF(LEFT(${at.typedRows("problem")},${MUST_BE.length})=${quoted(MUST_BE)},${rows}&" (row "&ROW(${rows})&")","")`;
    },
    meaning: ({ names }) =>
      `What is pasted over a blue cell of ${names.Assumptions} may be what typing there refuses. Type the named ones again: Problem says what they must be.`,
  },
  {
    label: "By level and by kind",
    otherwise: "Broken",
    holds: ({ cash }) =>
      `ABS(SUM(${cash("total")})-(${kinds.map((kind) => `SUM(${cash(kind)})`).join("+")}))<0.5`,
    meaning: () => "Both ways of adding up the cash give one total.",
  },
  {
    label: "Cash and requisitions",
    otherwise: "Broken",
    holds: ({ cash, reqs }) => `ABS(SUM(${cash("total")})-SUM(${reqs("inPlan")}))<0.5`,
    meaning: () => "The months and the requisitions add up to the same cost.",
  },
  {
    label: "No errors",
    otherwise: "Broken",
    holds: ({ calculated }) => `${calculated.map((area) => `SUMPRODUCT(ISERROR(${area})*1)`).join("+")}=0`,
    meaning: () => "No #NUM!, #N/A or other error among what calculates.",
  },
  {
    label: "Scenario",
    otherwise: "Broken",
    holds: ({ at: { Scenario: index } }) =>
      `AND(${index}>=1,${index}<=${SCENARIOS.length},INT(${index})=${index})`,
    meaning: ({ names }) => `The index on ${names.Board} is 1, 2 or 3.`,
  },
  {
    label: "Plan start",
    otherwise: "Broken",
    holds: ({ cash, at }) => `AND(DAY(${at.PlanStart})=1,INDEX(${cash("month")},1)=${at.PlanStart})`,
    meaning: () => "The plan starts on the first of a month, and the cash begins with it.",
  },
  {
    label: "Pinned version",
    otherwise: "Broken",
    holds: ({ copy }) =>
      `ISNUMBER(SEARCH("version ${copy.version}",${reference(copy.sheet, oneCell(copy.layout.area.row, copy.layout.area.column))}))`,
    meaning: ({ copy }) =>
      `The pinned benchmarks are those the plan was built with, ${copy.version}. After an update of them, run the panel.`,
  },
];

/** The states of all checks. */
export const CHECK_STATES: CellArea = {
  row: FIRST_ROW,
  column: STATE_COLUMN,
  rows: CHECKS.length,
  columns: 1,
};

/** What must hold, and which rows it does not hold for. */
export function checksSheet(given: ChecksGiven): SheetDescription {
  const cells = [
    [title("Checks")],
    [
      words(
        "Look: somebody has to. Broken: the figures are not right; where nothing is named to be mended, run the panel.",
      ),
    ],
    ["Check", "State", "Rows", "What it compares, and what to do"].map((name) => head(name)),
    ...CHECKS.map(({ label: name, otherwise, holds, names, meaning }) => {
      const listed = names?.(given);
      return [
        label(name),
        // An error anywhere in what is compared is itself a broken check.
        formula(`IF(IFERROR(${holds(given)},FALSE),"OK","${otherwise}")`, text),
        listed
          ? {
              ...formula(`ARRAYFORMULA(TEXTJOIN(", ",TRUE,${listed}))`, text),
              wraps: true as const,
            }
          : words(""),
        { ...words(meaning(given)), wraps: true as const },
      ];
    }),
  ];
  return {
    kind: kindOf("Checks"),
    tab: "#d93025",
    cells: padded(cells, COLUMNS),
    widths: WIDTHS,
    frozen: { rows: FIRST_ROW - 1, columns: 0 },
    names: { Overrides: overridesArea(given.copy) },
    allowed: [],
    colours: checkColours(),
    charts: [],
    guarded: [
      {
        area: { row: 1, column: 1, rows: cells.length, columns: COLUMNS },
        why: WHY_GUARDED,
      },
    ],
  };
}

function checkColours(): AreaColour[] {
  const state = inRow(CHECK_STATES.row, CHECK_STATES.column);
  return (
    [
      ["Broken", "bad"],
      ["Look", "warning"],
      ["OK", "good"],
    ] as const
  ).map(([word, colour]) => ({ area: CHECK_STATES, formula: `=${state}="${word}"`, colour }));
}
