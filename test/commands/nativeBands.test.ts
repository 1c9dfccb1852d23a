import { describe, expect, it } from "vitest";
import { LEVELS } from "../../src/core/market/levels.ts";
import { differences } from "../support/differences.ts";
import { type OpenWorkbook, openWorkbook } from "../support/openWorkbook.ts";
import { pinnedWorkbook } from "../support/preparedOnce.ts";
import { canRecalculate, recalculateXlsx } from "../support/recalculate.ts";
import { done, runCommand } from "../support/runCommand.ts";
import { tableIn } from "../support/tableIn.ts";

const REQUEST = {
  levels: LEVELS.map(({ level }) => level),
  states: ["US", "WA", "MS", "REMOTE"],
  spreads: { Lead: 0.55 },
  destination: "new sheet",
};

const OPTIONS = [
  ...["market", "hire"].flatMap((basis) =>
    [0, 1000, 5000].map((roundTo) => ({ ...REQUEST, basis, roundTo, adjusted: "" })),
  ),
  { ...REQUEST, basis: "both", roundTo: 0, adjusted: "" },
  { ...REQUEST, basis: "market", roundTo: 0, premium: "google_pmle", adjusted: "with premium" },
  {
    ...REQUEST,
    basis: "both",
    roundTo: 1000,
    premium: "genai",
    agedTo: "2027-08-15",
    agingRate: 0.035,
    adjusted: "with premium and aging",
  },
];

const generate = (
  workbook: OpenWorkbook,
  { adjusted: _inWords, ...request }: { adjusted?: string; insertAs?: string },
) => runCommand(workbook, "generateBands", request);
/** Pins the figures and types one's own beside some of them. */
async function pinWith(workbook: OpenWorkbook, figures: Readonly<Record<string, number>>): Promise<void> {
  await done(runCommand(workbook, "pinBenchmarks"));
  const pinned = tableIn(workbook, "Benchmarks", "Key");
  for (const [key, value] of Object.entries(figures)) workbook.type(pinned.cell(key, "Your value"), value);
}

describe("bands as live formulas, native formulas and values", () => {
  it.each(OPTIONS)("are the same to the cent: $basis, rounded to $roundTo $adjusted", async (options) => {
    const found = await Promise.all(
      ["live", "native", "values"].map(async (insertAs) => {
        const workbook = insertAs === "native" ? await pinnedWorkbook() : openWorkbook();
        const { range } = await done(generate(workbook, { ...options, insertAs }));
        return workbook.values(range);
      }),
    );
    expect(differences(found[0], found[1])).toEqual([]);
    expect(differences(found[0], found[2])).toEqual([]);
  });

  it.runIf(canRecalculate())("are so in LibreOffice, every option in one workbook", async () => {
    const workbook = openWorkbook();
    const ranges: string[] = [];
    for (const [index, options] of OPTIONS.entries()) {
      // At most 5 levels × 4 places × 2 bases, a title and heads.
      workbook.select(`Sheet1!A${1 + index * 50}`);
      const request = { ...options, insertAs: "native", destination: "selection" };
      ranges.push((await done(generate(workbook, request))).range);
    }
    const there = recalculateXlsx(await workbook.xlsx()).Sheet1 ?? [];
    const found = ranges.map((range, index) => differences(workbook.values(range), there.slice(index * 50)));
    expect(found).toEqual(OPTIONS.map(() => []));
  });

  it("take the user's own figures, all three", async () => {
    const rows = await Promise.all(
      ["live", "native", "values"].map(async (insertAs) => {
        const workbook = await pinnedWorkbook();
        await pinWith(workbook, { "base.senior": 160_000, "senior.floor": 210_000 });
        const request = {
          ...REQUEST,
          levels: ["Senior"],
          states: ["US"],
          basis: "market",
          roundTo: 0,
          insertAs,
        };
        await done(generate(workbook, request));
        const bands = tableIn(workbook, "Bands", "Level", "State");
        expect(bands.value("Senior US", "Floor to close")).toBe(210_000);
        return bands.row("Senior US");
      }),
    );
    for (const found of rows)
      expect(found).toMatchObject({
        // 160,000 ÷ 1.2; × 1.4
        Minimum: expect.closeTo(133_333.33, 2),
        Midpoint: 160_000,
        Maximum: expect.closeTo(186_666.67, 2),
        "Floor gap": 160_000 - 210_000,
      });
  });
});
