import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { columnIndex } from "../../src/workbench/grid/zone.ts";
import { findLibreOffice } from "../../tools/libreOffice.ts";

/** A cell to be calculated: a formula with its "=", a number, text, a truth value, or null for an empty one. */
export type InputCell = number | string | boolean | null | { formula: string };

/** Sheets by name, row by row. */
export type Sheets = Readonly<Record<string, readonly (readonly InputCell[])[]>>;

/** What LibreOffice shows: numbers at full precision; text and errors ("#N/A") as text. */
export type Recalculated = Record<string, (number | string)[][]>;

// All sheets, comma, UTF-8, text quoted and numbers not, cells as shown: which is at full precision without formats.
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";

/** Whether LibreOffice is there; says so once where it is not. */
export function canRecalculate(): boolean {
  const found = findLibreOffice() !== undefined;
  if (!found)
    console.log("SKIPPED: LibreOffice is not installed, native formulas are not recalculated in it.");
  return found;
}

/** Recalculates an .xlsx in LibreOffice: results stored in the file are dropped, so that every formula runs. */
export function recalculateXlsx(xlsx: Uint8Array): Recalculated {
  const soffice = findLibreOffice();
  if (!soffice) throw new Error("LibreOffice is not installed.");
  const folder = mkdtempSync(join(tmpdir(), "recalculate-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), withoutResultsAndFormats(xlsx));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const args = [profile, "--headless", "--convert-to", CSV, "--outdir", folder, join(folder, "book.xlsx")];
    const { status, stderr } = spawnSync(soffice, args, { encoding: "utf8", timeout: 300_000 });
    const results = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    if (status !== 0 || results.length === 0) throw new Error(`LibreOffice failed: ${stderr}`);
    return Object.fromEntries(
      results.map((name) => [
        name.slice("book-".length, -".csv".length),
        parseCsv(readFileSync(join(folder, name), "utf8")),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function recalculate(sheets: Sheets): Recalculated {
  return recalculateXlsx(xlsxOf(sheets));
}

function withoutResultsAndFormats(xlsx: Uint8Array): Uint8Array {
  const files = unzipSync(xlsx);
  for (const [name, content] of Object.entries(files)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const bare = strFromU8(content)
      .replace(/(<\/f>|<f\/>)<v>[^<]*<\/v>/g, "$1")
      .replace(/(<c [^>]*?) s="\d+"/g, "$1");
    files[name] = strToU8(withoutFilledValues(bare));
  }
  return zipSync(files);
}

/** A formula that fills an area fills it anew. */
function withoutFilledValues(sheetXml: string): string {
  const filled = [...sheetXml.matchAll(/<f t="array" ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, left = "", top, right = "", bottom]) => ({
      columns: [columnIndex(left), columnIndex(right)] as const,
      rows: [Number(top), Number(bottom)] as const,
    }),
  );
  if (filled.length === 0) return sheetXml;
  const isFilled = (column: number, row: number) =>
    filled.some(
      ({ columns, rows }) => column >= columns[0] && column <= columns[1] && row >= rows[0] && row <= rows[1],
    );
  return sheetXml.replace(/<c r="([A-Z]+)(\d+)"[^>]*>\s*<v>[^<]*<\/v>\s*<\/c>/g, (cell, column, row) =>
    isFilled(columnIndex(column), Number(row)) ? "" : cell,
  );
}

/** The smallest .xlsx that holds these cells. */
export function xlsxOf(sheets: Sheets): Uint8Array {
  const names = Object.keys(sheets);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const files: Record<string, string> = {
    "[Content_Types].xml": `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${names
      .map(
        (_, i) =>
          `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
      )
      .join("")}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
      .map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packages}/relationships">${names
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join("")}</Relationships>`,
  };
  Object.values(sheets).forEach((rows, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = `${head}<worksheet xmlns="${main}"><sheetData>${rows
      .map((row) => `<row>${row.map(cellXml).join("")}</row>`)
      .join("")}</sheetData></worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function cellXml(cell: InputCell): string {
  if (cell === null || cell === "") return "<c/>";
  if (typeof cell === "number") return `<c><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "string")
    return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  return `<c><f>${escaped(cell.formula.slice(1))}</f></c>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Cells of a CSV text; what reads as a number and is not quoted is one. */
function parseCsv(text: string): (number | string)[][] {
  const rows: (number | string)[][] = [[]];
  for (const [, value = "", separator] of text.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/g)) {
    const row = rows[rows.length - 1] as (number | string)[];
    const number = value === "" || value.startsWith('"') ? Number.NaN : Number(value);
    const unquoted = value.startsWith('"') ? value.slice(1, -1).replace(/""/g, '"') : value;
    row.push(Number.isNaN(number) ? unquoted : number);
    if (separator === "\n") rows.push([]);
    if (separator === "") break;
  }
  // Every line ends with a line break, also the last.
  return rows.slice(0, -1);
}
