import { type Dispute, disputeInWords } from "../dispute.ts";
import type { FigureStatus } from "../status.ts";

/** Where a group of tax figures comes from, and how sure it is. */
export interface Provenance {
  source: string;
  /** The year the figures were published for. */
  effective: number;
  status: FigureStatus;
  /** Why a figure is not final. Never missing on one that is not. */
  why?: string;
  /** Never missing on a disputed figure, nor there on any other. */
  dispute?: Dispute;
  /** What else a reader should know. */
  note?: string;
}

/** A part whose provenance differs from that of the whole it belongs to; its source is the whole's unless given. */
export type OwnProvenance = Partial<Provenance>;

/** The provenance of a part: its own where it has one. A part with its own status does not inherit remarks. */
export function provenanceOf(part: OwnProvenance, whole: Provenance): Provenance {
  if (part.status === undefined) return whole;
  const { source = whole.source, effective = whole.effective, status, why, dispute, note } = part;
  return {
    source,
    effective,
    status,
    ...(why && { why }),
    ...(dispute && { dispute }),
    ...(note && { note }),
  };
}

/** Status and source as one line for an explanation: "2025 figures: the 2026 form is not out. …". */
export function provenanceInWords({ source, effective, status, why, dispute, note }: Provenance): string {
  const surety = {
    final: `Final ${effective}`,
    derived: `Derived from ${effective} figures${why ? `: ${why}` : ""}`,
    carried: `${effective} figures: ${why}`,
    approximate: `Approximate: ${why}`,
    disputed: `Disputed: ${why}${dispute ? `. ${disputeInWords(dispute)}` : ""}`,
  };
  return `${surety[status]}. ${note ? `Note: ${note}. ` : ""}Source: ${source}`;
}

/** What a step that cites figures of a tax year tells about them. */
export function standing(provenance: Provenance): { class: "C"; status: FigureStatus; source: string } {
  return { class: "C", status: provenance.status, source: provenanceInWords(provenance) };
}
