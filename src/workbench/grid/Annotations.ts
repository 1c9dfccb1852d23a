import { CorePlugin, coreTypes, registries } from "./engine.ts";
import type { Zone } from "./zone.ts";

/**
 * What Google Sheets keeps with cells and the engine does not: notes, protections, developer metadata, the help text
 * of a validation. Kept inside the model, so that it is saved, undone, and moved with rows, columns and sheets.
 */
export interface Annotation {
  readonly id: string;
  readonly kind:
    | "note"
    | "protection"
    | "metadata"
    | "validationHelp"
    | "banding"
    | "filterCriteria"
    | "settings"
    // Of a copied sheet's cells, behind the sheet's own name; of cells that went with their sheet, which it outlives.
    | "name";
  /** What it is attached to: a zone (`columns` or `rows` when whole ones), a sheet, or the spreadsheet. */
  readonly place:
    | {
        readonly type: "zone";
        readonly sheetId: string;
        readonly zone: Zone;
        readonly whole?: "columns" | "rows";
      }
    | { readonly type: "sheet"; readonly sheetId: string }
    | { readonly type: "spreadsheet" };
  readonly data: Readonly<Record<string, unknown>>;
}

interface EngineRange {
  readonly sheetId: string;
  readonly zone: Zone;
}
interface Stored {
  readonly annotation: Annotation;
  readonly range: EngineRange | undefined;
}
type Change = { changeType: "REMOVE" | "RESIZE" | "MOVE" | "CHANGE" | "NONE"; range: EngineRange };
type AnnotationCommand =
  | { type: "SET_ANNOTATION"; annotation: Annotation }
  | { type: "REMOVE_ANNOTATION"; id: string }
  | { type: "DELETE_SHEET"; sheetId: string }
  | { type: "DUPLICATE_SHEET"; sheetId: string; sheetIdTo: string };

/** What a copy of a sheet has as well; protections and metadata stay with the sheet they were put on. */
const COPIED: ReadonlySet<Annotation["kind"]> = new Set([
  "note",
  "validationHelp",
  "banding",
  "filterCriteria",
]);

const unbounded = (zone: Zone, whole: "columns" | "rows" | undefined) => {
  if (whole === "columns") return { left: zone.left, right: zone.right, top: 0, bottom: undefined };
  if (whole === "rows") return { top: zone.top, bottom: zone.bottom, left: 0, right: undefined };
  return zone;
};

export class AnnotationsPlugin extends (CorePlugin as unknown as new (
  config: never,
) => {
  readonly history: { update(...path: unknown[]): void };
  readonly getters: { getRangeFromZone(sheetId: string, zone: unknown): EngineRange };
}) {
  static readonly getters = ["getAnnotations"];
  /** By kind and id. */
  readonly stored: Record<string, Record<string, Stored | undefined> | undefined> = {};

  adaptRanges({ applyChange }: { applyChange(range: EngineRange): Change }): void {
    for (const entry of this.entries()) {
      if (!entry.range) continue;
      const { changeType, range } = applyChange(entry.range);
      if (changeType === "NONE") continue;
      const { place } = entry.annotation;
      if (changeType === "REMOVE" || place.type !== "zone") {
        this.remove(entry);
        continue;
      }
      const moved = { ...place, sheetId: range.sheetId, zone: range.zone };
      this.keep({ annotation: { ...entry.annotation, place: moved }, range });
    }
  }

  handle(command: AnnotationCommand): void {
    if (command.type === "SET_ANNOTATION") {
      this.keep(this.withRange(command.annotation));
    } else if (command.type === "REMOVE_ANNOTATION") {
      for (const entry of this.entries()) if (entry.annotation.id === command.id) this.remove(entry);
    } else if (command.type === "DUPLICATE_SHEET") {
      for (const annotation of this.getAnnotations()) {
        const { id, kind, place } = annotation;
        if (place.type === "spreadsheet" || place.sheetId !== command.sheetId || !COPIED.has(kind)) continue;
        const copy = {
          ...annotation,
          id: `${id}-${command.sheetIdTo}`,
          place: { ...place, sheetId: command.sheetIdTo },
        };
        this.keep(this.withRange(copy));
      }
    } else if (command.type === "DELETE_SHEET") {
      for (const entry of this.entries()) {
        const { place } = entry.annotation;
        if (place.type !== "spreadsheet" && place.sheetId === command.sheetId) this.remove(entry);
      }
    }
  }

  /** Those of a kind; all, unless one is given. */
  getAnnotations(kind?: Annotation["kind"]): Annotation[] {
    return this.entries(kind).map(({ annotation }) => annotation);
  }

  private entries(kind?: Annotation["kind"]): Stored[] {
    const kinds = kind ? [this.stored[kind]] : Object.values(this.stored);
    return kinds.flatMap((entries = {}) => Object.values(entries).filter((entry) => entry !== undefined));
  }

  private keep(entry: Stored): void {
    this.history.update("stored", entry.annotation.kind, entry.annotation.id, entry);
  }

  private remove({ annotation }: Stored): void {
    this.history.update("stored", annotation.kind, annotation.id, undefined);
  }

  import(data: { annotations?: Annotation[] }): void {
    for (const annotation of data.annotations ?? []) {
      const entries = this.stored[annotation.kind] ?? {};
      this.stored[annotation.kind] = entries;
      entries[annotation.id] = this.withRange(annotation);
    }
  }

  export(data: { annotations?: Annotation[] }): void {
    data.annotations = this.getAnnotations();
  }

  private withRange(annotation: Annotation): Stored {
    const { place } = annotation;
    const range =
      place.type === "zone"
        ? this.getters.getRangeFromZone(place.sheetId, unbounded(place.zone, place.whole))
        : undefined;
    return { annotation, range };
  }
}

const NAME = "sheetsAnnotations";
const corePlugins = registries.corePluginRegistry as unknown as {
  contains(name: string): boolean;
  add(name: string, plugin: unknown): void;
};
if (!corePlugins.contains(NAME)) {
  corePlugins.add(NAME, AnnotationsPlugin);
  const commands = coreTypes as unknown as Set<string>;
  const inverses = registries.inverseCommandRegistry as unknown as {
    add(type: string, inverse: (command: unknown) => unknown[]): void;
  };
  for (const type of ["SET_ANNOTATION", "REMOVE_ANNOTATION"]) {
    commands.add(type);
    inverses.add(type, (command) => [command]);
  }
}
