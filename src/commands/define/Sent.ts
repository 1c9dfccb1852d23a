import type { Day } from "../../core/units/day.ts";

/** A request as the sidebar sends it: only JSON reaches the spreadsheet, so a day is text, "2027-01-31". */
export type Sent<Request> = Request extends number
  ? SentNumber<Request>
  : Request extends object
    ? { [Key in keyof Request]: Sent<Request[Key]> }
    : Request;

/** A plain number may stand for a day; what tells a day is that it has a unit besides. */
type SentNumber<Value extends number> = Value extends Day
  ? keyof Day extends keyof Value
    ? string
    : Value
  : Value;
