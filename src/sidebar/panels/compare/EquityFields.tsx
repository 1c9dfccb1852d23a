import { exitPayout } from "../../../core/offers/exitPayout.ts";
import { silent } from "../../../core/trace.ts";
import { fieldsOf } from "../../fieldsOf.ts";
import { EQUITY_KIND_OPTIONS } from "../../parts/EQUITY_KIND_OPTIONS.ts";
import { EquityTicksField } from "../../parts/EquityTicksField.tsx";
import { NumberField } from "../../parts/NumberField.tsx";
import { SelectField } from "../../parts/SelectField.tsx";
import { useSession } from "../../Session.tsx";
import { RoundsField } from "./RoundsField.tsx";
import { PAID_AT_EXIT, readOffer, type TypedOffer } from "./TypedOffer.ts";
import { VestingField } from "./VestingField.tsx";

interface EquityFieldsProps {
  /** The name before that of each field: "offers.0.". */
  within: string;
  offer: TypedOffer;
  set: (change: Partial<TypedOffer>) => void;
}

/** What is granted besides cash: in dollars as quoted, or in options with the exit that would pay them. */
export function EquityFields({ within, offer, set }: EquityFieldsProps) {
  const fields = fieldsOf(offer, set, within);
  const kind = EQUITY_KIND_OPTIONS.find(({ word }) => word === offer.equityKind)?.label;
  return (
    <details class="fold">
      <summary>Equity: {kind?.toLowerCase()}</summary>
      <SelectField {...fields.choice("equityKind")} label="Equity" options={EQUITY_KIND_OPTIONS} />
      {offer.equityKind !== "none" && (
        <>
          <div class="columns">
            <NumberField {...fields.text("equityTotal")} label="Whole grant" hint="All years, as quoted" />
            <NumberField
              {...fields.text("refresh")}
              label="Refresh grant"
              hint="Each year's end, over 4 years"
            />
          </div>
          <VestingField name={`${within}vesting`} offer={offer} onVesting={(vesting) => set({ vesting })} />
          <EquityTicksField
            name={`${within}ticks`}
            kind={offer.equityKind}
            ticks={offer.ticks}
            onTicks={(ticks) => set({ ticks })}
          />
          {PAID_AT_EXIT.includes(offer.equityKind) && <ExitFields fields={fields} offer={offer} />}
        </>
      )}
    </details>
  );
}

/** Options or shares as granted, and what they pay at an exit. */
function ExitFields({
  fields,
  offer,
}: {
  fields: ReturnType<typeof fieldsOf<TypedOffer>>;
  offer: TypedOffer;
}) {
  const { formats } = useSession();
  const terms = readOffer(offer).offer?.options;
  const paid = terms && exitPayout(terms, silent);
  return (
    <details class="fold">
      <summary>Shares, strike and the exit</summary>
      <div class="columns">
        <NumberField {...fields.text("shares")} label="Shares" hint="Instead of the grant" />
        <NumberField {...fields.text("strike")} label="Strike" hint="Of one; owned: 0" />
        <NumberField {...fields.text("fullyDiluted")} label="Fully diluted" hint="All shares" />
        <NumberField {...fields.text("exitValue")} label="Exit value" hint="Of the company" />
        <NumberField {...fields.text("preferences")} label="Preferences" hint="Paid out first" />
        <RoundsField {...fields.text("rounds")} />
      </div>
      {paid && (
        <p>
          At that exit: <b>{formats.dollars(Math.round(paid.payout))}</b> for all of it, before tax. It pays
          from {formats.dollars(Math.round(paid.breakEvenExit))} on.
        </p>
      )}
    </details>
  );
}
