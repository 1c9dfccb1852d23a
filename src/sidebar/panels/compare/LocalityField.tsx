import { useId } from "preact/hooks";
import { localityNames } from "../../../core/tax/localityNamed.ts";
import { areaRemark, localityRemark } from "../../../core/tax/remarks.ts";
import type { TaxHome } from "../../../core/tax/TaxHome.ts";
import type { StateCode } from "../../../core/units/place.ts";
import { LONGEST_TEXT } from "../../../input/longestText.ts";
import { LOCALITY } from "../../../input/params/locality.ts";
import { taxHome } from "../../../reference/taxHome.ts";
import { Field } from "../../parts/Field.tsx";
import { useLocalText } from "../../parts/useLocalText.ts";
import { WhichNumber } from "../../parts/WhichNumber.tsx";
import { attempt } from "../../readTyped.ts";
import { useSession } from "../../Session.tsx";

interface LocalityFieldProps {
  name: string;
  text: string;
  onText: (text: string) => void;
  /** "" until one is chosen. */
  state: StateCode | "";
}

/** A city or county with its own income tax, from those of the state or any other by its rate. */
export function LocalityField({ name, text, onText, state }: LocalityFieldProps) {
  const id = useId();
  const { typing } = useSession();
  const { shown, onTyped } = useLocalText(typing.numbers, text, onText);
  const home = state === "" ? undefined : taxHome("State", state);
  return (
    <Field name={name} label="City or county" hint={hint(text, state)}>
      {(attributes) => (
        <>
          <input
            {...attributes}
            type="text"
            autoComplete="off"
            spellcheck={false}
            placeholder="Name or rate"
            list={`${id}-names`}
            maxLength={LONGEST_TEXT.name}
            value={shown}
            onInput={(event) => onTyped(event.currentTarget.value)}
          />
          <WhichNumber text={text} onText={onText} />
          <datalist id={`${id}-names`}>
            {home && localityNames(home.state).map((each) => <option key={each} value={each} />)}
          </datalist>
        </>
      )}
    </Field>
  );
}

const remarksOn = (home: TaxHome) => [areaRemark(home), localityRemark(home)].filter(Boolean).join(" ");

/** Whose tax is counted, as far as it can be told. */
function hint(text: string, state: StateCode | ""): string | undefined {
  if (state === "") return undefined;
  const { value } = attempt(() =>
    remarksOn(taxHome("State", state, text.trim() === "" ? "" : LOCALITY.read(text, "Locality"))),
  );
  return value || undefined;
}
