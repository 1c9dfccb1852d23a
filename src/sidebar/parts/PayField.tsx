import { payMeant } from "../../core/market/payMeant.ts";
import type { UsdPerYear } from "../../core/units/money.ts";
import { AMOUNT } from "../../input/params/amount.ts";
import { readTyped } from "../readTyped.ts";
import { useSession } from "../Session.tsx";
import { useIsLeft } from "./Form.tsx";
import { NumberField } from "./NumberField.tsx";

interface PayFieldProps {
  name: string;
  label: string;
  text: string;
  onText: (text: string) => void;
  /** What the like of it is paid on average. */
  average: UsdPerYear;
}

/** Pay of a year; where it can hardly be that, it asks whether another amount is meant: "190". */
export function PayField({ average, ...field }: PayFieldProps) {
  const { formats } = useSession();
  const isLeft = useIsLeft(field.name);
  const pay = readTyped(AMOUNT, field.text, "").value;
  const meant = isLeft && pay !== undefined ? payMeant(pay, average) : undefined;
  return (
    <div>
      <NumberField {...field} />
      {meant !== undefined && (
        <p class="which" role="status">
          The average is {formats.dollars(average)}.{" "}
          <button type="button" class="link" onClick={() => field.onText(String(meant))}>
            {formats.dollars(meant)}?
          </button>
        </p>
      )}
    </div>
  );
}
