/** How a cell looks, as far as the engine can show it. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly verticalAlign?: "top" | "middle" | "bottom";
  readonly wrapping?: "overflow" | "wrap" | "clip";
  readonly fillColor?: string;
  readonly textColor?: string;
  readonly fontSize?: number;
  /** Radians, clockwise. */
  readonly rotation?: number;
  // The engine keeps these with a cell's looks, and does not show them.
  readonly fontFamily?: string;
  readonly textDirection?: string;
  readonly isVertical?: boolean;
  /** The number format as it was set, where the engine shows it by another. */
  readonly numberFormat?: string;
  /** Looks and links of parts of a text, as long as the cell holds this very text. */
  readonly richText?: { readonly text: string; readonly runs: readonly unknown[] };
}
