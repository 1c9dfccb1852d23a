import type { Grid } from "../grid/Grid.ts";
import { locate } from "../grid/locate.ts";
import type { Position } from "../grid/zone.ts";
import type { Host } from "../host/Host.ts";
import type { View } from "../host/View.ts";

/** `window.workbench`: what browser tests and the curious console read cells by. A1 notation throughout. */
export class Handle {
  constructor(
    readonly grid: Grid,
    readonly host: Host,
    private readonly view: View,
  ) {}

  private map<T>(a1: string, read: (position: Position) => T): T[][] {
    const { sheetId, zone } = locate(this.grid, this.view.activeSheetId(), a1);
    return Array.from({ length: zone.bottom - zone.top + 1 }, (_, row) =>
      Array.from({ length: zone.right - zone.left + 1 }, (_, col) =>
        read({ sheetId, col: zone.left + col, row: zone.top + row }),
      ),
    );
  }

  values(a1: string): unknown[][] {
    return this.map(a1, (position) => this.grid.value(position));
  }

  displayed(a1: string): string[][] {
    return this.map(a1, (position) => this.grid.displayed(position));
  }

  formulas(a1: string): string[][] {
    return this.map(a1, (position) => this.grid.formula(position) ?? "");
  }

  notes(a1: string): string[][] {
    return this.map(a1, (position) => String(this.grid.note(position)?.data.text ?? ""));
  }

  select(a1: string): void {
    const { sheetId, zone } = locate(this.grid, this.view.activeSheetId(), a1);
    this.view.select(sheetId, [zone]);
  }

  sheetNames(): string[] {
    return this.grid.sheetIds().map((id) => this.grid.sheetName(id));
  }

  activeSheet(): string {
    return this.grid.sheetName(this.view.activeSheetId());
  }
}
