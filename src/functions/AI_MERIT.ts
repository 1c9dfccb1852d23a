import { SPREAD_LIMITS } from "../core/bands/band.ts";
import { DEFAULT_MATRIX, MERIT_SPREAD, merit } from "../core/team/merit.ts";
import { percent } from "../core/units/amountText.ts";
import { amount } from "../input/params/amount.ts";
import { level } from "../input/params/level.ts";
import { meritMatrix } from "../input/params/meritMatrix.ts";
import { optional } from "../input/params/optional.ts";
import { overrides } from "../input/params/overrides.ts";
import { place } from "../input/params/place.ts";
import { rate } from "../input/params/rate.ts";
import { rating } from "../input/params/rating.ts";
import { defineFunction } from "./define/defineFunction.ts";

export const AI_MERIT = defineFunction({
  name: "AI_MERIT",
  category: "Team",
  summary: "A merit raise by rating and place in the market range, with promotions to the new minimum.",
  params: {
    pay: amount({ description: "Base salary.", example: "140000" }),
    level: level({ description: "Level, or years of experience.", example: '"Senior"' }),
    state: optional(place({ description: "State, metropolitan area, US or REMOTE.", example: '"WA"' }), "US"),
    rating: rating({ description: "How the year's work was rated.", example: '"Meets"' }),
    matrix: optional(
      meritMatrix({ description: "Your own rates, by rating and quarter of the range.", example: "M1:Q6" }),
      DEFAULT_MATRIX,
      "7% to 0%, see below",
    ),
    promoted_to: optional(
      level({ description: "New level, where there is one.", example: '"Lead"' }),
      undefined,
      "none",
    ),
    spread: optional(
      rate({ description: "Range spread, (max − min) ÷ min.", example: "40%", ...SPREAD_LIMITS }),
      MERIT_SPREAD,
      percent(MERIT_SPREAD),
    ),
    overrides,
  },
  returns:
    "Merit rate, raise, lump sum, new pay, where the pay stood in its range, what is still missing to the minimum, and why.",
  columns: ["rate", "raise", "lump sum", "new pay", "in range", "to minimum", "why"],
  examples: [
    // 155,008 ÷ 1.2 = 129,173.33; × 1.4 = 180,842.67; (140,000 − 129,173.33) ÷ 51,669.33 = 21%; 200,000 − 147,000
    {
      formula: '=AI_MERIT(140000,"Senior","US","Meets")',
      shows: [
        ...[0.05, 7_000, 0, 147_000, "1st quarter", 0],
        "Meets, 1st quarter: 5%. $53,000 under the floor of $200,000: a replacement would cost more.",
      ],
    },
    // 180,000 × 1.04 = 187,200, of which 180,842.67 is base pay
    {
      formula: '=AI_MERIT(180000,"Senior",,5)',
      shows: [
        ...[0.04, 842.67, 6_357.33, 180_842.67, "4th quarter", 0],
        "Outstanding, 4th quarter: 4%. $6,357 over the maximum of $180,843 is paid once. $19,157 under the floor of $200,000: a replacement would cost more.",
      ],
    },
    // 138,185 × 1.4 ÷ 1.2 = 161,215.83 is Mid's maximum; Senior's minimum is 129,173.33; 115,000 under Mid's 115,154.17
    {
      formula: '=AI_MERIT(115000,"Mid",,"Exceeds",,"Senior")',
      shows: [
        ...[0.06, 14_173.33, 0, 129_173.33, "below", 0],
        "Exceeds, below the range: 6%. Raised to the Senior minimum of $129,173. $70,827 under the floor of $200,000: a replacement would cost more.",
      ],
    },
  ],
  errors: [
    {
      formula: '=AI_MERIT(140000,"Senior","US","Good")',
      says: 'AI_MERIT: rating must be "Outstanding", "Exceeds", "Meets", "Partly meets" or "Does not meet", or 5 for the best to 1; got "Good".',
    },
    {
      formula: '=AI_MERIT(140000,"Senior","US","Meets",,"Mid")',
      says: 'AI_MERIT: promoted_to must be a level above Senior, or blank; got "Mid".',
    },
  ],
  notes: [
    "The range is the market band of AI_BAND. Below it the first quarter's rate holds, above it the fourth's, paid once: base pay does not rise over the maximum.",
    "The default matrix, by quarter: Outstanding 7, 6, 5, 4%; Exceeds 6, 5, 4, 3%; Meets 5, 4, 3, 2%; Partly meets 2, 1, 0, 0%; Does not meet 0%. It and the three rules are ours.",
    "Who is promoted gets at least the minimum of the new level. Who stays under the own minimum is told, and not raised to it.",
  ],
  sources: ["nexus IT group guide", "BLS OEWS May 2025 (factors)", "Matrix and rules are ours"],
  nativeless: "a matrix and the rules of a range at once; the Merit sheet has them as short formulas",
  compute({ pay, level, state, rating, matrix, promoted_to, spread, overrides: benchmarks }, trace) {
    const reviewed = { pay, level, place: state, rating, promotedTo: promoted_to };
    const { rate, raise, lumpSum, newPay, inRange, toMinimum, why } = merit(
      reviewed,
      matrix,
      spread,
      benchmarks,
      trace,
    );
    return [rate, raise, lumpSum, newPay, inRange, toMinimum, why];
  },
});
