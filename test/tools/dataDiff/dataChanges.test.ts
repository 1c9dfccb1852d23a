import { expect, test } from "vitest";
import { dataChanges } from "../../../tools/dataDiff/dataChanges.ts";

const before = {
  version: "2026.11",
  results: {
    "Take-home pay": { CA: 131_972.02, DC: 134_802, TX: 148_927, old: 1 },
    Factors: { AK: 0.8947 },
    "Posting rule": { CT: "Not yet (from 2026-10-01)", TX: "Not required", WY: "Not required" },
    Same: { one: 1 },
  },
};

test("changes are told title by title, the largest in dollars first; a case of one version alone is not", () => {
  const after = {
    version: "2026.12",
    results: {
      "Take-home pay": { CA: 132_116.02, DC: 134_708.5, TX: 148_927, new: 2 },
      Factors: { AK: 0.9 },
      "Posting rule": {
        CT: "Required since 2026-10-01",
        TX: "Not required; cities may ask",
        WY: "Not required; cities may ask",
      },
      Same: { one: 1 },
      New: { two: 2 },
    },
  };
  expect(dataChanges(before, after)).toBe(`**Take-home pay** (1 other is as it was)

| | 2026.11 | 2026.12 | change |
|---|---|---|---|
| CA | 131,972.02 | 132,116.02 | +144 |
| DC | 134,802 | 134,708.50 | −93.50 |

**Factors**

| | 2026.11 | 2026.12 | change |
|---|---|---|---|
| AK | 0.8947 | 0.9 | +0.0053 |

**Posting rule**

| | 2026.11 | 2026.12 | change |
|---|---|---|---|
| CT | Not yet (from 2026-10-01) | Required since 2026-10-01 |  |
| TX, WY | Not required | Not required; cities may ask |  |`);
});

test("where nothing changed it says so", () => {
  expect(dataChanges(before, { ...before, version: "2026.12" })).toBe("No typical case changed.");
});
