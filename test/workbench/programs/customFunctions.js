/**
 * Multiplies each value by a factor.
 *
 * @param {number|Array<Array<number>>} input A value or a range.
 * @param {number} [factor] Two unless given.
 * @return The products.
 * @customfunction
 */
function TIMES(input, factor) {
  factor = factor || 2;
  return Array.isArray(input) ? input.map((row) => row.map((cell) => cell * factor)) : input * factor;
}

/**
 * The texts of a range that match a pattern, one below the other.
 * @customFunction
 */
function MATCHING(range, pattern) {
  const expression = new RegExp(pattern, "i");
  return range.flat().filter((cell) => expression.test(cell));
}

/**
 * Working days between two days, both counted.
 * @customfunction
 */
function WEEKDAYS(from, to) {
  if (!(from instanceof Date) || !(to instanceof Date)) throw new Error("Two dates, please.");
  let count = 0;
  for (const day = new Date(from); day <= to; day.setDate(day.getDate() + 1))
    if (day.getDay() % 6 !== 0) count++;
  return count;
}

function PLACE() {
  return SpreadsheetApp.getActiveSheet().getName();
}
