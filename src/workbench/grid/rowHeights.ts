import type { Zone } from "./zone.ts";

/** Size of text for which a row is high enough as it is; how high a line is over its text; and the room around it, in points. */
const USUAL = 10;
const LINE = 1.3;
const AROUND = 4;

/**
 * A sheet's part of an .xlsx file, in which the engine leaves out that a row is high for its large text: not every program
 * finds that by itself. `large` are the zones with such text, in points.
 */
export const withRowHeights = (
  sheetXml: string,
  large: readonly { readonly zone: Zone; readonly points: number }[],
): string =>
  sheetXml.replaceAll(/<row r="(\d+)">/g, (row, number: string) => {
    const within = large.filter(({ zone }) => zone.top < Number(number) && Number(number) <= zone.bottom + 1);
    const points = Math.max(USUAL, ...within.map((each) => each.points));
    return points === USUAL ? row : `<row r="${number}" ht="${points * LINE + AROUND}">`;
  });
