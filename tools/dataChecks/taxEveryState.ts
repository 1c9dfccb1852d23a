import { STATE_NAMES } from "../../src/reference/states.ts";
import type { DataRule } from "./DataRule.ts";
import { taxFiles } from "./taxFiles.ts";

/** A tax year has the federal rules and those of the 50 states and DC, each file under its own code and name. */
export const taxEveryState: DataRule = {
  name: "a tax year has all 51 places and the federal rules",
  check(data) {
    const { federal, states } = taxFiles(data);
    const years = new Set([...federal, ...states].map(({ year }) => year));
    const missing = [...years].flatMap((year) =>
      ["federal", ...Object.keys(STATE_NAMES)]
        .map((name) => `tax/${year}/${name}.json`)
        .filter((path) => !(path in data))
        .map((path) => `data/${path}: the file is missing.`),
    );
    const misnamed = states.flatMap(({ path, rules: { code, name } }) =>
      path.endsWith(`/${code}.json`) && STATE_NAMES[code as keyof typeof STATE_NAMES] === name
        ? []
        : [`data/${path}: code and name are ${code}, ${name}, which is another state's file.`],
    );
    const otherYear = federal
      .filter(({ year, rules }) => rules.year !== year)
      .map(({ path, rules }) => `data/${path}: year is ${rules.year}.`);
    return [...missing, ...misnamed, ...otherYear];
  },
};
