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
    | "settings";
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
  readonly stored: Record<string, Stored | undefined> = {};

  adaptRanges({ applyChange }: { applyChange(range: EngineRange): Change }): void {
    for (const [id, entry] of Object.entries(this.stored)) {
      if (!entry?.range) continue;
      const { changeType, range } = applyChange(entry.range);
      if (changeType === "NONE") continue;
      const { place } = entry.annotation;
      if (changeType === "REMOVE" || place.type !== "zone") {
        this.history.update("stored", id, undefined);
        continue;
      }
      const moved = { ...place, sheetId: range.sheetId, zone: range.zone };
      this.history.update("stored", id, { annotation: { ...entry.annotation, place: moved }, range });
    }
  }

  handle(command: AnnotationCommand): void {
    if (command.type === "SET_ANNOTATION") {
      this.history.update("stored", command.annotation.id, this.withRange(command.annotation));
    } else if (command.type === "REMOVE_ANNOTATION") {
      this.history.update("stored", command.id, undefined);
    } else if (command.type === "DUPLICATE_SHEET") {
      for (const annotation of this.getAnnotations()) {
        const { id, kind, place } = annotation;
        if (place.type === "spreadsheet" || place.sheetId !== command.sheetId || !COPIED.has(kind)) continue;
        const copy = {
          ...annotation,
          id: `${id}-${command.sheetIdTo}`,
          place: { ...place, sheetId: command.sheetIdTo },
        };
        this.history.update("stored", copy.id, this.withRange(copy));
      }
    } else if (command.type === "DELETE_SHEET") {
      for (const [id, entry] of Object.entries(this.stored)) {
        const place = entry?.annotation.place;
        if (place && place.type !== "spreadsheet" && place.sheetId === command.sheetId) {
          this.history.update("stored", id, undefined);
        }
      }
    }
  }

  getAnnotations(): Annotation[] {
    return Object.values(this.stored).flatMap((entry) => (entry ? [entry.annotation] : []));
  }

  import(data: { annotations?: Annotation[] }): void {
    for (const annotation of data.annotations ?? []) {
      this.stored[annotation.id] = this.withRange(annotation);
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
