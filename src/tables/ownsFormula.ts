import { levelDefinition } from "../core/market/levels.ts";

/** What the level in a cell owns, as the guide says it: one thing of everybody from Senior on. */
export function ownsFormula(level: string): string {
  const [entry, mid, senior] = (["Entry", "Mid", "Senior"] as const).map(
    (each) => `"${levelDefinition(each).autonomy}"`,
  );
  return `IF(${level}="Entry",${entry},IF(${level}="Mid",${mid},${senior}))`;
}
