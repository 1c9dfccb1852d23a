import { expect, test } from "vitest";
import { checkBudget } from "../../tools/checkBudget.ts";

test("every file of the build is within its budget", async () => {
  expect(await checkBudget()).toEqual([]);
});

test("a file over its budget is named with what takes most of it, and one that is not built", async () => {
  const [over, missing] = await checkBudget({ "Code.js": 1_000, "Old.html": 5 });
  expect(over).toMatch(
    /^dist\/Code\.js has \d+ bytes, and tools\/budget\.json gives it 1000\. Most take data \d+, core \d+, .*; of single files data\/law\/posting-laws\.json \d+, /,
  );
  expect(missing).toBe("tools/budget.json names Old.html, which the build does not write.");
});
