import type { Zone } from "../grid/zone.ts";
import type { CellRange, Execution } from "./Execution.ts";
import { Service } from "./Membrane.ts";
import { refuseProtected } from "./Protection.ts";

/** A sheet's filter: a table of the engine with filter buttons. */
export class Filter extends Service {
  private constructor(
    private readonly execution: Execution,
    private readonly sheetId: string,
    private readonly zone: Zone,
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
  remove(): void {
    this.execution.document.grid.dispatch("REMOVE_TABLE", { sheetId: this.sheetId, target: [this.zone] });
  }
}
