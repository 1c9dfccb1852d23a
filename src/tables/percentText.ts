/** A share as formulas write it: 12.5%. */
export function percentText(share: number): string {
  return `${Number((share * 100).toFixed(6))}%`;
}
