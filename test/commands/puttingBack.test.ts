import { beforeEach, describe, expect, it, vi } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { BANDS } from "../support/requests.ts";
import { runCommand } from "../support/runCommand.ts";

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
const MID_AND_SENIOR = { ...BANDS, levels: ["Mid", "Senior"] };
/** All commands write by the same code: one has every call fail, the others some, from the first to the last. */
const EXHAUSTIVE = "generateBands";
const SAMPLES = 15;
const REQUESTS: Readonly<Record<string, readonly [first: object, second: object]>> = {
  generateBands: [
    MID_AND_SENIOR,
    { ...BANDS, levels: ["Senior"], states: ["US", "WA", "NY"], basis: "both" },
  ],
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
// Dozens of whole runs, each with another call failing.
vi.setConfig({ testTimeout: 300_000 });

beforeEach(() => {
  // Each failure is reported to the script's log, with its stack.
  vi.spyOn(console, "error").mockImplementation(() => {});
  workbook = teamWorkbook();
});

function teamWorkbook(): OpenWorkbook {
  const opened = openWorkbook();
  opened.typeRows("Sheet1!A1", [
    ["Mid", 140_000],
    ["Senior", 150_000],
    ["Lead", 210_000],
  ]);
  return opened;
}

const run = (command: string, request: object) => runCommand(workbook, command, request);

interface SavedWorkbook {
  sheets: {
    name: string;
    cells: Record<string, unknown>;
    formats: Record<string, number>;
    conditionalFormats: { rule: unknown; ranges: unknown }[];
    dataValidationRules: { criterion: unknown; isBlocking?: boolean; ranges: unknown }[];
    figures: unknown[];
  }[];
  formats: Record<string, string>;
  namedRanges: unknown;
  annotations: { kind: string; place: unknown; data: object }[];
}

/** Text put back into a cell with a number's format gets an apostrophe, which is no part of it. */
function asMeant(text: unknown): string {
  return String(text).replace(/^'(?![=+\-@'\d])/, "");
}

/** What was typed into the spreadsheet, how it is formatted, and what the add-on remembers of it. */
function everything() {
  const saved = workbook.saved().workbook as unknown as SavedWorkbook;
  return {
    sheets: saved.sheets.map(
      ({ name, cells, formats, conditionalFormats, dataValidationRules, figures }) => ({
        name,
        cells: Object.fromEntries(Object.entries(cells).map(([place, text]) => [place, asMeant(text)])),
        formats: Object.fromEntries(Object.entries(formats).map(([range, id]) => [range, saved.formats[id]])),
        rules: conditionalFormats.map(({ rule, ranges }) => ({ rule, ranges })),
        typing: dataValidationRules
          .map(({ criterion, isBlocking, ranges }) => JSON.stringify({ criterion, isBlocking, ranges }))
          .sort(),
        charts: figures.length,
      }),
    ),
    names: saved.namedRanges,
    // A rule that is put back has another id of the grid's.
    annotations: saved.annotations
      .map(({ kind, place, data }) => JSON.stringify({ kind, place, data: { ...data, ruleId: undefined } }))
      .sort(),
  };
}

/** Which calls of a run are to fail, by the calls that it makes where none does. */
function failing(command: string, calls: Readonly<Record<string, number>>): number[] {
  const all = Object.values(calls).reduce((sum, count) => sum + count, 0);
  expect(all).toBeGreaterThan(40);
  const samples = command === EXHAUSTIVE ? all : SAMPLES;
  return Array.from({ length: samples }, (_, sample) => 1 + Math.round((sample * (all - 1)) / (samples - 1)));
}

/** A workbook like the one of the test, for a run that goes well. */
async function callsOf(command: string, requests: readonly object[]): Promise<Record<string, number>> {
  const tested = workbook;
  workbook = teamWorkbook();
  for (const request of requests) {
    workbook.resetCalls();
    expect((await run(command, request)).ok).toBe(true);
  }
  const { calls } = workbook;
  workbook = tested;
  return calls;
}

async function expectPutBack(command: string, request: object, calls: readonly number[]) {
  const before = everything();
  for (const n of calls) {
    workbook.failCall(n);
    const answer = await run(command, request);
    workbook.resetCalls();
    if (answer.ok) {
      // All is done by then, and only a chart that was replaced and the lock are left.
      expect(n).toBeGreaterThan(Number(calls.at(-1)) - 8);
      return;
    }
    expect(answer.code, `call ${n}`).toBe("failed");
    expect(everything(), `call ${n}: ${answer.message}`).toEqual(before);
  }
}

describe.each(Object.entries(REQUESTS))("%s", (command, [first, second]) => {
  it("leaves nothing behind when a call of its first run fails", async () => {
    await expectPutBack(command, first, failing(command, await callsOf(command, [first])));
  });

  it("puts its own block back when a call of its second run fails", async () => {
    expect((await run(command, first)).ok).toBe(true);
    await expectPutBack(command, second, failing(command, await callsOf(command, [first, second])));
  });
});

it("puts bands back with a column and a row of the user's among their own, an item gone and columns new", async () => {
  expect((await run(EXHAUSTIVE, MID_AND_SENIOR)).ok).toBe(true);
  workbook.insertColumns("Bands!E1");
  workbook.typeRows("Bands!E2", [["Our note"], ["about Mid"], ["about Senior"]]);
  workbook.insertRows("Bands!A4");
  workbook.type("Bands!D4", "a remark");
  const second = { ...BANDS, levels: ["Senior", "Lead"], states: ["US", "WA"], premium: "genai" };
  const before = everything();
  let n = 1;
  for (; ; n += 13) {
    workbook.failCall(n);
    const answer = await run(EXHAUSTIVE, second);
    workbook.resetCalls();
    if (answer.ok) break;
    expect(answer.code, `call ${n}`).toBe("failed");
    expect(everything(), `call ${n}: ${answer.message}`).toEqual(before);
  }
  expect(n).toBeGreaterThan(100);
});
