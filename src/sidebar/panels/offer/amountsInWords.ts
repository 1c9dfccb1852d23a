import type { AmountsInWords } from "../../../core/offers/AmountsInWords.ts";
import type { NumberFormats } from "../../NumberFormats.ts";

/** The amounts in the review's sentences as the spreadsheet's locale writes them. */
export function amountsInWords({ dollars, percent, plain }: NumberFormats): AmountsInWords {
  return { dollars, percent, days: (days) => plain(Math.round(days * 10) / 10) };
}
