import { describe, expect, it } from "vitest";
import { FUNCTIONS } from "../../../src/functions/index.ts";
import { columnLetters } from "../../../src/input/address.ts";
import {
  benchmarksBlock,
  overridesRange,
  pinnedFigures,
  pinnedToday,
} from "../../../src/tables/benchmarksTable.ts";
import { blockTable, freshLayout } from "../../../src/tables/columns/blockTable.ts";
import { NATIVE_FORMULAS, nativeFormula } from "../../../src/tables/native/nativeFormula.ts";
import { canRecalculate, type InputCell, recalculate } from "../../support/recalculate.ts";

/**
 * Every native formula against the live one, over a grid with the boundaries and just beyond them. The live formula
 * is the reference here: its own numbers are checked by hand elsewhere. What is compared is what LibreOffice makes
 * of the native text, from cells and from literals.
 */
const GRIDS: Readonly<Record<string, readonly (readonly InputCell[])[]>> = {
  AI_SALARY: [
    ...[0, 0.5, 1, 2, 3.9, 4, 5, 6.99, 7, 8, 9.5, 10, 12, 14.9, 15, 20, 60].flatMap((years) =>
      [null, "US", "WA", " ca ", "REMOTE", "DC"].map((state) => [years, state]),
    ),
    ...[-0.01, 60.01, "eight", true].map((years) => [years, "US"]),
    ...["ZZ", "?", "*", "??", "W?", 7].map((state) => [8, state]),
    [null, "WA"],
  ],
  AI_LEVEL: [-1, 0, 3.9, 4, 6.9, 7, 9.9, 10, 14.9, 15, 60, 61, null, "x"].map((years) => [years]),
  AI_GEO_FACTOR: ["US", "WA", "ny", "REMOTE", "ZZ", "?", null].flatMap((state) =>
    [null, "market", "LIVING", "other"].map((basis) => [state, basis]),
  ),
  AI_BAND: [
    ...["Entry", "mid", " Senior ", "Lead", "PRINCIPAL", "Boss", "?", null].flatMap((level) =>
      [null, "WA", "REMOTE", "MS", "ZZ"].flatMap((state) =>
        [null, "market", "hire", "both"].map((basis) => [level, state, basis]),
      ),
    ),
    ...[0, 0.01, 0.4, 2, 2.01, -0.1, "wide"].flatMap((spread) =>
      [null, 0, 1, 500, 1000, 5000, 100_000, 100_001].map((step) => ["Senior", "CA", "market", spread, step]),
    ),
    ["Lead", "WA", "hire", null, 5000],
  ],
  AI_FLOOR: ["Entry", "Mid", "Senior", "Lead", "Principal", "Boss", "*", null].map((level) => [level]),
  AI_BENCHMARK: [
    "us.base",
    "US.Cash",
    "factor.WA",
    "factor.AK",
    "bigtech.tc",
    "living.NY",
    "shape.lead.p90",
    "senior.floor",
    "lead.floor",
    "factor.US",
    "social_security.rate",
    "none",
    "*",
  ].map((key) => [key]),
  AI_OFFER_CHECK: [
    ...["Senior", "Lead", "Principal"].flatMap((level) =>
      [null, "WA", "REMOTE", "ZZ"].flatMap((state) =>
        [
          0, 100_000, 179_999.99, 180_000, 199_999.99, 200_000, 206_599, 206_600, 240_000, 240_000.01,
          300_000, 1e9,
        ].map((base) => [base, level, state]),
      ),
    ),
    ...["Entry", "Mid", "Boss"].flatMap((level) =>
      [null, "WA"].flatMap((state) =>
        [50_000, 109_361.7, 121_513, 124_366.5, 124_366.4, 138_185, 138_184.99, 200_000].map((base) => [
          base,
          level,
          state,
        ]),
      ),
    ),
    [-1, "Senior"],
    [null, "Senior"],
    [200_000, null],
  ],
  AI_COMPA_RATIO: [0, 1, 155_008, 160_000, 1e9, 1e9 + 1, "pay", null].flatMap((pay) =>
    ["Senior", "Entry", "x"].flatMap((level) => [null, "WA", "ZZ"].map((state) => [pay, level, state])),
  ),
  AI_TIME_TO_FILL: [0, 199_999.99, 200_000, 250_000, -1].flatMap((base) =>
    [null, "Senior", "Lead", "Mid", "x"].flatMap((level) =>
      [null, "low", "mid", "High", "best"].map((bound) => [base, level, bound]),
    ),
  ),
  AI_BREAKEVEN: [0, 180_000, 199_999, 200_000, 220_000, null].flatMap((offer) =>
    [null, "Lead", "Entry"].flatMap((level) => [
      [offer, level, null, null],
      [offer, level, 0, 1],
      [offer, level, 2.5, 1.25],
      [offer, level, 50, 5],
      [offer, level, 50.1, 5],
      [offer, level, 1, 0.99],
    ]),
  ),
  AI_VACANCY_COST: [
    [400_000, 30],
    [400_000, 30, 250_000, 300],
    [400_000, 30, 250_000, 300, 260],
    [100_000, 30, 250_000],
    [0, 0],
    [1e9, 36_600, 0, 1e9, 1],
    [1, 36_601],
    [1, 1, 0, 0, 0.5],
    [1, 1, 0, 0, 366.5],
    [null, 30],
    [400_000, null],
  ],
  AI_LOADED_COST: [
    ...[0, 7_000, 7_001, 155_008, 184_500, 184_501, 500_000, -1, null].flatMap((base) => [
      [base, "NY", 0, 0],
      [base],
      [base, "US", 0, 0.2],
      [base, "WA", 10_000, null, 0.027],
      [base, "CA", 0, 0, 0.2],
      [base, "CA", 0, 0, 0.21],
      [base, " dc ", 5_000, 0],
      [base, "MN", 0, 0],
      [base, "TX", 0, 0, 0.05],
      [base, "US", 0, 0, 0.01],
      [base, "REMOTE", 0, 2, 0],
      [base, "ZZ"],
      [base, null, null, 2.1],
    ]),
  ],
  AI_TOTAL_COMP: [
    [150_000],
    [150_000, 0, 75_000, 0.4],
    [150_000, 15_000, null, null, 20_000, 4],
    [150_000, 15_000, 1, 1.1],
    [150_000, 15_000, 1, 1, 0, 0.5],
    [null, 1],
    [-1],
  ],
  AI_OPTION_VALUE: [
    [20_000, 2, 20],
    [20_000, 2, 20, 0.3, 0.25],
    [20_000, 20, 2],
    [20_000, 2, 20, 1, 1],
    [20_000, 2, 20, 1, 0, 0.25],
    [20_000, 2, 20, 1, 0, 0.2],
    [20_000, 2, 20, 1.01],
    [null, 2, 20],
    [20_000, "two", 20],
  ],
  AI_EXIT_PAYOUT: [
    [20_000, 2, 10_000_000, 200_000_000],
    [20_000, 2, 10_000_000, 200_000_000, 40_000_000, 0.2],
    [20_000, 2, 10_000_000, 30_000_000, 40_000_000, 0.99],
    [20_000, 0, 20_000, 0, null, 0],
    [20_000, 2, 19_999, 200_000_000],
    [20_000, 2, 0.5, 200_000_000],
    [0, 2, 10_000_000, 200_000_000, -1],
    [20_000, 2, 10_000_000, 200_000_000, 0, 1],
    [20_000, 2, 10_000_000, null],
    [20_000, "two", 10_000_000, 200_000_000],
  ],
  AI_AGED: [
    // 46023 is 2026-01-01, 46053 is 2026-01-31, 46081 is 2026-02-28, 45351 is 2024-02-29.
    ...[
      [46_023, 46_296],
      [46_023, 46_023],
      [46_296, 46_023],
      [46_053, 46_081],
      [46_053, 46_082],
      [45_351, 46_081],
      [45_351, 45_717],
      [46_037, 46_400],
      [46_400, 46_037],
      [18_264, 109_574],
      [18_263, 46_023],
      [46_023, 109_575],
      [46_023, 2_026],
      [null, 46_023],
    ].flatMap(([from = null, to = null]) =>
      [0.03, -0.5, 1, 1.01].flatMap((rate) =>
        [null, "simple", "other"].map((method) => [52_000, from, to, rate, method]),
      ),
    ),
  ],
};

/** The same of what people do with an offer: interviews, scope, ways out. */
const OFFER_GRIDS: typeof GRIDS = {
  AI_INTERVIEW: [
    ...[1, 5, 5.5, 0, 51, null].flatMap((stages) => [0, 7, 15.7, 91].map((days) => [stages, days])),
    ...["Senior", "mid", "Boss", null].flatMap((level) =>
      [null, "WA", "ZZ"].flatMap((state) =>
        [null, 0, 0.5, 130_000, 199_999, 200_000].flatMap((base) =>
          [5, 14].map((days) => [6, days, 3, base, level, state]),
        ),
      ),
    ),
  ],
  AI_SCOPE: ["Entry", "mid", "Senior", "Lead", "Principal", null].flatMap((scope) =>
    [null, "US", "WA", "ZZ"].flatMap((state) =>
      [0, 0.5, 100_000, 129_581, 146_355, 146_354, 163_454, 178_911, 1e9, null].map((pay) => [
        scope,
        pay,
        state,
      ]),
    ),
  ),
  AI_WAYS_OUT: [
    ...["Entry", "Mid", "Senior", "lead", "Boss", null].flatMap((level) =>
      [null, "WA", "ZZ"].flatMap((state) =>
        [0, 130_000, 190_000, 200_000, null].flatMap((base) => [
          [base, level, state],
          [base, level, state, 1_500],
          [base, level, state, 0, "options"],
          [base, level, state, 0.5, "Private stock"],
        ]),
      ),
    ),
    [190_000, "Senior", "US", 1_500, "none"],
    [0.5, "Senior"],
  ],
};

const REASONS = ['""', '"equity"', '"Equity, advancement"', '"ownership,advancement,equity"'];

/** Arguments that a native formula can only take as they are written, tried with those of the grid. */
const LITERALS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  AI_SALARY: [
    ...["0.1", "0.25", "50%", "0.75", "0.9"].map((percentile) => ["{1}", "{2}", percentile]),
    ["{1}", "{2}", "", '"smooth"'],
    ["{1}", "{2}", "", '"cash"'],
    ["{1}", "{2}", "0.9", '"Smooth, cash"'],
  ],
  AI_LEVEL: ["code", "years", "autonomy"].map((output) => ["{1}", `"${output}"`]),
  AI_LOADED_COST: [
    ["{1}", "{2}", "0", "0", "1%", '"no_premiums"'],
    ["{1}", "{2}", "0", "0", "", '""', "2026"],
    ["{1}", "{2}", "", "20%", "", '"mctmt"'],
    ["{1}", '"NY"', "", "20%", "", '"MCTMT_large, no_premiums"', "2026"],
    ["{1}", '"WA"', "", "20%", "", '"mctmt"'],
  ],
  AI_BENCHMARK: ["unit", "class", "status", "reliability", "as_of", "source", "note"].map((field) => [
    "{1}",
    `"${field}"`,
  ]),
  AI_AGED: [["{1}", "{2}", "{3}", '" Market "', "{5}"]],
  AI_EXIT_PAYOUT: ['"20%, 15%"', '"0.2; 0.15; 10%"', '"25%"'].map((rounds) => [
    ...["{1}", "{2}", "{3}", "{4}", "{5}"],
    rounds,
  ]),
};

const MIXES = ['"startup"', '"startup 20%, enterprise 50%, big tech 30%"', '"60% remote hub, 40% FAANG"'];

const PREMIUM_SKILLS = [
  '"mlops"',
  '"genai, nlp"',
  '"genai"',
  '"google_pmle, genai"',
  '"security_ai"',
  '"GenAI,security_ai"',
];

/** The widest row that a formula gives. */
const MOST_OUTPUTS = Math.max(...FUNCTIONS.map(({ columns = [""] }) => columns.length));

interface Case {
  name: string;
  cells: readonly InputCell[];
  /** The live formula's arguments; `{n}` is the nth cell of the row. */
  argumentList: readonly string[];
}

const CASES: readonly Case[] = [
  ...Object.entries({ ...GRIDS, ...OFFER_GRIDS }).flatMap(([name, rows]) =>
    rows.flatMap((cells): Case[] => [
      // From cells, and written out.
      ...fromCells(name, cells),
      { name, cells: [], argumentList: cells.map(written) },
    ]),
  ),
  ...MIXES.flatMap((mix) =>
    ["Entry", "Senior", "principal", "Boss", null].flatMap((level) =>
      [null, "US", "WA", "REMOTE", "ZZ"].flatMap((place) =>
        [null, 0, 150_000, 180_000, 900_000, -1].flatMap((offer): Case[] => [
          { name: "AI_COMPETITION", cells: [level, place, offer], argumentList: ["{1}", "{2}", mix, "{3}"] },
          {
            name: "AI_COMPETITION",
            cells: [],
            argumentList: [written(level), written(place), mix, written(offer)],
          },
        ]),
      ),
    ),
  ),
  ...REASONS.flatMap((reasons) =>
    ["Entry", "senior", "Boss", null].flatMap((level) =>
      [0, 210_000, 215_518, 215_519, null].flatMap((base): Case[] => [
        { name: "AI_REMOTE", cells: [base, level], argumentList: ["{1}", "{2}", reasons] },
        { name: "AI_REMOTE", cells: [], argumentList: [written(base), written(level), reasons] },
      ]),
    ),
  ),
  ...PREMIUM_SKILLS.flatMap((skills) =>
    [143_000, 0, -1, null].flatMap((amount) =>
      [null, "low", "mid", "high", "other"].flatMap((bound): Case[] => [
        { name: "AI_PREMIUM", cells: [amount, bound], argumentList: ["{1}", skills, "{2}"] },
        { name: "AI_PREMIUM", cells: [], argumentList: [written(amount), skills, written(bound)] },
      ]),
    ),
  ),
];

/** A cell with TRUE is left out: LibreOffice counts it as 1, where Sheets and Excel give an error. */
function fromCells(name: string, cells: readonly InputCell[]): Case[] {
  if (cells.includes(true)) return [];
  const argumentList = cells.map((_, i) => `{${i + 1}}`);
  return [argumentList, ...(LITERALS[name] ?? [])].map((each) => ({ name, cells, argumentList: each }));
}

const block = benchmarksBlock();
const layout = freshLayout(block, { row: 1, column: 1 });
const copy = { sheet: "Benchmarks", ...pinnedToday(), layout };

describe("native formulas", () => {
  it("are of live formulas, each once", () => {
    const live = FUNCTIONS.map(({ name }) => name);
    const native = NATIVE_FORMULAS.map(({ name }) => name);
    expect(new Set(native).size).toBe(native.length);
    for (const name of native) expect(live).toContain(name);
    expect(new Set(CASES.map(({ name }) => name))).toEqual(new Set(native));
  });

  it("read the column that was pinned, or the one in use", () => {
    expect(nativeFormula("AI_SALARY", ["8"], pinnedFigures(copy, "in use"))).toMatch(
      /^INDEX\(Benchmarks!\$E\$2:\$E\$\d+,MATCH\("base\.senior",Benchmarks!\$A\$2:\$A\$\d+,0\)\)$/,
    );
    expect(nativeFormula("AI_SALARY", ["8"], pinnedFigures(copy, "as pinned"))).toContain("$D$2:$D$");
    expect(overridesRange(copy)).toMatch(/^Benchmarks!\$A\$3:\$C\$\d+$/);
  });

  it("are not there where nothing closed can be said", () => {
    const figures = pinnedFigures(copy, "in use");
    expect(nativeFormula("AI_TAKE_HOME", ["200000", '"TX"'], figures)).toBeUndefined();
    expect(nativeFormula("AI_SALARY", ["8", '"US"', "0.6"], figures)).toBeUndefined();
    expect(nativeFormula("AI_SALARY", ["8", '"US"', "A1"], figures)).toBeUndefined();
    expect(nativeFormula("AI_PREMIUM", ["100", "A1"], figures)).toBeUndefined();
    expect(nativeFormula("AI_COMPETITION", ['"Senior"', "", "A1"], figures)).toBeUndefined();
    expect(nativeFormula("AI_COMPETITION", ['"Senior"', "", '"bank"'], figures)).toBeUndefined();
    expect(
      nativeFormula("AI_EXIT_PAYOUT", ["1", "2", "10", "99", "", '"20%, all"'], figures),
    ).toBeUndefined();
    expect(nativeFormula("AI_BENCHMARK", [], figures)).toBeUndefined();
    expect(nativeFormula("AI_LOADED_COST", ["100", '"WA"', "", "", "", "F1"], figures)).toBeUndefined();
    expect(nativeFormula("AI_LOADED_COST", ["100", '"WA"', "", "", "", "", "2027"], figures)).toBeUndefined();
    expect(nativeFormula("AI_LOADED_COST", ["100", '"WA"', "", "", "", "", "F1"], figures)).toBeUndefined();
  });

  it.runIf(canRecalculate()).each(["in use", "as pinned"] as const)(
    "give the live numbers in LibreOffice, figures %s",
    (which) => {
      const figures = pinnedFigures(copy, which);
      const rows = CASES.map(({ name, cells, argumentList }, i): InputCell[] => {
        const placed = argumentList.map((text) =>
          text.replace(/\{(\d)\}/g, (_, n) => `${columnLetters(Number(n) + MOST_OUTPUTS)}${i + 1}`),
        );
        const outputs = Array.from({ length: MOST_OUTPUTS }, (_, output): InputCell => {
          const text = nativeFormula(name, placed, figures, output);
          return text === undefined ? null : { formula: `=${text}` };
        });
        return [...outputs, ...cells];
      });
      const pinned = blockTable(block, layout).cells.map((row) => row.map((cell) => cell?.content ?? ""));
      const sheets = recalculate({ Benchmarks: pinned as InputCell[][], Cases: rows });
      const wrong: string[] = [];
      CASES.forEach((each, i) => {
        const expected = live(each);
        expected.forEach((value, output) => {
          const found = sheets.Cases?.[i]?.[output] ?? "";
          if (!same(value, found)) wrong.push(`${shown(each)} [${output}]: live ${value}, native ${found}`);
        });
      });
      console.log(`${CASES.length} calls compared in LibreOffice, figures ${which}.`);
      expect(wrong.slice(0, 30)).toEqual([]);
    },
  );
});

/** The live formula's cells; "error" where it refuses. */
function live({ name, cells, argumentList }: Case): (number | string)[] {
  const formula = FUNCTIONS.find((candidate) => candidate.name === name);
  const values = argumentList.map((text) => {
    const cell = /^\{(\d)\}$/.exec(text);
    if (cell) return cells[Number(cell[1]) - 1] ?? "";
    if (text === "TRUE") return true;
    if (text.startsWith('"')) return text.slice(1, -1);
    return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : text === "" ? "" : Number(text);
  });
  const width = formula?.columns?.length ?? 1;
  try {
    const result = formula?.evaluate(values);
    return [result].flat(2) as (number | string)[];
  } catch {
    return Array.from({ length: width }, () => "error");
  }
}

function same(expected: number | string, found: number | string): boolean {
  if (expected === "error") return typeof found === "string" && /^(#|Err:)/.test(found);
  if (typeof expected === "string") return expected === String(found);
  // To the cent for dollars, to 1e-6 for ratios.
  const tolerance = Math.abs(expected) < 100 ? 1e-6 : Math.max(0.005, Math.abs(expected) * 1e-13);
  return typeof found === "number" && Math.abs(found - expected) <= tolerance;
}

function written(cell: InputCell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "string" ? `"${cell}"` : String(cell);
}

function shown({ name, cells, argumentList }: Case): string {
  return `${name}(${argumentList.join(",")}) of ${JSON.stringify(cells)}`;
}
