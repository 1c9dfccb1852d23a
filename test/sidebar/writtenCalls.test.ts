import { beforeAll, describe, expect, it } from "vitest";
import { WRITTEN_CALLS, type WrittenKind } from "../../src/sidebar/parts/WRITTEN_CALLS.ts";
import { GOOD_REQUESTS } from "../support/hostileRequests.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { done, runCommand } from "../support/runCommand.ts";

const { minimum: _minimum, maximum: _maximum, ...posting } = GOOD_REQUESTS.postJob;
const { agedTo: _agedTo, agingRate: _agingRate, ...bands } = GOOD_REQUESTS.generateBands;

const WRITES: Readonly<Record<WrittenKind, [command: string, request: object]>> = {
  bands: ["generateBands", { ...bands, basis: "both" }],
  offers: ["checkOffer", { ...GOOD_REQUESTS.checkOffer, rationale: false }],
  compare: ["compareOffers", GOOD_REQUESTS.compareOffers],
  postings: ["postJob", { ...posting, rangeFrom: "hire" }],
  audit: ["auditTeam", { levels: "Team!A1:A2", pays: "Team!B1:B2", minStep: 0.1, destination: "new sheet" }],
  merit: [
    "writeMerit",
    { levels: "Team!A1:A2", pays: "Team!B1:B2", spread: 0.4, budget: 0.035, destination: "new sheet" },
  ],
  thesis: ["writeThesis", GOOD_REQUESTS.writeThesis],
  candidate: ["writeCandidateSheet", GOOD_REQUESTS.writeCandidateSheet],
};

describe("what a panel says of its live formulas", () => {
  let workbook: OpenWorkbook;
  beforeAll(async () => {
    workbook = openWorkbook();
    workbook.addSheet("Team");
    workbook.typeRows("Team!A1", [
      ["Senior", 150_000],
      ["Lead", 190_000],
    ]);
    await done(
      runCommand(workbook, "setOverride", { key: "senior.floor", value: 210_000, source: "Survey" }),
    );
  });

  it.each(Object.keys(WRITES) as WrittenKind[])("is what the block of %s calls", async (kind) => {
    const before = new Set(workbook.sheetNames);
    const [command, request] = WRITES[kind];
    await done(runCommand(workbook, command, { ...request, insertAs: "live" }));
    const { grid } = workbook.document;
    const formulas = workbook.sheetNames
      .filter((name) => !before.has(name))
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
