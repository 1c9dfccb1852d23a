import type { Annotation } from "../../src/workbench/grid/Annotations.ts";
import type { Grid } from "../../src/workbench/grid/Grid.ts";
import { parseZone, type Zone, zoneName } from "../../src/workbench/grid/zone.ts";
import { sheetNumber } from "../../src/workbench/host/sheetNumber.ts";
import { unpackedDescription } from "../../src/workbook/blocks/packedDescription.ts";
import type { OpenWorkbook } from "../../test/support/openWorkbook.ts";
import { cellFacts, cellPlugin } from "./cellFacts.ts";
import { plainJson } from "./plainJson.ts";

/** What somebody or the add-on put there, how it looks, or how many rows, columns and sheets there are. */
type FactKind = "content" | "look" | "room";

export interface Fact {
  readonly kind: FactKind;
  readonly text: string;
}

/** All that a document holds, by where and what it is, such as "Bands!B3" or "Bands, note at C2". */
export type Facts = ReadonlyMap<string, Fact>;

interface SavedSheet {
  readonly id: string;
  readonly name: string;
  readonly isLocked?: boolean;
  readonly colNumber: number;
  readonly rowNumber: number;
  readonly rows: Readonly<Record<string, object>>;
  readonly cols: Readonly<Record<string, object>>;
  readonly merges: readonly string[];
  readonly cells?: object;
  /** By zone, the number of a border in the workbook's own list. */
  readonly borders: Readonly<Record<string, number>>;
  readonly conditionalFormats: readonly object[];
  readonly dataValidationRules: readonly {
    readonly id: string;
    readonly ranges: readonly string[];
    readonly isBlocking?: boolean;
  }[];
  readonly figures: readonly { readonly id: string }[];
}

interface SavedWorkbook {
  readonly sheets: readonly SavedSheet[];
  readonly settings: { readonly locale: { readonly code: string } };
  readonly borders: Readonly<Record<string, object>>;
  readonly namedRanges: Readonly<Record<string, string>>;
  readonly annotations: readonly Annotation[];
}

/** Sheets, cells, looks, rules, charts, names, notes, protections, metadata, sizes and properties of a document. */
export function documentFacts(workbook: OpenWorkbook): Facts {
  const { grid } = workbook.document;
  const book = savedBesideCells(grid);
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
    for (const { ranges, isBlocking = false, id, ...rule } of sheet.dataValidationRules) {
      const text = plainJson({ ...rule, isBlocking, help: helps.get(id) });
      for (const { row, col } of cellsOf(ranges, sheet))
        add(`${name}!${cellName(row, col)}, validation`, text);
    }
    const borders = bordersOf(sheet, book);
    for (const { at, content, look } of cellFacts(grid, sheet.id)) {
      if (content !== "") add(`${name}!${at}`, content);
      const text = look + (borders.get(at) ?? "");
      borders.delete(at);
      if (text !== "") add(`${name}!${at}, look`, text, "look");
    }
    for (const [at, text] of borders) add(`${name}!${at}, look`, text, "look");
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
  add("the locale", book.settings.locale.code);
  add("the time zone", String(workbook.document.timeZone));
  for (const [store, entries] of Object.entries(workbook.document.savedProperties())) {
    for (const [key, value] of Object.entries(withoutEditions(entries))) {
      add(`property ${key} of ${store}`, value);
    }
  }
  return facts;
}

/** What is saved of a workbook but its cells, which are many and looked at one by one. */
function savedBesideCells(grid: Grid): SavedWorkbook {
  const engine = grid.model as unknown as { _exportData(isShort: boolean): SavedWorkbook };
  const cells = cellPlugin(grid);
  Object.assign(cells, { export: () => {} });
  try {
    return engine._exportData(false);
  } finally {
    Reflect.deleteProperty(cells, "export");
  }
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
    const { id, rowNumber, colNumber, rows, cols, merges, borders, cells: _cells, ...more } = sheet;
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
    // Of two that hold, the first colours.
    if (conditionalFormats.length > 1)
      add(`${name}, conditional formats in order`, plainJson(conditionalFormats));
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

function bordersOf(sheet: SavedSheet, book: SavedWorkbook): Map<string, string> {
  const borders = new Map<string, string>();
  for (const [zone, border] of Object.entries(sheet.borders)) {
    const text = `border ${plainJson(book.borders[border])} `;
    for (const { row, col } of cellsOf([zone], sheet)) borders.set(cellName(row, col), text);
  }
  return borders;
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
