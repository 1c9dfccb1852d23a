import { FILING_STATUSES } from "../core/tax/filing.ts";
import { remarks } from "../core/tax/remarks.ts";
import { LEFT_OUT, takeHome } from "../core/tax/takeHome.ts";
import { amount } from "../input/params/amount.ts";
import { choice } from "../input/params/choice.ts";
import { LOCALITY, LOCALITY_DEFAULT, locality } from "../input/params/locality.ts";
import { optional } from "../input/params/optional.ts";
import { place } from "../input/params/place.ts";
import { TAX_YEAR, taxYear } from "../input/params/taxYear.ts";
import { taxHome } from "../reference/taxHome.ts";
import { DEFAULT_TAX_YEAR } from "../reference/taxYears.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_TAKE_HOME = defineFunction({
  name: "AI_TAKE_HOME",
  category: "Tax",
  summary: "What is left of a year's pay after federal, state and local tax and employee contributions.",
  params: {
    gross: amount({ description: "Gross pay of the year.", example: "200000" }),
    state: place({ description: "The state or metropolitan area of residence.", example: '"CA"' }),
    filing: optional(
      choice(FILING_STATUSES, {
        description: '"single", "joint" (married, one earner) or "hoh" (head of household).',
        example: '"joint"',
      }),
      "single",
    ),
    output: optional(
      choice(["net", "breakdown"], {
        description: '"net", or "breakdown" for a row of all parts.',
        example: '"breakdown"',
      }),
      "net",
    ),
    locality: optional(
      locality({
        description: "A city or county with its own income tax, or the rate of any other on gross wages.",
        example: '"New York City"',
      }),
      "",
      LOCALITY_DEFAULT,
    ),
    year: optional(taxYear({ description: "Tax year.", example: "2026" }), DEFAULT_TAX_YEAR),
  },
  returns:
    "US dollars a year; as breakdown a row of federal, social security, medicare, state, contributions, local, net, the effective rate and remarks: whose local tax is counted and which figures are not final.",
  breakdown: [
    "federal",
    "social security",
    "medicare",
    "state",
    "contributions",
    "local",
    "net",
    "effective rate",
    "remarks",
  ],
  examples: [
    { formula: '=AI_TAKE_HOME(200000,"TX",,,,2026)', shows: 148_927 },
    {
      formula: '=AI_TAKE_HOME(200000,"TX","single","breakdown",,2026)',
      shows: [36_734, 11_439, 2_900, 0, 0, 0, 148_927, 0.255_365, "All figures are final."],
    },
    { formula: '=AI_TAKE_HOME(200000,"NY",,,"New York City",2026)', shows: 130_334 },
    { formula: '=AI_TAKE_HOME(200000,"New York, NY",,,"New York City",2026)', shows: 130_334 },
    { formula: '=AI_TAKE_HOME(200000,"TX",,,1.25%,2026)', shows: 146_427 },
  ],
  errors: [
    {
      formula: '=AI_TAKE_HOME(200000,"US")',
      says: 'AI_TAKE_HOME: state must name one state such as "WA", because income is taxed where one lives; got "US".',
    },
    {
      formula: '=AI_TAKE_HOME(200000,"TX","married")',
      says: 'AI_TAKE_HOME: filing must be "single", "joint" or "hoh"; got "married".',
    },
    {
      formula: '=AI_TAKE_HOME(200000,"TX",,,,2016)',
      says: `AI_TAKE_HOME: year must be ${TAX_YEAR.accepts}; got 2016.`,
    },
    {
      formula: '=AI_TAKE_HOME(200000,"DE",,,"Dover")',
      says: 'AI_TAKE_HOME: locality must be a place in the data for Delaware (Wilmington) or a rate such as 1.25%; got "Dover".',
    },
    {
      formula: '=AI_TAKE_HOME(200000,"OH",,,1.25)',
      says: `AI_TAKE_HOME: locality must be ${LOCALITY.accepts}; got 1.25. If 1.25% is meant, write 1.25% or 0.0125.`,
    },
  ],
  notes: [
    "AI_EXPLAIN names the tax year, and every figure that is carried from an earlier year or approximate.",
    "Left out: itemising, pre-tax deductions, dependents, a second earner, other income, the alternative minimum tax. It is the tax owed, not what a paycheck withholds.",
    "Every resident of Maryland and Indiana owes a county tax: without a locality that of most counties, or of Marion County, applies and is named. Elsewhere local tax is counted where a locality is named; remarks and AI_EXPLAIN name the places in the data that levy one.",
    "A metropolitan area is taxed as its first state, and by its city where that is named as locality; remarks name the other states that it lies in.",
  ],
  sources: ["IRS Rev. Proc. 2025-32", "SSA", "State statutes and agencies, each named by AI_EXPLAIN"],
  nativeless: "a tax code a jurisdiction",
  own: "gross",
  compute({ state, filing, output, locality, year }, trace) {
    const home = taxHome("state", state, locality, year);
    const homePay = takeHome(filing, home, trace);
    return (gross) => {
      const pay = homePay(trace.given("Gross pay", gross, "USD/year"));
      if (output === "net") return pay.net;
      return [
        trace.derive("Federal income tax", pay.federal, "USD/year"),
        trace.derive("Social Security", pay.socialSecurity, "USD/year"),
        trace.derive("Medicare", pay.medicare, "USD/year"),
        trace.derive("State income tax", pay.state, "USD/year"),
        trace.derive("Employee contributions", pay.contributions, "USD/year"),
        trace.derive("Local tax", pay.local, "USD/year"),
        trace.derive("Take-home pay", pay.net, "USD/year"),
        trace.derive("Effective rate", pay.effectiveRate, "ratio", `all that is taken ÷ gross. ${LEFT_OUT}`),
        trace.derive("Remarks", remarks(home), "", "what the figures alone do not say"),
      ];
    };
  },
});
