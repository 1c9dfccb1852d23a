/** More are counted, not named. */
const MOST_NAMED = 10;

/** "Sheet1!A1, Sheet1!B4 and 3 more": the first of many. */
export function firstNamed(all: readonly string[], between = ", "): string {
  const more = all.length - MOST_NAMED;
  const named = all.slice(0, MOST_NAMED).join(between);
  return more > 0 ? `${named} and ${more} more` : named;
}
