import { DEFAULT_LOCALE, helpers } from "../grid/engine.ts";

/** The engine's word for hours that go on after a day. */
const ELAPSED_HOURS = "hhhh";

const PARTS =
  /("[^"]*")|(\\.|\[\$[^\]]*\])|\[(h+)\]|\[[^\]]*\]|_(.)|(am\/pm|a\/p)|([ymdhs]+)(?:\.0+)?|(e[+-]0+)|(\?)|([0#.,%;*@ ()/:+$!^&~{}<>=-])|(.)/gi;

/** A format in the engine's words: no colours or conditions, letters and what is not ASCII in quotes. */
const translated = (format: string): string =>
  format
    .replaceAll(/(?<=[0#?])([A-Za-z]+)(?=$|;)/g, '"$1"')
    .replaceAll(
      PARTS,
      (
        _,
        quoted?: string,
        literal?: string,
        hours?: string,
        space?: string,
        noon?: string,
        date?: string,
        exponent?: string,
        placeholder?: string,
        sign?: string,
        other?: string,
      ) => {
        if (quoted ?? literal) return quoted ?? literal ?? "";
        if (hours) return ELAPSED_HOURS;
        if (space) return '" "';
        if (noon) return "a";
        // Hours and seconds have two digits in the engine, whatever was asked for.
        if (date) return date.toLowerCase().replace(/^[hs]$/, (letter) => letter.repeat(2));
        if (exponent) return "e";
        if (placeholder) return "#";
        if (sign) return sign;
        return other === undefined ? "" : `"${other}"`;
      },
    );

const FRACTION = /[#?0]\s*\/\s*[#?\d]/;
const isShown = (format: string): boolean => {
  try {
    helpers.formatValue(1, { format, locale: DEFAULT_LOCALE });
    return !FRACTION.test(format);
  } catch {
    return false;
  }
};

/**
 * A Sheets number format as the engine can show it. `General` makes a cell's format automatic, and so do what automatic
 * ones read back as and what the engine cannot show at all, such as fractions.
 */
export const gridFormat = (format: string, automatic: string): string => {
  if (/^general$/i.test(format) || format === automatic) return "";
  const shown = translated(format);
  return isShown(shown) ? shown : "";
};

export const sheetsFormat = (format: string, automatic: string): string =>
  format === "" ? automatic : format.replace(ELAPSED_HOURS, "[h]");
