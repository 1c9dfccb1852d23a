import { type Dispute, disputeInWords } from "../core/dispute.ts";
import type { Figure } from "../core/market/Benchmarks.ts";
import type { FigureStatus } from "../core/status.ts";

/** How a row's figure stands, with what is doubtful about it: `doubt` in whole sentences, then what is in dispute. */
export function standingOf(
  { status, dispute }: { status: FigureStatus; dispute?: Dispute },
  ...doubts: readonly string[]
): Pick<Figure, "status" | "doubt"> {
  const doubt = [...doubts, ...(dispute ? [`${disputeInWords(dispute)}.`] : [])].filter(Boolean).join(" ");
  return doubt === "" ? { status } : { status, doubt };
}
