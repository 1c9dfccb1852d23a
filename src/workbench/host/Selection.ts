import type { Execution } from "./Execution.ts";
import { Service } from "./Membrane.ts";
import { Range } from "./Range.ts";
import { RangeList } from "./RangeList.ts";

/** What the user has selected. */
export class Selection extends Service {
  constructor(private readonly execution: Execution) {
    super();
  }

  getActiveSheet(): Service {
    return this.execution.objects.sheet(this.execution.view.activeSheetId());
  }
  getActiveRange(): Range | null {
    return this.getActiveRangeList().getRanges().at(-1) ?? null;
  }
  getActiveRangeList(): RangeList {
    const { view } = this.execution;
    const sheetId = view.activeSheetId();
    return new RangeList(view.zones().map((zone) => new Range(this.execution, sheetId, zone)));
  }
  getCurrentCell(): Range {
    const { view } = this.execution;
    const { col, row } = view.cell();
    return new Range(this.execution, view.activeSheetId(), { left: col, right: col, top: row, bottom: row });
  }
  /** The active range grown up to where Ctrl, Shift and an arrow key lead. */
  getNextDataRange(direction: string): Range {
    const range = this.getActiveRange() ?? this.getCurrentCell();
    const { zone } = range.getNextDataCell(direction);
    const grown = {
      left: Math.min(range.zone.left, zone.left),
      right: Math.max(range.zone.right, zone.right),
      top: Math.min(range.zone.top, zone.top),
      bottom: Math.max(range.zone.bottom, zone.bottom),
    };
    return new Range(this.execution, range.sheetId, grown);
  }
}
