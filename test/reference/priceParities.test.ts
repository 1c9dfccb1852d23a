import { expect, it } from "vitest";
import { priceParity } from "../../src/reference/priceParities.ts";

it("priceParity is the BEA index divided by 100", () => {
  expect(priceParity("CA")).toMatchObject({
    key: "living.CA",
    value: 1.1072, // 110.720
    class: "C",
    source: "BEA regional price parities, 2024",
    asOf: "2024",
  });
  expect(priceParity("AL")?.value).toBe(0.88823); // 88.823
  for (const place of ["US", "REMOTE", "GU", ""]) expect(priceParity(place)).toBeUndefined();
});
