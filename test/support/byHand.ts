import { readFileSync } from "node:fs";
import type { OpenWorkbook } from "./openWorkbook.ts";

/** What people do with a sheet's menus, as functions beside the add-on's. */
const HANDS = `
const hands = (a1) => SpreadsheetApp.getActive().getRange(a1);
function protect(a1, description) { hands(a1).protect().setDescription(description); }
function askFirst(a1) { hands(a1).protect().setWarningOnly(true); }
function protectSheet(name, ...open) {
  const protection = SpreadsheetApp.getActive().getSheetByName(name).protect();
  protection.setUnprotectedRanges(open.map(hands));
}
function merge(a1) { hands(a1).merge(); }
function hideRows(name, row, count) { SpreadsheetApp.getActive().getSheetByName(name).hideRows(row, count); }
function hideColumns(name, column, count) { SpreadsheetApp.getActive().getSheetByName(name).hideColumns(column, count); }
function acceptBetween(a1, from, to) {
  hands(a1).setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(from, to).setAllowInvalid(false).build());
}
function rulesOf(a1) { return hands(a1).getDataValidations().map((row) => row.map((rule) => rule && String(rule.getCriteriaType()))); }
`;

type Hand =
  | "protect"
  | "askFirst"
  | "protectSheet"
  | "merge"
  | "hideRows"
  | "hideColumns"
  | "acceptBetween"
  | "rulesOf";

/** The built add-on, and hands through which people protect, merge, hide and restrict cells: for `byHand`. */
export const withHands = () => ({ code: readFileSync("dist/Code.js", "utf8") + HANDS });

/** Does by hand, as the person whose workbook it is. */
export const byHand = (workbook: OpenWorkbook, hand: Hand, ...args: readonly unknown[]): unknown =>
  workbook.runNow(hand, ...args);
