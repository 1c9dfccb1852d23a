import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { columnIndex } from "../../src/workbench/grid/zone.ts";
import { exampleTables } from "../../tools/site/exampleTables.ts";
import { openWorkbook } from "../support/openWorkbook.ts";

const GUIDES = readdirSync("docs/guides").filter((name) => name !== "README.md");

/** As a guide writes it: thousands with commas, four decimals at most, two for amounts. */
function shown(value: unknown): string {
  if (typeof value !== "number") return String(value);
  return value.toLocaleString("en-US", { maximumFractionDigits: Math.abs(value) < 100 ? 4 : 2 });
}

describe.each(GUIDES)("the guide %s", (name) => {
  const guide = readFileSync(`docs/guides/${name}`, "utf8");
  const tables = exampleTables(guide);

  it("is listed, and has an example", () => {
    expect(readFileSync("docs/guides/README.md", "utf8")).toContain(`](${name})`);
    expect(tables.flat().length).toBeGreaterThan(0);
  });

  it.each(tables)("has an example that shows what it says", (...cells) => {
    const workbook = openWorkbook();
    for (const { cell, typed } of cells) workbook.type(cell, /^\d+$/.test(typed) ? Number(typed) : typed);
    for (const { cell, shows } of cells) {
      const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
      const last = String.fromCharCode(65 + columnIndex(column) + shows.length - 1);
      expect(workbook.values(`${cell}:${last}${row}`).flat().map(shown), cell).toEqual(shows);
    }
  });
});
