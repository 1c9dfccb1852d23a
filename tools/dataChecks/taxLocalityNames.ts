import { localitiesOf } from "../../src/core/tax/localities.ts";
import type { DataRule } from "./DataRule.ts";
import { taxFiles } from "./taxFiles.ts";

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** A locality is found by its name alone, however it is spelt, so no two of a state may share one. */
export const taxLocalityNames: DataRule = {
  name: "no two localities of a state have the same name",
  check(data) {
    return taxFiles(data).states.flatMap(({ path, rules }) => {
      const names = localitiesOf(rules).flatMap(({ rules: place }) => [
        ...place.names,
        ...(place.otherNames ?? []),
      ]);
      return names
        .filter((name, i) => names.findIndex((other) => plain(other) === plain(name)) < i)
        .map((name) => `data/${path}: there is a second locality named "${name}".`);
    });
  },
};
