const DAY_MS = 86_400_000;

const step = (values: readonly number[]): number | undefined => {
  const [first, second] = values;
  if (first === undefined || second === undefined) return undefined;
  const each = second - first;
  return values.every((value, i) => i === 0 || Math.abs(value - (values[i - 1] as number) - each) < 1e-9)
    ? each
    : undefined;
};

/**
 * What comes next in a series, as Sheets fills it: numbers and dates go on by their step, a single date by days, the
 * number at the end of a text by one; anything else is repeated.
 */
export const continued = (values: readonly unknown[], index: number): unknown => {
  const again = values[index % values.length];
  if (values.every((value) => typeof value === "number")) {
    const each = step(values);
    return each === undefined ? again : (values.at(-1) as number) + each * (index + 1);
  }
  if (values.every((value) => value instanceof Date)) {
    const each = values.length === 1 ? DAY_MS : step(values.map((date) => date.getTime()));
    return each === undefined ? again : new Date((values.at(-1) as Date).getTime() + each * (index + 1));
  }
  const numbered = typeof again === "string" ? /^(.*?)(\d+)$/s.exec(again) : null;
  if (!numbered) return again;
  const [, text = "", number = ""] = numbered;
  const rounds = Math.floor(index / values.length) + 1;
  const next = String(Number(number) + rounds * (values.length === 1 ? 1 : values.length));
  return text + next.padStart(number.length, "0");
};
