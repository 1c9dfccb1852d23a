import type { Annotation } from "../../src/workbench/grid/Annotations.ts";
import { parseZone, type Zone, zoneName } from "../../src/workbench/grid/zone.ts";
import { sheetNumber } from "../../src/workbench/host/sheetNumber.ts";
import { unpackedDescription } from "../../src/workbook/blocks/packedDescription.ts";
import type { OpenWorkbook } from "../../test/support/openWorkbook.ts";

/** What somebody or the add-on put there, how it looks, or how many rows, columns and sheets there are. */
type FactKind = "content" | "look" | "room";

export interface Fact {
  readonly kind: FactKind;
  readonly text: string;
}

/** All that a document holds, by where and what it is, such as "Bands!B3" or "Bands, note at C2". */
export type Facts = ReadonlyMap<string, Fact>;

/** Identifiers of sheets, rules, charts and metadata differ from run to run, and are no facts. */
const IDENTIFIERS = new Set(["id", "sheetId", "ruleId", "chartId", "number"]);

/** How close to now a moment in a cell counts as the time of the run, in days: no zone is further away. */
const NEAR_NOW = 1.5;

interface SavedSheet {
  readonly id: string;
  readonly name: string;
  readonly isLocked?: boolean;
  readonly colNumber: number;
  readonly rowNumber: number;
  readonly rows: Readonly<Record<string, object>>;
  readonly cols: Readonly<Record<string, object>>;
  readonly merges: readonly string[];
  /** By cell or zone; only the keys are read here, as formulas are kept as differences from those above them. */
  readonly cells: Readonly<Record<string, unknown>>;
  readonly styles: Looks;
  readonly formats: Looks;
  readonly borders: Looks;
  readonly conditionalFormats: readonly object[];
  readonly dataValidationRules: readonly {
    readonly id: string;
    readonly ranges: readonly string[];
    readonly isBlocking?: boolean;
  }[];
  readonly figures: readonly { readonly id: string }[];
}

/** By zone, the number of a look in the workbook's own list. */
type Looks = Readonly<Record<string, number>>;

interface SavedWorkbook {
  readonly sheets: readonly SavedSheet[];
  readonly styles: Readonly<Record<string, Record<string, unknown>>>;
  readonly formats: Readonly<Record<string, string>>;
  readonly borders: Readonly<Record<string, object>>;
  readonly namedRanges: Readonly<Record<string, string>>;
  readonly annotations: readonly Annotation[];
}

/** Sheets, cells, looks, rules, charts, names, notes, protections, metadata, sizes and properties of a document. */
export function documentFacts(workbook: OpenWorkbook): Facts {
  const { grid } = workbook.document;
  const saved = workbook.document.saved();
  const book = saved.workbook as SavedWorkbook;
  const facts = new Map<string, Fact>();
  const names = new Map(book.sheets.map(({ id }) => [id, grid.sheetName(id)]));

  const add = (where: string, text: string, kind: FactKind = "content") => facts.set(where, { kind, text });
  // Things without a place of their own: the same one twice is two facts.
  const addOne = (where: string, thing: unknown) => {
    const text = plainJson(thing);
    let key = `${where} ${text}`;
    for (let n = 2; facts.has(key); n++) key = `${where} ${text} (${n})`;
    add(key, text);
  };

  addSheets(book, names, add, addOne);
  // Kept beside their rules, which may be one for many cells or one for each.
  const helps = new Map(grid.annotations("validationHelp").map(({ data }) => [data.ruleId, data.text]));
  for (const sheet of book.sheets) {
    const name = names.get(sheet.id) ?? "";
    for (const { row, col } of cellsOf(Object.keys(sheet.cells), sheet)) {
      const position = { sheetId: sheet.id, row, col };
      const formula = grid.formula(position);
      const value = formula === undefined ? grid.value(position) : undefined;
      const text =
        formula ?? (value instanceof Date ? momentText(grid.serial(value)) : JSON.stringify(value));
      add(`${name}!${cellName(row, col)}`, text);
    }
    for (const { ranges, isBlocking = false, id, ...rule } of sheet.dataValidationRules) {
      const text = plainJson({ ...rule, isBlocking, help: helps.get(id) });
      for (const { row, col } of cellsOf(ranges, sheet))
        add(`${name}!${cellName(row, col)}, validation`, text);
    }
    for (const [cell, text] of looksOf(sheet, book)) add(`${name}!${cell}, look`, text, "look");
  }
  for (const [name, range] of Object.entries(book.namedRanges)) add(`name ${name}`, range);
  const withNames = referencesByName(book, names);
  for (const { kind, place, data } of book.annotations) {
    if (kind === "validationHelp") continue;
    const sheet =
      place.type === "spreadsheet" ? "" : `${names.get(place.sheetId) ?? "a sheet that is gone"}, `;
    const at = place.type === "zone" ? ` at ${zoneName(place.zone)}` : "";
    addOne(`${sheet}${kind}${at}`, kind === "metadata" ? { ...data, value: withNames(data.value) } : data);
  }
  for (const [store, entries] of Object.entries(saved.properties)) {
    for (const [key, value] of Object.entries(withoutEditions(entries))) {
      add(`property ${key} of ${store}`, value);
    }
  }
  return facts;
}

function addSheets(
  { sheets }: SavedWorkbook,
  names: ReadonlyMap<string, string>,
  add: (where: string, text: string, kind?: FactKind) => void,
  addOne: (where: string, thing: unknown) => void,
): void {
  add("the order of the sheets", sheets.map(({ id }) => names.get(id)).join(", "), "room");
  for (const sheet of sheets) {
    const name = names.get(sheet.id) ?? "";
    const { id, rowNumber, colNumber, rows, cols, merges, cells, styles, formats, borders, ...more } = sheet;
    // Sheets has no locked sheets: the engine says so of a copy alone.
    const {
      conditionalFormats,
      dataValidationRules,
      figures,
      name: _,
      isLocked: _isLocked,
      ...settings
    } = more;
    add(`sheet ${name}`, "there");
    add(`${name}, rows`, String(rowNumber), "room");
    add(`${name}, columns`, String(colNumber), "room");
    for (const [row, size] of Object.entries(rows))
      add(`${name}, row ${Number(row) + 1}`, plainJson(size), "look");
    for (const [col, size] of Object.entries(cols))
      add(`${name}, column ${cellName(0, Number(col)).slice(0, -1)}`, plainJson(size), "look");
    for (const merge of merges) add(`${name}, merged ${merge}`, "there");
    for (const rule of conditionalFormats) addOne(`${name}, conditional format`, rule);
    for (const figure of figures) addOne(`${name}, chart`, figure);
    for (const [key, value] of Object.entries(settings)) {
      if (value !== undefined) add(`${name}, ${key}`, plainJson(value));
    }
  }
}

/** A property may say which edition of others holds, by a name that differs from run to run. */
function withoutEditions(entries: Readonly<Record<string, string>>): Record<string, string> {
  const all = Object.entries(entries);
  const isPiece = (key: string, name: string, edition: string) => key.startsWith(`${name}.${edition}.`);
  return Object.fromEntries(
    all.map(([key, value]) => {
      if (all.some(([other]) => isPiece(other, key, value))) return [key, "the edition that holds"];
      const [name, edition] = all.find((named) => isPiece(key, ...named)) ?? [];
      return [name === undefined ? key : key.replace(`${name}.${edition}`, `${name}, piece`), value];
    }),
  );
}

/** Metadata of ours names charts and sheets by numbers that differ from run to run: says whether they are there. */
function referencesByName(
  { sheets }: SavedWorkbook,
  names: ReadonlyMap<string, string>,
): (value: unknown) => unknown {
  const charts = new Set(sheets.flatMap(({ figures }) => figures.map(({ id }) => id)));
  const numbers = new Map([...names].map(([id, name]) => [sheetNumber(id), name]));
  return (value) => {
    if (typeof value !== "string" || !/^[{~]/.test(value)) return value;
    const described = unpackedDescription(value) as { charts?: string[]; madeSheet?: number };
    const { charts: shown, madeSheet } = described;
    return JSON.stringify({
      ...described,
      ...(shown && { charts: shown.map((id) => (charts.has(id) ? "there" : "gone")) }),
      ...(madeSheet !== undefined && { madeSheet: numbers.get(madeSheet) ?? "gone" }),
    });
  };
}

/** The look of every cell that has one, as far as a reader sees it: format, style and borders in one text. */
function looksOf(sheet: SavedSheet, book: SavedWorkbook): ReadonlyMap<string, string> {
  const looks = new Map<string, string>();
  const addAll = (zones: Looks, textOf: (look: number) => string) => {
    for (const [zone, look] of Object.entries(zones)) {
      const text = textOf(look);
      if (text === "") continue;
      for (const { row, col } of cellsOf([zone], sheet)) {
        const cell = cellName(row, col);
        looks.set(cell, (looks.get(cell) ?? "") + text);
      }
    }
  };
  addAll(sheet.formats, (look) => `format ${book.formats[look]} `);
  addAll(sheet.styles, (look) => styleText(book.styles[look] ?? {}));
  addAll(sheet.borders, (look) => `border ${plainJson(book.borders[look])} `);
  return looks;
}

/** What reads back the same whether it was set or not: an empty look, a white ground, black text. */
const DEFAULTS = new Set(["", false, undefined, null, "#ffffff", "#000000"]);
const OF_DEFAULT_LOOK: Readonly<Record<string, unknown>> = { wrapping: "overflow", verticalAlign: "bottom" };

function styleText(style: Readonly<Record<string, unknown>>): string {
  const seen = Object.entries(style)
    .map(([key, value]) => [
      key,
      typeof value === "string" && value.startsWith("#") ? value.toLowerCase() : value,
    ])
    .filter(([key, value]) => !DEFAULTS.has(value as string) && OF_DEFAULT_LOOK[key as string] !== value);
  return seen.length === 0 ? "" : `style ${plainJson(Object.fromEntries(seen))} `;
}

function* cellsOf(zones: readonly string[], { rowNumber: rows, colNumber: cols }: SavedSheet) {
  for (const name of zones) {
    const { left, top, right, bottom } = parseZone(name, { rows, cols }) as Zone;
    for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) yield { row, col };
  }
}

function cellName(row: number, col: number): string {
  return zoneName({ left: col, right: col, top: row, bottom: row });
}

function momentText(serial: number): string {
  const now = Date.now() / 86_400_000 + 25_569;
  return !Number.isInteger(serial) && Math.abs(serial - now) < NEAR_NOW
    ? "the time of the run"
    : `day ${serial}`;
}

/** JSON with keys in order and without identifiers, also of JSON that is kept as text. */
function plainJson(thing: unknown): string {
  return JSON.stringify(thing, (key, value: unknown) => {
    if (IDENTIFIERS.has(key)) return undefined;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
