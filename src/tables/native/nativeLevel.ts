import type { LevelDefinition } from "../../core/market/levels.ts";
import { defineNative } from "./defineNative.ts";
import { levelByYears, nativeYears } from "./levelByYears.ts";
import { literalText, quoted } from "./literal.ts";

const OUTPUTS: Readonly<Record<string, (level: LevelDefinition) => string>> = {
  name: ({ level }) => level,
  code: ({ code }) => code,
  years: ({ publishedYears }) => publishedYears,
  autonomy: ({ autonomy }) => autonomy,
};

export const nativeLevel = defineNative({
  name: "AI_LEVEL",
  params: ["years", "output"],
  without: "an output read from a cell",
  write({ years, output = '"name"' }, inputs) {
    const show = OUTPUTS[literalText(output)?.trim().toLowerCase() ?? ""];
    if (!show) return undefined;
    const shown = levelByYears(nativeYears(years, inputs), show);
    return ["known" in shown ? quoted(shown.known) : shown.read];
  },
});
