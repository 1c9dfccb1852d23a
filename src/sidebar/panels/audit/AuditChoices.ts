import type { AuditTeamRequest } from "../../../commands/auditTeam.ts";
import { DEFAULT_MIN_STEP } from "../../../core/team/payAudit.ts";
import { LONGEST_TEXT } from "../../../input/longestText.ts";
import { RATE } from "../../../input/params/rate.ts";
import type { ReadFields } from "../../parts/Form.tsx";
import { FIRST_INSERT_CHOICES, type InsertChoices } from "../../parts/InsertFields.tsx";
import { readTyped } from "../../readTyped.ts";
import { forgotten, INSERT_READERS, rememberedChoices, textUpTo } from "../../rememberedChoices.ts";
import { columnAddressProblem } from "./ColumnAddress.ts";
import type { TeamColumn } from "./teamColumns.ts";

type AuditColumn = Exclude<TeamColumn, "ratings" | "promotions">;

/** The Team audit panel as the user left it: addresses of cells, never what stands in them. */
export interface AuditChoices extends Record<AuditColumn, string>, InsertChoices {
  minStep: string;
  /** Whether people whose cells cannot be read are left out. */
  auditRest: boolean;
}

/** The fields of a team's columns, and what to say where one that is needed is blank. */
export const TEAM_COLUMNS: readonly { field: AuditColumn; label: string; hint: string; missing?: string }[] =
  [
    {
      field: "levels",
      label: "Levels",
      hint: "Level names or years of experience",
      missing: "Say where the levels stand, such as Team!B2:B40.",
    },
    {
      field: "pays",
      label: "Pay",
      hint: "Base salary, US dollars a year",
      missing: "Say where the pay stands, such as Team!C2:C40.",
    },
    { field: "states", label: "Places", hint: "Optional; one cell may stand for all, blank for the US" },
    { field: "names", label: "Names", hint: "Optional; copied into the audit" },
    { field: "scopes", label: "Scope", hint: "Optional; the level of what each one really does" },
    { field: "groups", label: "Groups", hint: "Optional; compared, and never written a person" },
  ];

export const FIRST_CHOICES: AuditChoices = {
  levels: "",
  pays: "",
  states: "",
  names: "",
  scopes: "",
  groups: "",
  auditRest: false,
  minStep: `${DEFAULT_MIN_STEP * 100}%`,
  ...FIRST_INSERT_CHOICES,
};

/** The request the choices make, or what is wrong with them, by field. */
export function readAuditChoices(choices: AuditChoices): ReadFields<AuditTeamRequest> {
  const problems: Record<string, string> = {};
  for (const { field, label, missing } of TEAM_COLUMNS) {
    const text = choices[field].trim();
    const problem = text === "" ? missing : columnAddressProblem(text, label);
    if (problem) problems[field] = problem;
  }
  const minStep =
    choices.minStep.trim() === ""
      ? { value: DEFAULT_MIN_STEP }
      : readTyped(RATE, choices.minStep, "Smallest step");
  if (minStep.problem) problems.minStep = minStep.problem;
  if (Object.keys(problems).length > 0) return { problems };

  const given = (field: AuditColumn) => choices[field].trim() || undefined;
  const { insertAs, destination } = choices;
  return {
    request: {
      levels: choices.levels.trim(),
      pays: choices.pays.trim(),
      states: given("states"),
      names: given("names"),
      scopes: given("scopes"),
      groups: given("groups"),
      auditRest: choices.auditRest,
      minStep: minStep.value ?? DEFAULT_MIN_STEP,
      insertAs,
      destination,
    },
  };
}

/** Choices remembered from an earlier time. */
export function rememberedAuditChoices(remembered: unknown): AuditChoices {
  const text = textUpTo(LONGEST_TEXT.address);
  return rememberedChoices(remembered, FIRST_CHOICES, {
    levels: text,
    pays: text,
    states: text,
    names: text,
    scopes: text,
    groups: text,
    auditRest: forgotten,
    minStep: text,
    ...INSERT_READERS,
  });
}
