import type { Grid } from "../grid/Grid.ts";
import type { Zone } from "../grid/zone.ts";
import type { View } from "../host/View.ts";

/** Where the person at the screen is: the grid's own selection. */
export class ScreenView implements View {
  constructor(private readonly grid: Grid) {}

  activeSheetId(): string {
    return this.grid.model.getters.getActiveSheetId();
  }

  zones(): readonly Zone[] {
    return this.grid.model.getters.getSelectedZones();
  }

  cell(): { col: number; row: number } {
    const { col, row } = this.grid.model.getters.getActivePosition();
    return { col, row };
  }

  select(sheetId: string, zones: readonly Zone[], at?: { col: number; row: number }): void {
    const { model } = this.grid;
    const active = this.activeSheetId();
    if (active !== sheetId) this.grid.dispatch("ACTIVATE_SHEET", { sheetIdFrom: active, sheetIdTo: sheetId });
    zones.forEach((zone, i) => {
      if (i > 0) model.selection.addCellToSelection(zone.left, zone.top);
      const cell = { col: zone.left, row: zone.top };
      if (i === 0) model.selection.selectZone({ cell: at ?? cell, zone: { ...zone } });
      else model.selection.setAnchorCorner(zone.right, zone.bottom);
    });
  }
}
