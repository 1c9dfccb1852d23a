// What the engine saves of alike cells of a column is what one has beyond the one before. It opens the whole workbook a
// second time to see whether they read back as they stand, which takes longer than all else of saving: here the cells
// alone are read back.
import { registries } from "./engine.ts";
import type { Position } from "./zone.ts";

interface Formula {
  toFormulaString(getters: unknown): string;
}
interface Cell {
  readonly isFormula?: boolean;
  readonly content?: string;
  readonly compiledFormula?: Formula;
}
export interface SavedSheet {
  readonly id: string;
  readonly cells: object;
}
interface CellsPlugin {
  readonly getters: { getCell(position: Position): Cell | undefined };
  getCells(sheetId: string): Cell[];
  import(data: { sheets: readonly SavedSheet[] }): void;
}
type Plugin = (new (config: never) => CellsPlugin) & { readonly getters: readonly string[] };

const plugins = registries.corePluginRegistry as unknown as {
  get(name: string): Plugin;
  replace(name: string, plugin: Plugin): void;
};
const Cells = plugins.get("cell");

class CheckedCells extends Cells {
  static override readonly getters = [...Cells.getters, "areCellsReadBack"];

  /** Whether the cells of saved sheets would be read as they stand. */
  areCellsReadBack(sheets: readonly SavedSheet[]): boolean {
    const { getters } = this;
    const textOf = ({ content = "", compiledFormula }: Cell) =>
      compiledFormula ? compiledFormula.toFormulaString(getters) : content;
    let isSame = true;
    let count = 0;
    let read: Cell = {};
    const reader: CellsPlugin = Object.assign(Object.create(this) as CellsPlugin, {
      importCell: (_sheet: string, content?: string, _style?: object, _format?: string, formula?: Formula) =>
        formula ? { compiledFormula: formula } : { content },
      history: {
        update: (...change: unknown[]) => {
          read = change.at(-1) as Cell;
        },
      },
      dispatch: (_type: string, position: Position) => {
        const cell = getters.getCell(position);
        isSame &&= cell !== undefined && textOf(cell) === textOf(read);
        count += 1;
      },
    });
    // The engine changes what it reads.
    reader.import({ sheets: sheets.map(({ id, cells }) => ({ id, cells: structuredClone(cells) })) });
    const held = sheets
      .flatMap(({ id }) => this.getCells(id))
      .filter((cell) => cell.isFormula || cell.content);
    return isSame && count === held.length;
  }
}
plugins.replace("cell", CheckedCells);
