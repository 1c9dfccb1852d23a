import { type Argument, LOADING, registerCustomFunctions, UnknownFunction } from "../grid/customFunctions.ts";
import { Grid } from "../grid/Grid.ts";
import type { Position } from "../grid/zone.ts";
import { CallMeter } from "./CallMeter.ts";
import { type Circumstances, GOOGLE, type Limits } from "./Circumstances.ts";
import { Clock, OUT_OF_TIME } from "./Clock.ts";
import type { Container } from "./Container.ts";
import { loadProject, type RunningProject } from "./loadProject.ts";
import { type Project, type TopLevelFunction, topLevelFunctions } from "./Project.ts";
import { Properties } from "./Properties.ts";
import type { OpenRealm } from "./Realm.ts";
import { HeadlessView } from "./View.ts";

type Stores = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What is kept of a document between visits. */
export interface SavedDocument {
  readonly name: string;
  readonly workbook: object;
  /** Property stores: `document`, `script`, and one a user. */
  readonly properties: Stores;
  /** The zone of File > Settings; this machine's, which is also the script's, unless it was set. */
  readonly timeZone?: string;
}

/** A spreadsheet file with an Apps Script project on it, which several users may have open at once. */
export class WorkbookDocument implements Container {
  readonly id = "workbench-document";
  name: string;
  readonly grid: Grid;
  readonly functions: readonly TopLevelFunction[];
  readonly locks: Container["locks"] = {
    document: { holder: undefined },
    script: { holder: undefined },
    users: {},
  };
  private stores: Map<string, Properties>;
  private readonly listeners = new Set<() => void>();
  private cells: RunningProject | undefined;
  private readonly results = new Map<string, unknown>();
  timeZone: string | undefined;
  private readonly circumstances: Circumstances;
  private isRunning = false;
  private late: Position[] = [];

  constructor(
    readonly project: Project,
    readonly openRealm: OpenRealm,
    saved: Partial<SavedDocument> = {},
    circumstances: Partial<Circumstances> = {},
  ) {
    this.circumstances = { ...GOOGLE, ...circumstances };
    this.timeZone = saved.timeZone;
    this.functions = topLevelFunctions(project.code);
    registerCustomFunctions(
      this.functions.filter(({ name, isDeclared }) => isDeclared && !name.endsWith("_")),
    );
    this.name = saved.name ?? "Untitled spreadsheet";
    this.stores = this.open(saved.properties ?? {});
    const { arraysNeedArrayFormula } = this.circumstances;
    this.grid = new Grid(saved.workbook, (...call) => this.callCustomFunction(...call), {
      arraysNeedArrayFormula,
      timeZone: () => this.timeZone,
    });
    this.grid.onChange(() => this.changed());
  }

  private open(saved: Stores): Map<string, Properties> {
    const stores = Object.entries(saved).map(([name, entries]) => [name, this.store(entries)] as const);
    return new Map(stores);
  }

  rename(name: string): void {
    this.name = name;
    this.changed();
  }

  private store(entries: Stores[string]): Properties {
    return new Properties(entries, this.limits, () => this.changed());
  }

  get limits(): Limits {
    return this.circumstances.limits;
  }
  get automaticFormat(): string {
    return this.circumstances.automaticFormat;
  }
  get listsOutlivedNames(): boolean {
    return this.circumstances.listsOutlivedNames;
  }

  properties(store: string): Properties {
    const known = this.stores.get(store) ?? this.store({});
    this.stores.set(store, known);
    return known;
  }

  /** Stores that hold something: one that was only read is none yet. */
  savedProperties(): Stores {
    const held = [...this.stores].map(([name, store]) => [name, store.getProperties()] as const);
    return Object.fromEntries(held.filter(([, properties]) => Object.keys(properties).length > 0));
  }

  restoreProperties(saved: Stores): void {
    this.stores = this.open(saved);
  }

  saved(): SavedDocument {
    const properties = this.savedProperties();
    const zone = this.timeZone === undefined ? {} : { timeZone: this.timeZone };
    return { name: this.name, workbook: this.grid.data(), properties, ...zone };
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }

  /** Dates in cells stay the days they show, and become other instants. */
  setTimeZone(timeZone: string): void {
    this.timeZone = timeZone;
    this.results.clear();
  }

  /** Runs an execution; custom functions of cells that it wrote answer when it is over. */
  whileRunning<T>(run: () => T): T {
    const isOuter = !this.isRunning;
    this.isRunning = true;
    try {
      return run();
    } finally {
      if (isOuter) {
        this.isRunning = false;
        this.finishCells();
      }
    }
  }

  finishCells(): void {
    const { isRunning, late } = this;
    if (late.length === 0) return;
    this.late = [];
    this.isRunning = false;
    this.grid.recalculate(late);
    this.grid.settle();
    this.isRunning = isRunning;
  }

  /** Sheets remembers results by function and arguments, so equal arguments are not calculated again. */
  private callCustomFunction(name: string, args: Argument[], cell: Position | undefined): unknown {
    const key = JSON.stringify([name, ...args.map(keyOf)]);
    if (this.results.has(key)) return this.results.get(key);
    if (this.isRunning && this.circumstances.cellsAreLate && cell) {
      this.late.push(cell);
      return LOADING;
    }
    const result = this.answer(name, args, cell);
    if (this.results.size >= 20_000) this.results.clear();
    this.results.set(key, result);
    return result;
  }

  private answer(name: string, args: Argument[], cell: Position | undefined): unknown {
    const declared = this.functions.find(
      (one) => one.isDeclared && one.name.toUpperCase() === name.toUpperCase(),
    );
    if (!declared) throw new UnknownFunction(name);
    const { loadsEachCell, limits } = this.circumstances;
    const running =
      this.cells ??
      loadProject({
        document: this,
        meter: new CallMeter(),
        clock: new Clock(limits.customFunctionMs),
        mode: "CUSTOM_FUNCTION",
        user: { id: "owner", email: "", locale: "en" },
        view: new HeadlessView(this.grid),
        desk: undefined,
      });
    if (!loadsEachCell) this.cells = running;
    const { membrane, project, execution } = running;
    const { clock, view } = execution;
    // The active cell of a custom function is the one that calls it.
    if (cell) {
      const { sheetId, col, row } = cell;
      view.select(sheetId, [{ left: col, right: col, top: row, bottom: row }]);
    }
    try {
      const body = project.function(declared.name);
      if (!body) throw new UnknownFunction(name);
      clock.restart();
      return body(...args.map((arg) => membrane.toScript(arg)));
    } catch (error) {
      throw membrane.named(error);
    } finally {
      if (loadsEachCell) running.realm.close();
      // biome-ignore lint/correctness/noUnsafeFinally: whatever the function did after its time was up does not count
      if (clock.isCutOff) throw new Error(`${OUT_OF_TIME} (line 0).`);
    }
  }
}

/** Tells a Date from the text that JSON would make of it. */
const keyOf = (argument: Argument): unknown => {
  if (Array.isArray(argument)) return argument.map((row) => row.map(keyOf));
  return argument instanceof Date ? { date: argument.getTime() } : argument;
};
