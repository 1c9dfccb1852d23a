import { disputeInWords } from "../core/dispute.ts";
import type { Figure } from "../core/market/Benchmarks.ts";
import { onFirstUse } from "../core/onFirstUse.ts";
import type { Provenance } from "../core/tax/provenance.ts";
import { benefitsRate } from "./benefitsRate.ts";
import { STATE_CODES } from "./states.ts";
import { DEFAULT_TAX_YEAR, federalRules, stateRules } from "./taxYears.ts";

/** What an employer pays in every state, in the default tax year, with the default benefits rate. */
export interface NationalEmployerFigures {
  socialSecurityRate: Figure;
  socialSecurityWageBase: Figure;
  medicareRate: Figure;
  futaRate: Figure;
  futaWageBase: Figure;
  benefitsRate: Figure;
}

export const nationalEmployerFigures: () => NationalEmployerFigures = onFirstUse(() => {
  const { socialSecurity, medicare, employer } = federalRules(DEFAULT_TAX_YEAR);
  const { unemployment } = employer;
  return {
    socialSecurityRate: ratio("social_security.rate", socialSecurity.rate, socialSecurity),
    socialSecurityWageBase: base("social_security.wage_base", socialSecurity.wageBase, socialSecurity),
    medicareRate: ratio("medicare.rate", medicare.rate, medicare),
    futaRate: ratio("futa.rate", unemployment.rate, unemployment),
    futaWageBase: base("futa.wage_base", unemployment.wageBase, unemployment),
    benefitsRate: benefitsRate(),
  };
});

/** What holds for leave premiums wherever a state has none of its own. */
export const NO_PREMIUM_KEY = "leave_premium.US.rate";

/** What an employer pays by state in the default tax year: every unemployment wage base, and the premiums there are. */
export const stateEmployerFigures = onFirstUse((): readonly Figure[] => {
  const { socialSecurity } = federalRules(DEFAULT_TAX_YEAR);
  const states = STATE_CODES.map((code) => ({ code, ...stateRules(DEFAULT_TAX_YEAR, code).employer }));
  return [
    ...states.map(({ code, unemployment }) =>
      base(`unemployment.wage_base.${code}`, unemployment.wageBase, unemployment),
    ),
    {
      key: NO_PREMIUM_KEY,
      value: 0,
      unit: "ratio",
      kind: "payroll tax",
      class: "B",
      source: "definition",
      note: "No single state, no premium; so it is for every state without a row of its own.",
      asOf: "",
      status: "",
    },
    ...states.flatMap(({ code, premiums = [] }) =>
      premiums.flatMap((premium) => {
        const key = premium.option ?? `leave_premium.${code}`;
        const rate = ratio(`${key}.rate`, premium.rate, premium, `${premium.name}.`);
        if (premium.wageBase === null) return [rate];
        return [
          rate,
          premium.wageBase === "socialSecurity"
            ? base(`${key}.wage_base`, socialSecurity.wageBase, socialSecurity, "As far as Social Security.")
            : base(`${key}.wage_base`, premium.wageBase, premium),
        ];
      }),
    ),
  ];
});

function ratio(key: string, value: number, provenance: Provenance, about?: string): Figure {
  return { ...figure(key, value, provenance, about), unit: "ratio" };
}

function base(key: string, value: number, provenance: Provenance, about?: string): Figure {
  return { ...figure(key, value, provenance, about), unit: "USD/year" };
}

function figure(
  key: string,
  value: number,
  { source, effective, status, why, dispute, note }: Provenance,
  about = "",
): Omit<Figure, "unit"> {
  const remarks = [why, dispute && disputeInWords(dispute), note].filter((remark) => remark !== undefined);
  const words = [about, ...remarks.map(sentence)].filter((each) => each !== "").join(" ");
  return { key, value, kind: "payroll tax", class: "C", source, note: words, asOf: `${effective}`, status };
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
