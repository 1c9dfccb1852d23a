import { readSpilledColumn } from "../tables/spilledColumn.ts";
import { type Typed, typeInto } from "./typeInto.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Takes down all that writing a block changes in a range; the returned function puts it back. `isFilled` says which
 * cells, counted from 0 within the range, a formula of ours fills: typing into them would stop it.
 */
export function snapshot(
  range: Range,
  isFilled: (row: number, column: number) => boolean = () => false,
): () => void {
  const formulas = range.getFormulas();
  const values = range.getValues();
  const formats = range.getNumberFormats();
  const backgrounds = range.getBackgrounds();
  const colours = range.getFontColors();
  const weights = range.getFontWeights();
  // Google's types know fewer words than its own getter gives.
  const alignments = range.getHorizontalAlignments() as ("left" | "center" | "right")[][];
  const notes = range.getNotes();
  const wraps = range.getWraps();
  const validations = range.getDataValidations();
  const isBelowFormula = belowSpilledHeads(formulas);
  const rules = range.getSheet().getConditionalFormatRules();
  return () => {
    const contents = (value: (row: number, column: number) => Typed) =>
      formulas.map((row, i) => row.map((formula, j): Typed => (formula ? { formula } : value(i, j))));
    // Formulas first, on empty cells: what then shows again was filled by them, and only the rest was typed.
    typeInto(
      range,
      contents(() => ""),
      formats,
    );
    const filled = range.getValues();
    typeInto(
      range,
      contents((i, j) =>
        isFilled(i, j) || isBelowFormula(i, j) || filled[i]?.[j] !== "" ? "" : (values[i]?.[j] as Typed),
      ),
      formats,
    );
    // A formula or text that begins like one was typed under another format.
    range.setNumberFormats(formats);
    range.setBackgrounds(backgrounds);
    range.setFontColors(colours);
    range.setFontWeights(weights);
    range.setHorizontalAlignments(alignments);
    range.setNotes(notes);
    range.setWraps(wraps);
    range.setDataValidations(validations);
    range.getSheet().setConditionalFormatRules(rules);
  };
}

/** Which cells stand below a head whose formula fills its column. */
function belowSpilledHeads(
  formulas: readonly (readonly string[])[],
): (row: number, column: number) => boolean {
  const heads = new Map<number, number>();
  formulas.forEach((cells, row) => {
    cells.forEach((formula, column) => {
      if (readSpilledColumn(formula)) heads.set(column, row);
    });
  });
  return (row, column) => row > (heads.get(column) ?? Number.POSITIVE_INFINITY);
}
