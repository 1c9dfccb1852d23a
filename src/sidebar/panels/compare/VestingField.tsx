import { useMemo } from "preact/hooks";
import type { LocalText } from "../../LocalText.ts";
import { eitherNumber } from "../../localNumbers.ts";
import { Field } from "../../parts/Field.tsx";
import { TextInput } from "../../parts/TextInput.tsx";
import { useLocalText } from "../../parts/useLocalText.ts";
import { useSession } from "../../Session.tsx";
import { type TypedOffer, vestedInAll } from "./TypedOffer.ts";

interface VestingFieldProps {
  name: string;
  offer: TypedOffer;
  onVesting: (vesting: string) => void;
}

/** The share of the grant that vests in each year, typed as one text, with what the years add up to. */
export function VestingField({ name, offer, onVesting }: VestingFieldProps) {
  const { formats, typing } = useSession();
  const shares = useMemo(() => sharesIn(typing.numbers), [typing.numbers]);
  const { shown, onTyped } = useLocalText(shares, offer.vesting, onVesting);
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
      {(attributes) => <TextInput attributes={attributes} text={shown} onText={onTyped} />}
    </Field>
  );
}

/** Several shares as a locale writes them; none is a thousand, so that a mark before three digits is a decimal one. */
function sharesIn(numbers: LocalText): LocalText {
  const read = (share: string) => {
    const means = numbers.read(share);
    return eitherNumber(means)?.[1] ?? means;
  };
  return { ...numbers, read: (typed) => typed.replace(/[^\s/;]+/g, read) };
}
