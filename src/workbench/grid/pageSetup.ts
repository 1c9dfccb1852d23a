import { columnIndex } from "./zone.ts";

/** As wide as a sheet can be and still be read from one page across, in characters, as an .xlsx counts widths. */
const PAGE_WIDTH = 200;

/**
 * A sheet's part of an .xlsx file, laid across the page in print and scaled to whole pages: one that says nothing of it cuts
 * columns off wherever a page ends.
 */
export function withPageSetup(sheetXml: string): string {
  const across = Math.max(1, Math.round(visibleWidth(sheetXml) / PAGE_WIDTH));
  const setup = `<pageSetup orientation="landscape" fitToWidth="${across}" fitToHeight="0"/>`;
  const isFitted = '<pageSetUpPr fitToPage="1"/>';
  const fitted = sheetXml.includes("</sheetPr>")
    ? sheetXml.replace("</sheetPr>", `${isFitted}</sheetPr>`)
    : sheetXml.replace(/<worksheet[^>]*>/, `$&<sheetPr>${isFitted}</sheetPr>`);
  // The format has an order of its own: what is drawn, and tables, come behind.
  return fitted.replace(/<(drawing|legacyDrawing|tableParts)\b|<\/worksheet>/, `${setup}$&`);
}

function visibleWidth(sheetXml: string): number {
  const used = new Set(Array.from(sheetXml.matchAll(/<c r="([A-Z]+)\d/g), ([, letters = ""]) => letters));
  const last = Math.max(0, ...[...used].map(columnIndex));
  const columns = sheetXml.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"[^>]*hidden="0"/g);
  return Array.from(columns).reduce((sum, [, first, until, width]) => {
    const count = Math.min(Number(until), last + 1) - Number(first) + 1;
    return sum + Math.max(0, count) * Number(width);
  }, 0);
}
