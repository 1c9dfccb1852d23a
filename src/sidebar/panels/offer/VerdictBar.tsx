import type { Light, Offer, OfferReview } from "../../../core/offers/offerReview.ts";
import { standsInWords, waitingInWords } from "../../../core/offers/verdictInWords.ts";
import { SIGN_WORDS } from "../../../core/units/sign.ts";
import { useSession } from "../../Session.tsx";
import { amountsInWords } from "./amountsInWords.ts";

/** The verdict with its figures, in sight and read out while somebody types; undefined where the base cannot be read. */
export function VerdictBar({ reviewed }: { reviewed: { offer: Offer; review: OfferReview } | undefined }) {
  const { formats } = useSession();
  if (!reviewed) {
    return (
      <p class="verdict-bar hint" role="status">
        Type a base to see whether it closes.
      </p>
    );
  }
  const { offer, review } = reviewed;
  const words = amountsInWords(formats);
  return (
    <p class="verdict-bar" role="status">
      <Lamp light={review.lights[0]?.light ?? "warning"} />
      <span>
        <b>{review.verdict}:</b> {standsInWords(review, words)}.{" "}
        {waitingInWords(review, offer.seatValuePerDay, words)}
      </span>
    </p>
  );
}

/** A light that does not depend on its colour. */
export function Lamp({ light }: { light: Light["light"] }) {
  return (
    <span class={`lamp ${light}`}>
      <span class="hidden">{SIGN_WORDS[light]}: </span>
    </span>
  );
}
