import { expect } from "vitest";
import type { Returned } from "../../src/functions/define/SheetFunction.ts";

/**
 * A result against what is written of it: numbers agree at the decimals written, all else exactly. A row of cells
 * is written as a plain list, and comes back as a range of one row.
 */
export function expectShown(actual: unknown, written: Returned): void {
  const isRow = Array.isArray(written) && !Array.isArray(written[0]);
  expectAgrees(actual, isRow ? [written] : written);
}

function expectAgrees(actual: unknown, written: unknown): void {
  if (Array.isArray(written)) {
    expect(actual).toHaveLength(written.length);
    for (const [i, each] of written.entries()) expectAgrees((actual as unknown[])[i], each);
  } else if (typeof written === "number") {
    const decimals = (String(written).split(".")[1] ?? "").length;
    expect(typeof actual).toBe("number");
    expect(Math.abs((actual as number) - written), `${String(actual)} is not ${written}`).toBeLessThanOrEqual(
      0.5 * 10 ** -decimals + 1e-9,
    );
  } else {
    expect(actual).toBe(written);
  }
}
