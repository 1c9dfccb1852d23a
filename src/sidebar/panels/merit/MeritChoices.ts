import type { WriteMeritRequest } from "../../../commands/writeMerit.ts";
import { SPREAD_LIMITS } from "../../../core/bands/band.ts";
import { DEFAULT_BUDGET, MERIT_LIMITS, MERIT_SPREAD } from "../../../core/team/merit.ts";
import { percent } from "../../../core/units/amountText.ts";
import { LONGEST_TEXT } from "../../../input/longestText.ts";
import { optional } from "../../../input/params/optional.ts";
import { rateIn } from "../../../input/params/rate.ts";
import type { ReadFields } from "../../parts/Form.tsx";
import { FIRST_INSERT_CHOICES, type InsertChoices } from "../../parts/InsertFields.tsx";
import { readTyped } from "../../readTyped.ts";
import { INSERT_READERS, rememberedChoices, textUpTo } from "../../rememberedChoices.ts";
import { firstTeam, readTeamChoices, type TeamChoices, teamReaders } from "../team/TeamChoices.ts";

export const MERIT_COLUMNS = ["levels", "pays", "ratings", "promotions", "states", "names"] as const;

/** The Merit sheet panel as the user left it. */
export interface MeritChoices extends TeamChoices<(typeof MERIT_COLUMNS)[number]>, InsertChoices {
  budget: string;
  spread: string;
}

const FIRST_CHOICES: MeritChoices = {
  ...firstTeam(MERIT_COLUMNS),
  budget: percent(DEFAULT_BUDGET),
  spread: percent(MERIT_SPREAD),
  ...FIRST_INSERT_CHOICES,
};

const RATES = {
  budget: { reader: optional(rateIn(MERIT_LIMITS), DEFAULT_BUDGET), label: "Budget" },
  spread: { reader: optional(rateIn(SPREAD_LIMITS), MERIT_SPREAD), label: "Range spread" },
} as const;

/** The request the choices make, or what is wrong with them, by field. */
export function readMeritChoices(choices: MeritChoices): ReadFields<WriteMeritRequest> {
  const { addresses, problems } = readTeamChoices(MERIT_COLUMNS, choices);
  const rate = (name: keyof typeof RATES) => {
    const { reader, label } = RATES[name];
    if (choices[name].trim() === "") return reader.whenBlank?.() as number;
    const { value, problem } = readTyped(reader, choices[name], label);
    if (problem) problems[name] = problem;
    return value as number;
  };
  const rates = { budget: rate("budget"), spread: rate("spread") };
  if (Object.keys(problems).length > 0) return { problems };

  const { insertAs, destination, auditRest } = choices;
  return { request: { ...addresses, ...rates, auditRest, insertAs, destination } };
}

/** Choices remembered from an earlier time. */
export function rememberedMeritChoices(remembered: unknown): MeritChoices {
  const text = textUpTo(LONGEST_TEXT.address);
  return rememberedChoices(remembered, FIRST_CHOICES, {
    ...teamReaders(MERIT_COLUMNS),
    budget: text,
    spread: text,
    ...INSERT_READERS,
  });
}
