import { LONGEST_TEXT } from "../../../input/longestText.ts";
import { EQUITY_KIND_OPTIONS } from "../../parts/EQUITY_KIND_OPTIONS.ts";
import { EquityTicksField } from "../../parts/EquityTicksField.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { PlaceField } from "../../parts/PlaceField.tsx";
import { SelectField } from "../../parts/SelectField.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { useSession } from "../../Session.tsx";
import { readOffer, type TypedOffer } from "./TypedOffer.ts";
import { VestingFields } from "./VestingFields.tsx";

interface OfferFieldsProps {
  /** Counted from 0, as problems name it. */
  index: number;
  offer: TypedOffer;
  onOffer: (offer: TypedOffer) => void;
  /** Absent where too few would be left. */
  onRemove?: (() => void) | undefined;
}

/** One of the offers; it can be folded away once it is typed. */
export function OfferFields({ index, offer, onOffer, onRemove }: OfferFieldsProps) {
  const set = (change: Partial<TypedOffer>) => onOffer({ ...offer, ...change });
  const field = (name: string) => `offers.${index}.${name}`;
  return (
    <details class="card" open>
      <summary>
        {offer.name.trim() || `Offer ${index + 1}`}
        <OfferInShort offer={offer} />
      </summary>
      <div class="columns">
        <TextField
          name={field("name")}
          label="Name"
          text={offer.name}
          mostCharacters={LONGEST_TEXT.name}
          onText={(name) => set({ name })}
        />
        <PlaceField
          name={field("state")}
          label="Taxed in"
          place={offer.state}
          onPlace={(state) => set({ state })}
        />
        <NumberField name={field("base")} label="Base" text={offer.base} onText={(base) => set({ base })} />
        <NumberField
          name={field("bonus")}
          label="Bonus a year"
          text={offer.bonus}
          onText={(bonus) => set({ bonus })}
        />
        <NumberField
          name={field("signOn")}
          label="Sign-on, once"
          text={offer.signOn}
          onText={(signOn) => set({ signOn })}
        />
        <SelectField
          name={field("equityKind")}
          label="Equity"
          options={EQUITY_KIND_OPTIONS}
          chosen={offer.equityKind}
          onChosen={(equityKind) => set({ equityKind })}
        />
      </div>
      {offer.equityKind !== "none" && (
        <>
          <NumberField
            name={field("equityTotal")}
            label="Whole grant"
            hint="All years together, as quoted"
            text={offer.equityTotal}
            onText={(equityTotal) => set({ equityTotal })}
          />
          <EquityTicksField
            name={field("ticks")}
            kind={offer.equityKind}
            ticks={offer.ticks}
            onTicks={(ticks) => set({ ticks })}
          />
          <VestingFields name={field("vesting")} offer={offer} onVesting={(vesting) => set({ vesting })} />
        </>
      )}
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
