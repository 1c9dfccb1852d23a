/** A spreadsheet locale such as "de_DE" as the browser names it; one that nobody knows is taken for that of the US. */
export function knownLocale(spreadsheetLocale: string): string {
  try {
    return Intl.getCanonicalLocales(spreadsheetLocale.replace(/_/g, "-"))[0] ?? "en-US";
  } catch {
    return "en-US";
  }
}
