import { EXPERIENCE_LIMITS, LEVELS, type LevelDefinition, levelAt } from "../../core/market/levels.ts";
import type { Inputs, Word } from "./Inputs.ts";
import { type ArgumentText, literalNumber, quoted } from "./literal.ts";

/** Years of experience, required. */
export function nativeYears(argument: ArgumentText, inputs: Inputs): string {
  return inputs.number(argument, EXPERIENCE_LIMITS);
}

/** What `show` says of the level that `years` (an accepted expression) reaches. */
export function levelByYears(years: string, show: (level: LevelDefinition) => string): Word {
  const literal = literalNumber(years);
  if (literal !== undefined) {
    return { known: show(LEVELS.find(({ level }) => level === levelAt(literal)) as LevelDefinition) };
  }
  const read = LEVELS.reduceRight((higher, definition, i) => {
    const next = LEVELS[i + 1];
    const shown = quoted(show(definition));
    return next ? `IF(${years}<${next.from},${shown},${higher})` : shown;
  }, "");
  return { read };
}
