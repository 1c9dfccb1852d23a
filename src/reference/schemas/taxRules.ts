import * as v from "valibot";
import type { Amount, AmountRule } from "../../core/tax/amount.ts";
import { ASKED_FOR } from "../../core/tax/employerRules.ts";
import type { FederalRules } from "../../core/tax/federalRules.ts";
import type { StateRules } from "../../core/tax/stateRules.ts";
import { DisputeSchema } from "./Dispute.ts";
import { Positive, Sentence, State, Status, Year } from "./values.ts";

const Dollars = v.pipe(v.number(), v.finite(), v.minValue(0));
const Ratio = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const byFiling = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.union([schema, v.strictObject({ single: schema, joint: schema, hoh: schema })]);
const figure = byFiling(Dollars);
const figures = byFiling(v.array(Dollars));
const rates = byFiling(v.array(Ratio));

const provenance = {
  source: Sentence,
  effective: Year,
  status: Status,
  why: v.exactOptional(Sentence),
  dispute: v.exactOptional(DisputeSchema),
  note: v.exactOptional(Sentence),
};

const ownProvenance = {
  source: v.exactOptional(Sentence),
  effective: v.exactOptional(Year),
  status: v.exactOptional(Status),
  why: v.exactOptional(Sentence),
  dispute: v.exactOptional(DisputeSchema),
  note: v.exactOptional(Sentence),
};

const flat = { rate: Ratio };
const brackets = {
  rates,
  from: figures,
  taxAt: v.exactOptional(figures),
  minus: v.exactOptional(figures),
};
const wholeIncome = { kind: v.literal("wholeIncome"), rates, from: figures };
const ScheduleSchema = v.union([v.strictObject(flat), v.strictObject(brackets), v.strictObject(wholeIncome)]);

const AmountRuleSchema: v.GenericSchema<unknown, AmountRule> = v.variant("kind", [
  v.strictObject({
    kind: v.literal("table"),
    from: figures,
    values: figures,
    atLeast: v.exactOptional(v.literal(true)),
  }),
  v.strictObject({
    kind: v.literal("stepDown"),
    amount: figure,
    start: figure,
    every: figure,
    less: figure,
    least: figure,
  }),
  v.strictObject({ kind: v.literal("stepUp"), start: figure, every: figure, plus: figure, most: figure }),
  v.strictObject({
    kind: v.literal("phaseOut"),
    amount: figure,
    start: figure,
    width: figure,
    roundReductionDownTo: v.exactOptional(Positive),
  }),
  v.strictObject({
    kind: v.literal("taper"),
    amount: figure,
    rates,
    from: figures,
    reductionAtMost: Ratio,
    fullReductionAbove: v.exactOptional(Positive),
  }),
  v.strictObject({ kind: v.literal("fica"), most: v.exactOptional(Positive) }),
  v.strictObject({ kind: v.literal("onTaxableIncome"), rates, from: figures, taxableAtMost: Positive }),
  v.strictObject({ kind: v.picklist(["sum", "max"]), of: v.array(v.lazy(() => AmountRuleSchema)) }),
]);
const AmountSchema: v.GenericSchema<unknown, Amount> = v.union([figure, AmountRuleSchema]);

const NamedAmountSchema = v.strictObject({
  name: Sentence,
  amount: AmountSchema,
  ...ownProvenance,
});

const IncomeTaxSchema = v.strictObject({
  startsFrom: v.picklist(["wages", "federalTaxableIncome"]),
  additions: v.exactOptional(v.array(NamedAmountSchema)),
  deductions: v.exactOptional(v.array(NamedAmountSchema)),
  federalTaxDeduction: v.exactOptional(
    v.strictObject({ share: AmountSchema, most: v.exactOptional(AmountSchema) }),
  ),
  schedule: v.union([
    v.strictObject({ ...flat, ...ownProvenance }),
    v.strictObject({ ...brackets, ...ownProvenance }),
    v.strictObject({ ...wholeIncome, ...ownProvenance }),
  ]),
  surcharges: v.exactOptional(
    v.array(v.strictObject({ name: Sentence, over: figure, rate: Ratio, ...ownProvenance })),
  ),
  addOns: v.exactOptional(v.array(NamedAmountSchema)),
  recapture: v.exactOptional(
    v.strictObject({
      over: Dollars,
      phaseIn: Positive,
      topRateOnAllAbove: Positive,
      rows: byFiling(v.array(v.strictTuple([Dollars, Dollars, Dollars]))),
    }),
  ),
  minimumTax: v.exactOptional(v.strictObject({ share: Ratio, over: Dollars })),
  shareOfTaxCredit: v.exactOptional(v.strictObject({ name: Sentence, share: AmountSchema })),
  credits: v.exactOptional(v.array(NamedAmountSchema)),
});

const contributed = {
  name: Sentence,
  rate: Ratio,
  wageBase: v.nullable(v.union([Positive, v.literal("socialSecurity")])),
  most: v.exactOptional(Positive),
  ...provenance,
};
const ContributionSchema = v.strictObject({ ...contributed, optional: v.exactOptional(v.literal(true)) });

const StateEmployerSchema = v.strictObject({
  unemployment: v.strictObject({ wageBase: Positive, ...provenance }),
  premiums: v.exactOptional(
    v.array(v.strictObject({ ...contributed, option: v.exactOptional(v.picklist(ASKED_FOR)) })),
  ),
  creditReduction: v.exactOptional(Sentence),
});

const LocalTaxBase = v.picklist(["wages", "stateTaxableIncome", "stateTax"]);

const LocalitySchema = v.strictObject({
  names: v.tupleWithRest([Sentence], Sentence),
  otherNames: v.exactOptional(v.array(Sentence)),
  residentDefault: v.exactOptional(v.literal(true)),
  taxes: v.array(
    v.strictObject({
      name: Sentence,
      base: LocalTaxBase,
      deduction: v.exactOptional(figure),
      schedule: ScheduleSchema,
      ...ownProvenance,
    }),
  ),
  credits: v.exactOptional(v.array(NamedAmountSchema)),
});

const LocalityGroupSchema = v.strictObject({
  ...provenance,
  places: v.exactOptional(v.array(LocalitySchema)),
  flat: v.exactOptional(
    v.strictObject({
      base: LocalTaxBase,
      deduction: v.exactOptional(figure),
      rates: v.record(Sentence, Ratio),
    }),
  ),
});

/** data/tax/<year>/<state>.json laid over the year before: what one of the 51 jurisdictions takes on wages. */
export const StateRulesSchema: v.GenericSchema<unknown, StateRules> = v.strictObject({
  year: Year,
  code: State,
  name: Sentence,
  ...provenance,
  employer: StateEmployerSchema,
  incomeTax: v.exactOptional(IncomeTaxSchema),
  contributions: v.exactOptional(v.array(ContributionSchema)),
  everyResidentOwesLocalTax: v.exactOptional(v.literal(true)),
  localities: v.exactOptional(v.array(LocalityGroupSchema)),
});

/** data/tax/<year>/federal.json laid over the year before. */
export const FederalRulesSchema: v.GenericSchema<unknown, FederalRules> = v.strictObject({
  year: Year,
  incomeTax: v.strictObject({
    standardDeduction: figure,
    schedule: ScheduleSchema,
    ...provenance,
  }),
  socialSecurity: v.strictObject({ rate: Ratio, wageBase: Positive, ...provenance }),
  medicare: v.strictObject({
    rate: Ratio,
    additional: v.strictObject({ rate: Ratio, over: figure }),
    ...provenance,
  }),
  employer: v.strictObject({
    unemployment: v.strictObject({ rate: Ratio, wageBase: Positive, ...provenance }),
  }),
});
