interface EngineError {
  readonly value?: unknown;
  readonly message?: unknown;
}

/** Errors as Sheets writes them, by the engine's own name. */
const SHEETS_ERRORS: Readonly<Record<string, string>> = {
  "#BAD_EXPR": "#ERROR!",
  "#REF": "#REF!",
  "#CYCLE": "#REF!",
  "#SPILL!": "#REF!",
};

/** A number that a function does not take, rather than a value that is none. */
const OUT_OF_RANGE =
  /must be|should be|has to be|strictly|positive|negative|between|greater|less|out of range|domain|too large|invalid index/i;
const EXPECTS_ANOTHER_KIND = /expects a|number value|cannot be (?:parsed|coerced)|to be a (?:number|date)/i;
const WRONG_NUMBER_OF_ARGUMENTS = /number of arguments/i;

/** What a cell shows for an error of the engine: its own `#ERROR` is #VALUE! or #NUM! in Sheets. */
export const sheetsError = ({ value, message }: EngineError): string => {
  const text = String(value);
  const about = String(message ?? "");
  if (text === "#BAD_EXPR" && WRONG_NUMBER_OF_ARGUMENTS.test(about)) return "#N/A";
  if (text === "#ERROR") {
    return OUT_OF_RANGE.test(about) && !EXPECTS_ANOTHER_KIND.test(about) ? "#NUM!" : "#VALUE!";
  }
  return SHEETS_ERRORS[text] ?? text;
};
