import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { columnName } from "../../../src/workbench/grid/zone.ts";
import { demoWorkbook } from "../../../tools/release/demoWorkbook.ts";
import type { OpenWorkbook } from "../../support/openWorkbook.ts";
import { canRecalculate, recalculateXlsx } from "../../support/recalculate.ts";

let workbook: OpenWorkbook;
let xlsx: Uint8Array;
let parts: Readonly<Record<string, string>>;
beforeAll(async () => {
  workbook = await demoWorkbook();
  xlsx = await workbook.xlsx();
  parts = Object.fromEntries(Object.entries(unzipSync(xlsx)).map(([path, part]) => [path, strFromU8(part)]));
});

describe("the demo workbook", () => {
  it("calculates without the add-on: thousands of formulas, and none of ours", () => {
    const formulas = Object.values(parts).flatMap((part) =>
      [...part.matchAll(/<f[^>]*>([^<]+)<\/f>/g)].map(([, each]) => each),
    );
    expect(formulas.length).toBeGreaterThan(1_000);
    expect(formulas.filter((each) => /\bAI_|DUMMYFUNCTION/.test(each as string))).toEqual([]);
  });

  it("has charts, and begins with a sheet of the plan", () => {
    expect(Object.keys(parts).filter((path) => /charts\/chart\d+\.xml$/.test(path)).length).toBeGreaterThan(
      2,
    );
    expect(parts["xl/workbook.xml"]).not.toContain('name="Sheet1"');
  });

  it.runIf(canRecalculate())("shows the same numbers in LibreOffice, to the cent", () => {
    const there = recalculateXlsx(xlsx);
    expect(Object.keys(there).sort()).toEqual([...workbook.sheetNames].sort());
    let compared = 0;
    const different = Object.entries(there).flatMap(([sheet, rows]) => {
      const width = Math.max(...rows.map((row) => row.length));
      const here = workbook.values(`'${sheet}'!A1:${columnName(width - 1)}${rows.length}`);
      return here.flatMap((row, i) =>
        row.flatMap((value, j) => {
          if (typeof value !== "number") return [];
          compared++;
          const other = rows[i]?.[j];
          const isSame = typeof other === "number" && Math.abs(other - value) < 0.005;
          return isSame ? [] : [`${sheet}!${columnName(j)}${i + 1}: ${other} for ${value}`];
        }),
      );
    });
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(1_000);
  });
});
