/** How a figure stands to its period, the surest first. */
export const FIGURE_STATUSES = ["final", "derived", "approximate", "carried", "disputed"] as const;
export type FigureStatus = (typeof FIGURE_STATUSES)[number];

/** What each status means, as it is shown beside a figure. */
export const STATUS_MEANINGS: Readonly<Record<FigureStatus, string>> = {
  final: "as published for its period",
  derived: "our arithmetic on final figures",
  approximate: "an estimate, or our best reading",
  carried: "of an earlier period, for want of a later one",
  disputed: "there are two figures, and which is right is open",
};

/** Of a figure that nobody published, the user's own or our default, there is nothing to say. */
export type Standing = FigureStatus | "";

/** A standing and the grade that goes with it, where there is one: "carried, reliability D". */
export function standingInWords(status: Standing, reliability: string | undefined): string {
  return [status, ...(reliability === undefined ? [] : [`reliability ${reliability}`])]
    .filter(Boolean)
    .join(", ");
}
