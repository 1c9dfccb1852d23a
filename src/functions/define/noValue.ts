/** What a cell reads as that is not accepted, and a blank one where a value is required. */
export const BAD = Symbol("bad");
export const BLANK = Symbol("blank");
