import { LONGEST_TEXT } from "../../../input/longestText.ts";
import type { TeamRanges } from "../../../workbook/readTeam.ts";
import { forgotten, textUpTo } from "../../rememberedChoices.ts";
import { columnAddressProblem } from "./ColumnAddress.ts";

/** The columns of a team, by the field that takes their address. */
export type TeamColumn = Exclude<keyof TeamRanges, "minStep" | "auditRest">;

interface ColumnField {
  label: string;
  hint: string;
  /** What to say where it is blank, if it is needed. */
  missing?: string;
}

/** The fields of a team's columns, the same in every panel that takes one. */
export const COLUMN_FIELDS: Readonly<Record<TeamColumn, ColumnField>> = {
  levels: {
    label: "Levels",
    hint: "Level names or years of experience",
    missing: "Say where the levels stand, such as Team!B2:B40.",
  },
  pays: {
    label: "Pay",
    hint: "Base salary, US dollars a year",
    missing: "Say where the pay stands, such as Team!C2:C40.",
  },
  ratings: { label: "Ratings", hint: "Optional; 5 to 1 or words. Or choose them in the sheet" },
  promotions: { label: "Promotions", hint: "Optional; the new level of who is promoted" },
  states: { label: "Places", hint: "Optional; one cell may stand for all, blank for the US" },
  names: { label: "Names", hint: "Optional; copied into the sheet" },
  scopes: { label: "Scope", hint: "Optional; the level of what each one really does" },
  groups: { label: "Groups", hint: "Optional; compared, and never written a person" },
};

/** Where a team stands: addresses of cells, never what stands in them. */
export type TeamChoices<Column extends TeamColumn> = Record<Column, string> & {
  /** Whether people whose cells cannot be read are left out. */
  auditRest: boolean;
};

/** The addresses of a team's columns in a request: levels and pay there always, the others where they are given. */
export type TeamAddresses<Column extends TeamColumn> = Record<Column & ("levels" | "pays"), string> &
  Partial<Record<Column, string>>;

export function firstTeam<Column extends TeamColumn>(columns: readonly Column[]): TeamChoices<Column> {
  return { ...noAddresses(columns), auditRest: false };
}

/** No address in any of the columns. */
export function noAddresses<Column extends TeamColumn>(columns: readonly Column[]): Record<Column, string> {
  return forEach(columns, "");
}

/** The addresses as a request has them, and what is wrong with them, by field. */
export function readTeamChoices<Column extends TeamColumn>(
  columns: readonly Column[],
  choices: Readonly<Record<Column, string>>,
): {
  addresses: TeamAddresses<Column>;
  problems: Record<string, string>;
} {
  const problems: Record<string, string> = {};
  const addresses: Partial<Record<Column, string>> = {};
  for (const column of columns) {
    const { label, missing } = COLUMN_FIELDS[column];
    const text = choices[column].trim();
    const problem = text === "" ? missing : columnAddressProblem(text, label);
    if (problem) problems[column] = problem;
    if (text !== "") addresses[column] = text;
  }
  return { addresses: addresses as TeamAddresses<Column>, problems };
}

/** How they are remembered; another choice is of each team. */
export function teamReaders<Column extends TeamColumn>(columns: readonly Column[]) {
  return { ...forEach(columns, textUpTo(LONGEST_TEXT.address)), auditRest: forgotten };
}

function forEach<Column extends TeamColumn, T>(columns: readonly Column[], value: T): Record<Column, T> {
  return Object.fromEntries(columns.map((column) => [column, value])) as Record<Column, T>;
}
