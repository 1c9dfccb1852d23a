import type { OpenWorkbook } from "../../../test/support/openWorkbook.ts";
import type { Asks, Scene } from "../Scene.ts";
import { bands, begin } from "./requests.ts";

const command = (name: string): Asks => ({ command: name, request: {} });

/** Formulas of every kind that people type, alone, in others and filling cells, formatted. */
function typeFormulas(workbook: OpenWorkbook): void {
  workbook.typeRows("Sheet1!A1", [
    ["Years", "State", "Level", "Pay"],
    [2, "WA", "Senior", 190_000],
    [5, "US", "Mid", 120_000],
    [8, "CA", 12, 210_000],
  ]);
  workbook.typeRows("Sheet1!F1", [
    ["=AI_SALARY(8)"],
    ["=IF(A2>0, AI_SALARY(A2, B2), 0) + 1"],
    ['=AI_TAKE_HOME(200000,"TX")'],
    ['="AI_SALARY(8) is text"'],
    ['=AI_LEVEL(8,"years")'],
    ["=NOW()*0+1"],
  ]);
  workbook.type("Sheet1!H1", "=AI_SALARY(A2:A4, B2:B4)");
  workbook.type("Sheet1!H5", "=AI_OFFER_CHECK(D2:D4, C2:C4, B2:B4)");
  for (let row = 2; row <= 4; row++) workbook.type(`Sheet1!M${row}`, `=AI_SALARY(A${row}, B${row})`);
  workbook.setFormat("Sheet1!F1:H3", "#,##0.0");
  workbook.type("Sheet1!G5", "mine");
  const cells = { left: 5, top: 0, right: 7, bottom: 2 };
  workbook.document.grid.setStyle("sheet1", [cells], { fillColor: "#eeffee", italic: true });
}

async function typeFormulasAndBands(workbook: OpenWorkbook): Promise<void> {
  typeFormulas(workbook);
  await begin(workbook, bands());
}

export const FORMULA_SCENES: readonly Scene[] = [
  { name: "Detach", prepare: typeFormulasAndBands, asks: command("detachFormulas") },
  {
    name: "Detach, decimal commas",
    opened: { locale: "de_DE" },
    prepare: (workbook) => begin(workbook, bands()),
    asks: command("detachFormulas"),
  },
  {
    name: "Attach",
    prepare: async (workbook) => {
      await typeFormulasAndBands(workbook);
      await begin(workbook, command("detachFormulas"));
      workbook.type("Sheet1!F2", 7);
    },
    asks: command("attachFormulas"),
  },
  { name: "Merge", prepare: typeFormulasAndBands, asks: command("mergeFormulas") },
  { name: "Refresh", prepare: typeFormulasAndBands, asks: command("refreshFormulas") },
];

/** What the menu offers, and what the sidebar does by itself when it is opened. */
export const MENU_SCENES: readonly Scene[] = [
  { name: "Menu, detach", prepare: typeFormulas, asks: { menuItem: "detachFormulas" } },
  { name: "Menu, merge", prepare: typeFormulas, asks: { menuItem: "mergeFormulas" } },
  { name: "Menu, refresh", prepare: typeFormulas, asks: { menuItem: "refreshFormulas" } },
  { name: "Menu, use in this spreadsheet", asks: { menuItem: "useInThisSpreadsheet" } },
  { name: "Menu, help", asks: { menuItem: "showHelp" } },
  { name: "Menu, open sidebar", asks: { menuItem: "openSidebar" } },
  { name: "Sidebar, opening", prepare: typeFormulasAndBands, asks: command("sessionInfo") },
  {
    name: "Sidebar, choices remembered",
    asks: { command: "rememberChoices", request: { panel: "bands", choices: { levels: ["Mid"] } } },
  },
];
