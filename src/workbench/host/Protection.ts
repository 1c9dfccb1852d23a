import type { Annotation } from "../grid/Annotations.ts";
import { intersects, without, type Zone } from "../grid/zone.ts";
import { type CellRange, type Execution, mayEdit } from "./Execution.ts";
import { Service } from "./Membrane.ts";

interface ProtectionData {
  readonly description: string;
  readonly isWarningOnly: boolean;
  readonly owner: string;
  readonly editors: readonly string[];
  /** Whether everybody of the owner's domain may edit. */
  readonly canDomainEdit?: boolean;
  /** The named range that the protection goes with. */
  readonly rangeName?: string;
  /** Parts of a protected sheet that anybody may edit. */
  readonly unprotected?: readonly Zone[];
}

/** An editor by address, or a user as Session and getEditors give one. */
type Editor = string | { getEmail(): string };
const nameOf = (editor: Editor): string => (typeof editor === "string" ? editor : editor.getEmail());

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
    if (!mayEdit(this.execution.user)) return false;
    return isWarningOnly || owner === id || editors.includes(id);
  }
  addEditor(user: Editor): this {
    return this.addEditors([user]);
  }
  removeEditor(user: Editor): this {
    return this.removeEditors([user]);
  }
  addEditors(users: readonly Editor[]): this {
    const { editors } = dataOf(this.annotation);
    return this.#change({ editors: [...new Set([...editors, ...users.map(nameOf).filter(Boolean)])] });
  }
  /** The owner stays an editor, whoever is removed. */
  removeEditors(users: readonly Editor[]): this {
    const { editors, owner } = dataOf(this.annotation);
    const removed = users.map(nameOf);
    return this.#change({
      editors: editors.filter((editor) => editor === owner || !removed.includes(editor)),
    });
  }
  /** Told to those only who are among them. */
  getEditors(): ProtectionEditor[] {
    if (!this.canEdit()) throw new Error("You are not an editor of this protection.");
    return dataOf(this.annotation).editors.map((editor) => new ProtectionEditor(editor));
  }
  canDomainEdit(): boolean {
    return dataOf(this.annotation).canDomainEdit ?? false;
  }
  setDomainEdit(canDomainEdit: boolean): this {
    return this.#change({ canDomainEdit });
  }
  setRange({ sheetId, zone }: CellRange): this {
    const { rangeName: _, ...data } = dataOf(this.annotation);
    const place = { type: "zone", sheetId, zone } as const;
    this.execution.document.grid.annotate({ ...this.annotation, place, data });
    return this;
  }
  getRangeName(): string | null {
    return dataOf(this.annotation).rangeName ?? null;
  }
  setRangeName(rangeName: string): this {
    const { grid } = this.execution.document;
    const named = grid.namedZones().find(({ name }) => name.toLowerCase() === rangeName.toLowerCase());
    if (!named) throw new Error(`The named range "${rangeName}" does not exist.`);
    this.setRange(this.execution.objects.range(named.sheetId, named.zone));
    return this.#change({ rangeName });
  }
  setNamedRange(range: { getName(): string }): this {
    return this.setRangeName(range.getName());
  }
  getUnprotectedRanges(): CellRange[] {
    const { place, data } = this.annotation;
    if (place.type !== "sheet") return [];
    const zones = (data as unknown as ProtectionData).unprotected ?? [];
    return zones.map((zone) => this.execution.objects.range(place.sheetId, zone));
  }
  setUnprotectedRanges(ranges: readonly CellRange[]): this {
    if (this.annotation.place.type !== "sheet") {
      throw new Error("Only a protected sheet can have unprotected ranges.");
    }
    return this.#change({ unprotected: ranges.map(({ zone }) => zone) });
  }
  remove(): void {
    this.execution.document.grid.removeAnnotation(this.id);
  }
}

/** Who may edit what is protected, as a user. */
class ProtectionEditor extends Service {
  constructor(private readonly email: string) {
    super();
  }
  getEmail(): string {
    return this.email;
  }
}

/** Whether a protection covers a cell of the zone. */
const covers = (annotation: Annotation, sheetId: string, zone: Zone): boolean => {
  const { place } = annotation;
  if (place.type === "spreadsheet" || place.sheetId !== sheetId) return false;
  if (place.type === "zone") return intersects(place.zone, zone);
  const { unprotected = [] } = dataOf(annotation);
  return unprotected.reduce((left, hole) => left.flatMap((part) => without(part, hole)), [zone]).length > 0;
};

/** Throws when somebody else's protection covers a cell of the zone. */
export const refuseProtected = (execution: Execution, sheetId: string, zone: Zone): void =>
  refuseWhere(execution, (annotation) => covers(annotation, sheetId, zone));

/** Throws when somebody else's protection covers the sheet as a whole. */
export const refuseProtectedSheet = (execution: Execution, sheetId: string): void =>
  refuseWhere(execution, ({ place }) => place.type === "sheet" && place.sheetId === sheetId);

const refuseWhere = (execution: Execution, isCovering: (annotation: Annotation) => boolean): void => {
  for (const protection of Protection.all(execution)) {
    if (isCovering(protection.annotation) && !protection.canEdit()) {
      throw new Error(
        "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
      );
    }
  }
};
