import { describe, expect, it } from "vitest";
import { matrixPicture } from "../../tools/map/matrixPicture.ts";
import { walkIn } from "../../tools/map/walkIn.ts";
import { walkPicture } from "../../tools/map/walkPicture.ts";

const IMPORTS = new Map([
  ["sidebar/panel.tsx", ["sidebar/server.ts"]],
  ["sidebar/server.ts", []],
  ["apps-script/main.ts", ["functions/list.ts"]],
  ["functions/list.ts", ["functions/one.ts", "functions/two.ts"]],
  ["functions/one.ts", ["input/reader.ts", "core/pay.ts"]],
  ["functions/two.ts", ["core/pay.ts"]],
  ["input/reader.ts", ["core/pay.ts"]],
  ["core/pay.ts", []],
]);
const ROUTE = {
  begins: ["apps-script/main.ts", "sidebar/panel.tsx"],
  by: ["sidebar/server.ts", "functions/list.ts", "functions/one.ts", "input/reader.ts", "core/pay.ts"],
  asks: [["sidebar/server.ts", "apps-script/main.ts"]],
} as const;

describe("a walk", () => {
  it("has the imports between its files, without those that another of its ways makes", () => {
    expect(walkIn(IMPORTS, ROUTE).steps).toEqual([
      ["apps-script/main.ts", "functions/list.ts"],
      ["sidebar/panel.tsx", "sidebar/server.ts"],
      ["functions/list.ts", "functions/one.ts"],
      ["functions/one.ts", "input/reader.ts"],
      ["input/reader.ts", "core/pay.ts"],
    ]);
  });

  it("names a file that nothing leads to", () => {
    const route = { begins: ["apps-script/main.ts"], by: ["functions/gone.ts"] };
    expect(() => walkIn(IMPORTS, route)).toThrow(
      "No file of the walk imports src/functions/gone.ts: mend the walk in tools/map.ts.",
    );
  });

  it("is drawn with a box a file, an arrow an import, and a dashed one where a message goes", () => {
    const picture = walkPicture("=F(A1<2)", walkIn(IMPORTS, ROUTE));
    expect(picture.match(/class="box"/g)).toHaveLength(7);
    expect(picture.match(/class="way"/g)).toHaveLength(5);
    expect(picture.match(/class="way asks"/g)).toHaveLength(1);
    expect(picture).toContain("<title>=F(A1&lt;2)</title>");
  });
});

it("the matrix counts imports between folders, and not within one", () => {
  const picture = matrixPicture(IMPORTS);
  const counts = [...picture.matchAll(/class="count".*?>(\d+)<\/text>/g)].map(([, count]) => Number(count));
  // apps-script from functions; functions from input and core; input from core.
  expect(counts).toEqual([1, 1, 2, 1]);
});
