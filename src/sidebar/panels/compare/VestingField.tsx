import { Field } from "../../parts/Field.tsx";
import { SharesInput } from "../../parts/SharesInput.tsx";
import { useSession } from "../../Session.tsx";
import { type TypedOffer, vestedInAll } from "./TypedOffer.ts";

interface VestingFieldProps {
  name: string;
  offer: TypedOffer;
  onVesting: (vesting: string) => void;
}

const EACH_YEAR = /[^\s/;]+/g;

/** The share of the grant that vests in each year, typed as one text, with what the years add up to. */
export function VestingField({ name, offer, onVesting }: VestingFieldProps) {
  const { formats } = useSession();
  const all = vestedInAll(offer);
  return (
    <Field
      name={name}
      label="Vests, year by year"
      hint={
        all === undefined
          ? "Such as 25/25/25/25; a cliff is 0/50/25/25"
          : `All years together: ${formats.percent(all)} of 100%. A cliff is 0/50/25/25.`
      }
    >
      {(attributes) => (
        <SharesInput attributes={attributes} text={offer.vesting} onText={onVesting} each={EACH_YEAR} />
      )}
    </Field>
  );
}
