import { beforeAll, describe, expect, it } from "vitest";
import {
  type Files,
  type FormulasWith,
  formulasWithData,
  projectFiles,
} from "../../tools/weakFigures/formulasWithData.ts";
import { carriedGroups } from "../../tools/weakFigures/weakGroups.ts";
import { type WeakFigures, weakFigures } from "../../tools/weakFigures.ts";

let formulas: FormulasWith;
/** Of the data as it is. */
let present: readonly WeakFigures[];
beforeAll(async () => {
  formulas = await formulasWithData();
  present = weakFigures(projectFiles(), formulas);
});

// biome-ignore lint/suspicious/noExplicitAny: a changed file is of no type
type Changeable = any;

/** The project's data as if nothing of it were weak: each weak figure takes a while. */
const FINAL: Files = JSON.parse(JSON.stringify(projectFiles()), (key, value) =>
  key === "status" ? "final" : key === "reliability" && typeof value === "string" ? "A" : value,
);

/** These after `change` has changed one of the files. */
function filesAfter(path: string, change: (file: Changeable) => void): Files {
  const file = structuredClone(FINAL[path]);
  change(file);
  return { ...FINAL, [path]: file };
}

function lineOf(files: Files, is: (line: WeakFigures) => boolean): WeakFigures | undefined {
  return weakFigures(files, formulas).find(is);
}

describe(weakFigures.name, () => {
  it("moves a carried or badly graded state factor by 3% and tells the Senior average", () => {
    // 155,008 × 0.8947 × 0.03
    const alaska = present.find(({ what }) => what === "State factors, Alaska");
    expect(alaska).toMatchObject({ status: "carried, reliability D" });
    expect(alaska?.effect).toBeCloseTo(4_160.57, 2);
    // Of the nine with fewer than 3,000 developers, Vermont's is the highest: 155,008 × 0.9256 × 0.03.
    const few = present.find(({ what }) => what.startsWith("State factors (9)"));
    expect(few).toMatchObject({ most: "Vermont", why: "Fewer than 3,000 software developers." });
    expect(few?.effect).toBeCloseTo(4_304.26, 2);
    // Of the areas with fewer than 3,000, Oxnard's is the highest: 155,008 × 1.139 × 0.03.
    const areas = present.find(({ what }) => what === "Metro areas (109)");
    expect(areas).toMatchObject({
      most: "Oxnard-Thousand Oaks-Ventura, CA",
      status: "derived, reliability C",
    });
    expect(areas?.effect).toBeCloseTo(5_296.62, 2);
    // 155,008 × 1.203056 × 0.03
    expect(present.find(({ status }) => status === "our default")?.effect).toBeCloseTo(5_594.5, 1);
  });

  it("tells the shape of pay at P75, of the level where it is most", () => {
    // 185,709 × 1.1548 × 0.03
    const shape = present.find(({ what }) => what === "Pay shape (5)");
    expect(shape).toMatchObject({ most: "Principal", status: "approximate" });
    expect(shape?.effect).toBeCloseTo(6_433.7, 1);
  });

  it("tells the largest effect first", () => {
    const effects = present.map(({ effect }) => effect);
    expect(effects).toEqual([...effects].sort((a, b) => b - a));
  });

  const dispute = { chosenBy: "the statute", otherBy: "a vendor", effect: "a little" };

  it("takes the other figure of a disputed row", () => {
    const files = filesAfter("geography/state-factors.json", ({ rows }) => {
      const ohio = rows.find(({ state }: { state: string }) => state === "OH");
      Object.assign(ohio, { factor: 0.8, status: "disputed", dispute: { ...dispute, other: 0.85 } });
    });
    const line = lineOf(files, ({ what }) => what === "State factors, Ohio");
    expect(line?.why).toContain("The figure used is that of the statute; a vendor says 85%: a little.");
    // 155,008 × 0.05
    expect(line?.effect).toBeCloseTo(7_750.4, 6);
  });

  it("takes the other figure of a disputed deduction, where the rest of the state is final", () => {
    const files = filesAfter("tax/2026/NC.json", ({ incomeTax }) => {
      const [deduction] = incomeTax.deductions;
      const other = { single: deduction.amount.single - 1_000, joint: 2, hoh: 3 };
      const why = "two tables are published";
      Object.assign(deduction, { status: "disputed", why, dispute: { ...dispute, other } });
      incomeTax.schedule = { rate: 0.0399 };
    });
    const line = lineOf(files, ({ what }) => /deduction, North Carolina$/.test(what));
    expect(line?.why).toMatch(/^Two tables are published\. /);
    // 1,000 × 3.99%
    expect(line?.effect).toBeCloseTo(39.9, 9);
  });

  it("moves a single rate, or the dollars where brackets start, and leaves parts with a status of their own", () => {
    const carried = { status: "carried", effective: 2025, why: "a test" };
    const flat = filesAfter("tax/2026/NC.json", (file) => {
      Object.assign(file, carried);
      file.incomeTax = { startsFrom: "wages", schedule: { rate: 0.04 } };
    });
    // 200,000 × 4% × 3%
    expect(lineOf(flat, ({ why }) => why === "A test.")?.effect).toBeCloseTo(240, 6);
    const brackets = filesAfter("tax/2026/NC.json", (file) => {
      Object.assign(file, carried);
      const schedule = { rates: [0, 0.05], from: [0, 20_000] };
      const deductions = [{ name: "exemption", amount: 10_000, status: "final", effective: 2026 }];
      file.incomeTax = { startsFrom: "wages", deductions, schedule };
    });
    // 20,000 × 3% × 5%; the exemption is final and stays
    expect(lineOf(brackets, ({ why }) => why === "A test.")?.effect).toBeCloseTo(30, 6);
  });

  it("tells the localities that are weak for one reason in one line", () => {
    const town = (name: string, rate: number) => ({
      names: [name],
      taxes: [{ name: `${name} tax`, base: "wages", schedule: { rate } }],
    });
    const files = filesAfter("tax/2026/NC.json", (file) => {
      const carried = { source: "a list", effective: 2025, status: "carried", why: "a test" };
      file.localities = [{ ...carried, places: [town("Apex", 0.01), town("Cary", 0.02)] }];
    });
    const line = lineOf(files, ({ why }) => why === "A test.");
    expect(line).toMatchObject({ what: "2 local taxes, North Carolina", most: "Cary" });
    // 200,000 × 2% × 3%
    expect(line?.effect).toBeCloseTo(120, 6);
  });

  it("tries each of the localities that have one rate", () => {
    const files = filesAfter("tax/2026/NC.json", (file) => {
      const carried = { source: "a list", effective: 2025, status: "carried", why: "a test" };
      const flat = { base: "wages", rates: { "Wake County": 0.01, "Ashe County": 0.015 } };
      file.localities = [{ ...carried, flat }];
    });
    const line = lineOf(files, ({ why }) => why === "A test.");
    expect(line).toMatchObject({ what: "2 local taxes, North Carolina", most: "Ashe County" });
    // 200,000 × 1.5% × 3%
    expect(line?.effect).toBeCloseTo(90, 6);
  });

  it("tries a tax within a locality there, with the threshold that the other side says, or without it", () => {
    const after = (other: unknown) =>
      filesAfter("tax/2026/NC.json", (file) => {
        const from = { single: [0, 125_000], joint: [0, 200_000], hoh: [0, 200_000] };
        const disputed = {
          effective: 2026,
          status: "disputed",
          why: "a test",
          dispute: { ...dispute, other },
        };
        const library = { name: "Library", base: "wages", schedule: { rates: [0, 0.01], from }, ...disputed };
        const places = [{ names: ["Apex"], taxes: [library] }];
        file.localities = [{ source: "a list", effective: 2026, status: "final", places }];
      });
    const effect = (other: unknown) =>
      lineOf(after(other), ({ what }) => what === "Library, North Carolina")?.effect;
    // 3,000 × 1%; 75,000 × 1%
    expect(effect({ single: 128_000, joint: 205_000, hoh: 205_000 })).toBeCloseTo(30, 6);
    expect(effect(0)).toBeCloseTo(750, 6);
  });
});

describe(carriedGroups.name, () => {
  it("counts what a later year has of its own", () => {
    const group = { source: "law", effective: 2026, status: "final" };
    const files = {
      "tax/2026/WA.json": { code: "WA", ...group, contributions: [{ name: "a", rate: 0.1, ...group }] },
      "tax/2027/WA.json": { contributions: [{ name: "a", rate: 0.2, ...group, effective: 2027 }] },
    };
    expect(carriedGroups(files, 2027)).toEqual({ carried: 1, all: 2 });
    expect(carriedGroups(files, 2026)).toEqual({ carried: 0, all: 2 });
  });
});
