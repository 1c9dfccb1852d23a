import type { DataRule } from "./DataRule.ts";
import { taxFiles } from "./taxFiles.ts";

/** More than any state's scheme takes from employers: 0.44 is 0.44% written without its sign. */
const HIGHEST_PREMIUM = 0.02;

/**
 * An employer's premium is a fraction of wages. At most one of a state's is owed by every employer, because the native
 * form of AI_LOADED_COST reads one; a tax that is counted only where it is asked for is of one state.
 */
export const employerPremiums: DataRule = {
  name: "employers' premiums are in range, each once",
  check(data) {
    const { states } = taxFiles(data);
    const seen = new Set<string>();
    return states.flatMap(({ path, year, rules }) => {
      const at = `data/${path}: employer.premiums`;
      return (rules.employer.premiums ?? []).flatMap(({ name, rate, option }) => {
        const mistakes =
          rate > 0 && rate <= HIGHEST_PREMIUM
            ? []
            : [`${at}: ${name} has ${rate}, which is not within 0 and ${HIGHEST_PREMIUM}.`];
        const once = `${year} ${option ?? path}`;
        if (seen.has(once)) {
          mistakes.push(
            `${at}: ${name} is a second one ${option ? `of "${option}"` : "for every employer"}.`,
          );
        }
        seen.add(once);
        return mistakes;
      });
    });
  },
};
