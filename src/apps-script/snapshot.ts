import { readSpilledColumn } from "../tables/spilledColumn.ts";
import type { LocalFormulas } from "./localFormulas.ts";
import { type Typed, typeInto } from "./typeInto.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Takes down all that writing a block changes in a range; the returned function puts it back. `isFilled` says which
 * cells, counted from 0 within the range, a formula of ours fills: typing into them would stop it.
 */
export function snapshot(
  range: Range,
  local: LocalFormulas,
  isFilled: (row: number, column: number) => boolean = () => false,
): () => void {
  const formulas = range.getFormulas();
  const values = range.getValues();
  const formats = range.getNumberFormats();
  const backgrounds = range.getBackgrounds();
  const colours = range.getFontColors();
  const weights = range.getFontWeights();
  const alignments = range.getHorizontalAlignments().map((row) => row.map(settableAlignment));
  const notes = range.getNotes();
  // Not getWraps: it says true of cells that overflow.
  const wraps = range.getWrapStrategies();
  const validations = range.getDataValidations();
  const isBelowFormula = belowSpilledHeads(formulas, local);
  const rules = range.getSheet().getConditionalFormatRules();
  return () => {
    const contents = (value: (row: number, column: number) => Typed) =>
      formulas.map((row, i) => row.map((formula, j): Typed => (formula ? { asRead: formula } : value(i, j))));
    // Formulas first, on empty cells: what then shows again was filled by them, and only the rest was typed.
    typeInto(
      range,
      contents(() => ""),
      formats,
      local,
    );
    const filled = range.getValues();
    typeInto(
      range,
      contents((i, j) =>
        isFilled(i, j) || isBelowFormula(i, j) || filled[i]?.[j] !== "" ? "" : (values[i]?.[j] as Typed),
      ),
      formats,
      local,
    );
    // A formula or text that begins like one was typed under another format.
    range.setNumberFormats(formats);
    range.setBackgrounds(backgrounds);
    range.setFontColors(colours);
    range.setFontWeights(weights);
    range.setHorizontalAlignments(alignments);
    range.setNotes(notes);
    range.setWrapStrategies(wraps);
    range.setDataValidations(validations);
    range.getSheet().setConditionalFormatRules(rules);
  };
}

/** What setHorizontalAlignments takes for what its getter gave: two of the getter's words are none of the setter's. */
function settableAlignment(alignment: string): "left" | "center" | "right" | "normal" | null {
  if (alignment === "general") return null;
  return alignment === "general-left" ? "normal" : (alignment as "left" | "center" | "right");
}

/** Which cells stand below a head whose formula fills its column. */
function belowSpilledHeads(
  formulas: readonly (readonly string[])[],
  local: LocalFormulas,
): (row: number, column: number) => boolean {
  const heads = new Map<number, number>();
  formulas.forEach((cells, row) => {
    cells.forEach((formula, column) => {
      if (readSpilledColumn(local.read(formula))) heads.set(column, row);
    });
  });
  return (row, column) => row > (heads.get(column) ?? Number.POSITIVE_INFINITY);
}
