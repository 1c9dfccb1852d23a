import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { STATE_NAMES } from "../../../src/reference/states.ts";

const folder = new URL("../../../src/core/tax/", import.meta.url);

it.each(readdirSync(folder))("%s knows rules and no state", (file) => {
  const text = readFileSync(new URL(file, folder), "utf8");
  for (const [code, name] of Object.entries(STATE_NAMES)) {
    expect(text).not.toContain(name);
    expect(text).not.toMatch(new RegExp(`["'\`]${code}["'\`]`));
  }
});
