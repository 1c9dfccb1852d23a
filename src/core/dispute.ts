import type { ByFiling } from "./tax/filing.ts";
import { percent } from "./units/amountText.ts";
import { withThousands } from "./units/thousands.ts";

/** Of two figures for one thing, the one that is not in use, and who says which. */
export interface Dispute {
  /** Who says the figure in use. */
  chosenBy: string;
  other: ByFiling<number>;
  otherBy: string;
  /** What the other figure would change, in dollars a year. */
  effect: string;
}

/** Who says which figure, and what it is worth: "The figure used is that of …; … says 15,000: up to $94." */
export function disputeInWords({ chosenBy, other, otherBy, effect }: Dispute): string {
  const figures = typeof other === "number" ? [other] : [other.single, other.joint, other.hoh];
  const others = figures
    .map((figure) => (figure > 0 && figure < 1 ? percent(figure) : withThousands(figure)))
    .join(" / ");
  return `The figure used is that of ${chosenBy}; ${otherBy} says ${others}: ${effect}`;
}
