import type { PrintedPart } from "./printedPart.ts";

/** As wide as a part of a sheet can be and still be read from one page across, in pixels. */
const PAGE_WIDTH = 1400;
/** Of a letter page that lies across, within its margins. */
const HEIGHT_OVER_WIDTH = 0.73;
/** A rest of so much of a page is not worth one of its own: all is drawn smaller. */
const LEAST_REST = 0.3;

/**
 * A sheet's part of an .xlsx file, laid across the page in print and scaled to whole pages: one that says nothing of it cuts
 * columns off wherever a page ends.
 */
export function withPageSetup(sheetXml: string, printed: PrintedPart | undefined): string {
  if (!printed) return sheetXml;
  const across = Math.max(1, Math.round(printed.width / PAGE_WIDTH));
  const pageHeight = (printed.width / across) * HEIGHT_OVER_WIDTH;
  const down = Math.max(1, Math.ceil(printed.height / pageHeight - LEAST_REST));
  const setup = `<pageSetup orientation="landscape" fitToWidth="${across}" fitToHeight="${down}"/>`;
  const isFitted = '<pageSetUpPr fitToPage="1"/>';
  const fitted = sheetXml.includes("</sheetPr>")
    ? sheetXml.replace("</sheetPr>", `${isFitted}</sheetPr>`)
    : sheetXml.replace(/<worksheet[^>]*>/, `$&<sheetPr>${isFitted}</sheetPr>`);
  // The format has an order of its own: what is drawn, and tables, come behind.
  return fitted.replace(/<(drawing|legacyDrawing|tableParts)\b|<\/worksheet>/, `${setup}$&`);
}
