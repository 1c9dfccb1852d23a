// The engine measures the text of each cell that is written to see whether its row must be higher. One line in the usual
// size, which nearly all cells hold, never needs more than a row has.
import type { CellStyle } from "./CellStyle.ts";
import { registries } from "./engine.ts";
import type { Position } from "./zone.ts";

/** What a row is high of itself, in pixels, and the size of text that fits, in points. */
const USUAL_HEIGHT = 23;
const USUAL_SIZE = 10;

interface Cell {
  readonly isFormula: boolean;
  readonly content?: string;
  readonly style?: CellStyle;
}
interface RowSizes {
  readonly getters: { getCell(position: Position): Cell | undefined };
  getCellHeight(position: Position): number;
}
type Plugin = new (config: never) => RowSizes;

const plugins = registries.coreViewsPluginRegistry as unknown as {
  get(name: string): Plugin;
  replace(name: string, plugin: Plugin): void;
};

const isOneLine = ({ isFormula, content = "", style }: Cell): boolean =>
  (isFormula || (style?.wrapping !== "wrap" && !content.includes("\n"))) &&
  (style?.fontSize ?? USUAL_SIZE) <= USUAL_SIZE &&
  !style?.rotation;

plugins.replace(
  "row_size",
  class extends plugins.get("row_size") {
    override getCellHeight(position: Position): number {
      const cell = this.getters.getCell(position);
      return !cell || isOneLine(cell) ? USUAL_HEIGHT : super.getCellHeight(position);
    }
  },
);
