import {
  DEFAULT_MATRIX,
  IN_RANGE,
  MERIT_LIMITS,
  type MeritMatrix,
  RATINGS,
  type Rating,
} from "../core/team/merit.ts";
import type { Block } from "./columns/blockTable.ts";
import { columnList } from "./columns/Column.ts";
import { FORMATS } from "./Table.ts";
import { numberRule } from "./typingRules.ts";

export const MERIT_MATRIX_SHEET = "Merit matrix";

/** A company's matrix where it stands in its spreadsheet, for its formulas. */
export interface MatrixInSheet {
  matrix: MeritMatrix;
  /** Heads and first column included. */
  whole: string;
  /** The column of ratings with its head, and the rates with theirs. */
  ratings: string;
  rates: string;
}

const quarter = (index: 0 | 1 | 2 | 3) =>
  ({
    is: "typed",
    head: `${(IN_RANGE[index + 1] as string).replace("q", "Q")}`,
    rule: numberRule("A raise", MERIT_LIMITS, "a share such as 3% or 0.03"),
    width: 95,
    format: FORMATS.percent,
    value: ({ matrix, rating }: { matrix: MeritMatrix; rating: Rating }) => matrix[rating][index],
  }) as const;

/** Ratings down, quarters of the range across: the five columns that formulas take together. */
export const MERIT_MATRIX_COLUMNS = columnList<{ matrix: MeritMatrix; rating: Rating }>()({
  rating: {
    is: "text",
    head: "Rating",
    width: 130,
    format: FORMATS.text,
    value: ({ rating }) => rating,
  },
  quarter1: {
    ...quarter(0),
    note: "Pay in the lowest quarter of its market range, or below it.",
  },
  quarter2: quarter(1),
  quarter3: { ...quarter(2), note: "From the midpoint on." },
  quarter4: { ...quarter(3), note: "Pay in the highest quarter; above the range it is paid once." },
});

/** Our matrix, which the company makes its own. */
export function meritMatrixBlock(
  source: string,
): Block<{ matrix: MeritMatrix; rating: Rating }, keyof typeof MERIT_MATRIX_COLUMNS> {
  return {
    title: "Merit matrix",
    provenance: `${source}. The rates are our default (D), not the guide's: type your own. The merit sheet calculates with what stands here.`,
    columns: MERIT_MATRIX_COLUMNS,
    identifies: ["rating"],
    items: RATINGS.map((rating) => ({ matrix: DEFAULT_MATRIX, rating })),
    insertAs: "values",
    frozenTo: "rating",
  };
}
