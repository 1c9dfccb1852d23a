import type { Ratio } from "../../core/units/money.ts";
import { type Reader, refusal } from "../Reader.ts";
import { readNumber } from "./readNumber.ts";

const ACCEPTS = 'the share of each year, such as 25/25/25/25, "25% 25% 25% 25%" or 0.25 0.25 0.25 0.25';
/** What stands between the years; a comma alone where nothing else does. */
const BETWEEN = /\s*[/;]\s*|,\s+|\s+/;
/** Shares in hundredths add up to no more than this where they are typed as fractions. */
const MOST_AS_FRACTIONS = 1.5;

/** The share of a grant that vests in each year, typed as one text, with or without %. */
export function vestingIn(mostYears: number): Reader<readonly Ratio[]> {
  const accepts = `${ACCEPTS}, for up to ${mostYears} years`;
  return {
    takes: "cell",
    type: "string",
    accepts,
    samples: ["25/25/25/25", "10% 20% 30% 40%", "0.5; 0.5", "100"],
    read(cell, name) {
      const text = String(cell).trim().replace(/\s+%/g, "%");
      const parts = text.split(BETWEEN.test(text) ? BETWEEN : ",");
      const shares = parts.map((part) => readNumber(part));
      const isFine = shares.every((share) => share >= 0 && share <= 100);
      if (!isFine || parts.length > mostYears) throw refusal(name, accepts, cell);
      const plain = shares.filter((_, year) => !parts[year]?.endsWith("%"));
      const inHundredths = plain.reduce((sum, share) => sum + share, 0) > MOST_AS_FRACTIONS;
      return shares.map((share, year) => (inHundredths && !parts[year]?.endsWith("%") ? share / 100 : share));
    },
  };
}
