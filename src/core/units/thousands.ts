/** A number as people write it: 1,234,567.5. Without Intl, whose first use costs more than loading the whole bundle. */
export function withThousands(value: number | string): string {
  const [whole = "", fraction] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
