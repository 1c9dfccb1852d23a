import { withThousands } from "../core/units/thousands.ts";
import { readSpilledColumn } from "../tables/spilledColumn.ts";
import { asciiJson } from "../workbook/asciiJson.ts";
import { hashOfText } from "../workbook/hashOfText.ts";
import type { Area, Contents, Workbook } from "../workbook/Workbook.ts";
import { formulaAt, patternOf } from "./formulaPattern.ts";
import { filledTemplate, templateOf } from "./formulaTemplate.ts";
import { joinedPlaces, type Place, placesJoined } from "./placeSet.ts";

/** A live formula that was replaced, and the cells that stand in its place. */
export interface DetachedOriginal extends Area {
  formula: string;
  /** The formula as it stood in its cell, where the spreadsheet's locale writes it in another way. */
  asRead?: string;
  /** Of the cells as they were written: only those are ever replaced again. */
  hash: string;
  /** Whether version 0.1.0 kept it: its hash is of the cells' addresses too. */
  isOfFirstEdition?: true;
}

/** What is kept, in bytes: Google gives all of a spreadsheet's properties 500,000, and what stood before stays meanwhile. */
const MOST_BYTES = 150_000;

const NAME = "detached";

/**
 * As it is kept: formulas that differ by their cells and numbers alone have one template, and cells of one template are
 * one group: their places, numbers and hashes are text, of which what is the same in all stands once.
 */
interface Stored {
  edition: 2;
  locale: string;
  sheets: string[];
  templates: string[];
  groups: StoredGroup[];
  /** Of version 0.1.0, as they were kept. */
  earlier: DetachedOriginal[];
}

type StoredGroup = [
  sheet: number,
  columns: number,
  rows: number,
  formula: number,
  asRead: number,
  places: string,
  numbers: string,
  hashes: string,
];

/** No template of its own. */
const NONE = -1;

export function detachedOriginals(workbook: Workbook): readonly DetachedOriginal[] {
  const stored = workbook.kept(NAME) as Stored | DetachedOriginal[] | undefined;
  if (stored === undefined) return [];
  if (Array.isArray(stored)) return stored.map((original) => ({ ...original, isOfFirstEdition: true }));
  const isOfLocale = stored.locale === workbook.locale();
  return [...stored.groups.flatMap((group) => unpacked(group, stored, isOfLocale)), ...stored.earlier];
}

export function keepDetachedOriginals(workbook: Workbook, originals: readonly DetachedOriginal[]): void {
  workbook.keep(NAME, originals.length === 0 ? undefined : packed(originals, workbook.locale()));
}

/** How many of these, from the first, can be kept beside those that are. */
export function roomFor(
  originals: readonly DetachedOriginal[],
  beside: readonly DetachedOriginal[],
  workbook: Workbook,
): number {
  const locale = workbook.locale();
  const fits = (count: number) =>
    asciiJson(packed([...beside, ...originals.slice(0, count)], locale)).length <= MOST_BYTES;
  if (fits(originals.length)) return originals.length;
  let [most, tooMany] = [0, originals.length];
  while (tooMany - most > 1) {
    const count = Math.floor((most + tooMany) / 2);
    if (fits(count)) most = count;
    else tooMany = count;
  }
  return most;
}

/** Why formulas stay live: "812 stay as they are, because …" */
export function roomInWords(withoutRoom: number): string {
  const stay = withoutRoom === 1 ? "1 stays as it is" : `${withoutRoom} stay as they are`;
  return `${stay}: a spreadsheet has room for ${withThousands(MOST_BYTES)} characters of originals. Inserted as values they need none.`;
}

function packed(originals: readonly DetachedOriginal[], locale: string): Stored {
  const sheets = numbering();
  const templates = numbering();
  const groups = new Map<string, { head: number[]; places: Place[]; numbers: string[]; hashes: string[] }>();
  const sorted = originals
    .filter(({ isOfFirstEdition }) => !isOfFirstEdition)
    .sort((a, b) => a.column - b.column || a.row - b.row);
  for (const original of sorted) {
    const { sheet, row, column, columns, rows, formula, asRead } = original;
    const { template, numbers } = numbersApart(formula, asRead, original);
    const read = template.asRead === undefined ? NONE : templates.of(template.asRead);
    const head = [sheets.of(sheet), columns, rows, templates.of(template.formula), read];
    const key = head.join(" ");
    const group = groups.get(key) ?? { head, places: [], numbers: [], hashes: [] };
    groups.set(key, group);
    group.places.push({ row, column });
    group.numbers.push(numbers.join(","));
    group.hashes.push(original.hash);
  }
  return {
    edition: 2,
    locale,
    sheets: sheets.all,
    templates: templates.all,
    groups: [...groups.values()].map(
      ({ head, places, numbers, hashes }) =>
        [...head, joinedPlaces(places), eachOrOne(numbers), eachOrOne(hashes)] as unknown as StoredGroup,
    ),
    earlier: originals.filter(({ isOfFirstEdition }) => isOfFirstEdition),
  };
}

function unpacked(
  [sheet, columns, rows, formula, asRead, places, numbers, hashes]: StoredGroup,
  { sheets, templates }: Stored,
  isOfLocale: boolean,
): DetachedOriginal[] {
  const [numbersOf, hashOf] = [oneOf(numbers), oneOf(hashes)];
  return placesJoined(places).map(({ row, column }, i) => {
    const written = (template: number) =>
      formulaAt(
        filledTemplate({
          template: templates[template] ?? "",
          numbers: numbersOf(i).split(",").filter(Boolean),
        }),
        {
          row,
          column,
        },
      ) ?? "";
    return {
      sheet: sheets[sheet] ?? "",
      row,
      column,
      rows,
      columns,
      formula: written(formula),
      ...(isOfLocale && asRead !== NONE && { asRead: written(asRead) }),
      hash: hashOf(i),
    };
  });
}

/** A formula's template and numbers; the same of how it was read, which has the same digits or keeps its own. */
function numbersApart(formula: string, asRead: string | undefined, at: Area) {
  const english = templateOf(originalPattern(formula, at));
  if (asRead === undefined) return { template: { formula: english.template }, numbers: english.numbers };
  const pattern = originalPattern(asRead, at);
  const own = templateOf(pattern);
  const isSame = own.numbers.join() === english.numbers.join();
  return {
    template: { formula: english.template, asRead: isSame ? own.template : pattern },
    numbers: english.numbers,
  };
}

/** Texts without spaces as one text; what is the same in all stands once. */
function eachOrOne(texts: readonly string[]): string {
  return texts.every((text) => text === texts[0]) ? (texts[0] ?? "") : texts.join(" ");
}

function oneOf(text: string): (i: number) => string {
  const each = text.split(" ");
  return (i) => each[each.length === 1 ? 0 : i] ?? "";
}

/** A head with what is calculated below it is written with fixed references, and moves with all of them. */
export function originalPattern(formula: string, at: { row: number; column: number }): string {
  return patternOf(formula, at, readSpilledColumn(formula) ? "go along" : "stay");
}

/** Texts by the numbers of their places in a list that has each once. */
function numbering() {
  const all: string[] = [];
  const numbers = new Map<string, number>();
  const of = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, all.length);
    return all.push(text) - 1;
  };
  return { all, of };
}

/**
 * Differs where anybody changed a cell; stays where cells moved with what their formulas call, or rows changed places:
 * references are counted from each cell.
 */
export function hashOfCells(at: { row: number; column: number }, { values, formulas }: Contents): string {
  const rows = values.map((cells, i) =>
    JSON.stringify(
      cells.map((value, j) => {
        const formula = (formulas[i]?.[j] ?? "").replace(/\s/g, "");
        return formula === ""
          ? String(value)
          : patternOf(formula, { row: at.row + i, column: at.column + j });
      }),
    ),
  );
  return hashOfText(rows.sort().join());
}

/** The hash of version 0.1.0: of the formulas' own addresses. */
export function hashOfFirstEdition({ values, formulas }: Contents): string {
  const cells = values.map((row, i) =>
    row.map((value, j) => formulas[i]?.[j]?.replace(/\s/g, "") || String(value)),
  );
  return hashOfText(JSON.stringify(cells));
}
