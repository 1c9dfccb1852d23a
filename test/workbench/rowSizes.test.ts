import { expect, test, vi } from "vitest";
import { openWorkbook } from "../support/openWorkbook.ts";

// Outside a browser nothing has a size: here a letter is 7 pixels wide, and as high as its font says.
const { OffscreenCanvas: Canvas } = globalThis;
const pen = Object.getPrototypeOf(new Canvas(1, 1).getContext("2d")) as {
  font: string;
  measureText(text: string): object;
};

test("a row is higher for what does not fit in it, and only that is measured", () => {
  const measured: string[] = [];
  vi.spyOn(pen, "measureText").mockImplementation(function (this: typeof pen, text) {
    measured.push(text);
    const points = Number(/(\d+)px/.exec(this.font)?.[1]);
    return { width: 7 * text.length, fontBoundingBoxAscent: points, fontBoundingBoxDescent: 3 };
  });
  const workbook = openWorkbook({ code: "function onOpen() {}" });
  const { grid } = workbook.document;
  const [sheetId = ""] = grid.sheetIds();
  const column = (row: number) => [{ left: 0, right: 0, top: row, bottom: row }];
  workbook.typeRows("A1", [["one line, longer than its column is wide"], [1.5], ["=1+1"]]);
  grid.setStyle(sheetId, column(0), { bold: true, fontSize: 10 });
  const size = (row: number) => grid.model.getters.getRowSize(sheetId, row);
  expect([size(0), size(1), size(2), measured]).toEqual([23, 23, 23, []]);
  grid.setStyle(sheetId, column(3), { wrapping: "wrap" });
  grid.setStyle(sheetId, column(4), { fontSize: 24 });
  grid.setStyle(sheetId, column(5), { rotation: Math.PI / 2 });
  for (const row of [4, 5, 6]) workbook.type(`A${row}`, "some words that take two lines here");
  // The engine keeps what it has measured, also for other tests: a text of this one's own.
  workbook.type("A7", "the first of two lines\nand the second");
  expect([3, 4, 5, 6].map((row) => size(row) > 23)).toEqual([true, true, true, true]);
});
