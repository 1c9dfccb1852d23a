/** The engine's word for hours that go on after a day. */
const ELAPSED_HOURS = "hhhh";

/**
 * A Sheets number format in the engine's words, which knows no colours and wants letters in quotes. `General` makes a
 * cell's format automatic, and so does what automatic ones read back as.
 */
export const gridFormat = (format: string, automatic: string): string => {
  if (/^general$/i.test(format) || format === automatic) return "";
  return format
    .replaceAll(/\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color\d+)\]/gi, "")
    .replace(/\[h+\]/i, ELAPSED_HOURS)
    .replaceAll(/(?<=[0#?])([A-Za-z]+)(?=$|;)/g, '"$1"');
};

export const sheetsFormat = (format: string, automatic: string): string =>
  format === "" ? automatic : format.replace(ELAPSED_HOURS, "[h]");
