import {
  type EquityKind,
  type EquityTicks,
  equityCertainty,
  FULL_CERTAINTY,
} from "../../core/offers/equityCertainty.ts";
import { silent } from "../../core/trace.ts";
import { useSession } from "../Session.tsx";
import { Checks } from "./Checks.tsx";

const WORDS = ["Valuation known", "Vesting in writing", "A way to sell"] as const;
const TICKS: readonly (keyof EquityTicks)[] = ["valuation", "vesting", "liquidity"];

export const NO_TICKS: EquityTicks = { valuation: false, vesting: false, liquidity: false };

interface EquityTicksFieldProps {
  name: string;
  kind: EquityKind;
  ticks: EquityTicks;
  onTicks: (ticks: EquityTicks) => void;
}

/** What makes a grant credible; each thing that is missing makes less of it count. */
export function EquityTicksField({ name, kind, ticks, onTicks }: EquityTicksFieldProps) {
  const { formats } = useSession();
  const chosen = WORDS.filter((_word, i) => ticks[TICKS[i] as keyof EquityTicks]);
  const full = formats.percent(FULL_CERTAINTY[kind]);
  const counts = formats.percent(equityCertainty(kind, ticks, silent));
  return (
    <Checks
      name={name}
      legend="What is sure of it"
      hint={`${chosen.length} of 3: ${counts} counts. All three: ${full} of ${kind} (our default).`}
      options={WORDS.map((word) => ({ word }))}
      chosen={chosen}
      onChosen={(words) => {
        const [valuation, vesting, liquidity] = WORDS.map((word) => words.includes(word));
        onTicks({ valuation: valuation === true, vesting: vesting === true, liquidity: liquidity === true });
      }}
    />
  );
}
