import { FILING_STATUSES } from "../core/tax/filing.ts";
import { LEFT_OUT, takeHome } from "../core/tax/takeHome.ts";
import { LONGEST_TEXT } from "../input/longestText.ts";
import { amount } from "../input/params/amount.ts";
import { choice } from "../input/params/choice.ts";
import { optional } from "../input/params/optional.ts";
import { place } from "../input/params/place.ts";
import { TAX_YEAR, taxYear } from "../input/params/taxYear.ts";
import { text } from "../input/params/text.ts";
import { taxHome } from "../reference/taxHome.ts";
import { DEFAULT_TAX_YEAR } from "../reference/taxYears.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_TAKE_HOME = defineFunction({
  name: "AI_TAKE_HOME",
  category: "Tax",
  summary: "What is left of a year's pay after federal, state and local tax and employee contributions.",
  params: {
    gross: amount({ description: "Gross pay of the year.", example: "200000" }),
    state: place({ description: "The state of residence.", example: '"CA"' }),
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
      text({
        description: "A city or county with its own income tax.",
        example: '"New York City"',
        accepts: "the name of a locality in the data",
        most: LONGEST_TEXT.name,
      }),
      undefined,
      "none, or the state's default where every resident owes one",
    ),
    year: optional(taxYear({ description: "Tax year.", example: "2026" }), DEFAULT_TAX_YEAR),
  },
  returns:
    "US dollars a year; as breakdown a row of federal, social security, medicare, state, contributions, local, net and the effective rate.",
  examples: [
    { formula: '=AI_TAKE_HOME(200000,"TX",,,,2026)', shows: 148_927 },
    {
      formula: '=AI_TAKE_HOME(200000,"TX","single","breakdown",,2026)',
      shows: [36_734, 11_439, 2_900, 0, 0, 0, 148_927, 0.255_365],
    },
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
  ],
  notes: [
    "AI_EXPLAIN names the tax year, and every figure that is carried from an earlier year or approximate.",
    "Left out: itemising, pre-tax deductions, dependents, a second earner, other income, the alternative minimum tax. It is the tax owed, not what a paycheck withholds.",
    "Maryland counties tax every resident: without a locality the default rate applies, and AI_EXPLAIN names it.",
  ],
  sources: ["IRS Rev. Proc. 2025-32", "SSA", "State statutes and agencies, each named by AI_EXPLAIN"],
  nativeless: "a tax code a jurisdiction",
  compute({ gross, state, filing, output, locality, year }, trace) {
    const pay = takeHome(gross, filing, taxHome("state", state, locality, year), trace);
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
    ];
  },
});
