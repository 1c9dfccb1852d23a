import { expect, it } from "vitest";
import { unpackedRows } from "../../src/reference/unpackedRows.ts";
import { packedFor } from "../../tools/packedRows.mjs";

const source = {
  ...{ id: "s", citation: "S, 2025", title: "A table", publisher: "An office", url: null },
  ...{ vintage: "2025", licence: "public", asOf: "2025" },
};
const rows = [
  { code: 10_420, name: "Akron, OH", factor: 0.7567, prices: 93.37, developers: 2_240, status: "final" },
  { code: 10_580, name: "Albany, NY", factor: 1.2, prices: 99.566, developers: 121_000, status: "final" },
  { code: 49_620, name: "York, PA", factor: 0, prices: 96, developers: 720, status: "final" },
];

it("makes of packed rows the rows that they were, number by number", () => {
  const packed = packedFor("x.json?packed", { sources: [source], rows });
  expect(unpackedRows(packed)).toEqual({ sources: [{ id: "s", citation: "S, 2025", asOf: "2025" }], rows });
});

it("packs a column of one value, and one row", () => {
  const [row] = rows;
  const packed = packedFor("x.json?packed", { sources: [source], rows: row ? [row] : [] });
  expect(unpackedRows<{ sources: []; rows: unknown[] }>(packed).rows).toEqual([row]);
});

it("refuses what it could not give back", () => {
  for (const name of ["a|b", null]) {
    const spoilt = rows.map((row, i) => (i === 1 ? { ...row, name } : row));
    expect(() => packedFor("x.json?packed", { sources: [source], rows: spoilt })).toThrow(
      `a packed column holds words without bars, or numbers alone; got ${JSON.stringify(name)}`,
    );
  }
});

it("gives the first cities by the first states", () => {
  const areas = ["Akron, OH", "Athens-Clarke County, GA", "Lima, OH", "Huntington-Ashland, WV-KY-OH"];
  expect(packedFor("x.json?cities", { sources: [], rows: areas.map((name) => ({ name })) })).toBe(
    "OH Akron|Lima,GA Athens,WV Huntington",
  );
});
