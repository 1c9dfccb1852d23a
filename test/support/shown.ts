import { expect } from "vitest";
import type { Returned } from "../../src/functions/define/SheetFunction.ts";

/** A result against what is written of it: numbers agree at the decimals written, all else exactly. */
export function expectShown(actual: unknown, written: Returned): void {
  if (Array.isArray(written)) {
    expect(actual).toHaveLength(written.length);
    for (const [i, each] of written.entries()) expectShown((actual as unknown[])[i], each);
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
