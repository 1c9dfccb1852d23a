import type { Annotation } from "../grid/Annotations.ts";
import type { Zone } from "../grid/zone.ts";
import type { CellRange, Execution } from "./Execution.ts";
import { Service } from "./Membrane.ts";

type Visibility = "DOCUMENT" | "PROJECT";
interface MetadataData {
  readonly number: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: Visibility;
}

const dataOf = (annotation: Annotation): MetadataData => annotation.data as unknown as MetadataData;

/** Metadata belongs to whole rows or columns; Google refuses any other range. */
export const placeOf = (range: CellRange): Place => {
  const { rows, cols } = range.execution.document.grid.size(range.sheetId);
  const { zone, sheetId } = range;
  const isRow = zone.left === 0 && zone.right === cols - 1 && zone.top === zone.bottom;
  const isColumn = zone.top === 0 && zone.bottom === rows - 1 && zone.left === zone.right;
  if (!isRow && !isColumn) {
    throw new Error(
      "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.",
    );
  }
  return { type: "zone", sheetId, zone, whole: isRow ? "rows" : "columns" };
};

const sizeOf = ({ key, value }: Pick<MetadataData, "key" | "value">): number =>
  key.length + (value?.length ?? 0);

/** Throws when a spreadsheet, or a sheet with its rows and columns, would hold more characters than it may. */
const refuseMoreMetadata = (execution: Execution, place: Annotation["place"], added: number): void => {
  const { grid, limits } = execution.document;
  const ownerOf = (one: Annotation["place"]) => (one.type === "spreadsheet" ? "" : one.sheetId);
  const size = grid
    .annotations("metadata")
    .filter((annotation) => ownerOf(annotation.place) === ownerOf(place))
    .reduce((sum, annotation) => sum + sizeOf(dataOf(annotation)), 0);
  if (size + added > limits.metadataCharacters) {
    throw new Error(
      `Developer metadata may hold ${limits.metadataCharacters} characters of keys and values here; this would be ${size + added}.`,
    );
  }
};

type Place = Extract<Annotation["place"], { type: "zone" }>;

/** Whether a zone covers a metadata's rows or columns; how far a sheet reaches the other way does not matter. */
export const covers = (zone: Zone, place: Place): boolean =>
  place.whole === "rows"
    ? zone.top <= place.zone.top && zone.bottom >= place.zone.bottom
    : zone.left <= place.zone.left && zone.right >= place.zone.right;

export class DeveloperMetadata extends Service {
  private constructor(
    private readonly execution: Execution,
    readonly id: string,
  ) {
    super();
  }

  /** Overloads of Google's: (key), (key, visibility), (key, value), (key, value, visibility). */
  static add(execution: Execution, place: Annotation["place"], key: string, rest: unknown[]): void {
    const isVisibility = (value: unknown): value is Visibility => value === "DOCUMENT" || value === "PROJECT";
    const last = rest.at(-1);
    const visibility = isVisibility(last) ? last : "DOCUMENT";
    const value = rest.length > 0 && !(rest.length === 1 && isVisibility(last)) ? String(rest[0]) : null;
    const { grid } = execution.document;
    refuseMoreMetadata(execution, place, sizeOf({ key, value }));
    const numbers = grid.annotations("metadata").map((annotation) => dataOf(annotation).number);
    const number = Math.max(0, ...numbers) + 1;
    grid.annotate({ id: grid.newId(), kind: "metadata", place, data: { number, key, value, visibility } });
  }

  static all(execution: Execution): DeveloperMetadata[] {
    return execution.document.grid
      .annotations("metadata")
      .map(({ id }) => new DeveloperMetadata(execution, id));
  }

  get annotation(): Annotation {
    const found = this.execution.document.grid.annotations("metadata").find(({ id }) => id === this.id);
    if (!found) throw new Error("This developer metadata was removed.");
    return found;
  }

  #change(change: Partial<MetadataData>): this {
    const { annotation } = this;
    const before = dataOf(annotation);
    const added = sizeOf({ ...before, ...change }) - sizeOf(before);
    if (added > 0) refuseMoreMetadata(this.execution, annotation.place, added);
    this.execution.document.grid.annotate({ ...annotation, data: { ...annotation.data, ...change } });
    return this;
  }

  getId(): number {
    return dataOf(this.annotation).number;
  }
  getKey(): string {
    return dataOf(this.annotation).key;
  }
  getValue(): string | null {
    return dataOf(this.annotation).value;
  }
  getVisibility(): string {
    return dataOf(this.annotation).visibility;
  }
  setKey(key: string): this {
    return this.#change({ key });
  }
  setValue(value: string): this {
    return this.#change({ value: String(value) });
  }
  setVisibility(visibility: Visibility): this {
    return this.#change({ visibility });
  }
  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.execution, this.annotation.place);
  }
  moveToSpreadsheet(): this {
    return this.#move({ type: "spreadsheet" });
  }
  moveToSheet({ sheetId }: { readonly sheetId: string }): this {
    return this.#move({ type: "sheet", sheetId });
  }
  moveToRow(row: CellRange): this {
    return this.#move(placeOf(row));
  }
  moveToColumn(column: CellRange): this {
    return this.#move(placeOf(column));
  }
  #move(place: Annotation["place"]): this {
    this.execution.document.grid.annotate({ ...this.annotation, place });
    return this;
  }
  remove(): void {
    this.execution.document.grid.removeAnnotation(this.id);
  }
}

export class DeveloperMetadataLocation extends Service {
  constructor(
    private readonly execution: Execution,
    private readonly place: Annotation["place"],
  ) {
    super();
  }

  getLocationType(): string {
    if (this.place.type === "spreadsheet") return "SPREADSHEET";
    if (this.place.type === "sheet") return "SHEET";
    return this.place.whole === "rows" ? "ROW" : "COLUMN";
  }
  getSpreadsheet(): Service | null {
    return this.place.type === "spreadsheet" ? this.execution.objects.spreadsheet() : null;
  }
  getSheet(): Service | null {
    return this.place.type === "sheet" ? this.execution.objects.sheet(this.place.sheetId) : null;
  }
  getRow(): CellRange | null {
    return this.#range("rows");
  }
  getColumn(): CellRange | null {
    return this.#range("columns");
  }

  #range(whole: "rows" | "columns"): CellRange | null {
    const { place } = this;
    if (place.type !== "zone" || place.whole !== whole) return null;
    return this.execution.objects.range(place.sheetId, place.zone);
  }
}

export class DeveloperMetadataFinder extends Service {
  private readonly conditions: ((annotation: Annotation) => boolean)[];

  constructor(
    private readonly execution: Execution,
    isWithin: (annotation: Annotation) => boolean,
  ) {
    super();
    this.conditions = [isWithin];
  }

  #where(condition: (data: MetadataData, annotation: Annotation) => boolean): this {
    this.conditions.push((annotation) => condition(dataOf(annotation), annotation));
    return this;
  }

  withKey(key: string): this {
    return this.#where((data) => data.key === key);
  }
  withValue(value: string): this {
    return this.#where((data) => data.value === value);
  }
  withId(id: number): this {
    return this.#where((data) => data.number === id);
  }
  withVisibility(visibility: Visibility): this {
    return this.#where((data) => data.visibility === visibility);
  }
  withLocationType(type: string): this {
    return this.#where(
      (_, { place }) => new DeveloperMetadataLocation(this.execution, place).getLocationType() === type,
    );
  }
  /** Searches reach everything inside anyway, as they do by default at Google. */
  onIntersectingLocations(): this {
    return this;
  }
  find(): DeveloperMetadata[] {
    return DeveloperMetadata.all(this.execution).filter(({ annotation }) =>
      this.conditions.every((condition) => condition(annotation)),
    );
  }
}
