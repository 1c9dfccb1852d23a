import type { Light, Offer, OfferReview } from "../../../core/offers/offerReview.ts";
import { standsInWords, waitingInWords } from "../../../core/offers/verdictInWords.ts";
import { SIGN_WORDS } from "../../../core/units/sign.ts";
import { Spoken } from "../../parts/Spoken.tsx";
import { useSession } from "../../Session.tsx";
import { amountsInWords } from "./amountsInWords.ts";

/** The verdict with its figures, in sight and read out while somebody types; undefined where the base cannot be read. */
export function VerdictBar({ reviewed }: { reviewed: { offer: Offer; review: OfferReview } | undefined }) {
  const { formats } = useSession();
  const words = amountsInWords(formats);
  const stands =
    reviewed &&
    `${standsInWords(reviewed.review, words)}. ${waitingInWords(reviewed.review, reviewed.offer.seatValuePerDay, words)}`;
  return (
    <div class="verdict-bar">
      <Spoken text={reviewed ? `${reviewed.review.verdict}: ${stands}` : ""} />
      {reviewed ? (
        <>
          <Lamp light={reviewed.review.lights[0]?.light ?? "warning"} />
          <span>
            <b>{reviewed.review.verdict}:</b> {stands}
          </span>
        </>
      ) : (
        <span class="hint">Type a base to see whether it closes.</span>
      )}
    </div>
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
