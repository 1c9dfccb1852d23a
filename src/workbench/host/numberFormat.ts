/** What the format `General` reads back as. */
const GENERAL = "0.###############";

/** The engine's word for hours that go on after a day. */
const ELAPSED_HOURS = "hhhh";

/** A Sheets number format in the engine's words: it knows no colours, no `General`, and wants letters in quotes. */
export const gridFormat = (format: string): string => {
  if (/^general$/i.test(format)) return GENERAL;
  return format
    .replaceAll(/\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color\d+)\]/gi, "")
    .replace(/\[h+\]/i, ELAPSED_HOURS)
    .replaceAll(/(?<=[0#?])([A-Za-z]+)(?=$|;)/g, '"$1"');
};

export const sheetsFormat = (format: string): string =>
  format === "" ? "General" : format.replace(ELAPSED_HOURS, "[h]");
