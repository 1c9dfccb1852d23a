/**
 * How a figure stands to its period, the surest first. final: as published for it. derived: our arithmetic on final
 * figures. approximate: an estimate, or our best reading. carried: of an earlier period, for want of a later one.
 * disputed: there are two figures, and which is right is open.
 */
export const FIGURE_STATUSES = ["final", "derived", "approximate", "carried", "disputed"] as const;
export type FigureStatus = (typeof FIGURE_STATUSES)[number];

/** Of a figure that nobody published, the user's own or our default, there is nothing to say. */
export type Standing = FigureStatus | "";
