import { DEFAULT_LOCALE } from "./engine.ts";

/** How the engine writes numbers, dates and formulas of a place. */
export type Locale = typeof DEFAULT_LOCALE;

const withDecimalComma = (name: string, code: string, thousandsSeparator: string, dateFormat: string) => ({
  ...DEFAULT_LOCALE,
  name,
  code,
  thousandsSeparator,
  decimalSeparator: ",",
  dateFormat,
  timeFormat: "hh:mm:ss",
  formulaArgSeparator: ";",
  weekStart: 1,
});

/** Locales of spreadsheets, by Google's names. */
export const LOCALES: Readonly<Record<string, Locale>> = Object.fromEntries(
  [
    DEFAULT_LOCALE,
    withDecimalComma("German", "de_DE", ".", "dd.mm.yyyy"),
    withDecimalComma("French", "fr_FR", " ", "dd/mm/yyyy"),
    withDecimalComma("Dutch", "nl_NL", ".", "d-m-yyyy"),
    withDecimalComma("Turkish", "tr_TR", ".", "dd.mm.yyyy"),
    withDecimalComma("Portuguese (Brazil)", "pt_BR", ".", "dd/mm/yyyy"),
  ].map((locale) => [locale.code, locale as Locale]),
);
