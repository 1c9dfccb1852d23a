import type { Light, Offer, OfferReview } from "../../../core/offers/offerReview.ts";
import { waysOut } from "../../../core/offers/waysOut.ts";
import { StackedBars } from "../../parts/StackedBars.tsx";
import { useSession } from "../../Session.tsx";
import { amountsInWords } from "./amountsInWords.ts";
import { Lamp } from "./VerdictBar.tsx";

/** What the whole package comes to, and the four questions' lights. */
export function Package({ offer, review }: { offer: Offer; review: OfferReview }) {
  const { formats } = useSession();
  const lineName = review.referenceIs === "floor" ? "Floor to close" : "Local average";
  return (
    <>
      <StackedBars
        label={`Base and equity against the ${lineName.toLowerCase()}. The text below has the numbers.`}
        cashIs="Base"
        line={{ name: lineName, amount: review.reference }}
        bars={[
          {
            name: "Base and equity a year",
            cash: offer.base,
            certainEquity: review.certainEquity,
            uncertainEquity: review.uncertainEquity,
          },
        ]}
      />
      <p>
        Base, bonus and certain equity: <b>{formats.dollars(review.counted)}</b> a year.
      </p>
      <Lights lights={review.lights} />
      {review.warnings.map((warning) => (
        <p key={warning} class="note">
          {warning}
        </p>
      ))}
    </>
  );
}

function Lights({ lights }: { lights: readonly Light[] }) {
  return (
    <ul class="lights">
      {lights.map(({ question, light, sentence }) => (
        <li key={question}>
          <Lamp light={light} />
          <p>
            <b>{question}</b> {sentence}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function WaysOut({ review }: { review: OfferReview }) {
  const { formats } = useSession();
  return (
    <ol class="ways">
      {waysOut(review, amountsInWords(formats)).map(({ way, sentence }) => (
        <li key={way}>
          <b>{way}.</b> {sentence}
        </li>
      ))}
    </ol>
  );
}
