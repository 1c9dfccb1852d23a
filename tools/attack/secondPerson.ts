import type { Position } from "../../src/workbench/grid/zone.ts";
import { isReading, readsOrWrites } from "../../src/workbench/host/callKinds.ts";
import { type OpenWorkbook, openWorkbook } from "../../test/support/openWorkbook.ts";
import { type BlockPlace, blockPlace } from "./blockPlace.ts";
import type { Difference } from "./differences.ts";
import { documentFacts, type Fact, type Facts } from "./documentFacts.ts";
import { documentFinding, type Finding, nearest } from "./Finding.ts";
import { ask, type Stage } from "./Scene.ts";

/** What a second person does meanwhile: at the grid without a lock, or by the add-on, which has one. */
export interface Deed {
  /** "types into the block" */
  readonly name: string;
  /** `n` chooses among so many cells. */
  readonly variants?: number;
  /** Does it; false where it cannot be done now. */
  act(second: OpenWorkbook, place: BlockPlace, stage: Stage, n: number): boolean;
  /** The row that comes in blank, counted from 0: how it looks is nobody's work. */
  blankRow?(place: BlockPlace): number;
}

/** What they type, to be found again wherever it moves. */
const TYPED = "typed by the second person";
const TYPED_FACT = JSON.stringify(TYPED);

/** Before the nth call of a run a second person does something. In the end it is as if one had come after the other. */
export async function meanwhile(deed: Deed, stage: Stage, n: number): Promise<Finding> {
  const place = blockPlace(stage);
  const first = stage.open();
  const second = first.as("second");
  const { meter } = first.host;
  let isDone = false;
  const watch = new TypedWatch(first);
  const read = new Set<string>();
  const { grid } = first.document;
  const value = grid.value.bind(grid);
  grid.value = (position) => {
    if (!isDone) read.add(keyOf(position));
    return value(position);
  };
  first.beforeCall(n, () => {
    isDone = deed.act(second, place, stage, n);
    watch.begin(n);
  });
  const reply = await ask(first, stage.asks);
  const comparable = (facts: Facts) =>
    withoutRowLook(
      withoutTypedAlignment(withoutLogPlaces(withoutOutlivedNames(facts))),
      place,
      deed.blankRow?.(place),
    );
  const found = comparable(documentFacts(first));
  const at = `${deed.name} before call ${n}, ${stage.calls[n - 1]}`;
  const had = comparable(stage.before);
  const finding = (short: readonly Difference[]): Finding => ({
    ...documentFinding(at, short, reply.message),
    isUntrue: reply.isException,
  });
  if (!isDone) return finding(nearest(found, [had, comparable(stage.wanted)], had));
  const orders = (await serialOrders(deed, stage, place, n)).map(comparable);
  const short = nearest(found, orders, had);
  const isTyped = orders.some((facts) => typedPlaces(facts).length > 0);
  if (!isTyped || short.length === 0) {
    // Who types before the cell was read is replaced with consent, as if the request had come after.
    const isEarly = watch.place !== undefined && !read.has(keyOf(watch.place));
    if (!isTyped || isEarly || typedPlaces(found).length > 0) return finding(short);
  }
  if (typedPlaces(found).length === 0) {
    if (watch.isInstant(meter.inOrder)) return { ...finding([]), isInstant: true };
    const lostAt = `after call ${watch.lostAt}, ${meter.inOrder[(watch.lostAt ?? 0) - 1]}`;
    return finding([{ shortfall: "lost", example: `what was typed is gone ${lostAt}` }]);
  }
  const elsewhere = nearest(
    besideKeptSheet(found, place),
    [had, comparable(stage.wanted)].map(withoutOrder),
    had,
  );
  return finding(elsewhere.length < short.length ? elsewhere : short);
}

function keyOf({ sheetId, row, col }: Position): string {
  return `${sheetId} ${row} ${col}`;
}

const known = new WeakMap<Stage, Map<string, Promise<readonly Facts[]>>>();

/** The document where only the deed is done; where it is done first; where it is done last. */
function serialOrders(deed: Deed, stage: Stage, place: BlockPlace, n: number): Promise<readonly Facts[]> {
  const ofStage = known.get(stage) ?? new Map<string, Promise<readonly Facts[]>>();
  known.set(stage, ofStage);
  const key = `${deed.name} ${n % (deed.variants ?? 1)}`;
  const orders = ofStage.get(key) ?? inOrder(deed, stage, place, n);
  ofStage.set(key, orders);
  return orders;
}

async function inOrder(deed: Deed, stage: Stage, place: BlockPlace, n: number): Promise<readonly Facts[]> {
  const early = stage.open();
  deed.act(early.as("second"), place, stage, n);
  const alone = documentFacts(early);
  await ask(early, stage.asks);
  const late = openWorkbook({ saved: structuredClone(stage.end) });
  const isDone = deed.act(late.as("second"), place, stage, n);
  // A request of the second person's may have been declined while the first one's was carried out.
  const orders = [alone, documentFacts(early), isDone ? documentFacts(late) : stage.wanted];
  const isMade = !stage.before.has(`sheet ${place.sheet}`);
  return deed.blankRow && isMade ? [...orders, withRowMore(stage.wanted, place)] : orders;
}

/** A row that comes into a new sheet while that is blank makes it one longer, and nothing else. */
function withRowMore(facts: Facts, { sheet }: BlockPlace): Facts {
  const where = `${sheet}, rows`;
  const rows = Number(facts.get(where)?.text) + 1;
  return new Map([...facts, [where, { kind: "room", text: String(rows) }]]);
}

function withoutRowLook(facts: Facts, { sheet }: BlockPlace, row: number | undefined): Facts {
  if (row === undefined) return facts;
  const ofRow = new RegExp(`^[A-Z]+${row + 1}, (look|validation)$`);
  return new Map(
    [...facts].filter(
      ([where]) => !where.startsWith(`${sheet}!`) || !ofRow.test(where.slice(sheet.length + 1)),
    ),
  );
}

/** Places in the log are those of the moment, which differ between the orders. */
function withoutLogPlaces(facts: Facts): Facts {
  return new Map([...facts].filter(([where]) => !/^(Log|AI Comp log)!C\d/.test(where)));
}

/** A name of ours outlives the sheet that somebody deleted, unless it was taken out or set anew by then. */
function withoutOutlivedNames(facts: Facts): Facts {
  return new Map([...facts].filter(([where]) => !where.startsWith('name {"name":"AIComp_')));
}

/** The engine does not save that a number stands to the right, where text that is typed over it would stand as well. */
function withoutTypedAlignment(facts: Facts): Facts {
  const looks = new Set(typedPlaces(facts).map((place) => `${place}, look`));
  return new Map(
    [...facts].flatMap(([where, fact]): [string, Fact][] => {
      if (!looks.has(where)) return [[where, fact]];
      const text = fact.text.replace(/"align":"right",?/, "").replace("style {} ", "");
      return text === "" ? [] : [[where, { ...fact, text }]];
    }),
  );
}

function typedPlaces(facts: Facts): string[] {
  return [...facts].flatMap(([where, { text }]) => (text === TYPED_FACT ? [where] : []));
}

/**
 * A new sheet that is taken back stays where somebody has typed into it, with that alone; the block then comes into one
 * with a number behind its name. What stands besides it, under its own name.
 */
function besideKeptSheet(facts: Facts, { sheet }: BlockPlace): Facts {
  const isOfSheet = (where: string) =>
    where === `sheet ${sheet}` || where.startsWith(`${sheet}!`) || where.startsWith(`${sheet},`);
  const hasMore = [...facts].some(
    ([where, { kind, text }]) => where.startsWith(`${sheet}!`) && kind === "content" && text !== TYPED_FACT,
  );
  if (hasMore) return facts;
  const named = (text: string) =>
    text.replaceAll(`'${sheet} 2'!`, `${sheet}!`).replaceAll(`${sheet} 2`, sheet);
  const others = [...facts].filter(([where]) => !isOfSheet(where));
  return withoutOrder(
    new Map(others.map(([where, { kind, text }]) => [named(where), { kind, text: named(text) }])),
  );
}

function withoutOrder(facts: Facts): Facts {
  return new Map([...facts].filter(([where]) => where !== "the order of the sheets"));
}

/** Follows what was typed from call to call. */
class TypedWatch {
  /** The call after which it was gone, counted from 1. */
  lostAt: number | undefined;
  private begun = 0;
  /** Where it was typed. */
  place: Position | undefined;
  private where: Position | undefined;

  constructor(private readonly workbook: OpenWorkbook) {}

  begin(n: number): void {
    this.begun = n;
    this.where = this.find();
    this.place = this.where;
    if (this.where) this.next(n + 1);
  }

  private next(n: number): void {
    this.workbook.host.meter.before(n, () => {
      const { where } = this;
      if (!where || contentAt(this.workbook, where) !== TYPED) this.where = this.find();
      if (this.where) this.next(n + 1);
      else this.lostAt = n - 1;
    });
  }

  /** Between a check and the write that comes right after it: only calls that point at cells lie between. */
  isInstant(calls: readonly string[]): boolean {
    const until = this.lostAt ?? calls.length;
    const checked = calls.slice(0, this.begun - 1).findLast(readsOrWrites) ?? "";
    // A check reads formulas and then values.
    const isInCheck = checked === "Range.getFormulas" && calls[this.begun - 1] === "Range.getValues";
    const between = calls.slice(isInCheck ? this.begun : this.begun - 1, until - 1);
    return !between.some(readsOrWrites) && isReading(checked);
  }

  private find() {
    const { grid, getters } = engineOf(this.workbook);
    for (const sheetId of grid.sheetIds()) {
      const cell = getters.getCells(sheetId).find(({ content }) => content === TYPED);
      if (cell) return getters.getCellPosition(cell.id);
    }
    return undefined;
  }
}

interface StoredCell {
  readonly id: number;
  readonly content?: string;
}
interface Stored {
  getCell(position: Position): StoredCell | undefined;
  getCells(sheetId: string): readonly StoredCell[];
  getCellPosition(id: number): Position;
}

/** What is kept of cells is read without having the engine calculate, which a look at each call would make dear. */
function engineOf({ document: { grid } }: OpenWorkbook) {
  return { grid, getters: grid.model.getters as unknown as Stored };
}

function contentAt(workbook: OpenWorkbook, at: Position): string | undefined {
  const { grid, getters } = engineOf(workbook);
  return grid.hasSheet(at.sheetId) ? getters.getCell(at)?.content : undefined;
}

/** How many cells of a block are typed into, one after the other. */
const VARIANTS = 3;

function type(second: OpenWorkbook, { sheet }: BlockPlace, row: number, col: number): boolean {
  const { grid } = second.document;
  const sheetId = grid.sheetIdByName(sheet);
  if (sheetId === undefined) return false;
  const { rows, cols } = grid.size(sheetId);
  if (row >= rows || col >= cols) return false;
  grid.write({ sheetId, row, col }, TYPED);
  return true;
}

function insertingRow(name: string, blankRow: (place: BlockPlace) => number): Deed {
  return {
    name,
    blankRow,
    act(second, place) {
      const { grid } = second.document;
      const sheetId = grid.sheetIdByName(place.sheet);
      if (sheetId === undefined) return false;
      grid.insert(sheetId, "ROW", blankRow(place), 1);
      return true;
    },
  };
}

interface CommandAnswer {
  readonly ok: boolean;
  readonly range?: string;
  readonly value?: { readonly blocks?: readonly { readonly id: string; readonly range: string }[] };
}

function command(second: OpenWorkbook, name: string, request: object): CommandAnswer {
  return second.runNow("runCommand", name, request) as CommandAnswer;
}

export const DEEDS: readonly Deed[] = [
  {
    name: "types into the block",
    variants: VARIANTS,
    act(second, place, _stage, n) {
      const cell = place.cells[Math.floor((place.cells.length * (1 + 2 * (n % VARIANTS))) / (2 * VARIANTS))];
      return cell !== undefined && type(second, place, cell.row, cell.col);
    },
  },
  {
    name: "types beside the block",
    act: (second, place) => type(second, place, place.zone.bottom + 3, place.zone.left),
  },
  insertingRow("inserts a row above", ({ zone }) => zone.top),
  insertingRow("inserts a row within", ({ zone }) => Math.min(zone.top + 2, zone.bottom)),
  {
    name: "deletes the sheet",
    act(second, { sheet }) {
      const { grid } = second.document;
      const sheetId = grid.sheetIdByName(sheet);
      // Nobody deletes the last sheet of their own.
      const others = grid.sheetIds().filter((id) => id !== sheetId && grid.isSheetVisible(id));
      if (sheetId === undefined || others.every((id) => grid.sheetName(id) === "Log")) return false;
      grid.deleteSheet(sheetId);
      return true;
    },
  },
  {
    name: "renames the sheet",
    act(second, { sheet }) {
      const { grid } = second.document;
      const sheetId = grid.sheetIdByName(sheet);
      if (sheetId !== undefined) grid.renameSheet(sheetId, "Renamed");
      return sheetId !== undefined;
    },
  },
  {
    name: "asks for the same",
    act(second, _place, { asks, select }) {
      if ("menuItem" in asks) return false;
      select(second);
      return command(second, asks.command, asks.request).ok;
    },
  },
  {
    name: "removes the block",
    act(second, { sheet }) {
      const { blocks = [] } = command(second, "sessionInfo", {}).value ?? {};
      const there = blocks.find(({ range }) => range.replaceAll("'", "").startsWith(`${sheet}!`));
      if (!there) return false;
      const { ok, range } = command(second, "removeBlock", { block: there.id });
      return (
        ok || (range !== undefined && command(second, "removeBlock", { block: there.id, replace: range }).ok)
      );
    },
  },
];
