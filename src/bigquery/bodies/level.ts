import { LEVELS, type LevelDefinition } from "../../core/market/levels.ts";
import type { WriteBody } from "../Body.ts";
import { float, quoted } from "../sqlText.ts";

/** What `show` says of the level that the years reach. */
export function levelByYears(years: string, show: (level: LevelDefinition) => string): string {
  return LEVELS.reduceRight((higher, definition, i) => {
    const next = LEVELS[i + 1];
    return next ? `IF(${years} < ${float(next.from)}, ${show(definition)}, ${higher})` : show(definition);
  }, "");
}

export const level: WriteBody = ({ years = "", output }) => ({
  value: `CASE ${output}
      WHEN 'code' THEN ${levelByYears(years, ({ code }) => quoted(code))}
      WHEN 'years' THEN ${levelByYears(years, ({ publishedYears }) => quoted(publishedYears))}
      WHEN 'autonomy' THEN ${levelByYears(years, ({ autonomy }) => quoted(autonomy))}
      ELSE ${levelByYears(years, ({ level }) => quoted(level))} END`,
});
