/** A name of a place as it is looked up: in any case, without points and apostrophes, whatever stands between its words. */
export function normalized(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.'’]/g, "")
    .replace(/[\s,/\u2010-\u2015-]+/g, " ")
    .trim();
}
