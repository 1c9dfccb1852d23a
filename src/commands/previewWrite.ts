import { isoDay } from "../core/units/day.ts";
import { dayOfSerial, type SerialDate } from "../core/units/serialDate.ts";
import { hasDecimalComma, localFormulas } from "../input/localFormulas.ts";
import { oneOf } from "../input/params/choice.ts";
import { field } from "../input/request.ts";
import { cellA1 } from "../tables/a1.ts";
import { type Content, isFormula } from "../tables/Content.ts";
import type { SheetCell } from "../tables/SheetCell.ts";
import { readSpilledColumn } from "../tables/spilledColumn.ts";
import { FORMATS, type Table } from "../tables/Table.ts";
import type { Workbook } from "../workbook/Workbook.ts";
import { auditTeam } from "./auditTeam.ts";
import { checkOffer } from "./checkOffer.ts";
import { compareOffers } from "./compareOffers.ts";
import { type Command, defineCommand } from "./define/defineCommand.ts";
import { generateBands } from "./generateBands.ts";
import { insertBenchmark } from "./insertBenchmark.ts";
import { insertRolePay } from "./insertRolePay.ts";
import { postJob } from "./postJob.ts";
import { writeCandidateSheet } from "./writeCandidateSheet.ts";
import { writeMerit } from "./writeMerit.ts";
import { writeRoles } from "./writeRoles.ts";
import { writeThesis } from "./writeThesis.ts";

const WRITING = {
  auditTeam,
  checkOffer,
  compareOffers,
  generateBands,
  insertBenchmark,
  insertRolePay,
  postJob,
  writeCandidateSheet,
  writeMerit,
  writeRoles,
  writeThesis,
} as const satisfies Readonly<Record<string, Command>>;

type Writing = keyof typeof WRITING;

export interface PreviewWriteRequest {
  command: Writing;
  /** What would be sent to it. */
  request: unknown;
}

/** What one cell will hold. */
export interface CellToWrite {
  /** What its column, or its line of a page, is headed; "" for a single cell. */
  head: string;
  /** Where it stands in its sheet: "F2". */
  cell: string;
  /** Letter for letter, in the way of the spreadsheet's locale. */
  text: string;
}

const COMMAND = oneOf(Object.keys(WRITING) as [Writing, ...Writing[]]);

/** What a writing command would put into the first row of its block, or into its one cell: the command runs and writes nothing. */
export const previewWrite = defineCommand<PreviewWriteRequest, readonly CellToWrite[]>({
  writes: false,
  read: (request) => ({ command: field(request, "command", COMMAND), request: request.take("request") }),
  run({ command, request }, workbook) {
    const told: CellToWrite[][] = [];
    const trial = writingNothing(workbook, (cells) => told.push(cells));
    let answer = WRITING[command].execute(request, trial);
    // What is asked is asked when it is written.
    if (!answer.ok && "range" in answer) {
      answer = WRITING[command].execute({ ...(request as object), replace: answer.range }, trial);
    }
    return answer.ok ? { ok: true, value: told[0] ?? [] } : answer;
  },
});

/** Sheets that other blocks call, and that are written with the first of those. */
const CALLED: readonly string[] = ["benchmarks", "matrix"];

function writingNothing(workbook: Workbook, tell: (cells: CellToWrite[]) => void): Workbook {
  const { written } = localFormulas(workbook.locale());
  const isComma = hasDecimalComma(workbook.locale());
  const textOf = (content: Content, format = ""): string => {
    if (isFormula(content)) return written(content.formula);
    if (typeof content !== "number") return String(content);
    if (format === FORMATS.date) return isoDay(dayOfSerial(content as SerialDate));
    return isComma ? String(content).replace(".", ",") : String(content);
  };
  return {
    ...workbook,
    addSheet: (name) => name,
    write(_sheet, table, { kind }) {
      if (!CALLED.includes(kind)) tell(firstItem(table, textOf));
    },
    writeCells: (changes) =>
      tell(
        changes.map(({ row, column, content }) => ({
          head: "",
          cell: cellA1(row, column),
          text: textOf(content as Content),
        })),
      ),
  };
}

/** The cells of a block's first item, those of its columns' formulas among them. */
function firstItem(
  { area, cells }: Table,
  textOf: (content: Content, format?: string) => string,
): CellToWrite[] {
  const placed = cells.map((line, i) =>
    line.map((cell, j) => cell && { ...cell, at: cellA1(area.row + i, area.column + j) }),
  );
  const lines = isAcross(placed) ? turned(placed) : placed;
  const head = lines.findIndex((line) => line.some((cell) => cell?.style === "head"));
  return (lines[head] ?? []).flatMap((cell, i) => {
    if (!cell) return [];
    const { content, at } = cell;
    const isFilling = isFormula(content);
    const name = isFilling ? (readSpilledColumn(content.formula)?.head ?? "") : String(content);
    const [above, item] = [lines[head - 1]?.[i], lines[head + 1]?.[i]];
    return [
      ...(above && isFormula(above.content)
        ? [{ head: `${name}, above`, cell: above.at, text: textOf(above.content) }]
        : []),
      ...(isFilling
        ? [{ head: name, cell: at, text: textOf(content) }]
        : item && item.content !== null && item.content !== ""
          ? [{ head: name, cell: item.at, text: textOf(item.content, item.format) }]
          : []),
    ];
  });
}

type Placed = (SheetCell & { at: string }) | undefined;

/** Whether the heads stand below each other. */
function isAcross(lines: readonly (readonly Placed[])[]): boolean {
  const heads = (cells: readonly Placed[] = []) => cells.filter((cell) => cell?.style === "head").length;
  return heads(lines.map(([first]) => first)) > Math.max(...lines.map(heads));
}

function turned(lines: readonly (readonly Placed[])[]): Placed[][] {
  return (lines[0] ?? []).map((_, i) => lines.map((line) => line[i]));
}
