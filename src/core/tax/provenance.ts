/** final: enacted and published for the tax year. carried: an earlier year's figure. approximate: our best reading. */
export type FigureStatus = "final" | "carried" | "approximate";

/** Where a group of tax figures comes from, and how sure it is. */
export interface Provenance {
  source: string;
  /** The year the figures were published for. */
  effective: number;
  status: FigureStatus;
  /** Why a figure is not final. Never missing on one that is carried or approximate. */
  why?: string;
  /** What else a reader should know. */
  note?: string;
}

/** A part whose provenance differs from that of the whole it belongs to; its source is the whole's unless given. */
export type OwnProvenance = Partial<Provenance>;

/** The provenance of a part: its own where it has one. A part with its own status does not inherit remarks. */
export function provenanceOf(part: OwnProvenance, whole: Provenance): Provenance {
  if (part.status === undefined) return whole;
  const { source = whole.source, effective = whole.effective, status, why, note } = part;
  return { source, effective, status, ...(why && { why }), ...(note && { note }) };
}

/** Status and source as one line for an explanation: "2025 figures: the 2026 form is not out. …". */
export function provenanceInWords({ source, effective, status, why, note }: Provenance): string {
  const surety = {
    final: `Final ${effective}`,
    carried: `${effective} figures: ${why}`,
    approximate: `Approximate: ${why}`,
  };
  return `${surety[status]}. ${note ? `Note: ${note}. ` : ""}Source: ${source}`;
}
