import { STATE_NAMES } from "../../src/reference/states.ts";
import type { DataRule } from "./DataRule.ts";
import { taxFiles } from "./taxFiles.ts";

/** The first tax year has the federal rules and those of the 50 states and DC; each file is under its own code and name. */
export const taxEveryState: DataRule = {
  name: "the first tax year has all 51 places and the federal rules",
  check(data) {
    const { federal, states } = taxFiles(data);
    const known = new Set([...federal, ...states].map(({ path }) => path));
    const first = Math.min(...[...federal, ...states].map(({ year }) => year));
    const missing = ["federal", ...Object.keys(STATE_NAMES)]
      .map((name) => `tax/${first}/${name}.json`)
      .filter((path) => !known.has(path))
      .map((path) => `data/${path}: the file is missing.`);
    const misnamed = states.flatMap(({ path, rules: { code, name } }) =>
      path.endsWith(`/${code}.json`) && STATE_NAMES[code as keyof typeof STATE_NAMES] === name
        ? []
        : [`data/${path}: code and name are ${code}, ${name}, which is another state's file.`],
    );
    return [...missing, ...misnamed];
  },
};
