import { type Argument, registerCustomFunctions } from "../grid/customFunctions.ts";
import { Grid } from "../grid/Grid.ts";
import { CallMeter } from "./CallMeter.ts";
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

  constructor(
    readonly project: Project,
    readonly openRealm: OpenRealm,
    saved: Partial<SavedDocument> = {},
  ) {
    this.functions = topLevelFunctions(project.code);
    registerCustomFunctions(this.functions.filter(({ name }) => !name.endsWith("_")));
    this.name = saved.name ?? "Untitled spreadsheet";
    this.stores = this.open(saved.properties ?? {});
    this.grid = new Grid(saved.workbook, (name, args) => this.callCustomFunction(name, args));
    this.grid.onChange(() => this.changed());
  }

  private open(saved: Stores): Map<string, Properties> {
    const stores = Object.entries(saved).map(
      ([name, entries]) => [name, new Properties(entries, () => this.changed())] as const,
    );
    return new Map(stores);
  }

  rename(name: string): void {
    this.name = name;
    this.changed();
  }

  properties(store: string): Properties {
    const known = this.stores.get(store) ?? new Properties({}, () => this.changed());
    this.stores.set(store, known);
    return known;
  }

  savedProperties(): Stores {
    return Object.fromEntries([...this.stores].map(([name, store]) => [name, store.getProperties()]));
  }

  restoreProperties(saved: Stores): void {
    this.stores = this.open(saved);
  }

  saved(): SavedDocument {
    return { name: this.name, workbook: this.grid.data(), properties: this.savedProperties() };
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }

  /** Sheets remembers results by function and arguments, so equal arguments are not calculated again. */
  private callCustomFunction(name: string, args: Argument[]): unknown {
    const key = JSON.stringify([name, ...args.map(keyOf)]);
    if (this.results.has(key)) return this.results.get(key);
    const declared = this.functions.find((one) => one.name.toUpperCase() === name.toUpperCase());
    this.cells ??= loadProject({
      document: this,
      meter: new CallMeter(),
      mode: "CUSTOM_FUNCTION",
      user: { id: "owner", email: "", locale: "en" },
      view: new HeadlessView(this.grid),
      desk: undefined,
    });
    const body = declared && this.cells.project.function(declared.name);
    if (!body) throw new Error(`Unknown function: '${name}'.`);
    const { membrane } = this.cells;
    const result = body(...args.map((arg) => membrane.toScript(arg)));
    if (this.results.size >= 20_000) this.results.clear();
    this.results.set(key, result);
    return result;
  }
}

/** Tells a Date from the text that JSON would make of it. */
const keyOf = (argument: Argument): unknown => {
  if (Array.isArray(argument)) return argument.map((row) => row.map(keyOf));
  return argument instanceof Date ? { date: argument.getTime() } : argument;
};
