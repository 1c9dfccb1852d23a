import { quotedSheetName } from "../a1.ts";
import type { Content } from "../Content.ts";
import type { Cells } from "../columns/Column.ts";
import { quoted } from "../native/literal.ts";
import type { SheetDescription } from "../Sheet.ts";
import type { SheetCell } from "../SheetCell.ts";
import { SCENARIOS } from "./assumptionsSheet.ts";
import { EMPTY, filled, input, PLAN_FORMATS, padded, title, words } from "./cells.ts";
import { columnAreas, type Layout, openColumn, placed } from "./layout.ts";
import { kindOf } from "./planSheets.ts";
import type { RequisitionRange } from "./requisitionsSheet.ts";
import { columnLooks, columnRules, columnsGiven, fillingHeads, keysOf } from "./SheetColumn.ts";

const { text, usd, usdDifference, count, date } = PLAN_FORMATS;
const WIDTH = 100;
const HEAD_ROW = 3;
/** As far as colours and questions reach; a spreadsheet has more rows where there are more. */
const RULED_ROWS = 100;

/** Of the requisition that the line names, a figure as it is now in the scenario that was approved. */
const nowIn = (c: Cells<"id" | "scenario">, reqs: RequisitionRange, figure: "yearly" | "base" | "start") =>
  SCENARIOS.map(
    (name) => `(${c.scenario}=${quoted(name)})*SUMIF(${reqs("id")},${c.id},${reqs(`${figure}${name}`)})`,
  ).join("+");

/** Every column of the approvals; all but the last are written by Approve and by nobody else. */
export const APPROVAL_COLUMNS = columnsGiven<RequisitionRange>()({
  id: { head: "Requisition", width: 120, format: text },
  number: { head: "No.", width: 50, format: count, note: "Of the approvals of this requisition." },
  cost: {
    head: "Approved cost",
    width: WIDTH,
    format: usd,
    note: "A year of pay, taxes and benefits, and what it costs once.",
  },
  base: { head: "Base", width: WIDTH, format: usd },
  level: { head: "Level", width: 80, format: text },
  place: { head: "State", width: 80, format: text },
  start: { head: "Start", width: WIDTH, format: date },
  scenario: { head: "Scenario", width: WIDTH, format: text },
  by: { head: "Approved by", width: 130, format: text, note: "As typed in the panel." },
  on: { head: "Approved on", width: WIDTH, format: date },
  reason: { head: "Reason", width: 240, format: text },
  holds: {
    head: "Holds",
    width: WIDTH,
    format: text,
    isHidden: true,
    fills: (c) => `IF(${c.id}="","",IF(${c.number}=COUNTIF(${c.id},${c.id}),${c.id},""))`,
  },
  costNow: {
    head: "Cost now",
    width: WIDTH,
    format: usd,
    note: "In the scenario that was approved, whichever is chosen.",
    fills: (c, reqs) => `IF(${isOver(c, reqs)}>0,"",${nowIn(c, reqs, "yearly")})`,
  },
  drift: {
    head: "Drift",
    width: WIDTH,
    format: usdDifference,
    note: "Cost now less what was approved.",
    fills: (c) => `IF(${c.costNow}="","",${c.costNow}-${c.cost})`,
    colours: (c) => [{ formula: `=AND(ISNUMBER(${c.drift}),ABS(${c.drift})>=0.5)`, colour: "warning" }],
  },
  cause: {
    head: "Cause",
    width: 240,
    format: text,
    note: "What of the requisition is not as it was approved; else the assumptions.",
    fills: (c, reqs) => {
      const changed = [
        `IF(ABS(${nowIn(c, reqs, "base")}-${c.base})>=0.5,", base","")`,
        `IF(${nowIn(c, reqs, "start")}<>${c.start},", start","")`,
        `IF(COUNTIFS(${reqs("id")},${c.id},${reqs("level")},${c.level})=0,", level","")`,
        `IF(COUNTIFS(${reqs("id")},${c.id},${reqs("code")},${c.place})=0,", state","")`,
      ].join("&");
      const differs = `IF(ABS(${c.costNow}-${c.cost})>=0.5,"assumptions","as approved")`;
      // What has changed, or where that is nothing the rest; every line asks all rows, so it is asked once.
      const known = `IF(${c.base}="",${differs},SUBSTITUTE(SUBSTITUTE(SUBSTITUTE("|"&${changed}&"|","||",${differs}),"|, ",""),"|",""))`;
      return `IF(${c.id}="","",IF(${c.holds}="","approved again later",IF(COUNTIF(${reqs("id")},${c.id})=0,"no such requisition any more",IF(COUNTIFS(${reqs("id")},${c.id},${reqs("stands")},"Cancelled")>0,"cancelled",IF(${c.scenario}="","scenario not known",${known})))))`;
    },
  },
});

export type ApprovalKey = keyof typeof APPROVAL_COLUMNS;

/** Over 0 where the line says nothing of today: approved again later, cancelled, gone, or in a scenario that is not known. */
function isOver(c: Cells<"id" | "holds" | "scenario">, reqs: RequisitionRange): string {
  return `(${c.holds}="")+(${c.scenario}="")+(COUNTIF(${reqs("id")},${c.id})=0)+COUNTIFS(${reqs("id")},${c.id},${reqs("stands")},"Cancelled")`;
}

/** A column of the approvals from its head down, as other sheets' formulas call it. */
export type ApprovalRange = (key: ApprovalKey) => string;

export function approvalRange(sheet: string, layout: Layout<ApprovalKey>): ApprovalRange {
  return (key) => `${quotedSheetName(sheet)}!${openColumn(layout[key], HEAD_ROW)}`;
}

/** What is written of an approval. */
export type ApprovalLine = Readonly<Partial<Record<ApprovalKey, Content>>>;

/** What was approved, line by line and for good; beside it what became of it. */
export function approvalsSheet(
  layout: Layout<ApprovalKey>,
  reqs: RequisitionRange,
  insertAs: "native" | "live",
  lines: readonly ApprovalLine[] = [],
): SheetDescription {
  const keys = keysOf(APPROVAL_COLUMNS);
  const columns = keys.map((key) => layout[key]);
  return {
    kind: kindOf("Approvals"),
    tab: "#188038",
    columns,
    cells: placed(
      padded(
        [
          [title("Approvals")],
          // Beside the column that stays in sight, which would cut it off.
          [
            EMPTY,
            words(
              "One line for each approval, written by Approve in the panel below the last one, and never changed again.",
            ),
          ],
          fillingHeads(APPROVAL_COLUMNS, layout, HEAD_ROW, reqs, insertAs),
          ...lines.map((line) =>
            keys.map((key): SheetCell => {
              const { fills, format } = APPROVAL_COLUMNS[key];
              return fills ? filled(format) : input(line[key] ?? "", format);
            }),
          ),
        ],
        keys.length,
      ),
      columns,
    ),
    looks: columnLooks(APPROVAL_COLUMNS, layout),
    hidden: keys.filter((key) => APPROVAL_COLUMNS[key].isHidden).map((key) => layout[key]),
    rows: HEAD_ROW + Math.max(RULED_ROWS, lines.length + 50),
    widths: keys.map((key) => APPROVAL_COLUMNS[key].width),
    frozen: { rows: HEAD_ROW, columns: 1 },
    names: {},
    ...columnRules(APPROVAL_COLUMNS, layout, { row: HEAD_ROW + 1, rows: RULED_ROWS }),
    charts: [],
    guarded: columnAreas(columns, { row: 1, rows: HEAD_ROW + RULED_ROWS }).map((area) => ({
      area,
      why: "Approvals are written by the panel and never changed again; what changes later shows as drift.",
    })),
  };
}
