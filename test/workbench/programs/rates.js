// A custom function that remembers what was dear to find out.
/**
 * An amount in another currency.
 * @param {number} amount The amount.
 * @param {string} currency Such as EUR.
 * @return {number} The amount converted.
 * @customfunction
 */
function CONVERTED(amount, currency) {
  const cache = CacheService.getScriptCache();
  let rates = JSON.parse(cache.get("rates") || "null");
  if (!rates) {
    rates = Object.fromEntries(
      SpreadsheetApp.getActive()
        .getSheetByName("Rates")
        .getDataRange()
        .getValues()
        .map(([name, rate]) => [name, rate]),
    );
    cache.put("rates", JSON.stringify(rates), 21600);
  }
  if (!(currency in rates)) throw new Error("No rate for " + currency);
  if (Array.isArray(amount))
    return amount.map((row) => row.map((one) => (one === "" ? "" : one * rates[currency])));
  return amount * rates[currency];
}

function forgetRates() {
  CacheService.getScriptCache().remove("rates");
}
