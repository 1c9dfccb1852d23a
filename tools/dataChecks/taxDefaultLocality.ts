import { localitiesOf } from "../../src/core/tax/localities.ts";
import type { DataRule } from "./DataRule.ts";
import { taxFiles } from "./taxFiles.ts";

/** Where every resident owes local tax there is one locality for those who name none; nowhere else there is. */
export const taxDefaultLocality: DataRule = {
  name: "a state in which every resident owes local tax has one default locality",
  check(data) {
    return taxFiles(data).states.flatMap(({ path, rules }) => {
      const defaults = localitiesOf(rules)
        .filter((locality) => locality.rules.residentDefault)
        .map(({ name }) => name);
      const wanted = rules.everyResidentOwesLocalTax ? 1 : 0;
      if (defaults.length === wanted) return [];
      const found = defaults.length === 0 ? "none" : defaults.join(", ");
      return wanted === 1
        ? [
            `data/${path}: every resident owes local tax, so one locality must be the default; there is ${found}.`,
          ]
        : [`data/${path}: ${found} is a default, but not every resident is said to owe local tax.`];
    });
  },
};
