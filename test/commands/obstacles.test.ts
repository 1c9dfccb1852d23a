import { beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../src/workbook/Answer.ts";
import { byHand, withHands } from "../support/byHand.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { pinnedWorkbook } from "../support/preparedOnce.ts";
import { BANDS, COMPARED_OFFER } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { tableIn } from "../support/tableIn.ts";
import { planWorkbook, REQUEST } from "./budget/planWorkbook.ts";

let ann: OpenWorkbook;
let ben: OpenWorkbook;
const sharedBy = (workbook: OpenWorkbook) => {
  ann = workbook;
  ben = ann.as("ben");
};
beforeEach(() => sharedBy(openWorkbook(withHands())));

const HERE = { ...BANDS, destination: "selection" };

/** Says no with such a sentence, and before the first call that changes anything. */
async function refuses(who: OpenWorkbook, command: string, request: object, sentence: string): Promise<void> {
  const before = JSON.stringify(who.saved());
  who.resetCalls();
  const answer = await runCommand<unknown>(who, command, request);
  expect(answer).toMatchObject({ ok: false, code: "refused", message: expect.stringContaining(sentence) });
  expect((answer as { message: string }).message.length).toBeLessThan(300);
  expect(changes(who)).toEqual([]);
  expect(JSON.stringify(who.saved())).toBe(before);
}

const changes = (who: OpenWorkbook) =>
  Object.keys(who.calls).filter((method) =>
    /^(Range|RangeList|Sheet|Spreadsheet|Properties)\.(set|add|append|insert|clear|remove|delete|protect)/.test(
      method,
    ),
  );

async function asked(answer: Promise<Answer<unknown>>) {
  const settled = await answer;
  if (settled.ok || !("range" in settled)) throw new Error(`Nothing was asked: ${JSON.stringify(settled)}`);
  return settled;
}

describe("cells that somebody protects are named, and nothing is written", () => {
  const SAYS = 'is protected ("Payroll only"), and you may not change it.';

  it("where a block would stand; a new sheet and other places are free, and a warning stops nobody", async () => {
    byHand(ann, "protect", "Sheet1!C4:D5", "Payroll only");
    ben.select("Sheet1!A1");
    await refuses(ben, "generateBands", HERE, `Sheet1!C4:D5 ${SAYS}`);
    await refuses(ben, "generateBands", { ...HERE, insertAs: "native" }, `Sheet1!C4:D5 ${SAYS}`);
    ben.select("Sheet1!A6");
    await done(runCommand(ben, "generateBands", HERE));
    ben.select("Sheet1!C4");
    await refuses(
      ben,
      "insertBenchmark",
      { key: "premium.genai.low", insertAs: "values" },
      `Sheet1!C4 ${SAYS}`,
    );
    ann.select("Sheet1!C4");
    await done(runCommand(ann, "insertBenchmark", { key: "premium.genai.low", insertAs: "values" }));
    byHand(ann, "askFirst", "Sheet1!A20:Z30");
    ben.select("Sheet1!A20");
    await done(runCommand(ben, "generateBands", HERE));
  });

  it("as a whole sheet, but for the ranges that are left open in it", async () => {
    byHand(ann, "protectSheet", "Sheet1", "Sheet1!A1:Z12", "Sheet1!A13:Z20");
    ben.select("Sheet1!A10");
    await done(runCommand(ben, "generateBands", HERE));
    ben.select("Sheet1!A30");
    await refuses(ben, "generateBands", HERE, 'The sheet "Sheet1" is protected, and you may not change it.');
  });

  it("where a block of ours stands: it is neither updated nor removed", async () => {
    const { range, block } = await done(runCommand(ann, "generateBands", BANDS));
    byHand(ann, "protect", range, "Payroll only");
    await refuses(ben, "generateBands", { ...BANDS, levels: ["Lead"] }, SAYS);
    await refuses(ben, "removeBlock", { block }, SAYS);
  });

  it("where formulas of ours stand: none is detached, merged or refreshed, and none comes back", async () => {
    ann.type("B2", "=AI_SALARY(8)");
    ann.type("B3", "=AI_SALARY(9)");
    byHand(ann, "protect", "Sheet1!B3", "Payroll only");
    await refuses(ben, "refreshFormulas", {}, `Sheet1!B3 ${SAYS}`);
    const answer = await runCommand(ben, "detachFormulas");
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining(`Sheet1!B3 ${SAYS}`) });
    expect(ann.sheetNames).toEqual(["Sheet1"]);
    await done(runCommand(ann, "detachFormulas"));
    await refuses(ben, "attachFormulas", {}, `Sheet1!B3 ${SAYS}`);
    ann.typeRows("D2", [[5], [6]]);
    ann.type("E2", "=AI_SALARY(D2)");
    ann.type("E3", "=AI_SALARY(D3)");
    byHand(ann, "protect", "Sheet1!E3", "Payroll only");
    await refuses(ben, "mergeFormulas", {}, `Sheet1!E3 ${SAYS}`);
  });

  it("on the log", async () => {
    await done(runCommand(ann, "generateBands", BANDS));
    byHand(ann, "protectSheet", "Log");
    const logged = 'The sheet "Log", where this is logged, is protected';
    await refuses(ben, "generateBands", BANDS, logged);
    await refuses(ben, "compareOffers", COMPARED, logged);
  });

  it("on the pinned figures and the plan", async () => {
    sharedBy(await planWorkbook({}, withHands()));
    byHand(ann, "protectSheet", "Benchmarks");
    const { cost } = await done(
      runCommand<{ cost: number }>(ann, "previewApproval", { requisition: "AI-101" }),
    );
    byHand(ann, "protectSheet", "Cash");
    byHand(ann, "protectSheet", "Approvals");
    const own = { key: "premium.genai.low", value: 0.2, source: "" };
    await refuses(ben, "setOverride", own, 'The sheet "Benchmarks" is protected');
    byHand(ann, "protectSheet", "Assumptions");
    await refuses(ben, "buildBudget", { ...REQUEST, months: 18 }, 'The sheet "Assumptions" is protected');
    const approval = { requisition: "AI-101", cost, by: "Ada", on: "2026-11-02", reason: "" };
    await refuses(ben, "approveRequisition", approval, 'The sheet "Approvals" is protected');
    const closing = { month: REQUEST.planStart, actual: 100_000, heads: 2 };
    await refuses(ben, "closeMonth", closing, 'The sheet "Cash" is protected');
  });
});

const COMPARED = {
  offers: ["A", "B"].map((name) => ({
    name,
    ...COMPARED_OFFER,
  })),
  years: 4,
  filing: "single",
  insertAs: "values",
  destination: "new sheet",
};

describe("merged cells are named", () => {
  it("where a block would stand, where one stands, and where a formula does", async () => {
    byHand(ann, "merge", "Sheet1!B2:C3");
    ann.select("Sheet1!A1");
    await refuses(
      ann,
      "generateBands",
      HERE,
      "Sheet1!B2:C3 is merged, and Sheet1!B2:C3 is to be written cell by cell.",
    );
    await done(runCommand(ann, "generateBands", BANDS));
    byHand(ann, "merge", "Bands!A4:A5");
    await refuses(ann, "generateBands", { ...BANDS, levels: ["Lead"] }, "Bands!A4:A5 is merged");
    ann.type("Sheet1!F2", "=AI_SALARY(8)");
    byHand(ann, "merge", "Sheet1!F2:G2");
    await refuses(ann, "refreshFormulas", {}, "Sheet1!F2:G2 is merged");
  });
});

describe("a strict rule for what may be typed", () => {
  it("is asked about where a block would stand, and goes from there alone", async () => {
    byHand(ann, "acceptBetween", "Sheet1!B2:B40", 1, 5);
    ann.select("Sheet1!A1");
    const { code, range, message } = await asked(runCommand(ann, "generateBands", HERE));
    expect(code).toBe("occupied");
    expect(message).toMatch(
      /has 4 cells with rules for what may be typed\. Inserting here takes them off\.$/,
    );
    await done(runCommand(ann, "generateBands", { ...HERE, replace: range }));
    // The block's states have a rule of their own; below it the user's goes on.
    expect(byHand(ann, "rulesOf", "Sheet1!B5:B6")).toEqual([["VALUE_IN_LIST"], ["NUMBER_BETWEEN"]]);
  });

  it("stays on the cells of a block that is updated", async () => {
    await done(runCommand(ann, "generateBands", BANDS));
    const place = tableIn(ann, "Bands", "Level").cell("Mid", "Minimum");
    byHand(ann, "acceptBetween", place, 1, 5);
    await done(runCommand(ann, "generateBands", { ...BANDS, insertAs: "values" }));
    expect(tableIn(ann, "Bands", "Level").value("Mid", "Minimum")).toBeGreaterThan(5);
    expect(byHand(ann, "rulesOf", place)).toEqual([["NUMBER_BETWEEN"]]);
  });

  it("stays on a formula that is detached and attached", async () => {
    sharedBy(await pinnedWorkbook(withHands()));
    ann.type("B2", "=AI_SALARY(8)");
    byHand(ann, "acceptBetween", "Sheet1!B2", 1, 5);
    await done(runCommand(ann, "detachFormulas"));
    expect(ann.formula("B2")).not.toContain("AI_");
    await done(runCommand(ann, "attachFormulas"));
    expect(ann.formula("B2")).toBe("=AI_SALARY(8)");
    expect(byHand(ann, "rulesOf", "Sheet1!B2")).toEqual([["NUMBER_BETWEEN"]]);
  });

  it("holds for what is typed in a panel", async () => {
    sharedBy(await pinnedWorkbook(withHands()));
    const place = tableIn(ann, "Benchmarks", "Key").cell("premium.genai.low", "Your value");
    byHand(ann, "acceptBetween", place, 0, 0.3);
    const own = { key: "premium.genai.low" };
    await refuses(
      ann,
      "setOverride",
      { ...own, value: 0.4, source: "" },
      `${place} has a rule that rejects other input`,
    );
    await done(runCommand(ann, "setOverride", { ...own, value: 0.2, source: "" }));
    await done(runCommand(ann, "clearOverride", own));
    ann.select("Sheet1!B2");
    byHand(ann, "acceptBetween", "Sheet1!B2", 0, 0.01);
    await refuses(
      ann,
      "insertBenchmark",
      { key: "premium.genai.low", insertAs: "live" },
      'Sheet1!B2 has a rule that rejects other input (Data > Data validation), and "=AI_BENCHMARK(',
    );
  });
});

describe("rows and columns that do not show", () => {
  it("are asked about where a block would stand, all questions at once", async () => {
    byHand(ann, "hideRows", "Sheet1", 3, 2);
    byHand(ann, "hideColumns", "Sheet1", 5, 1);
    ann.type("A2", "my note");
    ann.select("Sheet1!A1");
    const { code, range, message } = await asked(runCommand(ann, "generateBands", HERE));
    expect(code).toBe("occupied");
    expect(message).toMatch(
      /has 1 cell that is not empty\. .* Rows 3 to 4 and column E of Sheet1 are hidden: what is written there does not show\.$/,
    );
    await done(runCommand(ann, "generateBands", { ...HERE, replace: range }));
  });

  it("are told of where a filter hides rows of a block that is updated, and asked about where it grows", async () => {
    ann.select("Sheet1!A1");
    const { range } = await done(runCommand(ann, "generateBands", HERE));
    expect(range).toBe("Sheet1!A1:T5");
    ann.filter("Sheet1!A2:S5", "A", ["Senior"]);
    const { message } = await done(runCommand(ann, "generateBands", { ...HERE, roundTo: 1000 }));
    expect(message).toMatch(/ Rows 3 and 5 of Sheet1 are hidden by a filter\.$/);
    byHand(ann, "hideRows", "Sheet1", 6, 1);
    const grown = { ...HERE, levels: ["Mid", "Senior", "Lead", "Principal"] };
    const question = await asked(runCommand(ann, "generateBands", grown));
    expect(question).toMatchObject({
      code: "hidden",
      message: expect.stringMatching(/^Row 6 of Sheet1 is hidden: /),
    });
  });

  it("are asked about for a single cell", async () => {
    byHand(ann, "hideRows", "Sheet1", 2, 1);
    ann.select("Sheet1!B2");
    const request = { key: "premium.genai.low", insertAs: "values" };
    const { code, range } = await asked(runCommand(ann, "insertBenchmark", request));
    expect([code, range]).toEqual(["hidden", "Sheet1!B2"]);
    await done(runCommand(ann, "insertBenchmark", { ...request, replace: range }));
  });
});

it("planning and reading make no sheet larger", async () => {
  byHand(ann, "protectSheet", "Sheet1");
  ben.select("Sheet1!Y999");
  await refuses(ben, "generateBands", HERE, 'The sheet "Sheet1" is protected');
});

describe.each(["viewer", "commenter"] as const)("a %s", (access) => {
  const ONLY_LOOKS =
    "You may look at this spreadsheet, but not change it. Ask its owner to make you an editor";

  it("reads, and is told why nothing is written", async () => {
    sharedBy(await pinnedWorkbook(withHands()));
    const { block } = await done(runCommand(ann, "generateBands", BANDS));
    await done(runCommand(ann, "setOverride", { key: "premium.genai.low", value: 0.2, source: "" }));
    ann.type("Sheet1!B2", "=AI_SALARY(8)");
    const eve = ann.as("eve", access);
    eve.select("Sheet1!D4");
    const writes: [string, object][] = [
      ["generateBands", BANDS],
      ["generateBands", { ...HERE, insertAs: "native" }],
      ["compareOffers", COMPARED],
      ["buildBudget", REQUEST],
      ["removeBlock", { block }],
      ["setOverride", { key: "premium.genai.low", value: 0.3, source: "" }],
      ["clearOverride", { key: "premium.genai.low" }],
      ["updateBenchmarks", { accept: true }],
      ["insertBenchmark", { key: "premium.genai.low", insertAs: "key" }],
      ["detachFormulas", {}],
      ["refreshFormulas", {}],
    ];
    for (const [command, request] of writes) await refuses(eve, command, request, ONLY_LOOKS);
    const reads: [string, object][] = [
      ["sessionInfo", {}],
      ["readOverrides", {}],
      ["readSelection", {}],
      ["explainSelection", {}],
      ["previewDetach", {}],
      ["updateBenchmarks", { accept: false }],
      ["pinBenchmarks", {}],
    ];
    for (const [command, request] of reads) {
      expect([command, await runCommand<unknown>(eve, command, request)]).toMatchObject([
        command,
        { ok: true },
      ]);
    }
  });
});
