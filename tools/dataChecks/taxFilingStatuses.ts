import type { DataRule } from "./DataRule.ts";
import { taxFiles } from "./taxFiles.ts";

/** What laws multiply a single person's amount by for a couple, and for a head of household. */
const JOINT = [1, 2];
const HEAD_OF_HOUSEHOLD = [1, 1.5, 1.6, 2];

/** Amounts that laws set for each status by itself, by file: indexed and rounded apart, or of another law. */
const SET_APART: Readonly<Record<string, readonly string[]>> = {
  AL: ["incomeTax.deductions.0"],
  CA: ["incomeTax.credits.0", "incomeTax.schedule"],
  CO: ["incomeTax.additions.0"],
  CT: ["incomeTax.addOns", "incomeTax.deductions.0", "incomeTax.shareOfTaxCredit"],
  KS: ["incomeTax.deductions"],
  MA: ["incomeTax.deductions.0"],
  MD: ["incomeTax.deductions", "incomeTax.schedule", "localities"],
  ME: ["incomeTax.deductions", "incomeTax.schedule", "incomeTax.surcharges"],
  MN: ["incomeTax.deductions.0", "incomeTax.schedule"],
  MS: ["incomeTax.deductions"],
  ND: ["incomeTax.schedule"],
  NE: ["incomeTax.deductions.0", "incomeTax.schedule"],
  NJ: ["incomeTax.schedule"],
  NM: ["incomeTax.schedule"],
  NY: ["incomeTax.deductions.0", "incomeTax.schedule", "localities.0"],
  OK: ["incomeTax.deductions.0"],
  OR: ["incomeTax.deductions.0", "localities.0"],
  UT: ["incomeTax.credits.0"],
  VT: ["incomeTax.deductions.0", "incomeTax.schedule"],
  WI: ["incomeTax.deductions.0", "incomeTax.schedule"],
  federal: ["incomeTax.schedule", "medicare.additional"],
};

type ByStatus = Readonly<Record<"single" | "joint" | "hoh", number | readonly number[]>>;

const isByStatus = (value: object): value is ByStatus =>
  "single" in value && "joint" in value && "hoh" in value;
const listed = (value: number | readonly number[]): readonly number[] =>
  typeof value === "number" ? [value] : value;
const isTimes = (amount: number | undefined, single: number, factors: readonly number[]) =>
  factors.some((factor) => Math.abs((amount ?? 0) - factor * single) < 1e-6);

function mistakes(path: string, where: string, value: unknown, apart: readonly string[]): string[] {
  if (typeof value !== "object" || value === null || apart.includes(where)) return [];
  if (isByStatus(value)) {
    return listed(value.single).flatMap((single, row) => {
      const [joint, hoh] = [listed(value.joint)[row], listed(value.hoh)[row]];
      if (typeof single !== "number" || single === 0) return [];
      return isTimes(joint, single, JOINT) && isTimes(hoh, single, HEAD_OF_HOUSEHOLD)
        ? []
        : [
            `data/${path}: ${where} has ${single}, ${joint} and ${hoh}; a couple has ${JOINT.join(" or ")} times as much as one, a head of household ${HEAD_OF_HOUSEHOLD.join(", ")} times.`,
          ];
    });
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    mistakes(path, where === "" ? key : `${where}.${key}`, inner, apart),
  );
}

/** Amounts of a couple and of a head of household are plain multiples of a single person's, but for those set apart. */
export const taxFilingStatuses: DataRule = {
  name: "filing statuses are multiples of single",
  check(data) {
    const { federal, states } = taxFiles(data);
    return [...federal, ...states].flatMap(({ path, rules }) => {
      const name = /(\w+)\.json$/.exec(path)?.[1] ?? "";
      return mistakes(path, "", rules, SET_APART[name] ?? []);
    });
  },
};
