type Range = GoogleAppsScript.Spreadsheet.Range;

/** Takes down all that writing a block changes in a range; the returned function puts it back. */
export function snapshot(range: Range): () => void {
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
  const rules = range.getSheet().getConditionalFormatRules();
  return () => {
    // Formats last: a cell of plain text may keep a formula as text, and an apostrophe as a part of the text.
    range.setNumberFormat("General");
    range.setValues(values.map((row, i) => row.map((value, j) => formulas[i]?.[j] || restored(value))));
    range.setNumberFormats(formats);
    range.setBackgrounds(backgrounds);
    range.setFontColors(colours);
    range.setFontWeights(weights);
    range.setHorizontalAlignments(alignments);
    range.setNotes(notes);
    range.setWraps(wraps);
    range.getSheet().setConditionalFormatRules(rules);
  };
}

// Text that would be parsed again ("=x", "0012") stays the text it was.
function restored(value: unknown): unknown {
  return typeof value === "string" && value !== "" ? `'${value}` : value;
}
