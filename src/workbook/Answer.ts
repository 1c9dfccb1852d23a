/** What a command gives back, or why nothing was done. JSON, because only that reaches the sidebar. */
export type Answer<T> = ({ ok: true; value: T } | Declined) & {
  /** What became of an earlier run that was cut off, where this one found it: to be told first. */
  recovered?: string;
};

/** Nothing was changed. */
export type Declined =
  /** The request is not accepted; `field` names the part of it that is wrong. */
  | { ok: false; code: "refused"; message: string; field?: string }
  /**
   * The destination holds cells of the user ("occupied"), they changed our block since ("edited"), or what is written
   * would not show ("hidden"): ask first.
   */
  | { ok: false; code: "occupied" | "edited" | "hidden"; message: string; range: string; cells: number }
  /** Someone else is inserting right now. */
  | { ok: false; code: "busy"; message: string }
  /** The user stopped it; what was there has been put back. */
  | { ok: false; code: "cancelled"; message: string }
  /** A service of Google failed; what was there has been put back. */
  | { ok: false; code: "failed"; message: string };
