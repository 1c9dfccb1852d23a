const AUTOMATIC = "General";
/** How Google has been seen to tell of a cell without a format. */
const AS_GOOGLE_TELLS = "0.###############";
/** As many digits as an automatic format shows. */
const DIGITS = 10;
// Nobody types one: that is how it is known again, so that nothing has to be remembered.
const STAND_IN = /^(0(?:\.#+)?);-\1;0$/;

/**
 * The number format that keeps a cell as it looked, where its formula would take another: its own, and in place of an
 * automatic one, that shows "114" or "1.2257" as they were shown.
 */
export function standIn(format: string, shown: string): string {
  const [, whole, decimals] = /^-?(\d+)(?:[.,](\d+))?$/.exec(shown) ?? [];
  if (!isAutomatic(format) || whole === undefined) return format;
  // A whole number would end in a point. Only 0 has a form of its own, and may become a fraction.
  const isWhole = decimals === undefined && whole !== "0";
  const places = isWhole ? 0 : Math.max(decimals?.length ?? 0, DIGITS - whole.length);
  const positive = places > 0 ? `0.${"#".repeat(places)}` : "0";
  return `${positive};-${positive};0`;
}

/** Whether two formats are one: a cell without any is told of in two ways. */
export function isSameFormat(one: string | undefined, other: string): boolean {
  return one === other || (one !== undefined && isAutomatic(one) && isAutomatic(other));
}

function isAutomatic(format: string): boolean {
  return format === AUTOMATIC || format === AS_GOOGLE_TELLS;
}

/** The format that a cell had before it was given one to stand in for it. */
export function withoutStandIn(format: string): string {
  return STAND_IN.test(format) ? AUTOMATIC : format;
}
