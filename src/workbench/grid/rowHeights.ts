/** Size of text for which a row is high enough as it is; how high a line is over its text; and the room around it, in points. */
const USUAL = 10;
const LINE = 1.3;
const AROUND = 4;

/**
 * A sheet's part of an .xlsx file, in which the engine leaves out that a row is high for its large text: not every program
 * finds that by itself. `sizes` are those of the rows' largest texts, in points, by row counted from 0.
 */
export const withRowHeights = (sheetXml: string, sizes: ReadonlyMap<number, number>): string =>
  sheetXml.replaceAll(/<row r="(\d+)">/g, (row, number: string) => {
    const points = Math.max(USUAL, sizes.get(Number(number) - 1) ?? USUAL);
    return points === USUAL ? row : `<row r="${number}" ht="${points * LINE + AROUND}">`;
  });
