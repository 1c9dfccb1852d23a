import { CLASS_MEANINGS } from "../../core/market/Benchmarks.ts";
import type { SheetDescription } from "../Sheet.ts";
import { head, input, label, PLAN_FORMATS, padded, result, title, words } from "./cells.ts";
import type { SheetNames } from "./planSheets.ts";

const COLUMNS = 2;
const WIDTHS = [190, 900];

type Line = readonly [who: string, what: (names: SheetNames) => string];

const SECTIONS: readonly (readonly [title: string, lines: readonly Line[]])[] = [
  [
    "Week by week",
    [
      [
        "A new requisition",
        ({ Reqs }) =>
          `Type it into any empty row of ${Reqs}, or paste many at once: a row is a requisition as soon as it has a level. Nothing has to be run.`,
      ],
      [
        "Something is wrong",
        ({ Reqs, Checks }) =>
          `The row says so under Problem on ${Reqs}, and ${Checks} names it. Such a row costs nothing until it is mended; all others go on counting.`,
      ],
      [
        "Somebody accepts",
        () =>
          "Set the status to Filled and type the known start. The base plan is what was agreed, in every scenario.",
      ],
      [
        "Somebody leaves",
        () =>
          "Type the end date, the first day without pay. Whoever comes instead is a Backfill that names the row under Replaces.",
      ],
      [
        "Columns of your own",
        () =>
          "Insert them anywhere and move ours: columns are found by their heads. Sort and filter as you like.",
      ],
    ],
  ],
  [
    "Month by month",
    [
      [
        "Close a month",
        ({ Cash }) =>
          `In the panel, or in the blue cells of ${Cash}: what was paid and how many people were at work. From then on the forecast of that month is what happened, and the day that the plan is as of moves on.`,
      ],
      [
        "What differs",
        ({ Cash }) =>
          `${Cash} splits the difference between a closed month and its plan: timing (starts that moved), heads and pay.`,
      ],
      [
        "Who is late",
        ({ Board, Reqs }) =>
          `An open requisition whose search should be over is late: ${Reqs} says by how many days, and ${Board} names it.`,
      ],
    ],
  ],
  [
    "Who reads what",
    [
      [
        "The board",
        ({ Board }) =>
          `${Board}: what the plan costs against the budget, until when it lasts, and what is to be decided.`,
      ],
      [
        "CTO, hiring managers",
        ({ Offers, Reqs }) =>
          `${Offers} and the verdicts on ${Reqs}: which offers will not close, what waiting costs, and the ways out.`,
      ],
      [
        "Finance",
        ({ Cash, Summary, Assumptions }) =>
          `${Cash} by month, ${Summary} by department, quarter and level; every number that they rest on is on ${Assumptions} with its class and source.`,
      ],
      [
        "Compensation",
        ({ Bands, Audit }) => `${Bands} and ${Audit}: ranges by place, and the planned team against them.`,
      ],
      [
        "Whoever approves",
        ({ Approvals }) =>
          `${Approvals}: one line for each approval, never changed again. What a requisition costs now is held against it in the scenario that was approved.`,
      ],
    ],
  ],
  [
    "Sharing",
    [
      [
        "Owner",
        () => "Builds the plan in the panel, sets plan start, months and budget, decides who may edit.",
      ],
      [
        "Editor",
        () =>
          "Types requisitions and changes blue cells; is asked before changing a calculated cell, and may. Runs the panel too: one at a time, the other is told to wait.",
      ],
      [
        "Viewer",
        () =>
          "Sees everything as last calculated and changes nothing. Hiding a sheet does not hide pay from those who may edit.",
      ],
      [
        "Without the add-on",
        () =>
          "In a copy, in Excel or LibreOffice the formulas of a native plan calculate on; the panel needs the add-on.",
      ],
    ],
  ],
  [
    "What the cost is",
    [
      [
        "In it",
        () =>
          "Base, bonus, the employer's payroll taxes and leave premiums by calendar year and state, benefits; recruiter's fee and equipment in the month of the start.",
      ],
      [
        "Beside it",
        () =>
          "The cost of waiting, contractors for empty seats and a launch that slips: shown by month, and not part of the cost.",
      ],
      [
        "Not in it",
        () =>
          "Equity, office, software, severance, promotions (type the new base plan), and state unemployment tax until you type your rate.",
      ],
      [
        "All-in, expected, committed",
        () =>
          "All-in pays every counted status in full; expected weighs each status by its probability; committed is what is filled. The budget is held against the one that the assumptions say.",
      ],
      [
        "Average and floor",
        () =>
          "Two series that are never mixed: what is paid on average, and the base under which senior searches stall.",
      ],
    ],
  ],
];

/** How the workbook is used, in words. */
export function guideSheet(names: SheetNames): SheetDescription {
  const legend = [
    [
      input("Blue", PLAN_FORMATS.text),
      words("Yours to type. Everything else calculates, and asks before it is changed by hand."),
    ],
    ...Object.entries(CLASS_MEANINGS).map(([figureClass, meaning]) => [
      result(`Class ${figureClass}`, PLAN_FORMATS.text),
      words(meaning),
    ]),
  ];
  return {
    kind: "plan Guide",
    tab: "#80868b",
    cells: padded(
      [
        [title("How this workbook is used")],
        ...SECTIONS.flatMap(([section, lines]) => [
          [],
          [head(section), head("")],
          ...lines.map(([who, what]) => [label(who), { ...words(what(names)), wraps: true as const }]),
        ]),
        [],
        [head("Legend"), head("")],
        ...legend,
      ],
      COLUMNS,
    ),
    widths: WIDTHS,
    frozen: { rows: 1, columns: 0 },
    names: {},
    allowed: [],
    colours: [],
    charts: [],
    guarded: [],
  };
}
