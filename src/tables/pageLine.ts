import { FORMATS } from "./Table.ts";

/**
 * Names and contents of a page's lines are together 920 pixels: as wide as a printed page that lies across, which is how
 * Google prints unless told otherwise, so that texts take few lines and it prints on one.
 */
export const PAGE = { names: 200, contents: 720 } as const;

export const USD_LINE = { width: PAGE.contents, format: FORMATS.usd } as const;
export const WORDS_LINE = { width: PAGE.contents, format: FORMATS.text, wraps: true } as const;
