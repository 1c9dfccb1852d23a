import type { DataRule } from "./DataRule.ts";
import { taxFiles } from "./taxFiles.ts";

const isList = (value: unknown): value is number[] => Array.isArray(value) && typeof value[0] === "number";

/** A list of numbers, or one for each filing status, as [suffix, list]. */
function lists(value: unknown): [string, number[]][] {
  if (isList(value)) return [["", value]];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value)
    .filter((entry): entry is [string, number[]] => isList(entry[1]))
    .map(([filing, list]) => [`.${filing}`, list]);
}

function mistakes(path: string, where: string, value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const fields = value as Record<string, unknown>;
  const starts = lists(fields.from);
  const here = starts.flatMap(([filing, from]) => {
    const at = `data/${path}: ${where}from${filing}`;
    const unsteady = from.findIndex((start, row) => row > 0 && start <= (from[row - 1] as number));
    const columns = ["rates", "values", "taxAt", "minus"].flatMap((name) =>
      lists(fields[name])
        .filter(([of]) => of === "" || filing === "" || of === filing)
        .filter(([, list]) => list.length !== from.length)
        .map(([of, list]) => `${at} has ${from.length} rows, ${name}${of} has ${list.length}.`),
    );
    return [
      // A taper is a reduction and starts late; everything else starts at nothing.
      ...(from[0] === 0 || fields.kind === "taper" ? [] : [`${at} starts at ${from[0]}, not at 0.`]),
      ...(unsteady < 0 ? [] : [`${at} does not rise at row ${unsteady + 1} (${from[unsteady]}).`]),
      ...columns,
    ];
  });
  return [
    ...here,
    ...Object.entries(fields).flatMap(([key, inner]) => mistakes(path, `${where}${key}.`, inner)),
  ];
}

/** Brackets and tables start at 0 and rise, and have as many rates or values as starts. */
export const taxBracketsRise: DataRule = {
  name: "tax brackets start at 0 and rise",
  check(data) {
    const { federal, states } = taxFiles(data);
    return [...federal, ...states].flatMap(({ path, rules }) => mistakes(path, "", rules));
  },
};
