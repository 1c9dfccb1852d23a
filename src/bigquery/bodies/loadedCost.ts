import { type EmployerChoices, employerTaxes } from "../../core/hiring/employerTaxes.ts";
import type { ContributionRule } from "../../core/tax/contribution.ts";
import { ASKED_FOR } from "../../core/tax/employerRules.ts";
import type { FederalRules } from "../../core/tax/federalRules.ts";
import { wageBaseInDollars } from "../../core/tax/wageBase.ts";
import { silent } from "../../core/trace.ts";
import { benefitsRate } from "../../reference/benefitsRate.ts";
import { employerRules } from "../../reference/employerRules.ts";
import { STATE_CODES } from "../../reference/states.ts";
import { federalRules, stateRules, TAX_YEARS } from "../../reference/taxYears.ts";
import type { WriteBody } from "../Body.ts";
import { sentenceOf } from "../sentenceOf.ts";
import { byWord, float, inDataset, joined, quoted } from "../sqlText.ts";

export const loadedCost: WriteBody = ({
  base,
  state = "",
  bonus,
  benefits_rate,
  ui_rate = "",
  options,
  year,
}) => {
  const asked = (option: string) => `'${option}' IN UNNEST(${options})`;
  const [first, second] = ASKED_FOR;
  const years = TAX_YEARS.map((each) => `WHEN ${float(each)} THEN ${taxes(each, ui_rate, asked)}`);
  return {
    named: { pay: `${base} + ${bonus}`, code: `${inDataset("ai_comp_state")}(${state})` },
    refusals: [
      {
        when: `${ui_rate} != 0 AND code IS NULL`,
        sentence: refusalOfUs({ unemploymentRate: 0.1 }, state),
      },
      {
        when: `${asked(first)} AND ${asked(second)}`,
        sentence: refusalOfUs({ askedFor: new Set(ASKED_FOR) }, state),
      },
      ...ASKED_FOR.map((option) => ({
        when: `${asked(option)} AND IFNULL(code != 'NY', TRUE)`,
        sentence: refusalOfUs({ askedFor: new Set([option]) }, state),
      })),
    ],
    value: `pay + CASE ${year} ${years.join("\n      ")} END
      + IFNULL(${benefits_rate}, ${float(benefitsRate().value)}) * ${base}`,
  };
};

/** What core says where no single state is named, with the place in the place of "US". */
function refusalOfUs(choices: Partial<EmployerChoices>, place: string): string {
  const all = { unemploymentRate: 0, premiums: true, askedFor: new Set<never>(), ...choices };
  const sentence = sentenceOf(() => employerTaxes(1, employerRules("US"), all, silent)) ?? "";
  const [before = "", after] = sentence.split('"US"');
  return after === undefined ? quoted(sentence) : joined(quoted(`${before}"`), place, quoted(`"${after}`));
}

/** What an employer pays on `pay` in a year, where `code` is the state's. */
function taxes(year: number, rate: string, asked: (option: string) => string): string {
  const federal = federalRules(year);
  const due = (rule: Rule) => dueOf(rule, federal);
  const rules = STATE_CODES.map((code) => [code, stateRules(year, code).employer] as const);
  const wageBases = rules.map(([code, { unemployment }]) => [code, float(unemployment.wageBase)] as const);
  const premiums = rules.flatMap(([code, { premiums = [] }]) => {
    const counted = premiums.filter(({ option, optional }) => option === undefined && !optional);
    return counted.length === 0 ? [] : [[code, counted.map(due).join(" + ")] as const];
  });
  const onlyIfAsked = rules.flatMap(([, { premiums = [] }]) =>
    premiums.flatMap((rule) => (rule.option ? [`IF(${asked(rule.option)}, ${due(rule)}, 0)`] : [])),
  );
  return [
    due(federal.socialSecurity),
    due({ ...federal.medicare, wageBase: null }),
    due(federal.employer.unemployment),
    `IF(${rate} = 0, 0, ${rate} * LEAST(pay, ${byWord("code", wageBases)}))`,
    `IF(${asked("no_premiums")}, 0, IFNULL(${byWord("code", premiums)}, 0))`,
    ...onlyIfAsked,
  ].join("\n        + ");
}

type Rule = Pick<ContributionRule, "rate" | "wageBase" | "most">;

function dueOf({ rate, wageBase, most }: Rule, { socialSecurity }: FederalRules): string {
  const upTo = wageBaseInDollars(wageBase, socialSecurity, silent);
  const owed = `${float(rate)} * ${upTo === null ? "pay" : `LEAST(pay, ${float(upTo)})`}`;
  return most === undefined ? owed : `LEAST(${owed}, ${float(most)})`;
}
