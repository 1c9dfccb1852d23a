/** Stands behind a text that reads like an error, which the engine would take for one. Nobody sees or types it. */
const TEXT_MARK = "\u2061";
const ERROR_LIKE = /^#[A-Z][A-Z/0-9]*[!?]?$/;

/** A text for the engine, such as "#NUM!" in quotes, so that it stays one. */
export const engineText = (text: string): string => (ERROR_LIKE.test(text) ? text + TEXT_MARK : text);

/** A text of the engine, or a part of a file that it writes, as people have it: texts may be joined by now. */
export const shownText = (text: string): string => text.replaceAll(TEXT_MARK, "");
