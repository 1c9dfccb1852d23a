import type { Zone } from "../grid/zone.ts";
import type { CellRange, Execution } from "./Execution.ts";
import { FilterCriteria, filterValue, readCriteria, savedCriteria } from "./FilterCriteria.ts";
import { Service } from "./Membrane.ts";
import { refuseProtected } from "./Protection.ts";

/** A sheet's filter: a table of the engine with filter buttons. */
export class Filter extends Service {
  private constructor(
    private readonly execution: Execution,
    private readonly sheetId: string,
    readonly zone: Zone,
  ) {
    super();
  }

  static of(execution: Execution, sheetId: string): Filter | null {
    const zone = execution.document.grid.filteredZone(sheetId);
    return zone ? new Filter(execution, sheetId, zone) : null;
  }

  static create(execution: Execution, sheetId: string, zone: Zone): Filter {
    const { grid } = execution.document;
    if (grid.filteredZone(sheetId)) {
      throw new Error("You can't create a filter in a sheet that already has a filter.");
    }
    grid.addFilter(sheetId, zone);
    return new Filter(execution, sheetId, zone);
  }

  getRange(): CellRange {
    return this.execution.objects.range(this.sheetId, this.zone);
  }
  /** The column is counted in the sheet, and the range's first row is its head. */
  sort(column: number, ascending: boolean): this {
    const { top, bottom } = this.zone;
    const rows = { ...this.zone, top: top + 1 };
    refuseProtected(this.execution, this.sheetId, rows);
    if (bottom > top) this.execution.document.grid.sort(this.sheetId, rows, column - 1, ascending);
    return this;
  }
  #column(column: number): number {
    const { left, right } = this.zone;
    if (column - 1 < left || column - 1 > right)
      throw new Error(`Column ${column} is not in the filtered range.`);
    return column - 1;
  }
  #kept(col: number) {
    return this.execution.document.grid
      .annotations("filterCriteria")
      .find(
        ({ place }) => place.type === "zone" && place.sheetId === this.sheetId && place.zone.left === col,
      );
  }
  #apply(col: number, criteria: FilterCriteria | null): void {
    const { grid } = this.execution.document;
    const { top, bottom } = this.zone;
    const rows = Array.from({ length: bottom - top }, (_, i) => top + 1 + i);
    const displayed = rows.map((row) => grid.displayed({ sheetId: this.sheetId, col, row }));
    grid.filterBy(this.sheetId, col, filterValue(criteria?.criteria ?? {}, displayed, this.execution));
  }

  getColumnFilterCriteria(column: number): FilterCriteria | null {
    const kept = this.#kept(this.#column(column));
    return kept ? new FilterCriteria(readCriteria(kept.data)) : null;
  }
  setColumnFilterCriteria(column: number, criteria: FilterCriteria | null): this {
    const { grid } = this.execution.document;
    const col = this.#column(column);
    const kept = this.#kept(col);
    if (kept) grid.removeAnnotation(kept.id);
    if (criteria) {
      const zone = { ...this.zone, left: col, right: col };
      const place = { type: "zone", sheetId: this.sheetId, zone } as const;
      grid.annotate({
        id: grid.newId(),
        kind: "filterCriteria",
        place,
        data: savedCriteria(criteria.criteria),
      });
    }
    this.#apply(col, criteria);
    return this;
  }
  removeColumnFilterCriteria(column: number): this {
    return this.setColumnFilterCriteria(column, null);
  }
  remove(): void {
    for (let col = this.zone.left; col <= this.zone.right; col += 1) {
      if (this.#kept(col)) this.removeColumnFilterCriteria(col + 1);
    }
    this.execution.document.grid.dispatch("REMOVE_TABLE", { sheetId: this.sheetId, target: [this.zone] });
  }
}
