import { beforeAll, describe, expect, it } from "vitest";
import type { CellToWrite } from "../../src/commands/previewWrite.ts";
import { WRITTEN_CALLS, type WrittenKind } from "../../src/sidebar/parts/WRITTEN_CALLS.ts";
import { GOOD_REQUESTS } from "../support/hostileRequests.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";

const { minimum: _minimum, maximum: _maximum, ...posting } = GOOD_REQUESTS.postJob;
const { agedTo: _agedTo, agingRate: _agingRate, ...bands } = GOOD_REQUESTS.generateBands;

const REQUESTS: Readonly<Record<WrittenKind, object>> = {
  bands: { ...bands, basis: "both" },
  offers: { ...GOOD_REQUESTS.checkOffer, rationale: false },
  compare: GOOD_REQUESTS.compareOffers,
  postings: { ...posting, rangeFrom: "hire" },
  audit: { levels: "Team!A1:A2", pays: "Team!B1:B2", minStep: 0.1, destination: "new sheet" },
  merit: {
    levels: "Team!A1:A2",
    pays: "Team!B1:B2",
    spread: 0.4,
    budget: 0.035,
    destination: "new sheet",
  },
  thesis: GOOD_REQUESTS.writeThesis,
  candidate: GOOD_REQUESTS.writeCandidateSheet,
};
const KINDS = Object.keys(REQUESTS) as WrittenKind[];

async function withTeam(): Promise<OpenWorkbook> {
  const workbook = openWorkbook();
  workbook.addSheet("Team");
  workbook.typeRows("Team!A1", [
    ["Senior", 150_000],
    ["Lead", 190_000],
  ]);
  await done(runCommand(workbook, "setOverride", { key: "senior.floor", value: 210_000, source: "Survey" }));
  return workbook;
}

/** Writes a block, and gives the names of the sheets that were made for it. */
async function written(workbook: OpenWorkbook, kind: WrittenKind, insertAs: string): Promise<string[]> {
  const before = new Set(workbook.sheetNames);
  await done(runCommand(workbook, WRITTEN_CALLS[kind].command, { ...REQUESTS[kind], insertAs }));
  return workbook.sheetNames.filter((name) => !before.has(name));
}

describe("what a panel says of its live formulas", () => {
  let workbook: OpenWorkbook;
  beforeAll(async () => {
    workbook = await withTeam();
  });

  it.each(KINDS)("is what the block of %s calls", async (kind) => {
    const { grid } = workbook.document;
    const formulas = (await written(workbook, kind, "live"))
      .flatMap((name) => {
        const sheetId = grid.sheetIdByName(name) ?? "";
        const { rows, cols } = grid.contentSize(sheetId);
        return Array.from({ length: rows * cols }, (_, i) =>
          grid.formula({ sheetId, row: Math.floor(i / cols), col: i % cols }),
        );
      })
      .join("\n");
    const { calls, ownFigures } = WRITTEN_CALLS[kind];
    expect([...new Set(formulas.match(/AI_[A-Z_]+(?=\()/g))].sort()).toEqual([...calls].sort());
    expect(formulas.includes("Benchmarks!$A$")).toBe(ownFigures);
  });
});

describe("what a panel shows of the cells before it writes them", () => {
  describe.each([
    ["en_US", "live"],
    ["de_DE", "live"],
    ["de_DE", "native"],
    ["de_DE", "values"],
  ])("in %s, %s", (locale, insertAs) => {
    let workbook: OpenWorkbook;
    beforeAll(async () => {
      workbook = await withTeam();
      workbook.document.grid.setLocale(locale);
    });

    it.each(KINDS)("is letter for letter what the block of %s then holds", async (kind) => {
      const before = JSON.stringify(workbook.saved());
      const { command } = WRITTEN_CALLS[kind];
      const request = { ...REQUESTS[kind], insertAs };
      const shown = (await done(runCommand(workbook, "previewWrite", { command, request }))) as CellToWrite[];
      expect(JSON.stringify(workbook.saved())).toBe(before);
      const sheets = (await written(workbook, kind, insertAs)).map((name) => `'${name}'`);
      const held = (sheet: string) =>
        shown.map(({ cell }) => {
          const value = workbook.value(`${sheet}!${cell}`);
          return workbook.formula(`${sheet}!${cell}`) ?? inLocale(value, locale);
        });
      expect(shown.length).toBeGreaterThan(5);
      expect(sheets.map(held)).toContainEqual(shown.map(({ text }) => text));
      expect(shown.filter(({ head }) => head === "")).toEqual([]);
      if (insertAs !== "values") expect(shown.some(({ text }) => text.startsWith("="))).toBe(true);
    });
  });
});

function inLocale(value: unknown, locale: string): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "number" && locale === "de_DE" ? String(value).replace(".", ",") : String(value);
}
