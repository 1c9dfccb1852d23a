import { knownLocale } from "./knownLocale.ts";

/** How the spreadsheet's locale writes the numbers of the sidebar. */
export interface NumberFormats {
  /** $155,008 */
  dollars(amount: number): string;
  /** $155K */
  shortDollars(amount: number): string;
  /** 22.5% */
  percent(ratio: number): string;
  /** 1,020 */
  count(count: number): string;
  /** 1.2543, as exact as it matters */
  plain(value: number): string;
}

/** Formats for a spreadsheet locale such as "en_US"; a locale nobody knows gives those of the US. */
export function numberFormats(spreadsheetLocale: string): NumberFormats {
  const locale = knownLocale(spreadsheetLocale);
  const dollar = { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol" } as const;
  const formats = {
    dollars: new Intl.NumberFormat(locale, { ...dollar, maximumFractionDigits: 0 }),
    shortDollars: new Intl.NumberFormat(locale, {
      ...dollar,
      notation: "compact",
      minimumFractionDigits: 0,
      maximumFractionDigits: 0,
    }),
    percent: new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }),
    count: new Intl.NumberFormat(locale),
    plain: new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }),
  };
  return {
    dollars: (amount) => formats.dollars.format(amount),
    shortDollars: (amount) => formats.shortDollars.format(amount),
    percent: (ratio) => formats.percent.format(ratio),
    count: (count) => formats.count.format(count),
    plain: (value) => formats.plain.format(value),
  };
}
