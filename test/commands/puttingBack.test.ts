import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer } from "../../src/commands/define/Answer.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";

const TICKS = { valuation: true, vesting: true, liquidity: true };
const OFFER = {
  name: "A",
  state: "TX",
  base: 185_000,
  bonus: 0,
  signOn: 0,
  equityTotal: 100_000,
  equityKind: "options",
  ticks: TICKS,
  vesting: [1],
};
const PLACE = { insertAs: "live", destination: "new sheet" };
const REQUESTS: Readonly<Record<string, readonly [first: object, second: object]>> = {
  checkOffer: [
    {
      ...PLACE,
      label: "=Jane",
      level: "Senior",
      state: "US",
      base: 190_000,
      equityPerYear: 15_000,
      equityKind: "options",
      ticks: TICKS,
      answers: { mustGoRight: "+1", roleControls: "" },
      rationale: true,
    },
    {
      ...PLACE,
      label: "Max",
      level: "Lead",
      state: "WA",
      base: 210_000,
      equityKind: "none",
      ticks: TICKS,
      answers: { mustGoRight: "", roleControls: "" },
      rationale: true,
    },
  ],
  compareOffers: [
    { ...PLACE, offers: [OFFER, { ...OFFER, name: "B" }], years: 2, filing: "single" },
    {
      ...PLACE,
      offers: [OFFER, { ...OFFER, name: "B" }, { ...OFFER, name: "C" }],
      years: 3,
      filing: "joint",
    },
  ],
  auditTeam: [
    { ...PLACE, levels: "Sheet1!A1:A3", pays: "Sheet1!B1:B3" },
    { ...PLACE, levels: "Sheet1!A1:A3", pays: "Sheet1!B1:B3", names: "Sheet1!A1:A3", minStep: "20%" },
  ],
};

let workbook: OpenWorkbook;
// Some hundred whole runs, each with another call failing.
vi.setConfig({ testTimeout: 600_000 });

beforeEach(() => {
  // Each failure is reported to the script's log, with its stack.
  vi.spyOn(console, "error").mockImplementation(() => {});
  workbook = openWorkbook();
  workbook.typeRows("Sheet1!A1", [
    ["Mid", 140_000],
    ["Senior", 150_000],
    ["Lead", 210_000],
  ]);
});

const run = async (command: string, request: object) =>
  (await workbook.call("runCommand", command, request)) as Answer<unknown>;

interface SavedWorkbook {
  sheets: {
    name: string;
    cells: Record<string, string>;
    formats: Record<string, number>;
    conditionalFormats: { rule: unknown; ranges: unknown }[];
    figures: unknown[];
  }[];
  formats: Record<string, string>;
  namedRanges: unknown;
  annotations: { kind: string; place: unknown; data: unknown }[];
}

/** What was typed into the spreadsheet, how it is formatted, and what the add-on remembers of it. */
function everything() {
  const saved = workbook.saved().workbook as unknown as SavedWorkbook;
  return {
    sheets: saved.sheets.map(({ name, cells, formats, conditionalFormats, figures }) => ({
      name,
      cells,
      formats: Object.fromEntries(Object.entries(formats).map(([range, id]) => [range, saved.formats[id]])),
      rules: conditionalFormats.map(({ rule, ranges }) => ({ rule, ranges })),
      charts: figures.length,
    })),
    names: saved.namedRanges,
    annotations: saved.annotations
      .map(({ kind, place, data }) => JSON.stringify({ kind, place, data }))
      .sort(),
  };
}

describe.each(Object.entries(REQUESTS))("%s", (command, [first, second]) => {
  it("leaves nothing behind when any call of its first run fails", async () => {
    const before = everything();
    let failures = 0;
    for (let n = 1; ; n++) {
      workbook.failCall(n);
      const answer = await run(command, first);
      workbook.resetCalls();
      if (answer.ok) break;
      failures++;
      expect(answer.code, `call ${n}`).toBe("failed");
      expect(everything(), `call ${n}: ${answer.message}`).toEqual(before);
      expect(n).toBeLessThan(400);
    }
    expect(failures).toBeGreaterThan(20);
  });

  it("puts its own block back when any call of its second run fails", async () => {
    expect((await run(command, first)).ok).toBe(true);
    const before = everything();
    let failures = 0;
    for (let n = 1; ; n++) {
      workbook.failCall(n);
      const answer = await run(command, second);
      workbook.resetCalls();
      if (answer.ok) break;
      failures++;
      expect(answer.code, `call ${n}`).toBe("failed");
      expect(everything(), `call ${n}: ${answer.message}`).toEqual(before);
      expect(n).toBeLessThan(400);
    }
    expect(failures).toBeGreaterThan(20);
  });
});
