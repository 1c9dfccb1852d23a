import type { Position } from "../grid/zone.ts";
import { cellAt, gridOf, type Matrix, mapCells, refuseProtectedCells, sizedBlock } from "./cellBlock.ts";
import { RangeLooks } from "./RangeLooks.ts";
import { RichTextValue, type Run } from "./RichTextValue.ts";
import { looksOfCell } from "./TextStyle.ts";

/** Texts of a range of which parts look otherwise or lead somewhere. */
export abstract class RangeRichText extends RangeLooks {
  /** Null of a cell that holds a number, a date or a truth value. */
  #read(position: Position): RichTextValue | null {
    const grid = gridOf(this);
    const value = grid.value(position);
    if (typeof value !== "string") return null;
    const style = grid.style(position);
    const link = grid.link(position) ?? null;
    const kept = style.richText?.text === value ? (style.richText.runs as readonly Run[]) : [];
    const runs = kept.length > 0 ? kept : [{ text: value, looks: {}, link }];
    const looks = looksOfCell(style);
    return new RichTextValue(runs.map((run) => ({ ...run, looks: { ...looks, ...run.looks } })));
  }

  #write(position: Position, value: RichTextValue): void {
    const grid = gridOf(this);
    const text = value.getText();
    const { sheetId, col, row } = position;
    const zone = { left: col, right: col, top: row, bottom: row };
    // A rich text is a text, whatever it looks like.
    const isPlain = !/^[=+'\\d.$%-]|^(?:true|false)$/i.test(text);
    grid.write(position, isPlain ? text : `'${text}`);
    grid.setStyle(sheetId, [zone], { richText: { text, runs: value.runs } });
  }

  getRichTextValue(): RichTextValue | null {
    return this.#read(cellAt(this, 0, 0));
  }
  getRichTextValues(): Matrix<RichTextValue | null> {
    return mapCells(this, (position) => this.#read(position));
  }
  setRichTextValue(value: RichTextValue): this {
    return this.setRichTextValues(mapCells(this, () => value));
  }
  setRichTextValues(values: unknown): this {
    const block = sizedBlock<RichTextValue>(this, values);
    refuseProtectedCells(this);
    block.forEach((row, r) => {
      row.forEach((value, c) => {
        this.#write(cellAt(this, r, c), value);
      });
    });
    return this;
  }
}
