import type { AuditTeamRequest } from "../../../commands/auditTeam.ts";
import { DEFAULT_MIN_STEP } from "../../../core/team/payAudit.ts";
import { LONGEST_TEXT } from "../../../input/longestText.ts";
import { RATE } from "../../../input/params/rate.ts";
import type { ReadFields } from "../../parts/Form.tsx";
import { FIRST_INSERT_CHOICES, type InsertChoices } from "../../parts/InsertFields.tsx";
import { readTyped } from "../../readTyped.ts";
import { INSERT_READERS, rememberedChoices, textUpTo } from "../../rememberedChoices.ts";
import { firstTeam, readTeamChoices, type TeamChoices, teamReaders } from "../team/TeamChoices.ts";

export const AUDIT_COLUMNS = ["levels", "pays", "states", "names", "scopes", "groups"] as const;

/** The Team audit panel as the user left it. */
export interface AuditChoices extends TeamChoices<(typeof AUDIT_COLUMNS)[number]>, InsertChoices {
  minStep: string;
}

export const FIRST_CHOICES: AuditChoices = {
  ...firstTeam(AUDIT_COLUMNS),
  minStep: `${DEFAULT_MIN_STEP * 100}%`,
  ...FIRST_INSERT_CHOICES,
};

/** The request the choices make, or what is wrong with them, by field. */
export function readAuditChoices(choices: AuditChoices): ReadFields<AuditTeamRequest> {
  const { addresses, problems } = readTeamChoices(AUDIT_COLUMNS, choices);
  const minStep =
    choices.minStep.trim() === ""
      ? { value: DEFAULT_MIN_STEP }
      : readTyped(RATE, choices.minStep, "Smallest step");
  if (minStep.problem) problems.minStep = minStep.problem;
  if (Object.keys(problems).length > 0) return { problems };

  const { auditRest, insertAs, destination } = choices;
  return {
    request: {
      ...addresses,
      auditRest,
      minStep: minStep.value ?? DEFAULT_MIN_STEP,
      insertAs,
      destination,
    },
  };
}

/** Choices remembered from an earlier time. */
export function rememberedAuditChoices(remembered: unknown): AuditChoices {
  return rememberedChoices(remembered, FIRST_CHOICES, {
    ...teamReaders(AUDIT_COLUMNS),
    minStep: textUpTo(LONGEST_TEXT.address),
    ...INSERT_READERS,
  });
}
