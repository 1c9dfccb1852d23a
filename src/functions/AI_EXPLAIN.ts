import { Refusal } from "../core/Refusal.ts";
import { isBlank, shown, unwrapped } from "../input/cell.ts";
import { param } from "../input/Param.ts";
import { textOf } from "../input/params/text.ts";
import type { SheetFunction } from "./define/SheetFunction.ts";
import { formulaNamed } from "./formulaNamed.ts";

const ACCEPTS = 'the name of one of this add-on\'s functions, such as "AI_SALARY"';

/** The only formula about formulas: it takes another one's arguments, so it reads none of its own by type. */
export const AI_EXPLAIN: SheetFunction = {
  name: "AI_EXPLAIN",
  category: "Explain",
  summary: "How another formula got its number: every step with value, unit, class, status and source.",
  params: {
    function_name: param(textOf(ACCEPTS, { samples: ["AI_SALARY"] }), {
      description: "The formula's name.",
      example: '"AI_SALARY"',
    }),
    arguments: {
      takes: "range",
      type: "any",
      description: "The formula's own arguments, in its own order.",
      example: '8, "WA"',
      accepts: "the formula's own arguments",
      samples: [8],
      default: "none",
      read: (argument) => argument,
    },
  },
  returns:
    "A table with a head row: step, value, unit, class, status, source. For bad input, the sentence that says why.",
  examples: [
    {
      formula: '=AI_EXPLAIN("AI_SALARY",8,"ZZ")',
      shows: 'AI_SALARY: state must be a US state or metropolitan area, "US" or "REMOTE"; got "ZZ".',
    },
  ],
  errors: [
    {
      formula: '=AI_EXPLAIN("SUM",1)',
      says: 'AI_EXPLAIN: function_name must be the name of one of this add-on\'s functions, such as "AI_SALARY"; got "SUM".',
    },
  ],
  notes: ["The last step is always the formula's value: both come from one calculation."],
  sources: ["Those of the explained formula"],
  nativeless: "the steps of a calculation",
  evaluate([nameArgument, ...argumentList]) {
    const typed = unwrapped(nameArgument);
    if (isBlank(typed)) return "";
    const name =
      typeof typed === "string"
        ? typed
            .trim()
            .toUpperCase()
            .replace(/^=|\(.*$/g, "")
        : "";
    const explained = formulaNamed(name);
    if (!explained || explained === AI_EXPLAIN) {
      throw new Refusal(`AI_EXPLAIN: function_name must be ${ACCEPTS}; got ${shown(typed)}.`);
    }
    return explained.explain(argumentList);
  },
  explain: () => "AI_EXPLAIN explains the other formulas; it has no steps of its own.",
};
