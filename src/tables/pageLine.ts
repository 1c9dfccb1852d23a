import { FORMATS } from "./Table.ts";

/** Names and contents of a page's lines are together as wide as a printed page, so that it prints on one. */
export const PAGE = { names: 200, contents: 480 } as const;

export const USD_LINE = { width: PAGE.contents, format: FORMATS.usd } as const;
export const WORDS_LINE = { width: PAGE.contents, format: FORMATS.text, wraps: true } as const;
