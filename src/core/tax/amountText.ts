/** $1,234.5 as "$1,234.50" and $1,234 as "$1,234". */
export function dollars(amount: number): string {
  const cents = Number.isInteger(amount) ? 0 : 2;
  return `$${amount.toLocaleString("en-US", { minimumFractionDigits: cents, maximumFractionDigits: cents })}`;
}

/** 0.0545 as "5.45%". */
export function percent(rate: number): string {
  return `${(rate * 100).toLocaleString("en-US", { maximumFractionDigits: 4 })}%`;
}
