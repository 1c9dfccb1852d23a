import { averageBase } from "../core/market/averageBase.ts";
import type { Benchmarks } from "../core/market/Benchmarks.ts";
import { LEVEL_NAMES, type Level } from "../core/market/levels.ts";
import { payMeant } from "../core/market/payMeant.ts";
import type { Rating } from "../core/team/merit.ts";
import { DEFAULT_MIN_STEP, type Employee, MOST_PEOPLE } from "../core/team/payAudit.ts";
import { silent } from "../core/trace.ts";
import { dollars } from "../core/units/amountText.ts";
import type { Ratio } from "../core/units/money.ts";
import { withThousands } from "../core/units/thousands.ts";
import { isBlank } from "../input/cell.ts";
import { AMOUNT } from "../input/params/amount.ts";
import { LEVEL } from "../input/params/level.ts";
import { optional } from "../input/params/optional.ts";
import { PLACE } from "../input/params/place.ts";
import { RATE } from "../input/params/rate.ts";
import { RATING } from "../input/params/rating.ts";
import { textOf } from "../input/params/text.ts";
import type { Reader } from "../input/Reader.ts";
import { attributed, FieldRefusal, type Fields, field, tickField } from "../input/request.ts";
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
  /** One column of as many rows; the level of what each person really does. Blank: not asked. */
  scopes?: string | undefined;
  /** One column of as many rows; the groups whose pay is compared. Blank: not asked. */
  groups?: string | undefined;
  /** One column of as many rows; how each one's work was rated, and the level that each is promoted to. */
  ratings?: string | undefined;
  promotions?: string | undefined;
  /** Smallest step between level medians: 0.1 or "10%"; blank: 10%. */
  minStep: Ratio;
  /** Whether people whose cells cannot be read are left out, instead of nothing being audited. */
  auditRest?: boolean | undefined;
}

export interface Member extends Employee {
  name: string;
  /** The level of what the person really does; undefined where it is not given. */
  scope: Level | undefined;
  /** "" where none is given. */
  group: string;
  /** Undefined where none is given. */
  rating: Rating | undefined;
  promotedTo: Level | undefined;
}

/** A cell of somebody who cannot be audited, or whose pay looks mistyped. */
export interface DoubtfulCell {
  /** "Team!C7" */
  cell: string;
  says: string;
}

export interface Team {
  members: readonly Member[];
  /** Rows that have a level or a pay, but not both: they are left out. */
  incomplete: number;
  /** Every cell that is not accepted: its person is not among the members. */
  bad: readonly (DoubtfulCell & { field: string })[];
  /** Pay that is accepted, and far from what the level is paid. */
  odd: readonly DoubtfulCell[];
}

const RANGE = textOf("a range such as Team!B2:B40");
const OPTIONAL_RANGE = optional(RANGE, undefined);
const MIN_STEP = optional(RATE, DEFAULT_MIN_STEP);
export const CELLS = {
  level: LEVEL,
  pay: AMOUNT,
  state: optional(PLACE, "US"),
  scope: optional(LEVEL, undefined),
  rating: optional(RATING, undefined),
  promotedTo: optional(LEVEL, undefined),
};

export function readTeamRanges(request: Fields): TeamRanges {
  return {
    levels: field(request, "levels", RANGE),
    pays: field(request, "pays", RANGE),
    states: field(request, "states", OPTIONAL_RANGE),
    names: field(request, "names", OPTIONAL_RANGE),
    scopes: field(request, "scopes", OPTIONAL_RANGE),
    groups: field(request, "groups", OPTIONAL_RANGE),
    ratings: field(request, "ratings", OPTIONAL_RANGE),
    promotions: field(request, "promotions", OPTIONAL_RANGE),
    auditRest: tickField(request, "auditRest", false),
    minStep: field(request, "minStep", MIN_STEP),
  };
}

/** The people of the ranges; a Refusal where there are none, with the first cell that is not accepted. */
export function readTeam(ranges: TeamRanges, workbook: Workbook, benchmarks: Benchmarks): Team {
  const { levels, pays, states, names, scopes, groups, ratings, promotions } = ranges;
  const level = column("levels", levels, workbook);
  const { rows } = level.area;
  const beside = (name: string, address: string | undefined) =>
    address === undefined ? undefined : column(name, address, workbook, rows);
  const pay = column("pays", pays, workbook, rows);
  const [state, name, scope, group] = [
    beside("states", states),
    beside("names", names),
    beside("scopes", scopes),
    beside("groups", groups),
  ];
  const [rated, promoted] = [beside("ratings", ratings), beside("promotions", promotions)];
  const members: Member[] = [];
  const bad: (DoubtfulCell & { field: string })[] = [];
  const odd: DoubtfulCell[] = [];
  let incomplete = 0;
  for (let row = hasHead(level, pay) ? 1 : 0; row < rows; row++) {
    const [levelBlank, payBlank] = [level, pay].map(({ cells }) => isBlank(cells[row]));
    if (levelBlank !== payBlank) incomplete++;
    if (levelBlank || payBlank) continue;
    const text = (column: ColumnCells | undefined) =>
      isBlank(column?.cells[row]) ? "" : String(column?.cells[row]);
    const before = bad.length;
    const read = <T>(from: ColumnCells, at: number, what: string, reader: Reader<T>): T | undefined => {
      try {
        return readCell(from, at, what, reader);
      } catch (error) {
        if (!(error instanceof FieldRefusal)) throw error;
        bad.push({ field: error.field, cell: addressOf(from, at), says: error.message });
        return undefined;
      }
    };
    const found = {
      level: read(level, row, "level", CELLS.level),
      pay: read(pay, row, "pay", CELLS.pay),
      place: state ? read(state, state.area.rows === 1 ? 0 : row, "state", CELLS.state) : "US",
      scope: scope && read(scope, row, "scope", CELLS.scope),
      rating: rated && read(rated, row, "rating", CELLS.rating),
      promotedTo: promoted && read(promoted, row, "promotion", CELLS.promotedTo),
    };
    if (promoted && found.level && found.promotedTo && !isAbove(found.promotedTo, found.level)) {
      const cell = addressOf(promoted, row);
      const says = `${cell}: promotion must be a level above ${found.level}, or blank; got "${found.promotedTo}".`;
      bad.push({ field: "promotions", cell, says });
    }
    if (bad.length > before) continue;
    const member = { ...(found as Omit<Member, "name" | "group">), name: text(name), group: text(group) };
    members.push(member);
    const average = averageBase(member.level, member.place, benchmarks, silent);
    const meant = payMeant(member.pay, average);
    if (meant !== undefined) {
      const says = `${dollars(member.pay)} against an average of ${dollars(Math.round(average))}: is ${dollars(meant)} meant?`;
      odd.push({ cell: addressOf(pay, row), says });
    }
  }
  const [first] = bad;
  if (first && members.length === 0) throw new FieldRefusal(first.field, first.says);
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
  return { members, incomplete, bad, odd };
}

/** A Refusal where somebody cannot be read and nobody said to audit the rest. */
export function refuseBadCells({ bad: [first, ...others] }: Team, { auditRest }: TeamRanges): void {
  if (!first || auditRest) return;
  const more = others.length === 0 ? "" : ` So are others: ${others.map(({ cell }) => cell).join(", ")}.`;
  throw new FieldRefusal(first.field, `${first.says}${more}`);
}

function isAbove(level: Level, other: Level): boolean {
  return LEVEL_NAMES.indexOf(level) > LEVEL_NAMES.indexOf(other);
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
  return attributed(name, () => reader.read(cell, `${addressOf({ area }, row)}: ${what}`));
}

function addressOf({ area }: Pick<ColumnCells, "area">, row: number): string {
  return `${quotedSheetName(area.sheet)}!${cellA1(area.row + row, area.column)}`;
}
