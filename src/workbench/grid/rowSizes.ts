// The engine measures the text of each cell that is written to see whether its row must be higher. One line in the usual
// size, which nearly all cells hold, never needs more than a row has; of others it is remembered how high they are, since
// the same texts come again with each workbook that is opened and each sheet that is copied.
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
  readonly format?: string;
}
interface RowSizes {
  readonly getters: {
    getCell(position: Position): Cell | undefined;
    getColSize(sheetId: string, col: number): number;
    getLocale(): { readonly code: string };
  };
  isInMultiRowMerge(position: Position): boolean;
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

const heights = new Map<string, number>();

plugins.replace(
  "row_size",
  class extends plugins.get("row_size") {
    override getCellHeight(position: Position): number {
      const cell = this.getters.getCell(position);
      if (!cell || isOneLine(cell) || this.isInMultiRowMerge(position)) return USUAL_HEIGHT;
      const { isFormula, content, style, format } = cell;
      const width = this.getters.getColSize(position.sheetId, position.col);
      const text = isFormula ? null : [content, format, this.getters.getLocale().code];
      const key = JSON.stringify([text, style, width]);
      const height = heights.get(key) ?? super.getCellHeight(position);
      heights.set(key, height);
      return height;
    }
  },
);
