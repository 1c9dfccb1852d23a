import type { MarkedArea } from "./Change.ts";

/**
 * Marked areas as short text, since thousands of single cells must fit into the room that Google gives properties:
 * "3,2:abc;2:abd" are B3 and B5. Each area says only in what it differs from a single cell below the one before.
 */
export function packedAreas(areas: readonly MarkedArea[]): string {
  let before = { row: 0, column: 0 };
  return areas
    .map(({ row, column, rows, columns, width, marks }) => {
      const place = [row - before.row, column, rows, columns, width];
      const isSingle = rows === 1 && columns === 1 && width === marks.length;
      const said = !isSingle ? 5 : column === before.column ? 1 : 2;
      before = { row, column };
      return `${place.slice(0, said).join(",")}:${marks}`;
    })
    .join(";");
}

export function unpackedAreas(text: string): MarkedArea[] {
  let before = { row: 0, column: 0 };
  return (text === "" ? [] : text.split(";")).map((area) => {
    const [place = "", marks = ""] = area.split(":");
    const [down = 0, column = before.column, rows = 1, columns = 1, width = marks.length] = place
      .split(",")
      .map(Number);
    const row = before.row + down;
    before = { row, column };
    return { row, column, rows, columns, width, marks };
  });
}
