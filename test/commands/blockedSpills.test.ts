import { describe, expect, it } from "vitest";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { BANDS, OFFER } from "../support/requests.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { sizeOf } from "../support/tableIn.ts";

type Cells = readonly { readonly a1: string; readonly shown: string; readonly formula: string }[];

const ERROR = /^#/;

/** Live blocks of several rows, by their sheet. */
const BLOCKS: Readonly<Record<string, (workbook: OpenWorkbook) => Promise<unknown>>> = {
  Bands: (workbook) =>
    done(runCommand(workbook, "generateBands", { ...BANDS, basis: "both", states: ["US", "WA"] })),
  "Bands with a premium": (workbook) =>
    done(runCommand(workbook, "generateBands", { ...BANDS, states: ["US", "WA"], premium: "genai" })),
  Offers: async (workbook) => {
    for (const [label, base] of Object.entries({ A: 150_000, B: 160_000, C: 400_000, D: 155_000 }))
      await done(
        runCommand(workbook, "checkOffer", { ...OFFER, label, base, equityPerYear: 0, seatValuePerDay: 500 }),
      );
  },
  Audit: (workbook) => {
    typeTeam(workbook);
    return done(
      runCommand(workbook, "auditTeam", {
        ...{ levels: "Team!A2:A6", pays: "Team!B2:B6", insertAs: "live", destination: "new sheet" },
      }),
    );
  },
  Merit: (workbook) => {
    typeTeam(workbook);
    return done(
      runCommand(workbook, "writeMerit", {
        ...{ levels: "Team!A2:A6", pays: "Team!B2:B6", ratings: "Team!C2:C6" },
        ...{ insertAs: "live", destination: "new sheet" },
      }),
    );
  },
};

function typeTeam(workbook: OpenWorkbook): void {
  workbook.addSheet("Team");
  workbook.typeRows("Team!A1", [
    ["Level", "Pay", "Rating"],
    ["Mid", 140_000, "Meets"],
    ["Senior", 90_000, "Exceeds"],
    ["Lead", 91_000, "Meets"],
    ["Senior", 120_000, "Partly meets"],
    ["Lead", 375_000, "Meets"],
  ]);
}

function cellsOf(workbook: OpenWorkbook, sheet: string): Cells {
  const { grid } = workbook.document;
  const sheetId = grid.sheetIdByName(sheet) as string;
  const { rows, cols } = sizeOf(workbook, sheet);
  return Array.from({ length: rows * cols }, (_, i) => {
    const at = { sheetId, row: Math.floor(i / cols), col: i % cols };
    const zone = { left: at.col, right: at.col, top: at.row, bottom: at.row };
    return {
      a1: grid.reference(sheetId, zone),
      shown: grid.displayed(at),
      formula: grid.formula(at) ?? "",
    };
  });
}

describe("a call that finds no room, since somebody typed where its answers stand", () => {
  it.each(Object.keys(BLOCKS))(
    "leaves nothing in %s that differs: what follows from it is blank",
    async (block) => {
      const workbook = openWorkbook();
      await BLOCKS[block]?.(workbook);
      const sheet = block.replace(/ .*/, "");
      const before = cellsOf(workbook, sheet);
      const { cols } = sizeOf(workbook, sheet);
      const wrong: string[] = [];
      let blocked = 0;
      before.forEach(({ formula }, i) => {
        if (!/AI_\w+\(/.test(formula)) return;
        const below = before
          .filter((_, k) => k > i && k % cols === i % cols)
          .find(({ shown }) => shown !== "");
        if (!below || below.formula) return;
        workbook.type(below.a1, "typed");
        const after = cellsOf(workbook, sheet);
        workbook.undo();
        if (!ERROR.test(after[i]?.shown ?? "")) return;
        blocked += 1;
        after.forEach((cell, k) => {
          const was = before[k]?.shown ?? "";
          if (cell.a1 !== below.a1 && cell.shown !== "" && cell.shown !== was && !ERROR.test(cell.shown))
            wrong.push(`${before[i]?.a1} blocked: ${cell.a1} ${was} -> ${cell.shown} ${cell.formula}`);
        });
      });
      expect(cellsOf(workbook, sheet)).toEqual(before);
      expect(blocked).toBeGreaterThan(0);
      expect(wrong).toEqual([]);
    },
  );
});
