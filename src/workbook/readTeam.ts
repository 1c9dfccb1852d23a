import { DEFAULT_MIN_STEP, type Employee, MOST_PEOPLE } from "../core/team/payAudit.ts";
import type { Ratio } from "../core/units/money.ts";
import { withThousands } from "../core/units/thousands.ts";
import { isBlank } from "../input/cell.ts";
import { AMOUNT } from "../input/params/amount.ts";
import { LEVEL } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { PLACE } from "../input/params/place.ts";
import { RATE } from "../input/params/rate.ts";
import { textOf } from "../input/params/text.ts";
import type { Reader } from "../input/Reader.ts";
import { attributed, FieldRefusal, type Fields, field } from "../input/request.ts";
import { cellA1, quotedSheetName } from "../tables/a1.ts";
import { areaAt, valuesIn } from "./areaAt.ts";
import type { Area, Workbook } from "./Workbook.ts";

/** Where a team stands in the spreadsheet. A1 ranges, "Team!B2:B40" or "B2:B40" of the open sheet. */
export interface TeamRanges {
  /** One column; each person's level, or years of experience. A head above the first person is skipped. */
  levels: string;
  /** One column of as many rows; each person's base salary. */
  pays: string;
  /** One column of as many rows, or one cell for all; blank: the whole US. */
  states?: string | undefined;
  /** One column of as many rows; blank: no names. */
  names?: string | undefined;
  /** Smallest step between level medians: 0.1 or "10%"; blank: 10%. */
  minStep: Ratio;
}

export interface Member extends Employee {
  name: string;
}

export interface Team {
  members: readonly Member[];
  /** Rows that have a level or a pay, but not both: they are left out. */
  incomplete: number;
}

const RANGE = textOf("a range such as Team!B2:B40");
const OPTIONAL_RANGE = optional(RANGE, undefined);
const MIN_STEP = optional(RATE, DEFAULT_MIN_STEP);
export const CELLS = { level: LEVEL, pay: AMOUNT, state: optional(PLACE, "US") };

export function readTeamRanges(request: Fields): TeamRanges {
  return {
    levels: field(request, "levels", RANGE),
    pays: field(request, "pays", RANGE),
    states: field(request, "states", OPTIONAL_RANGE),
    names: field(request, "names", OPTIONAL_RANGE),
    minStep: field(request, "minStep", MIN_STEP),
  };
}

/** The people of the ranges; a Refusal that names the first cell that is not accepted. */
export function readTeam({ levels, pays, states, names }: TeamRanges, workbook: Workbook): Team {
  const level = column("levels", levels, workbook);
  const pay = column("pays", pays, workbook, level.area.rows);
  const state = states === undefined ? undefined : column("states", states, workbook, level.area.rows);
  const name = names === undefined ? undefined : column("names", names, workbook, level.area.rows);
  const members: Member[] = [];
  let incomplete = 0;
  for (let row = hasHead(level, pay) ? 1 : 0; row < level.area.rows; row++) {
    const [levelBlank, payBlank] = [level, pay].map(({ cells }) => isBlank(cells[row]));
    if (levelBlank !== payBlank) incomplete++;
    if (levelBlank || payBlank) continue;
    members.push({
      name: isBlank(name?.cells[row]) ? "" : String(name?.cells[row]),
      level: readCell(level, row, "level", CELLS.level),
      pay: readCell(pay, row, "pay", CELLS.pay),
      place: state ? readCell(state, state.area.rows === 1 ? 0 : row, "state", CELLS.state) : "US",
    });
  }
  if (members.length === 0) {
    throw new FieldRefusal(
      "levels",
      `levels must have at least one person with level and pay; ${levels} has none.`,
    );
  }
  if (members.length > MOST_PEOPLE) {
    throw new FieldRefusal(
      "levels",
      `levels must have at most ${withThousands(MOST_PEOPLE)} people; ${levels} has ${members.length}.`,
    );
  }
  return { members, incomplete };
}

interface ColumnCells {
  field: string;
  area: Area;
  cells: readonly unknown[];
}

function column(name: string, address: string, workbook: Workbook, rows?: number): ColumnCells {
  const area = areaAt(address, workbook);
  if (area?.columns !== 1) {
    const found = area ? `${area.columns} columns in "${address}"` : `"${address.slice(0, 60)}"`;
    throw new FieldRefusal(
      name,
      `${name} must be one column of a sheet that is here, such as Team!B2:B40; got ${found}.`,
    );
  }
  const oneForAll = name === "states" && area.rows === 1;
  if (rows !== undefined && area.rows !== rows && !oneForAll) {
    throw new FieldRefusal(
      name,
      `${name} must have as many rows as levels; got ${area.rows} in ${address} beside ${rows}.`,
    );
  }
  return { field: name, area, cells: valuesIn(area, workbook).map(([cell]) => cell) };
}

/** Whole columns come with their heads: neither cell could be a person's. */
function hasHead(level: ColumnCells, pay: ColumnCells): boolean {
  const isHead = (cell: unknown, reader: Reader<unknown>) => {
    if (typeof cell !== "string" || isBlank(cell)) return false;
    try {
      reader.read(cell, "");
      return false;
    } catch {
      return true;
    }
  };
  return isHead(level.cells[0], CELLS.level) && isHead(pay.cells[0], CELLS.pay);
}

function readCell<T>(
  { field: name, area, cells }: ColumnCells,
  row: number,
  what: string,
  reader: Reader<T>,
): T {
  const cell = cells[row];
  if (isBlank(cell) && reader.whenBlank) return reader.whenBlank();
  const where = `${quotedSheetName(area.sheet)}!${cellA1(area.row + row, area.column)}`;
  return attributed(name, () => reader.read(cell, `${where}: ${what}`));
}
