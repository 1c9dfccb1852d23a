import type { Grid } from "../grid/Grid.ts";
import type { Zone } from "../grid/zone.ts";

/** Where a user is in the workbook. */
export interface View {
  activeSheetId(): string;
  /** The selected zones, the active one last, and the active cell. */
  zones(): readonly Zone[];
  cell(): { readonly col: number; readonly row: number };
  /** Selects zones; the active cell is the first of the last one unless another within it is named. */
  select(
    sheetId: string,
    zones: readonly Zone[],
    cell?: { readonly col: number; readonly row: number },
  ): void;
}

const TOP_LEFT: Zone = { left: 0, top: 0, right: 0, bottom: 0 };

/** A user's place when there is no screen. */
export class HeadlessView implements View {
  private sheetId: string | undefined;
  private selected: readonly Zone[] = [TOP_LEFT];
  private active: { readonly col: number; readonly row: number } | undefined;

  constructor(private readonly grid: Grid) {}

  activeSheetId(): string {
    const [first = ""] = this.grid.sheetIds();
    return this.sheetId && this.grid.hasSheet(this.sheetId) ? this.sheetId : first;
  }

  zones(): readonly Zone[] {
    return this.selected;
  }

  cell(): { col: number; row: number } {
    const { left, top } = this.selected.at(-1) ?? TOP_LEFT;
    return this.active ?? { col: left, row: top };
  }

  select(sheetId: string, zones: readonly Zone[], cell?: { col: number; row: number }): void {
    this.sheetId = sheetId;
    this.selected = zones;
    this.active = cell;
  }
}
