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
import { forgotten, INSERT_READERS, rememberedChoices, textUpTo } from "../../rememberedChoices.ts";
import { columnAddressProblem } from "../audit/ColumnAddress.ts";
import type { TeamColumn } from "../audit/teamColumns.ts";

type MeritColumn = Exclude<TeamColumn, "scopes" | "groups">;

/** The Merit sheet panel as the user left it: addresses of cells, never what stands in them. */
export interface MeritChoices extends Record<MeritColumn, string>, InsertChoices {
  budget: string;
  spread: string;
  /** Whether people whose cells cannot be read are left out. */
  auditRest: boolean;
}

/** The fields of a team's columns, and what to say where one that is needed is blank. */
export const MERIT_COLUMNS: readonly { field: MeritColumn; label: string; hint: string; missing?: string }[] =
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
    { field: "ratings", label: "Ratings", hint: "Optional; 5 to 1 or words. Or choose them in the sheet" },
    { field: "promotions", label: "Promotions", hint: "Optional; the new level of who is promoted" },
    { field: "states", label: "Places", hint: "Optional; one cell may stand for all, blank for the US" },
    { field: "names", label: "Names", hint: "Optional; copied into the sheet" },
  ];

const FIRST_CHOICES: MeritChoices = {
  levels: "",
  pays: "",
  ratings: "",
  promotions: "",
  states: "",
  names: "",
  budget: percent(DEFAULT_BUDGET),
  spread: percent(MERIT_SPREAD),
  auditRest: false,
  ...FIRST_INSERT_CHOICES,
};

const RATES = {
  budget: { reader: optional(rateIn(MERIT_LIMITS), DEFAULT_BUDGET), label: "Budget" },
  spread: { reader: optional(rateIn(SPREAD_LIMITS), MERIT_SPREAD), label: "Range spread" },
} as const;

/** The request the choices make, or what is wrong with them, by field. */
export function readMeritChoices(choices: MeritChoices): ReadFields<WriteMeritRequest> {
  const problems: Record<string, string> = {};
  for (const { field, label, missing } of MERIT_COLUMNS) {
    const text = choices[field].trim();
    const problem = text === "" ? missing : columnAddressProblem(text, label);
    if (problem) problems[field] = problem;
  }
  const rate = (name: keyof typeof RATES) => {
    const { reader, label } = RATES[name];
    if (choices[name].trim() === "") return reader.whenBlank?.() as number;
    const { value, problem } = readTyped(reader, choices[name], label);
    if (problem) problems[name] = problem;
    return value as number;
  };
  const rates = { budget: rate("budget"), spread: rate("spread") };
  if (Object.keys(problems).length > 0) return { problems };

  const given = (field: MeritColumn) => choices[field].trim() || undefined;
  const { insertAs, destination, auditRest } = choices;
  return {
    request: {
      levels: choices.levels.trim(),
      pays: choices.pays.trim(),
      ratings: given("ratings"),
      promotions: given("promotions"),
      states: given("states"),
      names: given("names"),
      ...rates,
      ...{ auditRest, insertAs, destination },
    },
  };
}

/** Choices remembered from an earlier time. */
export function rememberedMeritChoices(remembered: unknown): MeritChoices {
  const text = textUpTo(LONGEST_TEXT.address);
  return rememberedChoices(remembered, FIRST_CHOICES, {
    levels: text,
    pays: text,
    ratings: text,
    promotions: text,
    states: text,
    names: text,
    budget: text,
    spread: text,
    auditRest: forgotten,
    ...INSERT_READERS,
  });
}
