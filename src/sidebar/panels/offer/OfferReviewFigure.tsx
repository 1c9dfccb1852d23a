import type { Benchmarks } from "../../../core/market/Benchmarks.ts";
import type { CompetitionMix } from "../../../core/offers/competition.ts";
import type { Light, Offer, OfferReview } from "../../../core/offers/offerReview.ts";
import { waysOut } from "../../../core/offers/waysOut.ts";
import { SIGN_WORDS } from "../../../core/units/sign.ts";
import { CompetitionSection } from "../../parts/CompetitionSection.tsx";
import { NextDoor } from "../../parts/NextDoor.tsx";
import { PostingRules } from "../../parts/PostingRules.tsx";
import { StackedBars } from "../../parts/StackedBars.tsx";
import { WeakFactorsNote } from "../../parts/WeakFactorsNote.tsx";
import { useSession } from "../../Session.tsx";
import { amountsInWords } from "./amountsInWords.ts";

interface OfferReviewFigureProps {
  /** Undefined until a first offer can be read. */
  reviewed: { offer: Offer; review: OfferReview } | undefined;
  /** Whether a field cannot be read just now, so that this is the review of a moment ago. */
  stale: boolean;
  /** The companies that one competes with, where they are given. */
  mix: CompetitionMix | undefined;
  benchmarks: Benchmarks;
  /** How many figures are the user's own. */
  own: number;
}

/** What the check says of the offer: the verdict, the four questions' lights, and the ways out with their price. */
export function OfferReviewFigure({ reviewed, stale, mix, benchmarks, own }: OfferReviewFigureProps) {
  return (
    <section class={stale ? "preview stale" : "preview"} aria-label="Preview">
      <h2>{stale ? "Preview before the last change" : "Preview"}</h2>
      {reviewed ? (
        <>
          <Verdict {...reviewed} />
          <h3 class="part">The four questions</h3>
          <Lights lights={reviewed.review.lights} />
          <h3 class="part">Three ways out</h3>
          <WaysOut review={reviewed.review} />
          {mix && (
            <>
              <h3 class="part">Against who else makes offers</h3>
              <CompetitionSection
                level={reviewed.offer.level}
                place={reviewed.offer.place}
                mix={mix}
                cash={reviewed.offer.base + reviewed.offer.bonus}
                benchmarks={benchmarks}
              />
            </>
          )}
          <NextDoor level={reviewed.offer.level} place={reviewed.offer.place} base={reviewed.offer.base} />
          <WeakFactorsNote places={[reviewed.offer.place]} benchmarks={benchmarks} />
          <PostingRules places={[reviewed.offer.place]} />
          {own > 0 && (
            <p class="hint">
              With {own === 1 ? "a figure" : `${own} figures`} of your own, from the Benchmarks sheet.
            </p>
          )}
        </>
      ) : (
        <p class="hint">Type a base to see whether it closes.</p>
      )}
    </section>
  );
}

function Verdict({ offer, review }: { offer: Offer; review: OfferReview }) {
  const { formats } = useSession();
  const { verdict, gap, gapRatio, expectedDays, reference, referenceIs, counted, lights } = review;
  const lineName = referenceIs === "floor" ? "Floor to close" : "Local average";
  const over = gap < 0 ? "Under" : "Over";
  return (
    <>
      <p class={`verdict ${lights[0]?.light ?? ""}`}>
        <Lamp light={lights[0]?.light ?? "warning"} /> {verdict}
      </p>
      <StackedBars
        label={`Base and equity against the ${lineName.toLowerCase()}. The text below has the numbers.`}
        cashIs="Base"
        line={{ name: lineName, amount: reference }}
        bars={[
          {
            name: "Base and equity a year",
            cash: offer.base,
            certainEquity: review.certainEquity,
            uncertainEquity: review.uncertainEquity,
          },
        ]}
      />
      <dl class="findings">
        <dt>
          {over} the {referenceIs}
        </dt>
        <dd>
          <b>{formats.dollars(Math.abs(gap))}</b> ({formats.percent(Math.abs(gapRatio))})
        </dd>
        <dt>Expected days to fill</dt>
        <dd>
          <b>{expectedDays === undefined ? "none quoted" : formats.count(Math.round(expectedDays))}</b>
        </dd>
        <dt>Base, bonus, certain equity</dt>
        <dd>
          <b>{formats.dollars(counted)}</b>
        </dd>
      </dl>
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

/** A light that does not depend on its colour. */
function Lamp({ light }: { light: Light["light"] }) {
  return (
    <span class={`lamp ${light}`}>
      <span class="hidden">{SIGN_WORDS[light]}: </span>
    </span>
  );
}

function WaysOut({ review }: { review: OfferReview }) {
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
