import { describe, expect, it } from "vitest";
import { equivalentByTakeHome } from "../../../src/core/tax/equivalentPay.ts";
import { provenanceInWords, provenanceOf } from "../../../src/core/tax/provenance.ts";
import { LEFT_OUT, takeHome } from "../../../src/core/tax/takeHome.ts";
import { recording, type Step, silent } from "../../../src/core/trace.ts";
import { STATE_CODES } from "../../../src/reference/states.ts";
import { taxHome } from "../../../src/reference/taxHome.ts";

function explain(gross: number, state: string, locality?: string | number): readonly Step[] {
  const trace = recording();
  takeHome("single", taxHome("state", state, locality, 2026), trace)(gross);
  return trace.steps;
}
const starting = (steps: readonly Step[], text: string) => steps.filter(({ step }) => step.startsWith(text));

describe("the explanation of take-home pay", () => {
  it("ends with the value, in every state, and says what is left out", () => {
    for (const state of STATE_CODES) {
      const { net } = takeHome("single", taxHome("state", state, undefined, 2026), silent)(310_000);
      const last = explain(310_000, state).at(-1);
      expect(last).toMatchObject({ step: "Take-home pay", value: net, unit: "USD/year", class: "C" });
      expect(last?.source).toContain(LEFT_OUT);
    }
  });

  it("shows each bracket used, and the sums follow from them", () => {
    // Taxable 294,100: six federal brackets (283,900 is over 256,225), six of California's (up to 384,109)
    const steps = explain(300_000, "CA");
    expect(starting(steps, "Federal: ")).toHaveLength(6);
    const brackets = starting(steps, "California: ").filter(({ unit }) => unit === "ratio");
    expect(brackets.map(({ value }) => value)).toEqual([0.01, 0.02, 0.04, 0.06, 0.08, 0.093]);
  });

  it("shows phase-outs with their rule", () => {
    const [credit] = starting(explain(300_000, "CA"), "California: personal exemption credit");
    expect(credit).toMatchObject({ value: 62, unit: "USD/year", class: "C" });
    expect(credit?.source).toContain("$158 less $6 for each $2,500 or part of it over $260,778");
  });

  it("says of a threshold that was not read in the law that it is approximate", () => {
    const [denver] = starting(explain(60_000, "CO", "Denver"), "Denver occupational privilege tax: ").slice(
      -1,
    );
    expect(denver?.source).toContain(
      "Approximate: that it is due only for months in which $500 or more is earned",
    );
    const [pittsburgh] = starting(
      explain(60_000, "PA", "Pittsburgh"),
      "Pittsburgh local services tax: ",
    ).slice(-1);
    expect(pittsburgh?.source).toContain("$12,000 owes the local services tax was not read in the law");
  });

  it("says in words what is carried and what is approximate", () => {
    const bracketOf = (state: string) =>
      explain(200_000, state).find(
        ({ step, unit }) => step.includes(" from $0") && !step.startsWith("Federal") && unit === "ratio",
      );
    expect(bracketOf("CA")?.source).toMatch(/^Approximate: the figures of 2025 × 1\.034, /);
    expect(bracketOf("NY")?.source).toMatch(/^Final 2026\. Source: N\.Y\. Tax Law/);
    expect(bracketOf("VT")?.source).toMatch(/^Approximate: derived from the 2026 withholding tables/);
    // Oregon's figures are final but for one of them
    const [deduction] = starting(explain(200_000, "OR"), "Oregon: standard deduction");
    expect(deduction?.source).toContain("Approximate: head of household only");
    // every figure that is cited says how sure it is and where it is from
    for (const state of STATE_CODES) {
      for (const { unit, source, class: figureClass, step } of explain(310_000, state)) {
        if (figureClass !== "C" || unit !== "ratio" || step === "Effective rate") continue;
        expect(source).toMatch(
          /(Final 20\d\d|20\d\d figures: .+|Approximate: .+|Disputed: .+)\. (Note: .+ )?Source: .+/,
        );
      }
    }
  });

  it("says that a state does not tax wages, and what starts later", () => {
    const note = explain(200_000, "WA").find(({ step }) => step === "Note");
    expect(note?.source).toContain("Washington does not tax wages.");
    expect(note?.source).toContain("starts on 1 January 2028");
  });

  it("names the default locality as such, and a named one without a note", () => {
    const end = (...of: Parameters<typeof explain>) => explain(...of).at(-1)?.source;
    expect(end(100_000, "MD")).toMatch(
      / Local tax: most counties \(3\.20%\), for none was named and every resident of Maryland owes one\.$/,
    );
    expect(end(100_000, "IN")).toContain("Local tax: Marion County, for none was named");
    expect(end(100_000, "MD", "Howard")).toMatch(/ Local tax: Howard County\.$/);
    expect(starting(explain(100_000, "MD", "Howard"), "Local tax, Howard County")).toHaveLength(1);
  });

  it("ends with the places that levy a tax where none is named", () => {
    expect(explain(100_000, "OH").at(-1)?.source).toMatch(
      / No local tax is counted: none was named\. In Ohio Akron, Cincinnati, Cleveland, Columbus, Dayton, Dublin and Toledo levy one; for any other place give its rate\.$/,
    );
    expect(explain(100_000, "DE").at(-1)?.source).toMatch(/ In Delaware Wilmington levies one; /);
    expect(explain(100_000, "TX").at(-1)?.source).toMatch(
      / It is the tax owed for the year, not what a paycheck withholds\.$/,
    );
  });

  it("names a rate of the user's own as theirs", () => {
    const steps = explain(100_000, "TX", 0.0125);
    expect(starting(steps, "Your local rate")).toEqual([
      {
        step: "Your local rate, 1.25% of gross wages",
        value: 0.0125,
        unit: "ratio",
        class: "yours",
        status: "",
        source: "your input",
      },
    ]);
    expect(starting(steps, "Local tax")[0]).toMatchObject({ value: 1_250, class: "yours" });
    expect(steps.at(-1)?.source).toMatch(/ Local tax: your rate, 1\.25% of gross wages\.$/);
  });

  it("says of the rate on a whole income which incomes it is of", () => {
    // Taxable 200,000 − 3,400
    const [frederick] = starting(explain(200_000, "MD", "Frederick"), "Frederick County tax");
    expect(frederick).toMatchObject({
      step: "Frederick County tax: 3.2% on all of $196,600, the rate of incomes over $150,000",
      value: 0.032,
    });
    expect(starting(explain(60_000, "MD", "Frederick"), "Frederick County tax")[0]?.step).toBe(
      "Frederick County tax: 2.96% on all of $53,400, the rate of incomes of $50,000 to $150,000",
    );
  });

  it("tells both figures where two are held, and the result is disputed", () => {
    const steps = explain(200_000, "DC");
    const [deduction] = starting(steps, "District of Columbia: standard deduction");
    expect(deduction).toMatchObject({ value: 16_100, status: "disputed" });
    expect(deduction?.source).toContain(
      "D.C. Law 26-189 as reported in October 2026 says 15,000 / 30,000 / 22,500: $94",
    );
    expect(steps.at(-1)?.status).toBe("disputed");
  });

  it("mentions what an employer may pass on and is not counted", () => {
    const note = explain(100_000, "VT").find(({ step }) => step === "Note");
    expect(note?.source).toContain("Child Care Contribution (employee share), 0.11%, is not counted.");
  });
});

describe("the explanation of equivalent pay", () => {
  it("reckons both places and ends with the value", () => {
    const trace = recording();
    const [from, to] = [taxHome("from_state", "TX"), taxHome("to_state", "CA")];
    const found = equivalentByTakeHome(200_000, "single", from, to, { from: 1, to: 1 }, trace);
    expect(trace.steps.at(-1)).toMatchObject({
      step: "Equivalent pay, California",
      value: found,
      class: "yours",
    });
    expect(trace.steps[0]).toMatchObject({ step: "Gross pay", value: 200_000, class: "yours" });
    // What is left in Texas, what is wanted and what is left in California are the same.
    const [texas, california] = starting(trace.steps, "Take-home pay").filter(
      ({ step }) => step.length === 13,
    );
    const [wanted] = starting(trace.steps, "Take-home pay that is equal in California");
    expect(texas?.value).toBe(148_927);
    expect(wanted?.value).toBe(148_927);
    expect(california?.value).toBeCloseTo(148_927, 6);
    expect(trace.steps.some(({ source }) => source.startsWith("Approximate: the figures of 2025"))).toBe(
      true,
    );
  });
});

describe("provenance", () => {
  const whole = { source: "the act", effective: 2026, status: "final", note: "as amended" } as const;

  it("is that of the whole unless a part has its own", () => {
    expect(provenanceOf({}, whole)).toBe(whole);
    expect(provenanceOf({ status: "carried", effective: 2025, why: "not published" }, whole)).toEqual({
      source: "the act",
      effective: 2025,
      status: "carried",
      why: "not published",
    });
  });

  it("is said in one line", () => {
    expect(provenanceInWords(whole)).toBe("Final 2026. Note: as amended. Source: the act");
    expect(provenanceInWords({ source: "a form", effective: 2025, status: "carried", why: "not out" })).toBe(
      "2025 figures: not out. Source: a form",
    );
    expect(
      provenanceInWords({ source: "a table", effective: 2026, status: "approximate", why: "derived" }),
    ).toBe("Approximate: derived. Source: a table");
  });
});
