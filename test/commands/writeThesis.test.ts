import { beforeEach, describe, expect, it } from "vitest";
import type { ThesisWritten, WriteThesisRequest } from "../../src/commands/writeThesis.ts";
import { differences } from "../../tools/attack/differences.ts";
import { documentFacts } from "../../tools/attack/documentFacts.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { linesIn } from "../support/tableIn.ts";

const REQUEST: WriteThesisRequest = {
  candidate: "Jane",
  role: "Senior AI engineer",
  level: "Senior",
  state: "TX",
  base: 190_000,
  bonus: 10_000,
  equityKind: "options",
  equityPerYear: 40_000,
  ticks: { valuation: true, vesting: true, liquidity: true },
  strike: 0.2,
  reason: "She built the like.",
  scope: "Ranking",
  decides: "Models and data",
  manager: "The CTO",
  trajectory: "Head of ranking",
  mustGoRight: "A sale",
  answerBy: "2026-12-15",
  insertAs: "live",
};

let workbook: OpenWorkbook;
beforeEach(() => {
  workbook = openWorkbook();
});
const write = (change: Partial<WriteThesisRequest> = {}) =>
  runCommand<ThesisWritten>(workbook, "writeThesis", { ...REQUEST, ...change });
const thesis = () => linesIn(workbook, "Thesis Jane", "Candidate");
const letter = () => linesIn(workbook, "Letter Jane", "To");

describe("writeThesis", () => {
  it.each(["live", "native", "values"] as const)(
    "says the case first, then what it rests on, as %s",
    async (insertAs) => {
      const { message } = await done(write({ insertAs }));
      expect(message).toBe(`Jane: Stretch. Thesis in ${thesis().place}, letter in ${letter().place}.`);
      expect(thesis().row("Jane")).toMatchObject({
        "The case":
          "Stretch: the base is $10,000 (5%) under the floor of $200,000. Expect 114 days to fill the seat.",
        "Cash a year": 200_000,
        // 200,000 + 40,000 × 30%
        "Counted a year": 212_000,
        // The reference case of the specification: $200,000 in Texas
        "Take-home of the cash": expect.closeTo(148_927, 0),
        "Base over the floor": -10_000,
        "Days to fill the seat": 114,
        Certainty: expect.closeTo(0.3, 9),
        // 40,000 ÷ 0.8 a share of the price over the strike: (0.5 − 0.2), (1 − 0.2), (2 − 0.2)
        "Equity at half the valuation": expect.closeTo(15_000, 6),
        "Equity at the valuation": expect.closeTo(40_000, 6),
        "Equity at twice the valuation": expect.closeTo(90_000, 6),
        "Decides alone": "Models and data",
      });
      expect(letter().row("Jane")).toMatchObject({
        "Cash a year": 200_000,
        "Of which kind": "Options. At today's price: it may come to more, to less or to nothing.",
        "You report to": "The CTO",
        Start: "To be agreed",
        "We ask for your answer by": "2026-12-15",
      });
      expect(letter().heads).not.toContain("Why this person");
    },
  );

  it.each(["live", "native"] as const)("follows what is typed into the page, as %s", async (insertAs) => {
    await done(write({ insertAs }));
    workbook.type(thesis().cell("Jane", "Base"), 200_000);
    expect(thesis().row("Jane")).toMatchObject({
      "Base over the floor": 0,
      // 114 ÷ 1.45
      "Days to fill the seat": expect.closeTo(78.6207, 3),
    });
  });

  it("writes a candidate's pages anew under the same name, and asks before it replaces what was typed", async () => {
    await done(write());
    await done(write({ candidate: "Max", equityKind: "none" }));
    await done(write({ base: 210_000 }));
    expect(workbook.sheetNames).toEqual([
      "Sheet1",
      "Thesis Jane",
      "Log",
      "Letter Jane",
      "Thesis Max",
      "Letter Max",
    ]);
    expect(thesis().value("Jane", "Base over the floor")).toBe(10_000);
    expect(linesIn(workbook, "Letter Max", "To").heads).not.toContain("Equity a year");
    workbook.type(letter().cell("Jane", "Signed"), "Kim");
    expect(await write()).toMatchObject({ ok: false, code: "edited" });
  });

  it("names no take-home where no state is named", async () => {
    await done(write({ state: "REMOTE" }));
    expect(thesis().value("Jane", "Take-home of the cash")).toBe("");
  });

  it("keeps what somebody types into the page below its formulas while it is written again", async () => {
    await done(write());
    const base = "'Thesis Jane'!B13";
    expect(workbook.value(base)).toBe(190_000);
    workbook.beforeCall(1, () => workbook.type(base, "mine"), "Range.setVerticalAlignment");
    expect(await write({ bonus: 20_000 })).toMatchObject({ ok: false, code: "busy" });
    expect(workbook.value(base)).toBe("mine");
  });

  it("leaves its pages as they looked where Google carries out only a part", async () => {
    await done(write());
    // As it is once a document was closed: the engine centres the ticks of a rule that it is given.
    workbook = openWorkbook({ saved: workbook.saved() });
    const before = documentFacts(workbook);
    // The first page's rules are taken off by then.
    workbook.failCall(1, undefined, "Range.setValues");
    expect(await write({ equityKind: "none" })).toMatchObject({ ok: false, code: "failed" });
    expect(differences(documentFacts(workbook), before, before)).toEqual([]);
  });
});
