import { describe, expect, it } from "vitest";
import type { AttachFormulasAnswer } from "../../src/commands/attachFormulas.ts";
import type { DetachFormulasAnswer } from "../../src/commands/detachFormulas.ts";
import type { DetachPreview } from "../../src/commands/previewDetach.ts";
import { absolute, cellA1 } from "../../src/tables/a1.ts";
import { spilledColumn } from "../../src/tables/spilledColumn.ts";
import { differences } from "../support/differences.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";

/** What one run may take for 5,000 formulas: service calls, and bytes of what is kept. */
const MOST = { calls: 300, bytes: 150_000 };
/** The stand-in is slow in thousands. 5,000 take as many more bytes. */
const FORMULAS = 400;
const TIMES = 5_000 / FORMULAS;
/** They take calls for more properties, and of each kind a list more for every thousand: two looks, its ranges, the write. */
const moreCalls = (kinds: number) => 10 + 4 * kinds * (Math.ceil(5_000 / kinds / 1_000) - 1);

/** Google's room for properties; the pinned figures take some of it, however many formulas there are. */
const ROOM = { bytes: 500_000, pinned: 20_000 };
const FILLER = "filler";

interface Scene {
  what: string;
  /** The cell of each of the formulas, the nth from 0. */
  at: (n: number) => { row: number; column: number };
  formula: (row: number, n: number) => string;
  /** How many kinds there are; 1 unless given. */
  kinds?: number;
  /** What stands in the row below each, where that is the user's. */
  between?: (n: number) => string | number;
}

const down = (n: number) => ({ row: n + 1, column: 3 });
const everySecond = (n: number) => ({ row: 2 * n + 1, column: 3 });
const SCENES: readonly Scene[] = [
  { what: "in one column", at: down, formula: (row) => `=AI_SALARY(A${row},"WA")` },
  {
    what: "in every second row, among the user's text",
    at: everySecond,
    formula: (row) => `=AI_SALARY(A${row},"WA")`,
    between: (n) => `Note ${n}`,
  },
  {
    what: "in twenty columns",
    at: (n) => ({ row: Math.floor(n / 20) + 1, column: 3 + (n % 20) }),
    formula: (row, n) => `=AI_SALARY($A${row},"WA")+${n % 20}`,
  },
  {
    what: "of five kinds, mixed, in every second row among the user's numbers",
    at: everySecond,
    formula: (row, n) =>
      [
        `=AI_SALARY(A${row},"WA")`,
        `=AI_TIME_TO_FILL(AI_SALARY(A${row}))`,
        `=ROUND(AI_SALARY(A${row},"CA")/12,2)`,
        `=AI_LEVEL(A${row},"years")`,
        `=AI_GEO_FACTOR("TX")`,
      ][n % 5] ?? "",
    between: (n) => n,
    kinds: 5,
  },
  {
    what: "that all differ, and become values, in every second row",
    at: everySecond,
    formula: (_row, n) => `=AI_TAKE_HOME(${100_000 + 7 * n},"TX")`,
  },
  {
    what: "in one row",
    at: (n) => ({ row: 2, column: 2 + n }),
    formula: (_row, n) => `=AI_SALARY(${n % 40},"WA")`,
  },
];

function filled({ at, formula, between }: Scene, formulas = FORMULAS): OpenWorkbook {
  const workbook = openWorkbook();
  const cells = Array.from({ length: formulas }, (_, n) => ({ ...at(n), n }));
  const last = Math.max(...cells.map(({ row }) => row)) + 1;
  const width = Math.max(...cells.map(({ column }) => column));
  const typed = Array.from({ length: last }, (_, i) =>
    Array.from({ length: width }, (_, j): string | number | null => (j === 0 ? i % 30 : null)),
  );
  const type = (row: number, column: number, content: string | number) => {
    (typed[row - 1] ?? [])[column - 1] = content;
  };
  for (const { row, column, n } of cells) {
    type(row, column, formula(row, n));
    if (between) type(row + 1, column, between(n));
  }
  const { grid } = workbook.document;
  const [sheet = ""] = grid.sheetIds();
  if (last > 1_000) grid.insert(sheet, "ROW", 1_000, last - 1_000);
  if (width > 26) grid.insert(sheet, "COL", 26, width - 26);
  workbook.typeRows("A1", typed);
  return workbook;
}

/** Bytes of what is kept with the spreadsheet. */
function keptBytes(workbook: OpenWorkbook): number {
  const kept = Object.entries(workbook.document.properties("document").getProperties());
  return kept
    .filter(([key]) => !key.startsWith(FILLER))
    .reduce((sum, [key, value]) => sum + Buffer.byteLength(key + value), 0);
}

/** Leaves room for these formulas in proportion to what there is for 5,000. */
function leaveRoom(workbook: OpenWorkbook): void {
  const [properties, each] = [workbook.document.properties("document"), 8_000];
  const filled = ROOM.bytes - ROOM.pinned - (ROOM.bytes - ROOM.pinned) / TIMES;
  for (let n = 0; n < Math.floor(filled / each); n++)
    properties.setProperty(`${FILLER}${n}`, "x".repeat(each));
}

const callsOf = (workbook: OpenWorkbook) =>
  Object.values(workbook.calls).reduce((sum, calls) => sum + calls, 0);

describe(`${FORMULAS} formulas`, { timeout: 120_000 }, () => {
  it.each(SCENES)("$what are detached and attached, and nothing else changes", async (scene) => {
    const workbook = filled(scene);
    leaveRoom(workbook);
    const cells = Array.from({ length: FORMULAS }, (_, n) => scene.at(n));
    const [lastRow, lastColumn] = [
      Math.max(...cells.map(({ row }) => row + 1)),
      Math.max(...cells.map(({ column }) => column)),
    ];
    const everything = `Sheet1!A1:${cellA1(lastRow, lastColumn)}`;
    const formulas = () => cells.map(({ row, column }) => workbook.formula(`Sheet1!${cellA1(row, column)}`));
    const before = { values: workbook.values(everything), formulas: formulas() };

    workbook.resetCalls();
    const detached = await done<DetachFormulasAnswer>(runCommand(workbook, "detachFormulas"));
    expect(detached.native + detached.values).toBe(FORMULAS);
    expect(callsOf(workbook) + moreCalls(scene.kinds ?? 1)).toBeLessThanOrEqual(MOST.calls);
    expect(keptBytes(workbook) * TIMES).toBeLessThanOrEqual(MOST.bytes);
    expect(differences(before.values, workbook.values(everything))).toEqual([]);

    workbook.resetCalls();
    const attached = await done<AttachFormulasAnswer>(runCommand(workbook, "attachFormulas"));
    expect(attached.message).toBe(`${FORMULAS} formulas put back.`);
    expect(callsOf(workbook) + moreCalls(scene.kinds ?? 1)).toBeLessThanOrEqual(MOST.calls);
    expect(formulas()).toEqual(before.formulas);
    expect(differences(before.values, workbook.values(everything))).toEqual([]);
  });
});

it("heads of many blocks that fill their columns are detached and attached in as few calls", async () => {
  const workbook = openWorkbook();
  const blocks = 40;
  const cells = Array.from({ length: blocks }, (_, n) => n * 6 + 1);
  const rows = Array.from({ length: blocks * 6 }, () => Array<string | null>(7).fill(null));
  for (const top of cells) {
    const range = absolute(`A${top}:A${top + 3}`);
    const heads = ["Low", "Mid", "High"].map((head, output) =>
      spilledColumn({ head, call: `AI_BAND(${range})`, output, from: range }),
    );
    rows.splice(top - 1, 1, ["Level", null, ...heads.map((head) => `=${head}`), null, null]);
    ["Mid", "Senior", "Lead"].forEach((level, i) => {
      rows.splice(top + i, 1, [level, ...Array<null>(6).fill(null)]);
    });
  }
  workbook.typeRows("A1", rows);
  const everything = `Sheet1!A1:G${blocks * 6}`;
  const values = workbook.values(everything);
  const formulas = () =>
    cells.flatMap((row) => ["C", "D", "E"].map((letter) => workbook.formula(`${letter}${row}`)));
  const before = formulas();
  for (const command of ["detachFormulas", "attachFormulas"]) {
    workbook.resetCalls();
    const { message } = await done<{ message: string }>(runCommand(workbook, command));
    expect(message).toMatch(/^120 /);
    expect(callsOf(workbook)).toBeLessThanOrEqual(MOST.calls);
    // A block takes a row and a hash for each head, its formulas once for all.
    expect(keptBytes(workbook)).toBeLessThan(3_000 + 120 * 12);
    expect(differences(values, workbook.values(everything))).toEqual([]);
  }
  expect(formulas()).toEqual(before);
}, 60_000);

it("formulas in every second row are put back in few calls where the last but one fails", async () => {
  const workbook = filled(SCENES[1] as Scene);
  const rows = 2 * FORMULAS;
  const everything = () => ({
    values: workbook.values(`Sheet1!A1:C${rows}`),
    formulas: Array.from({ length: rows }, (_, i) => workbook.formula(`Sheet1!C${i + 1}`)),
    formats: Array.from({ length: rows }, (_, i) => workbook.format(`Sheet1!C${i + 1}`)),
  });
  const before = everything();
  // The first line of the log tells of the pinned figures.
  workbook.failCall(2, "Failed.", "Sheet.appendRow");
  expect(await runCommand(workbook, "detachFormulas")).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^Nothing was changed: /),
  });
  expect(callsOf(workbook)).toBeLessThan(600);
  expect(everything()).toEqual(before);
}, 60_000);

describe("more than one run has time or room for", () => {
  it("is told before, done in several runs, and nothing is lost", async () => {
    // Each becomes a value of its own, and the user's text stands between: a call for each.
    const scene: Scene = {
      what: "",
      at: everySecond,
      formula: (_row, n) => `=AI_TAKE_HOME(${100_000 + 7 * n},"TX")`,
      between: (n) => `Note ${n}`,
    };
    const many = 700;
    const workbook = filled(scene, many);
    const formulas = () =>
      Array.from({ length: many }, (_, n) => workbook.formula(`Sheet1!${cellA1(2 * n + 1, 3)}`));
    const [values, before] = [workbook.values("Sheet1!A1:C1400"), formulas()];
    const { message } = await done<DetachPreview>(runCommand(workbook, "previewDetach"));
    expect(message).toMatch(/ One run changes \d+ of them, the next goes on\.$/);
    let runs = 0;
    for (const command of ["detachFormulas", "attachFormulas"]) {
      for (let more = 1; more > 0; runs++) {
        workbook.resetCalls();
        ({ more } = await done<{ more: number }>(runCommand(workbook, command)));
        // 250 s at 0.2 s a call.
        expect(callsOf(workbook)).toBeLessThan(1_250);
        expect(differences(values, workbook.values("Sheet1!A1:C1400"))).toEqual([]);
      }
      const isDetached = command === "detachFormulas";
      expect(formulas()).toEqual(isDetached ? Array(many).fill(undefined) : before);
    }
    expect(runs).toBe(4);
  });

  it("stays live where its originals have no room, which is said before", async () => {
    const workbook = openWorkbook();
    // Text of a length that no template shortens.
    const long = (n: number) => `=IF("${"x".repeat(3_000)}${n}"="",0,AI_SALARY(8))`;
    workbook.typeRows(
      "A1",
      Array.from({ length: 120 }, (_, n) => [long(n)]),
    );
    const { message } = await done<DetachPreview>(runCommand(workbook, "previewDetach"));
    const said = /(\d+) stay as they are: a spreadsheet has room for 150,000 characters of originals\./.exec(
      message,
    );
    const stay = Number(said?.[1]);
    expect(stay).toBeGreaterThan(10);
    const { native, withoutRoom } = await done<DetachFormulasAnswer>(runCommand(workbook, "detachFormulas"));
    expect([native, withoutRoom]).toEqual([120 - stay, stay]);
    expect(workbook.formula("A120")?.replace(/\s/g, "")).toBe(long(119));
    expect(keptBytes(workbook)).toBeLessThanOrEqual(152_000);
    const { attached } = await done<AttachFormulasAnswer>(runCommand(workbook, "attachFormulas"));
    expect(attached).toBe(native);
  });
});
