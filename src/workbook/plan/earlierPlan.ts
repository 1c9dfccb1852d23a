import { Refusal } from "../../core/Refusal.ts";
import { dayOf } from "../../core/units/day.ts";
import { serialDate } from "../../core/units/serialDate.ts";
import { isDate } from "../../input/cell.ts";
import { findHeads } from "../../tables/budget/layout.ts";
import type { Content } from "../../tables/Content.ts";
import type { Contents, OwnSheet, Workbook } from "../Workbook.ts";

/** What people typed into a plan of the first edition, which a new one is built with. Its sheets stay as they are. */
export interface EarlierPlan {
  requisitions: readonly EarlierRequisition[];
  /** Blue cells that hold something else than a formula of ours, by section and label. */
  assumptions: readonly EarlierAssumption[];
  approvals: readonly EarlierApproval[];
}

/** The kind of its first sheet, by which it is told. */
export const EARLIER_FIRST = "Start";

const REQUISITION = {
  id: { head: "Requisition" },
  level: { head: "Level" },
  place: { head: "State" },
  skills: { head: "Skills" },
  opened: { head: "Opened" },
  status: { head: "Status" },
  basePlan: { head: "Base plan" },
  knownStart: { head: "Known start" },
} as const;
/** Columns that were the user's own, under heads that the plan has itself by now. */
const SINCE = {
  department: { head: "Department" },
  costCentre: { head: "Cost centre" },
  kind: { head: "Kind" },
  endDate: { head: "End date" },
  replaces: { head: "Replaces" },
  recruiter: { head: "Recruiter" },
} as const;
const APPROVAL = {
  cost: { head: "Approved cost" },
  by: { head: "Approved by" },
  on: { head: "Approved on" },
  drift: { head: "Drift" },
  base: { head: "Base in plan" },
  start: { head: "Start" },
} as const;

type RequisitionKey = keyof typeof REQUISITION;
export type EarlierRequisition = Readonly<
  Record<RequisitionKey, Content> & Partial<Record<keyof typeof SINCE, Content>>
>;

/** An approval; what stood there at the time is known only where nothing has changed since. */
export interface EarlierApproval {
  id: Content;
  cost: number;
  by: Content;
  on: Content;
  asApproved: { base: Content; level: Content; place: Content; start: Content } | undefined;
}

export interface EarlierAssumption {
  section: string;
  label: string;
  /** One value, or one a scenario; undefined where a formula of ours stands. */
  values: readonly (Content | undefined)[];
}

/** Sections with blue cells: under "In use" or the value; under the three scenarios. */
const [ONE, A_SCENARIO] = [
  ["Plan", "Other figures"],
  ["Scenario drivers", "Statuses counted"],
];
const ASSUMPTION = {
  label: { head: "Scenario drivers" },
  value: { head: "In use" },
  base: { head: "Base" },
  lean: { head: "Lean" },
  aggressive: { head: "Aggressive" },
} as const;
/** Of the other figures, the only blue one. */
const SEARCH_BELOW_SENIOR = "Search below Senior, days";
/** The line under the requisitions. */
const MARKER = "Insert rows above this line.";

/** What was typed into the plan of the first edition that is here; undefined where there is none. */
export function earlierPlan(workbook: Workbook): EarlierPlan | undefined {
  const ours = workbook.ownSheets();
  const sheet = (kind: string) => ours.find((own) => own.kind === kind);
  const [reqs, assumptions] = [sheet("Reqs"), sheet("Assumptions")];
  if (!sheet(EARLIER_FIRST) || !reqs || !assumptions) return undefined;
  const requisitions = rowsOf(reqs, workbook);
  return {
    requisitions: requisitions.map(({ typed }) => typed),
    assumptions: assumptionsOf(assumptions, workbook),
    approvals: requisitions.flatMap(({ approval }) => (approval ? [approval] : [])),
  };
}

function rowsOf(own: OwnSheet, workbook: Workbook) {
  const cells = cellsOf(own, workbook);
  const { row: headRow, layout } = columnsOf(own, { ...REQUISITION, ...APPROVAL }, cells);
  const heads = (cells.values[headRow - 1] ?? []).map((head) => String(head).trim());
  const since = Object.entries(SINCE).flatMap(([key, { head }]) => {
    const at = heads.indexOf(head);
    return at < 0 ? [] : [[key, at + 1] as const];
  });
  return cells.values.slice(headRow).flatMap((_, i) => {
    const content = (column: number) => contentAt(cells, headRow + i, column);
    const row = <K extends string>(columns: readonly (readonly [K, number])[]) =>
      Object.fromEntries(columns.map(([key, column]) => [key, content(column)])) as Record<K, Content>;
    const keys = Object.keys(REQUISITION) as RequisitionKey[];
    const typed = { ...row(keys.map((key) => [key, layout[key]] as const)), ...row(since) };
    const isMarker = typed.id === MARKER;
    if (isMarker || Object.values(typed).every((cell) => cell === "")) return [];
    return [{ typed, approval: approvalOf(typed, (key) => content(layout[key])) }];
  });
}

function approvalOf(
  { id, level, place }: EarlierRequisition,
  at: (key: keyof typeof APPROVAL) => Content,
): EarlierApproval | undefined {
  const [cost, drift] = [at("cost"), at("drift")];
  if (typeof cost !== "number") return undefined;
  const isAsApproved = typeof drift === "number" && Math.abs(drift) < 0.5;
  return {
    id,
    cost,
    by: at("by"),
    on: at("on"),
    asApproved: isAsApproved ? { base: at("base"), level, place, start: at("start") } : undefined,
  };
}

function assumptionsOf(own: OwnSheet, workbook: Workbook): EarlierAssumption[] {
  const cells = cellsOf(own, workbook);
  const { layout } = columnsOf(own, ASSUMPTION, cells);
  const found: EarlierAssumption[] = [];
  let section = "";
  cells.values.forEach((row, i) => {
    const label = String(row[layout.label - 1] ?? "");
    if ([...ONE, ...A_SCENARIO].includes(label)) section = label;
    else if (label === "") section = "";
    else if (section !== "") {
      const columns = ONE.includes(section) ? [layout.value] : [layout.base, layout.lean, layout.aggressive];
      if (section === "Other figures" && label !== SEARCH_BELOW_SENIOR) return;
      const values = columns.map((column) => {
        const isOurs = OURS.test(cells.formulas[i]?.[column - 1] ?? "");
        return isOurs ? undefined : contentAt(cells, i, column);
      });
      if (values.some((value) => value !== undefined)) found.push({ section, label, values });
    }
  });
  return found;
}

/** A blue cell that takes a figure of its own sheet, as it was made. */
const OURS = /^=(?:[^!]+!)?\$[A-Z]+\$\d+$/;

/** What is in a cell, as it can be written elsewhere: of a formula what it gives, since it calls the earlier sheets. */
function contentAt({ values }: Contents, row: number, column: number): Content {
  const value = values[row]?.[column - 1] ?? "";
  if (isDate(value)) return serialDate(dayOf(value.getFullYear(), value.getMonth() + 1, value.getDate()));
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

function cellsOf(own: OwnSheet, workbook: Workbook): Contents {
  const [area] = workbook.usedAreas(new Set([own.name]));
  return area ? workbook.contents(area) : { values: [], formulas: [] };
}

function columnsOf<K extends string>(
  own: OwnSheet,
  columns: Readonly<Record<K, { head: string }>>,
  { values }: Contents,
) {
  const { row, layout, problem } = findHeads(columns, values);
  if (!problem) return { row, layout };
  const heads = [...problem.missing, ...problem.doubled].map((head) => `"${head}"`).join(", ");
  throw new Refusal(
    `The sheet "${own.name}" of the earlier plan must have each of its heads once: ${heads}. Nothing was changed.`,
  );
}
