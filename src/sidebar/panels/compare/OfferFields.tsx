import { SCORED } from "../../../core/offers/candidateCase.ts";
import type { BasePay } from "../../../core/units/money.ts";
import { LONGEST_TEXT } from "../../../input/longestText.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { NumberField } from "../../parts/NumberField.tsx";
import { PayField } from "../../parts/PayField.tsx";
import { PlaceField } from "../../parts/PlaceField.tsx";
import { upperFirst } from "../../parts/RoleChart.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { useSession } from "../../Session.tsx";
import { EquityFields } from "./EquityFields.tsx";
import { LocalityField } from "./LocalityField.tsx";
import { readOffer, type TypedOffer } from "./TypedOffer.ts";

interface OfferFieldsProps {
  /** Counted from 0, as problems name it. */
  index: number;
  offer: TypedOffer;
  /** What the level is paid on average where the offer is. */
  average: BasePay;
  onOffer: (offer: TypedOffer) => void;
  /** Absent where too few would be left. */
  onRemove?: (() => void) | undefined;
}

/** One of the offers; it can be folded away once it is typed. */
export function OfferFields({ index, offer, average, onOffer, onRemove }: OfferFieldsProps) {
  const set = (change: Partial<TypedOffer>) => onOffer({ ...offer, ...change });
  const within = `offers.${index}.`;
  const fields = fieldsOf(offer, set, within);
  return (
    <details class="card" open>
      <summary>
        {offer.name.trim() || `Offer ${index + 1}`}
        <OfferInShort offer={offer} />
      </summary>
      <div class="columns">
        <TextField {...fields.text("name")} label="Name" mostCharacters={LONGEST_TEXT.name} />
        <PlaceField
          name={`${within}state`}
          label="Taxed in"
          place={offer.state}
          onPlace={(state) => set({ state })}
        />
      </div>
      <div class="columns">
        <PayField {...fields.text("base")} label="Base" average={average} />
        <NumberField {...fields.text("bonus")} label="Bonus a year, or %" />
      </div>
      <EquityFields within={within} offer={offer} set={set} />
      <details class="fold">
        <summary>Sign-on, local tax</summary>
        <NumberField {...fields.text("signOn")} label="Sign-on, once" />
        <LocalityField {...fields.text("locality")} state={offer.state} />
      </details>
      <details class="fold">
        <summary>Scorecard</summary>
        <div class="columns">
          {SCORED.map((scored) => (
            <NumberField key={scored} {...fields.text(scored)} label={upperFirst(scored)} hint="1 to 5" />
          ))}
        </div>
      </details>
      {onRemove && (
        <button type="button" class="link" onClick={onRemove}>
          Take {offer.name.trim() || `offer ${index + 1}`} out
        </button>
      )}
    </details>
  );
}

/** Where and for how much, while the offer is folded away. */
function OfferInShort({ offer }: { offer: TypedOffer }) {
  const { formats } = useSession();
  const { offer: read } = readOffer(offer);
  return read ? (
    <small class="short">
      {" "}
      {read.state}, {formats.dollars(read.base)}
    </small>
  ) : null;
}
