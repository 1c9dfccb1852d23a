import { knownLocale } from "./knownLocale.ts";
import type { LocalText } from "./LocalText.ts";
import { localDates } from "./localDates.ts";
import { localNumbers } from "./localNumbers.ts";

/** How people of the spreadsheet's locale type, kind by kind. */
export interface LocalTyping {
  /** "5.000.000" is "5,000,000" to a formula, "12,5%" is "12.5%". What two numbers fit is both: "1,234 or 1.234". */
  numbers: LocalText;
  /** "1.7.2027" is "2027-07-01". */
  dates: LocalText;
}

/** Typing in a spreadsheet locale such as "en_US". */
export function localTyping(spreadsheetLocale: string): LocalTyping {
  const locale = knownLocale(spreadsheetLocale);
  return { numbers: localNumbers(locale), dates: localDates(locale) };
}
