import type { CellStyle } from "../grid/CellStyle.ts";
import type { Zone } from "../grid/zone.ts";
import { Color, rgb } from "./Color.ts";
import {
  cellAt,
  gridOf,
  type Matrix,
  mapCells,
  refuseProtectedCells,
  sizedBlock,
  styleCells,
} from "./cellBlock.ts";
import { colorOf } from "./colors.ts";
import type { Execution } from "./Execution.ts";
import { Service } from "./Membrane.ts";
import { cellStyleOf, DEFAULT_FONT, looksOfCell, TextStyle } from "./TextStyle.ts";

const lineOf = ({ underline, strikethrough }: CellStyle): string =>
  strikethrough ? "line-through" : underline ? "underline" : "none";
const lineStyle = (line: string | null): CellStyle => ({
  underline: line === "underline",
  strikethrough: line === "line-through",
});
const RADIANS = Math.PI / 180;

/** Text turned by an angle, or written from top to bottom. */
export class TextRotation extends Service {
  constructor(
    private readonly degrees: number,
    private readonly vertical: boolean,
  ) {
    super();
  }
  getDegrees(): number {
    return this.degrees;
  }
  isVertical(): boolean {
    return this.vertical;
  }
}

/** Looks of a range beyond the common ones: colours as objects, fonts, lines, directions, angles, wrapping. */
export abstract class RangeLooks extends Service {
  constructor(
    readonly execution: Execution,
    readonly sheetId: string,
    readonly zone: Zone,
  ) {
    super();
  }

  #first<T>(read: (style: CellStyle) => T): T {
    return read(gridOf(this).style(cellAt(this, 0, 0)));
  }
  #each<T>(read: (style: CellStyle) => T): Matrix<T> {
    return mapCells(this, (position) => read(gridOf(this).style(position)));
  }
  #all(style: CellStyle): this {
    refuseProtectedCells(this);
    gridOf(this).setStyle(this.sheetId, [this.zone], style);
    return this;
  }
  #block<T>(values: unknown, styleOf: (value: T) => CellStyle): this {
    styleCells(this, sizedBlock<T>(this, values), styleOf);
    return this;
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    return this.#all({ fillColor: rgb(red, green, blue) });
  }
  getBackgroundObject(): Color {
    return this.#first(({ fillColor }) => new Color(fillColor?.toLowerCase() || "#ffffff"));
  }
  getBackgroundObjects(): Matrix<Color> {
    return this.#each(({ fillColor }) => new Color(fillColor?.toLowerCase() || "#ffffff"));
  }
  setBackgroundObject(color: Color | null): this {
    return this.#all({ fillColor: color?.css ?? "" });
  }
  setBackgroundObjects(colors: unknown): this {
    return this.#block<Color | null>(colors, (color) => ({ fillColor: color?.css ?? "" }));
  }
  getFontColorObject(): Color {
    return this.#first(({ textColor }) => new Color(textColor?.toLowerCase() || "#000000"));
  }
  getFontColorObjects(): Matrix<Color> {
    return this.#each(({ textColor }) => new Color(textColor?.toLowerCase() || "#000000"));
  }
  setFontColorObject(color: Color | null): this {
    return this.#all({ textColor: color?.css ?? "" });
  }
  setFontColorObjects(colors: unknown): this {
    return this.#block<Color | null>(colors, (color) => ({ textColor: color?.css ?? "" }));
  }

  // Names of before 2012, which many a program still uses

  getBackgroundColor(): string {
    return this.getBackgroundObject().css;
  }
  getBackgroundColors(): Matrix<string> {
    return this.getBackgroundObjects().map((row) => row.map(({ css }) => css));
  }
  setBackgroundColor(color: string | null): this {
    return this.#all({ fillColor: colorOf(color) });
  }
  setBackgroundColors(colors: unknown): this {
    return this.#block<string | null>(colors, (color) => ({ fillColor: colorOf(color) }));
  }
  getColumnIndex(): number {
    return this.zone.left + 1;
  }

  getFontFamily(): string {
    return this.#first(({ fontFamily }) => fontFamily || DEFAULT_FONT);
  }
  getFontFamilies(): Matrix<string> {
    return this.#each(({ fontFamily }) => fontFamily || DEFAULT_FONT);
  }
  /** Kept and read back; the grid shows one font. */
  setFontFamily(fontFamily: string | null): this {
    return this.#all({ fontFamily: fontFamily ?? "" });
  }
  setFontFamilies(families: unknown): this {
    return this.#block<string | null>(families, (fontFamily) => ({ fontFamily: fontFamily ?? "" }));
  }
  getFontLine(): string {
    return this.#first(lineOf);
  }
  getFontLines(): Matrix<string> {
    return this.#each(lineOf);
  }
  setFontLines(lines: unknown): this {
    return this.#block<string | null>(lines, lineStyle);
  }
  getTextStyle(): TextStyle {
    return this.#first((style) => new TextStyle(looksOfCell(style)));
  }
  getTextStyles(): Matrix<TextStyle> {
    return this.#each((style) => new TextStyle(looksOfCell(style)));
  }
  setTextStyle(style: TextStyle): this {
    return this.#all(cellStyleOf(style.looks));
  }
  setTextStyles(styles: unknown): this {
    return this.#block<TextStyle>(styles, ({ looks }) => cellStyleOf(looks));
  }

  getVerticalAlignments(): Matrix<string> {
    return this.#each(({ verticalAlign }) => verticalAlign ?? "bottom");
  }
  getWrapStrategy(): string {
    return this.#first(({ wrapping }) => (wrapping ?? "overflow").toUpperCase());
  }
  getWrapStrategies(): Matrix<string> {
    return this.#each(({ wrapping }) => (wrapping ?? "overflow").toUpperCase());
  }
  setWrapStrategies(strategies: unknown): this {
    return this.#block<string>(strategies, (strategy) => ({
      wrapping: strategy.toLowerCase() as NonNullable<CellStyle["wrapping"]>,
    }));
  }
  getTextDirection(): string | null {
    return this.#first(({ textDirection }) => textDirection || null);
  }
  getTextDirections(): Matrix<string | null> {
    return this.#each(({ textDirection }) => textDirection || null);
  }
  setTextDirection(direction: string | null): this {
    return this.#all({ textDirection: direction ?? "" });
  }
  setTextDirections(directions: unknown): this {
    return this.#block<string | null>(directions, (direction) => ({ textDirection: direction ?? "" }));
  }
  getTextRotation(): TextRotation {
    return this.#first(rotationOf);
  }
  getTextRotations(): Matrix<TextRotation> {
    return this.#each(rotationOf);
  }
  /** Degrees against the clock, from -90 to 90, or a rotation read elsewhere. */
  setTextRotation(rotation: number | TextRotation): this {
    return this.#all(styleOfRotation(rotation));
  }
  setTextRotations(rotations: unknown): this {
    return this.#block<TextRotation>(rotations, styleOfRotation);
  }
  setVerticalText(isVertical: boolean): this {
    return this.#all({ isVertical, rotation: 0 });
  }
  /** Google has had no effect of it since links became part of rich text. */
  setShowHyperlink(_isShown: boolean): this {
    return this;
  }
}

const rotationOf = ({ rotation = 0, isVertical = false }: CellStyle): TextRotation =>
  new TextRotation(Math.round(-rotation / RADIANS) || 0, isVertical);

const styleOfRotation = (rotation: number | TextRotation): CellStyle => {
  const degrees = typeof rotation === "number" ? rotation : rotation.getDegrees();
  if (!(degrees >= -90 && degrees <= 90))
    throw new Error("The text rotation must be between -90 and 90 degrees.");
  return { rotation: -degrees * RADIANS, isVertical: typeof rotation !== "number" && rotation.isVertical() };
};
