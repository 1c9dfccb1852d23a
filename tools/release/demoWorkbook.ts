import { REQUEST } from "../../test/commands/budget/planWorkbook.ts";
import { type OpenWorkbook, openWorkbook } from "../../test/support/openWorkbook.ts";
import { done, runCommand } from "../../test/support/runCommand.ts";

const OFFER = {
  state: "TX",
  bonus: 0,
  signOn: 0,
  ticks: { valuation: false, vesting: true, liquidity: false },
};

/**
 * A hiring plan and a comparison of two offers, written by the built add-on in formulas that need none: as an .xlsx it
 * calculates in Sheets, Excel and LibreOffice.
 */
export async function demoWorkbook(): Promise<OpenWorkbook> {
  const workbook = openWorkbook();
  await done(runCommand(workbook, "buildBudget", REQUEST));
  const cash = { ...OFFER, name: "Cash", base: 185_000, equityKind: "none", equityTotal: 0, vesting: [] };
  const shares = {
    ...OFFER,
    name: "Shares",
    base: 150_000,
    equityKind: "private stock",
    equityTotal: 300_000,
    vesting: [0.25, 0.25, 0.25, 0.25],
  };
  await done(
    runCommand(workbook, "compareOffers", {
      offers: [cash, shares],
      years: 4,
      filing: "single",
      insertAs: "native",
      destination: "new sheet",
    }),
  );
  // The sheet that every spreadsheet begins with is empty here.
  const { grid } = workbook.document;
  const first = grid.sheetIdByName("Sheet1");
  if (first !== undefined) grid.deleteSheet(first);
  return workbook;
}
