// Notes as Sheets shows them: a small corner on the cell, the text on hovering.
import { Component, xml } from "@odoo/owl";
import type { Annotation } from "../grid/Annotations.ts";
import { registries, UIPlugin } from "../grid/engine.ts";
import type { Position, Zone } from "../grid/zone.ts";

interface Getters {
  getAnnotations(): Annotation[];
  getActiveSheetId(): string;
}
interface Drawing {
  readonly ctx: CanvasRenderingContext2D;
  readonly sheetId: string;
  readonly viewports: {
    getVisibleRect(sheetId: string, zone: Zone): { x: number; y: number; width: number; height: number };
  };
}

const CORNER = 6;
const COLOR = "#d97706";

const notesOn = (getters: Getters, sheetId: string) =>
  getters
    .getAnnotations()
    .flatMap(({ kind, place, data }) =>
      kind === "note" && place.type === "zone" && place.sheetId === sheetId
        ? [{ zone: place.zone, text: String(data.text) }]
        : [],
    );

class NotePopover extends Component {
  static override template = xml`<div class="cell-note" t-esc="props.text"/>`;
  static override props = { text: String, onClosed: { type: Function, optional: true } };
  static readonly maxSize = { maxHeight: 400 };
}

class NoteCornersPlugin extends (UIPlugin as unknown as new (
  config: never,
) => { readonly getters: Getters }) {
  static readonly getters: string[] = [];
  static readonly layers = ["Highlights"];
  allowDispatch() {
    return "Success";
  }
  beforeHandle() {}
  handle() {}
  finalize() {}
  drawLayer({ ctx, sheetId, viewports }: Drawing): void {
    ctx.fillStyle = COLOR;
    for (const { zone } of notesOn(this.getters, sheetId)) {
      const { x, y, width, height } = viewports.getVisibleRect(sheetId, zone);
      if (width < CORNER || height < CORNER) continue;
      ctx.beginPath();
      ctx.moveTo(x + width - CORNER, y);
      ctx.lineTo(x + width, y);
      ctx.lineTo(x + width, y + CORNER);
      ctx.fill();
    }
  }
}

type Registry = { add(name: string, item: unknown): void };

/** Makes every grid opened from now on show its notes. */
export const showCellNotes = (): void => {
  (registries.featurePluginRegistry as unknown as Registry).add("noteCorners", NoteCornersPlugin);
  (registries.cellPopoverRegistry as unknown as Registry).add("Note", {
    onHover({ sheetId, col, row }: Position, getters: Getters) {
      const note = notesOn(getters, sheetId).find(({ zone }) => zone.left === col && zone.top === row);
      if (!note) return { isOpen: false };
      return { isOpen: true, props: { text: note.text }, Component: NotePopover, cellCorner: "top-right" };
    },
  });
};
