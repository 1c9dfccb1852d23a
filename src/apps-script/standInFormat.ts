const AUTOMATIC = "General";
// Nobody types one: that is how it is known again, so that nothing has to be remembered.
const STAND_IN = /^(0(?:\.#+)?);-\1$/;

/**
 * The number format that keeps a cell as it looked, where its formula would take another: its own, and in place of an
 * automatic one, that shows "114" or "1.2257" as they were shown.
 */
export function standIn(format: string, shown: string): string {
  const [number, decimals] = /^-?\d+(?:[.,](\d+))?$/.exec(shown) ?? [];
  if (format !== AUTOMATIC || number === undefined) return format;
  const positive = decimals === undefined ? "0" : `0.${"#".repeat(decimals.length)}`;
  return `${positive};-${positive}`;
}

/** The format that a cell had before it was given one to stand in for it. */
export function withoutStandIn(format: string): string {
  return STAND_IN.test(format) ? AUTOMATIC : format;
}
