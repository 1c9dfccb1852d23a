import benefitText from "../../data/employer/benefit-load.json?raw";
import payrollText from "../../data/employer/payroll-tax-2026.json?raw";
import type { EmployerRates } from "../core/hiring/loadedCost.ts";
import type { Figure } from "../core/market/Benchmarks.ts";
import { namedSource } from "./namedSource.ts";
import { onFirstUse } from "./onFirstUse.ts";
import type { BenefitLoad } from "./schemas/BenefitLoad.ts";
import type { EmployerPayrollTax } from "./schemas/EmployerPayrollTax.ts";

/** What is published of it; the state wage bases are a table of their own. */
type EmployerCost = Omit<EmployerRates, "unemploymentWageBase">;

function payrollTax(): Omit<EmployerCost, "benefitsRate"> {
  const { sources, rows } = JSON.parse(payrollText) as EmployerPayrollTax;
  const figure = (key: EmployerPayrollTax["rows"][number]["key"]): Figure => {
    const row = rows.find((candidate) => candidate.key === key);
    if (!row) throw new Error(`The payroll tax data has no "${key}".`);
    const { value, unit, note, year, status } = row;
    const source = namedSource(sources, row.source).citation;
    return { key, value, unit, kind: "payroll tax", class: "C", source, note, asOf: `${year}`, status };
  };
  return {
    socialSecurityWageBase: figure("social_security.wage_base"),
    socialSecurityRate: figure("social_security.rate"),
    medicareRate: figure("medicare.rate"),
    futaWageBase: figure("futa.wage_base"),
    futaRate: figure("futa.rate"),
    futaCreditReductionCalifornia: figure("futa.credit_reduction.CA"),
  };
}

function benefitsRate(): Figure {
  const { method, sources, rows } = JSON.parse(benefitText) as BenefitLoad;
  const series = "Professional and related occupations";
  const row = rows.find((candidate) => candidate.series === series);
  if (!row) throw new Error(`The benefit data has no "${series}".`);
  return {
    key: "benefits.rate",
    value: (row.insurance + row.retirement) / (row.wages + row.paidLeave),
    unit: "ratio",
    kind: "benefits",
    class: "C",
    source: namedSource(sources, row.source).citation,
    note: method,
    asOf: row.month,
    status: "derived",
  };
}

/** Employer payroll taxes and the default benefits rate, each with its source. */
export const employerCost: () => EmployerCost = onFirstUse(() => ({
  ...payrollTax(),
  benefitsRate: benefitsRate(),
}));
