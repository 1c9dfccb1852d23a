import { wordsJoined } from "../core/wordsJoined.ts";
import { columnLetters } from "../input/address.ts";
import { quotedSheetName } from "../tables/a1.ts";
import { runs } from "../tables/runs.ts";
import type { Unseen } from "./Workbook.ts";

/** More runs of rows or columns than this are not named. */
const MOST_NAMED = 4;

/** The hidden lines of a sheet as the subject of a sentence; undefined where none is hidden. */
export interface HiddenLines {
  /** "Rows 5 to 9 of Bands" */
  lines: string;
  /** "are hidden by a filter" */
  are: string;
}

export function hiddenLines(
  sheet: string,
  { rows, filtered, columns }: Pick<Unseen, "rows" | "filtered" | "columns">,
): HiddenLines | undefined {
  const down = lines("row", "rows", [...new Set([...rows, ...filtered])], String);
  const across = lines("column", "columns", columns, columnLetters);
  const named = [...down, ...across];
  if (named.length === 0) return undefined;
  const [first = ""] = named;
  const isOne = named.length === 1 && rows.length + filtered.length + columns.length === 1;
  const byFilter = rows.length + columns.length === 0 ? " by a filter" : "";
  return {
    lines: `${first[0]?.toUpperCase()}${wordsJoined(named, "and").slice(1)} of ${quotedSheetName(sheet)}`,
    are: `${isOne ? "is" : "are"} hidden${byFilter}`,
  };
}

function lines(
  one: string,
  many: string,
  numbers: readonly number[],
  name: (number: number) => string,
): string[] {
  if (numbers.length === 0) return [];
  const found = runs(numbers).map(({ first, count }) =>
    count === 1 ? name(first) : `${name(first)} to ${name(first + count - 1)}`,
  );
  const shown = found.slice(0, MOST_NAMED);
  const words = found.length > MOST_NAMED ? `${shown.join(", ")} and others` : wordsJoined(shown, "and");
  return [`${numbers.length === 1 ? one : many} ${words}`];
}
