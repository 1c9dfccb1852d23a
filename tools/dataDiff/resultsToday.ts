import { FUNCTIONS } from "../../src/functions/index.ts";
import type { CellValue } from "../../src/input/cell.ts";
import { TYPICAL_CASES } from "./typicalCases.ts";

/** What the typical cases came to with a version of the data: by title, then by label. */
export type Results = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

/** What they come to with the data as it is; amounts to the cent. */
export function resultsToday(): Results {
  return Object.fromEntries(
    TYPICAL_CASES.map(({ title, formula, cases }) => {
      const evaluated = FUNCTIONS.find(({ name }) => name === formula);
      if (!evaluated) throw new Error(`There is no formula ${formula}.`);
      return [
        title,
        Object.fromEntries(
          cases.map(({ label, argumentList }) => [label, shown(evaluated.evaluate(argumentList))]),
        ),
      ];
    }),
  );
}

function shown(result: unknown): CellValue {
  return typeof result === "number" ? Math.round(result * 1e4) / 1e4 : String(result);
}
