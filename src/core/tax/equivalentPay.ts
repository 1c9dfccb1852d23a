import { silent, type Trace } from "../trace.ts";
import type { Ratio, UsdPerYear } from "../units/money.ts";
import { bisection } from "./bisection.ts";
import type { FilingStatus } from "./filing.ts";
import { payCliffs } from "./payCliffs.ts";
import type { TaxHome } from "./TaxHome.ts";
import { takeHome } from "./takeHome.ts";

/** How far below a cliff counts as just before it, and how little of the net may be missing there. */
const HAIR: UsdPerYear = 1e-6;

/** How near a whole cent is that cent: about the last digit that a double of this size holds for certain. */
const CENT_PRECISION = 1e-13;

/**
 * The smallest gross in a place whose take-home pay is at least `net`, found by halving an interval. Take-home pay
 * falls at some thresholds, where one net has several gross amounts, and rises at a few, where none has it exactly.
 */
export function grossForNet(net: UsdPerYear, filing: FilingStatus, home: TaxHome): UsdPerYear {
  const homePay = takeHome(filing, home, silent);
  const netOf = (gross: UsdPerYear) => homePay(gross).net;
  if (net <= 0) return 0;
  // Nobody keeps more than the gross, so the answer is not below the net.
  let low = net;
  let high = net;
  while (netOf(high) < net) high *= 1.25;
  for (const cliff of payCliffs(filing, home, low, high)) {
    const before = cliff - HAIR;
    if (netOf(before) >= net) high = before;
    else if (netOf(cliff) >= net - HAIR) high = cliff;
    else if (netOf(before) >= net - HAIR) high = before;
    else {
      low = cliff;
      continue;
    }
    break;
  }
  const wanted = Math.min(net, netOf(high));
  const { holds: exact } = bisection(low, high, (gross) => netOf(gross) >= wanted);
  const cents = Math.round(exact * 100) / 100;
  return Math.abs(cents - exact) < CENT_PRECISION * exact ? cents : exact;
}

/**
 * Gross pay in another place that leaves as much, or, where the two price levels differ, as much to buy with. The
 * explanation reckons take-home pay in both places, so that the answer can be checked.
 */
export function equivalentByTakeHome(
  gross: UsdPerYear,
  filing: FilingStatus,
  from: TaxHome,
  to: TaxHome,
  prices: { from: Ratio; to: Ratio },
  trace: Trace,
): UsdPerYear {
  const { net } = takeHome(filing, from, trace)(trace.given("Gross pay", gross, "USD/year"));
  const wanted = trace.derive(
    trace.on ? `Take-home pay that is equal in ${to.state.name}` : "",
    (net * prices.to) / prices.from,
    "USD/year",
    prices.from === prices.to ? "the same" : "× the ratio of the price levels",
  );
  const equivalent = grossForNet(wanted, filing, to);
  if (trace.on) {
    trace.derive(`Gross pay in ${to.state.name}`, equivalent, "USD/year", "found below; what becomes of it:");
    takeHome(filing, to, trace)(equivalent);
  }
  return trace.derive(
    trace.on ? `Equivalent pay, ${to.state.name}` : "",
    equivalent,
    "USD/year",
    "the smallest gross that leaves at least as much, found by halving an interval",
  );
}

/** Pay in another place that stands as high in its labour market. */
export function equivalentByMarket(
  gross: UsdPerYear,
  factors: { from: Ratio; to: Ratio },
  trace: Trace,
): UsdPerYear {
  return trace.derive(
    "Equivalent pay",
    (gross * factors.to) / factors.from,
    "USD/year",
    "× the ratio of the two state factors",
  );
}
