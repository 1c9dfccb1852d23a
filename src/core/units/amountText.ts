import type { Ratio, Usd, UsdPerYear } from "./money.ts";
import { withThousands } from "./thousands.ts";

/** $1,234.5 as "$1,234.50" and $1,234 as "$1,234". */
export function dollars(amount: Usd | UsdPerYear): string {
  return `$${withThousands(Number.isInteger(amount) ? amount : amount.toFixed(2))}`;
}

/** 0.0545 as "5.45%": as many digits as it has, at most four after the point. */
export function percent(rate: Ratio): string {
  return `${Number((rate * 100).toFixed(4))}%`;
}
