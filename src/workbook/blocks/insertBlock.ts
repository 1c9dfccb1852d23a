import { dataVersion } from "../../reference/dataVersion.ts";
import { freshLayout } from "../../tables/columns/blockTable.ts";
import type { Origin } from "../../tables/columns/Layout.ts";
import type { Answer } from "../Answer.ts";
import { destinationOf } from "../destinationOf.ts";
import { filteredRows } from "../filteredRows.ts";
import { shownRange } from "../shownRange.ts";
import type { Area, OwnBlock, Workbook } from "../Workbook.ts";
import type { Insertion, PlannedBlock } from "./Insertion.ts";
import { tableAt } from "./placedTable.ts";
import { contains, destinationQuestions, oneQuestion } from "./questions.ts";
import { planUpdate } from "./updatedBlock.ts";

/** What was written, in words, and where. */
export interface Inserted {
  /** "15 rows written to Bands!A1:K17." */
  message: string;
  range: string;
  block: string;
}

/**
 * Writes a block where the user wants it. Running again updates the panel's own block instead of adding a copy, and
 * nothing that the user wrote is replaced without naming it and asking.
 */
export function insertBlock<Item, Key extends string>(
  insertion: Insertion<Item, Key>,
  replace: string | undefined,
  workbook: Workbook,
): Answer<Inserted> {
  const answer = insertBlocks([planned(insertion, workbook)], replace, workbook);
  return answer.ok ? { ok: true, value: answer.value[0] as Inserted } : answer;
}

/** Writes several blocks, or none: all questions are asked at once, before anything is written. */
export function insertBlocks(
  plans: readonly PlannedBlock[],
  replace: string | undefined,
  workbook: Workbook,
): Answer<Inserted[]> {
  // Nothing may be half done: what stands in the way is found before any of it is written.
  workbook.refuseObstacles(plans.flatMap(({ sheet, table }) => (sheet ? destinationOf(table, sheet) : [])));
  const question = oneQuestion(plans.flatMap(({ questions }) => questions));
  if (question && replace !== question.range) return question;
  for (const { first } of plans) first?.();
  return { ok: true, value: plans.map((plan) => insertPlanned(plan, workbook)) };
}

/** Where a block is to stand, and what has to be asked before. */
export function planned<Item, Key extends string>(
  insertion: Insertion<Item, Key>,
  workbook: Workbook,
): PlannedBlock {
  const { kind, what, choices, sheetName, block } = insertion;
  const own = ownBlock(insertion, workbook);
  const base = {
    kind,
    what,
    unit: insertion.unit ?? "row",
    choices,
    insertAs: block.insertAs,
    sheetName,
    behind: insertion.behind,
    first: insertion.first,
    own,
    items: block.items.length,
    leftOut: [],
  };
  if (own) return { ...base, sheet: own.area.sheet, ...planUpdate(own, insertion, workbook) };
  const place = insertion.destination === "selection" ? workbook.selection() : undefined;
  const origin: Origin = place ?? { row: 1, column: 1 };
  const made = tableAt(block, freshLayout(block, origin));
  return {
    ...base,
    sheet: place?.sheet,
    ...made,
    questions: place ? destinationQuestions(made.table, place.sheet, undefined, workbook) : [],
  };
}

function insertPlanned(plan: PlannedBlock, workbook: Workbook): Inserted {
  const { kind, what, choices, insertAs, own, sheet, table, fingerprint, items, leftOut } = plan;
  const made = () => workbook.addSheet(plan.sheetName, plan.behind && "behind");
  const area: Area = { sheet: sheet ?? made(), ...table.area };
  const id = own?.id ?? newBlockId(kind, workbook.blocks());
  const range = shownRange(area);
  const { version } = dataVersion();
  const filtered = own ? filteredRows(area, workbook) : "";
  workbook.write(area.sheet, table, { id, kind, choices, fingerprint, dataVersion: version }, own, {
    what: `${what} ${own ? "updated" : "inserted"}`,
    where: range,
    insertAs,
    dataVersion: version,
  });
  const away =
    leftOut.length === 0
      ? ""
      : ` ${leftOut.join(" and ")} ${leftOut.length === 1 ? "was" : "were"} taken out before and ${leftOut.length === 1 ? "stays" : "stay"} away.`;
  return {
    message: `${items} ${plan.unit}${items === 1 ? "" : "s"} ${own ? "updated in" : "written to"} ${range}.${away}${filtered}`,
    range,
    block: id,
  };
}

function ownBlock<Item, Key extends string>(
  { kind, destination, updates }: Insertion<Item, Key>,
  workbook: Workbook,
): OwnBlock | undefined {
  const ours = workbook.blocks().filter((block) => block.kind === kind);
  if (updates) return ours.find(updates);
  if (destination === "new sheet") return ours[ours.length - 1];
  const selected = workbook.selection();
  return ours.find(({ area }) => contains(area, selected));
}

function newBlockId(kind: string, blocks: readonly OwnBlock[]): string {
  const taken = new Set(blocks.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${kind}_${number}`)) number++;
  return `${kind}_${number}`;
}
