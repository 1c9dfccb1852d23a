import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { occupationPay, titlePay } from "../../src/reference/rolePay.ts";
import { unpackedRows } from "../../src/reference/unpackedRows.ts";
import { packedFor } from "../../tools/packedRows.mjs";

const packed = (file: Parameters<typeof packedFor>[1]) => packedFor("x.json?packed", file);

type Row = Record<string, string | number>;

/** As many rows as are packed at all: fewer stay as they are. */
const manyOf = <T>(rows: readonly T[]): T[] =>
  Array.from({ length: Math.ceil(200 / rows.length) }, () => rows).flat();
const file = (name: string) => JSON.parse(readFileSync(`data/roles/${name}.json`, "utf8"));
const source = { id: "survey", citation: "Survey, 2025", asOf: "2025" };

describe("unpackedRows", () => {
  it.each(readdirSync("data/roles").map((name) => name.replace(".json", "")))("gives back %s", (name) => {
    const whole = file(name);
    const { sources, ...rest } = unpackedRows<{ rows: Row[]; sources: [] }>(packed(whole));
    expect(rest).toEqual({ ...whole, sources: undefined });
    expect(sources).toEqual(
      whole.sources.map(({ id, citation, asOf }: typeof source) => ({ id, citation, asOf })),
    );
  });

  it("is what the formulas read", () => {
    expect(occupationPay().rows).toEqual(file("occupations").rows);
    expect(titlePay().rows).toEqual(file("titles").rows);
  });

  it("gives back any table of whole numbers, decimals and words", () => {
    const row = fc.record({
      word: fc.constantFrom("US", "WA", "a b", ""),
      count: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      tens: fc.integer({ min: 0, max: 30_000 }).map((n) => n * 10),
      share: fc.integer({ min: 0, max: 5_000 }).map((n) => n / 100),
      same: fc.constant("same"),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (some) => {
        const rows = manyOf(some);
        expect(unpackedRows(packed({ sources: [source], rows }))).toEqual({ sources: [source], rows });
      }),
    );
  });

  it("gives back a decimal that is packed as its difference to a whole number", () => {
    const rows = manyOf([
      { tens: 30, share: 0 },
      { tens: 120, share: 49.12 },
    ]);
    expect(unpackedRows(packed({ sources: [source], rows }))).toEqual({ sources: [source], rows });
  });

  it("has no character that a string or a page takes for its own", () => {
    const { rows } = JSON.parse(packed(file("titles")));
    expect(rows.text).toMatch(/^[ -~]+$/);
    expect(rows.text).not.toMatch(/["?`\\]/);
  });
});

it("gives back what is neither a number nor a word, and no field where a row has none", () => {
  const rows = [{ name: "a|b" }, { name: "c", dispute: { other: 7 } }, { name: "d" }];
  expect(unpackedRows(packed({ sources: [source], rows }))).toEqual({ sources: [source], rows });
});

it("gives the first cities by the first states", () => {
  const areas = ["Akron, OH", "Athens-Clarke County, GA", "Lima, OH", "Huntington-Ashland, WV-KY-OH"];
  expect(packedFor("x.json?cities", { sources: [], rows: areas.map((name) => ({ name })) })).toBe(
    "OH Akron|Lima,GA Athens,WV Huntington",
  );
});
