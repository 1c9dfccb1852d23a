import { useId } from "preact/hooks";
import { FieldGroup } from "../../parts/Field.tsx";
import { useProblem } from "../../parts/Form.tsx";
import { NumberInput } from "../../parts/NumberInput.tsx";
import { WhichNumber } from "../../parts/WhichNumber.tsx";
import { useSession } from "../../Session.tsx";
import { type TypedOffer, vestedInAll } from "./TypedOffer.ts";

interface VestingFieldsProps {
  name: string;
  offer: TypedOffer;
  onVesting: (vesting: readonly string[]) => void;
}

/** The share of the grant that vests in each year, with what they add up to. */
export function VestingFields({ name, offer, onVesting }: VestingFieldsProps) {
  const { formats } = useSession();
  const id = useId();
  const problem = useProblem(name);
  const all = vestedInAll(offer);
  const setYear = (year: number, text: string) =>
    onVesting(offer.vesting.map((each, i) => (i === year ? text : each)));
  return (
    <FieldGroup
      name={name}
      legend="Vests each year"
      hint={
        all === undefined ? "All years together: 100%" : `All years together: ${formats.percent(all)} of 100%`
      }
    >
      <div class="years">
        {offer.vesting.map((share, year) => {
          const label = `Year ${year + 1}`;
          return (
            <div key={label}>
              <label for={`${id}-${year}`}>{label}</label>
              <NumberInput
                attributes={{
                  id: `${id}-${year}`,
                  "aria-describedby": undefined,
                  "aria-invalid": problem ? true : undefined,
                }}
                text={share}
                onText={(text) => setYear(year, text)}
              />
              <WhichNumber text={share} onText={(text) => setYear(year, text)} />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
