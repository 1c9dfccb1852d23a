import { useEffect, useRef } from "preact/hooks";
import type { ComparedOffer } from "../../../commands/compareOffers.ts";
import { COMPARED_OFFERS } from "../../../core/offers/compareOffers.ts";
import type { FilingStatus } from "../../../core/tax/filing.ts";
import { Choice } from "../../parts/Choice.tsx";
import { DestinationChoice } from "../../parts/DestinationChoice.tsx";
import { Form } from "../../parts/Form.tsx";
import { InsertAs } from "../../parts/InsertAs.tsx";
import { SelectField } from "../../parts/SelectField.tsx";
import { Send } from "../../parts/Send.tsx";
import { WrittenBlocks } from "../../parts/WrittenBlocks.tsx";
import { useSession } from "../../Session.tsx";
import { useCommand } from "../../useCommand.ts";
import { useDraft } from "../../useDraft.ts";
import { useRememberedChoices } from "../../useRememberedChoices.ts";
import { readComparison, rememberedCompareChoices, YEARS } from "./CompareChoices.ts";
import { ComparePreviewFigure } from "./ComparePreviewFigure.tsx";
import { comparePreview } from "./comparePreview.ts";
import { OfferFields } from "./OfferFields.tsx";
import { blankOffer, readOffer, type TypedOffer } from "./TypedOffer.ts";

const FEWEST_OFFERS = 2;

const FILINGS: readonly { word: FilingStatus; label: string }[] = [
  { word: "single", label: "Single" },
  { word: "joint", label: "Married, filing jointly" },
  { word: "hoh", label: "Head of household" },
];

/** Competing offers over the same years: cash, equity by how sure it is, and what is left after tax. */
export function ComparePanel() {
  const { refresh } = useSession();
  const [choices, setChoices, remember] = useRememberedChoices("compare", rememberedCompareChoices);
  const [offers, setOffers] = useDraft("compare", () => [blankOffer(0), blankOffer(1)]);
  const commands = useCommand();
  const set = (change: Partial<typeof choices>) => setChoices({ ...choices, ...change });

  const { request, problems } = readComparison(choices, offers);
  const readable = useReadable(offers);
  const cards = useFocusOnChange(offers.length);

  async function write() {
    if (!request) return undefined;
    const { done, refused } = await commands.run(
      "compareOffers",
      request,
      `Writing ${offers.length} offers …`,
    );
    if (done) {
      await remember();
      await refresh();
    }
    return refused;
  }

  return (
    <Form problems={problems ?? {}} onSubmit={write}>
      <div ref={cards}>
        {offers.map((offer, index) => (
          <OfferFields
            key={offer.id}
            index={index}
            offer={offer}
            onOffer={(changed) => setOffers(offers.map((each) => (each.id === offer.id ? changed : each)))}
            onRemove={
              offers.length > FEWEST_OFFERS
                ? () => setOffers(offers.filter(({ id }) => id !== offer.id))
                : undefined
            }
          />
        ))}
        {offers.length < COMPARED_OFFERS.max && (
          <button
            type="button"
            class="link field"
            onClick={() => setOffers([...offers, blankOffer(firstFreeId(offers))])}
          >
            + Add an offer
          </button>
        )}
      </div>
      <Choice
        name="years"
        legend="Years compared"
        options={YEARS.map((years) => ({ word: String(years), label: String(years) }))}
        chosen={String(choices.years)}
        onChosen={(years) => set({ years: Number(years) })}
      />
      <SelectField
        name="filing"
        label="Tax filing"
        options={FILINGS}
        chosen={choices.filing}
        onChosen={(filing) => set({ filing })}
      />
      <ComparePreviewFigure
        rows={comparePreview(readable.offers, choices.years, choices.filing)}
        years={choices.years}
        missing={readable.missing}
        stale={readable.stale}
      />
      <InsertAs
        chosen={choices.insertAs}
        onChosen={(insertAs) => set({ insertAs })}
        nativeHint="Plain formulas; no add-on needed. What is left after tax stays as today's values."
      />
      <DestinationChoice
        kind="compare"
        chosen={choices.destination}
        onChosen={(destination) => set({ destination })}
      />
      <WrittenBlocks kind="compare" commands={commands} />
      <Send progress={commands.progress}>Write {offers.length} offers</Send>
    </Form>
  );
}

/** Adding an offer moves the focus to its name; taking one out to the last offer left, for its button is gone. */
function useFocusOnChange(count: number) {
  const cards = useRef<HTMLDivElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count === before.current) return;
    const last = [...(cards.current?.querySelectorAll("details") ?? [])].at(-1);
    last?.querySelector<HTMLElement>(count > before.current ? "input" : "summary")?.focus();
    before.current = count;
  }, [count]);
  return cards;
}

/** The offers that can be reckoned; one that cannot be read just now stands as it last could. */
function useReadable(typed: readonly TypedOffer[]): {
  offers: ComparedOffer[];
  missing: string[];
  stale: boolean;
} {
  const last = useRef(new Map<number, ComparedOffer>());
  const offers: ComparedOffer[] = [];
  const missing: string[] = [];
  let stale = false;
  // The number of an offer that was taken out may be given again.
  for (const id of last.current.keys()) if (!typed.some((each) => each.id === id)) last.current.delete(id);
  for (const each of typed) {
    const { offer } = readOffer(each);
    if (offer) last.current.set(each.id, offer);
    const shown = last.current.get(each.id);
    if (shown) offers.push(shown);
    else missing.push(each.name);
    if (shown && !offer) stale = true;
  }
  return { offers, missing, stale };
}

function firstFreeId(offers: readonly TypedOffer[]): number {
  let id = 0;
  while (offers.some((offer) => offer.id === id)) id++;
  return id;
}
