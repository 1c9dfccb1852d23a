import type { Annotation } from "../grid/Annotations.ts";
import { intersects, type Zone } from "../grid/zone.ts";
import type { CellRange, Execution } from "./Execution.ts";
import { Service } from "./Membrane.ts";

interface ProtectionData {
  readonly description: string;
  readonly isWarningOnly: boolean;
  readonly owner: string;
  readonly editors: readonly string[];
}

const dataOf = (annotation: Annotation): ProtectionData => annotation.data as unknown as ProtectionData;

/** A protected range or sheet. A warning never stops a script; a hard one stops whoever is not its editor. */
export class Protection extends Service {
  private constructor(
    private readonly execution: Execution,
    readonly id: string,
  ) {
    super();
  }

  static create(execution: Execution, place: Annotation["place"]): Protection {
    const { grid } = execution.document;
    const id = grid.newId();
    const data = {
      description: "",
      isWarningOnly: false,
      owner: execution.user.id,
      editors: [execution.user.id],
    };
    grid.annotate({ id, kind: "protection", place, data });
    return new Protection(execution, id);
  }

  static all(execution: Execution): Protection[] {
    return execution.document.grid.annotations("protection").map(({ id }) => new Protection(execution, id));
  }

  get annotation(): Annotation {
    const found = this.execution.document.grid.annotations("protection").find(({ id }) => id === this.id);
    if (!found) throw new Error("This protection was removed.");
    return found;
  }

  #change(change: Partial<ProtectionData>): this {
    const { annotation } = this;
    this.execution.document.grid.annotate({ ...annotation, data: { ...annotation.data, ...change } });
    return this;
  }

  getDescription(): string {
    return dataOf(this.annotation).description;
  }
  setDescription(description: string): this {
    return this.#change({ description });
  }
  isWarningOnly(): boolean {
    return dataOf(this.annotation).isWarningOnly;
  }
  setWarningOnly(isWarningOnly: boolean): this {
    return this.#change({ isWarningOnly });
  }
  getProtectionType(): string {
    return this.annotation.place.type === "sheet" ? "SHEET" : "RANGE";
  }
  getRange(): CellRange {
    const { place } = this.annotation;
    if (place.type === "spreadsheet") throw new Error("This protection has no range.");
    const { rows, cols } = this.execution.document.grid.size(place.sheetId);
    const zone = place.type === "zone" ? place.zone : { left: 0, top: 0, right: cols - 1, bottom: rows - 1 };
    return this.execution.objects.range(place.sheetId, zone);
  }
  canEdit(): boolean {
    const { owner, isWarningOnly, editors } = dataOf(this.annotation);
    const { id } = this.execution.user;
    return isWarningOnly || owner === id || editors.includes(id);
  }
  addEditor(user: string): this {
    return this.#change({ editors: [...dataOf(this.annotation).editors, user] });
  }
  removeEditor(user: string): this {
    return this.#change({ editors: dataOf(this.annotation).editors.filter((editor) => editor !== user) });
  }
  remove(): void {
    this.execution.document.grid.removeAnnotation(this.id);
  }
}

/** Throws when somebody else's protection covers a cell of the zone. */
export const refuseProtected = (execution: Execution, sheetId: string, zone: Zone): void =>
  refuseWhere(
    execution,
    ({ place }) =>
      (place.type === "sheet" && place.sheetId === sheetId) ||
      (place.type === "zone" && place.sheetId === sheetId && intersects(place.zone, zone)),
  );

/** Throws when somebody else's protection covers the sheet as a whole. */
export const refuseProtectedSheet = (execution: Execution, sheetId: string): void =>
  refuseWhere(execution, ({ place }) => place.type === "sheet" && place.sheetId === sheetId);

const refuseWhere = (execution: Execution, covers: (annotation: Annotation) => boolean): void => {
  for (const protection of Protection.all(execution)) {
    if (covers(protection.annotation) && !protection.canEdit()) {
      throw new Error(
        "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
      );
    }
  }
};
