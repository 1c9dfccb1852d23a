import { useEffect, useRef } from "preact/hooks";
import type { ComparedOffer } from "../../../commands/compareOffers.ts";
import { averageBase } from "../../../core/market/averageBase.ts";
import { LEVEL_NAMES } from "../../../core/market/levels.ts";
import { COMPARED_OFFERS } from "../../../core/offers/compareOffers.ts";
import type { FilingStatus } from "../../../core/tax/filing.ts";
import { silent } from "../../../core/trace.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { Choice } from "../../parts/Choice.tsx";
import { Form } from "../../parts/Form.tsx";
import { InsertFields } from "../../parts/InsertFields.tsx";
import { MOST_MIX, readMix } from "../../parts/readMix.ts";
import { SelectField } from "../../parts/SelectField.tsx";
import { Send } from "../../parts/Send.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { WrittenBlocks } from "../../parts/WrittenBlocks.tsx";
import { useBenchmarks } from "../../useBenchmarks.ts";
import { useDraft } from "../../useDraft.ts";
import { useInsert } from "../../useInsert.ts";
import { useLastReadables } from "../../useLastReadable.ts";
import { useRememberedChoices } from "../../useRememberedChoices.ts";
import { AnswerBar } from "./AnswerBar.tsx";
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
  const { choices, set, remember } = useRememberedChoices("compare", rememberedCompareChoices);
  const { commands, insert } = useInsert("compareOffers", remember);
  const { benchmarks } = useBenchmarks();
  const [offers, setOffers] = useDraft("compare", () => [blankOffer(0), blankOffer(1)]);

  const { request, problems } = readComparison(choices, offers);
  const readable = useReadable(offers);
  const rows = comparePreview(readable.offers, choices.years, choices.filing);
  const cards = useFocusOnChange(offers.length);

  return (
    <Form problems={problems} onSubmit={() => insert(request, `Writing ${offers.length} offers …`)}>
      <AnswerBar rows={rows} years={choices.years} stale={readable.stale} />
      <div ref={cards}>
        {offers.map((offer, index) => (
          <OfferFields
            key={offer.id}
            index={index}
            offer={offer}
            average={averageBase(choices.level, offer.state || "US", benchmarks, silent)}
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
      <details class="fold">
        <summary>
          Over {choices.years === 1 ? "1 year" : `${choices.years} years`},{" "}
          {FILINGS.find(({ word }) => word === choices.filing)?.label.toLowerCase()}, {choices.level}
        </summary>
        <Choice
          name="years"
          legend="Years compared"
          options={YEARS.map((years) => ({ word: String(years), label: String(years) }))}
          chosen={String(choices.years)}
          onChosen={(years) => set({ years: Number(years) })}
        />
        <SelectField {...fieldsOf(choices, set).choice("filing")} label="Tax filing" options={FILINGS} />
        <div class="columns">
          <SelectField
            {...fieldsOf(choices, set).choice("level")}
            label="Level"
            options={LEVEL_NAMES.map((word) => ({ word, label: word }))}
          />
          <TextField
            {...fieldsOf(choices, set).text("mix")}
            label="Who else offers?"
            hint="startup 40%, big tech 60%; may be blank"
            mostCharacters={MOST_MIX}
          />
        </div>
      </details>
      <ComparePreviewFigure
        benchmarks={benchmarks}
        level={choices.level}
        mix={readMix(choices.mix).value}
        rows={rows}
        years={choices.years}
        missing={readable.missing}
        stale={readable.stale}
      />
      <InsertFields
        kind="compare"
        request={request}
        choices={choices}
        onChange={set}
        nativeHint="Plain formulas; no add-on needed. What is left after tax stays as today's values."
      />
      <WrittenBlocks kind="compare" commands={commands} />
      <Send progress={commands.progress} request={request}>
        Write {offers.length} offers
      </Send>
    </Form>
  );
}

/** Adding an offer moves the focus to its name; taking one out to the last offer left, for its button is gone. */
function useFocusOnChange(count: number) {
  const cards = useRef<HTMLDivElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count === before.current) return;
    const last = [...(cards.current?.querySelectorAll("details.card") ?? [])].at(-1);
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
  const readable = useLastReadables(new Map(typed.map((each) => [each.id, readOffer(each).offer])));
  return {
    offers: typed.flatMap(({ id }) => readable.get(id)?.last ?? []),
    missing: typed.filter(({ id }) => !readable.get(id)?.last).map(({ name }) => name),
    stale: [...readable.values()].some(({ stale }) => stale),
  };
}

function firstFreeId(offers: readonly TypedOffer[]): number {
  let id = 0;
  while (offers.some((offer) => offer.id === id)) id++;
  return id;
}
